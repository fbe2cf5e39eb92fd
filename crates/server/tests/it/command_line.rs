//! The command line: help that helps, and one clear sentence when something cannot be done.

use std::{
    fs,
    net::TcpListener,
    path::Path,
    process::{Command, Output},
};

fn brobygger(folder: &Path, words: &[&str], environment: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_brobygger"))
        .args(words)
        .current_dir(folder)
        .env_remove("BROBYGGER_DATABASE_URL")
        .envs(environment.iter().copied())
        .output()
        .unwrap()
}

/// What it said when it refused: exactly one line, beginning with its own name.
fn sentence(output: &Output) -> String {
    assert!(!output.status.success());
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with("brobygger: "), "{said}");
    said
}

#[test]
fn help_names_every_command_with_what_it_does() {
    let folder = tempfile::tempdir().unwrap();
    let output = brobygger(folder.path(), &["--help"], &[]);
    let said = String::from_utf8(output.stdout).unwrap();
    for command in ["serve", "demo", "migrate", "verify", "user", "config"] {
        assert!(
            said.lines().any(|line| line.trim_start().starts_with(command) && line.len() > command.len() + 10),
            "{command} is not explained:\n{said}"
        );
    }
}

#[test]
fn every_mistake_in_the_settings_is_explained_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("brobygger.toml"), "readers = 0\npublic_url = \"brobygger\"\n").unwrap();
    let output = brobygger(folder.path(), &["config", "check"], &[]);
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(said.contains("line 1: readers must be") && said.contains("line 2: public_url is"), "{said}");
    assert!(sentence(&output).contains("2 to mend"));
    assert!(sentence(&brobygger(folder.path(), &["serve"], &[])).contains("1 more"));
}

#[test]
fn the_explained_settings_are_themselves_right() {
    let folder = tempfile::tempdir().unwrap();
    let explained = brobygger(folder.path(), &["config", "explain"], &[]);
    fs::write(folder.path().join("brobygger.toml"), explained.stdout).unwrap();
    assert!(brobygger(folder.path(), &["config", "check"], &[]).status.success());
}

#[test]
fn a_settings_file_that_was_asked_for_must_be_there() {
    let folder = tempfile::tempdir().unwrap();
    assert!(sentence(&brobygger(folder.path(), &["--config", "elsewhere.toml", "serve"], &[])).contains("elsewhere.toml cannot be read"));
}

#[test]
fn a_busy_port_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    assert!(sentence(&brobygger(folder.path(), &["serve"], &[("BROBYGGER_LISTEN", &address)])).contains(&format!("cannot listen on {address}")));
}

#[test]
fn a_database_that_cannot_be_reached_is_said_so_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let url = format!("postgres://someone:very-secret@{closed}/nothing");
    let said = sentence(&brobygger(folder.path(), &["migrate"], &[("BROBYGGER_DATABASE_URL", &url)]));
    assert!(said.contains("cannot be opened") && !said.contains("very-secret"), "{said}");
}

#[test]
fn a_data_folder_that_cannot_be_written_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    // A file where the folder should be cannot be written into, whoever asks.
    fs::write(folder.path().join("data"), b"a file").unwrap();
    assert!(sentence(&brobygger(folder.path(), &["serve"], &[])).contains("the data folder ./data cannot be written to"));
}

#[test]
fn the_first_administrator_is_made_from_the_command_line_and_the_log_is_whole() {
    use std::{io::Write as _, process::Stdio};
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_brobygger"))
        .args(["user", "add", "--email", "anders@example.no", "--name", "Anders Myhre", "--organisation", "Fjordvik kommune"])
        .current_dir(folder.path())
        .env_remove("BROBYGGER_DATABASE_URL")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all("blåbær på seterveien\n".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let verified = brobygger(folder.path(), &["verify"], &[]);
    assert!(String::from_utf8(verified.stdout).unwrap().contains("the audit log is whole: 2 entries"));
}
