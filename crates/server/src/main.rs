//! The binary: reads the command line and says in one sentence what went wrong, if anything did.

use std::process::ExitCode;

use clap::Parser as _;
use mimalloc::MiMalloc;

/// Pages are made of many short-lived strings.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let cli = server::commands::Cli::parse();
    match server::commands::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            #[expect(clippy::print_stderr, reason = "this is what a command line is for")]
            {
                eprintln!("brobygger: {sentence}");
            }
            ExitCode::FAILURE
        }
    }
}
