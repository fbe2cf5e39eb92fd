//! Measures the house on this machine, and tries to make it lose what it has promised to keep. Loopback only, bounded in count and time.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};

mod advice;
mod applicant;
mod child;
mod client;
mod cold;
mod floor;
mod kills;
mod load;
mod paper;
mod samples;

#[derive(Parser)]
#[command(name = "bench", about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the floor: bare axum and the same SQL, nothing else. `load` starts it by itself.
    Floor {
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:18190")]
        listen: std::net::SocketAddr,
        #[command(flatten)]
        at: At,
        /// The address that signs someone in.
        #[arg(long)]
        who: String,
        /// The pages it is the floor of.
        pages: Vec<String>,
    },
    /// List, page and search under load: server CPU and p50/p99 a request, and the floor's in the same run.
    Load {
        #[command(flatten)]
        at: At,
        /// Requests before the measuring begins.
        #[arg(long, default_value_t = 200)]
        warm_up: usize,
        /// Requests measured.
        #[arg(long, default_value_t = 2_000)]
        requests: usize,
        /// Requests under way at once.
        #[arg(long, default_value_t = 4)]
        at_once: usize,
    },
    /// What one page asks the database: each statement with its rows and its quickest time of five, the slowest first.
    Statements {
        #[command(flatten)]
        at: At,
        /// The page, as the leader of the demo municipality opens it.
        #[arg(default_value = "/now")]
        page: String,
    },
    /// From starting the program to its first page.
    ColdStart {
        #[command(flatten)]
        at: At,
        /// How many times.
        #[arg(long, default_value_t = 10)]
        times: usize,
    },
    /// Memory at rest and after load.
    Memory {
        #[command(flatten)]
        at: At,
    },
    /// A position description as PDF and Word: the first one, and the ones after.
    Pdf {
        /// How many after the first.
        #[arg(long, default_value_t = 50)]
        times: usize,
    },
    /// The advice on an ad: one of ordinary length, and texts made to be slow.
    Advice {
        /// How many times each.
        #[arg(long, default_value_t = 20)]
        times: usize,
    },
    /// Kill -9 while people apply and score, start again, and look for everything that was acknowledged.
    Kills {
        #[command(flatten)]
        at: At,
        /// How many kills.
        #[arg(long, default_value_t = 20)]
        times: usize,
    },
}

/// What is measured.
#[derive(Args, Clone)]
struct At {
    /// The program.
    #[arg(long, default_value = "target/release/brobygger")]
    server: PathBuf,
    /// The demo's folder, filled before with `brobygger demo --fill-only`.
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// The database, when it is not the folder's own.
    #[arg(long, env = "BROBYGGER_DATABASE_URL")]
    database_url: Option<String>,
}

impl At {
    fn url(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", self.data.join("brobygger.db").display()))
    }

    fn kind(&self) -> &'static str {
        if self.url().starts_with("sqlite") { "SQLite" } else { "PostgreSQL" }
    }
}

#[tokio::main(flavor = "multi_thread")]
async fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Floor { listen, at, who, pages } => floor::serve(listen, &at, &who, &pages).await,
        Command::Load { at, warm_up, requests, at_once } => load::run(&at, load::Size { warm_up, requests, at_once }).await,
        Command::Statements { at, page } => floor::statements(&at, load::WHO, page).await,
        Command::ColdStart { at, times } => cold::start(&at, times).await,
        Command::Memory { at } => cold::memory(&at).await,
        Command::Pdf { times } => paper::run(times),
        Command::Advice { times } => {
            advice::run(times);
            Ok(())
        }
        Command::Kills { at, times } => kills::run(&at, times).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            say(format!("bench: {sentence}"));
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "this is what a command line is for")]
fn say(sentence: impl std::fmt::Display) {
    println!("{sentence}");
}
