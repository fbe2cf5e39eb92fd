//! A server as a child process: started, waited for, weighed, and killed.

use std::{
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{At, client::Client};

/// A running server; dropping it kills it.
pub struct Running {
    child: Child,
    /// Where it listens.
    pub at: SocketAddr,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A free port on loopback.
pub fn free_port() -> Result<SocketAddr, String> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    listener.local_addr().map_err(|error| error.to_string())
}

/// Starts the house on a demo's folder, without waiting for it.
pub fn start(at: &At) -> Result<Running, String> {
    let listen = free_port()?;
    let mut command = Command::new(&at.server);
    command.arg("demo").arg("--data").arg(&at.data).arg("--listen").arg(listen.to_string()).env("BROBYGGER_LOG", "error");
    if let Some(url) = &at.database_url {
        command.env("BROBYGGER_DATABASE_URL", url);
    }
    spawn(command, listen, &at.server)
}

/// Starts the floor under these pages as that person: this very program.
pub fn start_floor<'a>(at: &At, who: &str, pages: impl Iterator<Item = &'a str>) -> Result<Running, String> {
    let listen = free_port()?;
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = Command::new(&own);
    command.arg("floor").arg("--listen").arg(listen.to_string()).arg("--data").arg(&at.data).arg("--database-url").arg(at.url());
    command.arg("--who").arg(who).args(pages);
    spawn(command, listen, &own)
}

fn spawn(mut command: Command, at: SocketAddr, program: &Path) -> Result<Running, String> {
    let child = command
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .spawn()
        .map_err(|error| format!("{} cannot be started: {error}", program.display()))?;
    Ok(Running { child, at })
}

impl Running {
    /// Waits until it answers a page with 200, at most so long.
    pub async fn ready(&self, path: &str, at_most: Duration) -> Result<(), String> {
        let began = Instant::now();
        while began.elapsed() < at_most {
            if let Ok(mut client) = Client::to(self.at).await
                && matches!(client.get(path).await, Ok(answer) if answer.status == 200)
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Err(format!("the server did not answer {path} within {} s", at_most.as_secs()))
    }

    /// Processor time used so far, its own and the kernel's for it.
    pub fn cpu(&self) -> Result<Duration, String> {
        cpu_of(self.child.id())
    }

    /// Resident memory in KiB.
    pub fn resident(&self) -> Result<u64, String> {
        let status = proc(self.child.id(), "status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|number| number.parse().ok()).ok_or_else(|| "no VmRSS".into())
    }

    /// Kill -9, and waits until it is gone.
    pub fn kill(mut self) -> Result<(), String> {
        self.child.kill().and_then(|()| self.child.wait()).map(|_| ()).map_err(|error| error.to_string())
    }
}

/// Processor time a process has used so far, its own and the kernel's for it.
pub fn cpu_of(process: u32) -> Result<Duration, String> {
    let stat = proc(process, "stat")?;
    // The name in brackets may hold blanks; what follows it does not.
    let after = stat.rsplit_once(") ").map(|(_, rest)| rest).unwrap_or_default();
    let ticks = |place: usize| after.split(' ').nth(place).and_then(|field| field.parse::<u64>().ok()).unwrap_or(0);
    // Linux counts in hundredths of a second.
    Ok(Duration::from_millis((ticks(11) + ticks(12)) * 10))
}

fn proc(process: u32, file: &str) -> Result<String, String> {
    std::fs::read_to_string(format!("/proc/{process}/{file}")).map_err(|error| error.to_string())
}
