//! The command line: what can be asked of the binary, and the one sentence said when it cannot be done.

use std::{future::Future, net::SocketAddr, path::PathBuf, sync::Arc};

use clap::{Args, Parser, Subcommand};
use kernel::Clock;
use platform::{Site, audit, config::Config, crypto::Vault, db::Db, tasks};
use schema::Migrator;
use sea_orm_migration::MigratorTrait as _;
use tokio::net::TcpListener;

use crate::{
    demo::{self, marks, marks::Stand},
    rooms, router, upkeep,
};

mod user;

/// Brobygger: peer employment, from the first idea to a permanent position.
#[derive(Debug, Parser)]
#[command(name = "brobygger", version, about, long_about = None, max_term_width = 100)]
pub struct Cli {
    /// The settings file. Without it ./brobygger.toml is read if it is there; environment variables win over both.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be asked.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages and do the background work, until stopped.
    Serve(ServeArgs),
    /// Fill a demo municipality and serve it, all in one folder.
    Demo(DemoArgs),
    /// Bring the database to this version's shape. `serve` does it too.
    Migrate,
    /// Read the whole audit log and say whether it is as it was written.
    Verify,
    /// People with a way in.
    #[command(subcommand)]
    User(user::UserCommand),
    /// The settings.
    #[command(subcommand)]
    Config(ConfigCommand),
}

/// How the pages are served.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Serve the demo's database, or with demo = true. Without it both are refused: they open doors without passwords.
    #[arg(long)]
    pub demo: bool,
}

/// How the demo is run.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// The folder for everything the demo makes.
    #[arg(long, default_value = "./data", value_name = "DIR")]
    pub data: PathBuf,
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS")]
    pub listen: SocketAddr,
    /// How many times over to fill it; 1000 gives about a million applications, for load.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub scale: u32,
    /// Throw away the demo's rows and mail first. A database that the demo did not make is refused.
    #[arg(long)]
    pub reset: bool,
    /// Fill only; do not serve.
    #[arg(long)]
    pub fill_only: bool,
}

/// What can be asked about the settings.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Explain every mistake in the settings, with its line.
    Check,
    /// Print every setting and environment variable with what it means.
    Explain,
}

/// Does what was asked.
///
/// # Errors
/// One sentence.
pub fn run(cli: Cli) -> Result<(), String> {
    let file = cli.config;
    match cli.command {
        Command::Config(command) => configuration(file, &command),
        Command::Serve(args) => {
            let config = read_config(file)?;
            log(true);
            block_on(async move {
                let site = build_to_serve(config, args.demo).await?;
                let listener = bind(site.config.listen).await?;
                serve(site, listener).await
            })
        }
        Command::Migrate => {
            let config = read_config(file)?;
            block_on(async move { migrate(&Db::connect(&config).await?).await })
        }
        Command::Verify => {
            let config = read_config(file)?;
            block_on(async move { verify(&Db::connect(&config).await?).await })
        }
        Command::User(command) => {
            let config = read_config(file)?;
            block_on(async move { user::run(build(config).await?, command).await })
        }
        Command::Demo(args) => {
            log(false);
            block_on(run_demo(file, args))
        }
    }
}

fn block_on(work: impl Future<Output = Result<(), String>>) -> Result<(), String> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| error.to_string())?.block_on(work)
}

/// What a server notes unless `BROBYGGER_LOG` says otherwise: every request, and what the house itself does.
pub const NOTED: &str = "warn,request=info,server=info,tower_sessions_core=error";
/// What the demo notes: what goes wrong. Its doors should stay in sight.
const NOTED_IN_DEMO: &str = "warn,tower_sessions_core=error";

fn log(json: bool) {
    let noted = if json { NOTED } else { NOTED_IN_DEMO };
    let filter = tracing_subscriber::EnvFilter::try_from_env("BROBYGGER_LOG").unwrap_or_else(|_| noted.into());
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in one process keeps the first one's logger.
    let _ = if json { builder.json().try_init() } else { builder.try_init() };
}

#[expect(clippy::print_stdout, reason = "this is what a command line is for")]
fn say(sentence: impl std::fmt::Display) {
    println!("{sentence}");
}

fn read_config(file: Option<PathBuf>) -> Result<Config, String> {
    let (path, text) = config_text(file)?;
    Config::read(&text, |name| std::env::var(name).ok()).map_err(|mistakes| {
        let first = mistakes.first().map(ToString::to_string).unwrap_or_default();
        let more = mistakes.len().saturating_sub(1);
        let rest = if more == 0 { String::new() } else { format!(" ({more} more: run “brobygger config check”)") };
        format!("the settings in {path} are not right: {first}{rest}")
    })
}

fn config_text(file: Option<PathBuf>) -> Result<(String, String), String> {
    let asked = file.is_some();
    let path = file.unwrap_or_else(|| PathBuf::from("brobygger.toml"));
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok((path.display().to_string(), text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !asked => Ok(("the environment".into(), String::new())),
        Err(error) => Err(format!("the settings file {} cannot be read: {error}", path.display())),
    }
}

fn configuration(file: Option<PathBuf>, command: &ConfigCommand) -> Result<(), String> {
    match command {
        ConfigCommand::Explain => {
            say(include_str!("commands/brobygger.toml"));
            Ok(())
        }
        ConfigCommand::Check => {
            let (path, text) = config_text(file)?;
            match Config::read(&text, |name| std::env::var(name).ok()) {
                Ok(config) => {
                    for warning in config.warnings() {
                        say(format!("{path}, warning: {warning}"));
                    }
                    say(format!("{path}: everything is in order"));
                    Ok(())
                }
                Err(mistakes) => {
                    for mistake in &mistakes {
                        say(format!("{path}, {mistake}"));
                    }
                    Err(format!("{} to mend in the settings", mistakes.len()))
                }
            }
        }
    }
}

/// Opens everything the site is made of, and brings the database to this version's shape.
///
/// # Errors
/// One sentence.
pub async fn build(config: Config) -> Result<Site, String> {
    let db = open(&config).await?;
    build_on(db, config, Clock::system()).await
}

/// The same, of a database that may be served: not the demo's, and not with doors open, unless that is meant.
///
/// # Errors
/// One sentence.
pub async fn build_to_serve(config: Config, demo_is_meant: bool) -> Result<Site, String> {
    let db = open(&config).await?;
    let stand = marks::stand(&db).await.map_err(|error| error.to_string())?;
    if let Some(why) = marks::refusal(stand, config.demo, demo_is_meant) {
        return Err(why.to_owned());
    }
    build_on(db, config, Clock::system()).await
}

async fn open(config: &Config) -> Result<Db, String> {
    writable(&config.data_folder)?;
    Db::connect(config).await
}

async fn build_on(db: Db, config: Config, clock: Clock) -> Result<Site, String> {
    migrate(&db).await?;
    let vault = Vault::of(&config.key_path(), db.read()).await?;
    let documents = Arc::new(documents::TypstDocuments::new().map_err(|error| error.to_string())?);
    Site::new(config, db, clock, vault, documents, rooms())
}

fn writable(folder: &std::path::Path) -> Result<(), String> {
    let say = |error: std::io::Error| format!("the data folder {} cannot be written to: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(say)?;
    let probe = folder.join(".writable");
    std::fs::write(&probe, b"").and_then(|()| std::fs::remove_file(&probe)).map_err(say)
}

async fn migrate(db: &Db) -> Result<(), String> {
    Migrator::up(db.writer(), None).await.map_err(|error| format!("the database cannot be brought up to date: {error}"))
}

async fn verify(db: &Db) -> Result<(), String> {
    match audit::verify(db.read()).await.map_err(|error| error.to_string())? {
        audit::Verdict::Whole(entries) => {
            say(format!("the audit log is whole: {entries} entries"));
            Ok(())
        }
        audit::Verdict::Headless { organisation } => {
            Err(format!("the end of the audit log of organisation {organisation} has been taken out: nobody can say how much is missing"))
        }
        audit::Verdict::Broken { organisation, seq } => Err(format!("the audit log of organisation {organisation} is broken at entry {seq}")),
    }
}

/// Serves until the process is asked to stop, and lets what is under way finish.
async fn serve(site: Site, listener: TcpListener) -> Result<(), String> {
    tokio::spawn(tasks::work(site.clone()));
    tokio::spawn(upkeep::daily(site.clone()));
    for warning in site.config.warnings() {
        tracing::warn!("{warning}");
    }
    tracing::info!(listen = %site.config.listen, "serving");
    axum::serve(listener, router(&site)).with_graceful_shutdown(stopped()).await.map_err(|error| error.to_string())
}

async fn bind(listen: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(listen).await.map_err(|error| format!("cannot listen on {listen}: {error}"))
}

async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} },
        Err(_) => {
            let _ = interrupt.await;
        }
    }
}

async fn run_demo(file: Option<PathBuf>, args: DemoArgs) -> Result<(), String> {
    let mut config = if file.is_some() { read_config(file)? } else { Config::default() };
    config.demo = true;
    config.listen = args.listen;
    config.public_url = format!("http://{}", args.listen);
    config.database_url = std::env::var("BROBYGGER_DATABASE_URL").unwrap_or_else(|_| format!("sqlite:{}", args.data.join("brobygger.db").display()));
    config.data_folder.clone_from(&args.data);
    config.key_file = None;
    config.mail.smtp_url = None;
    // The address first: nothing is thrown away for a demo that cannot be served.
    let listener = if args.fill_only { None } else { Some(bind(args.listen).await?) };
    let db = open(&config).await?;
    match marks::stand(&db).await.map_err(|error| error.to_string())? {
        Stand::Real => return Err(marks::NOT_THE_DEMOS.to_owned()),
        Stand::Half | Stand::Filled if args.reset => demo::reset(&db, &args.data).await?,
        Stand::Half => say("An earlier filling was interrupted: it is thrown away, and begun again."),
        Stand::Filled if args.scale > 1 => say("The demo is filled already, so --scale changes nothing. With --reset it is filled anew."),
        Stand::Filled | Stand::Empty => {}
    }
    let site = build_on(db, config, demo::clock(&args.data)).await?;
    demo::fill(&site, args.scale).await?;
    let Some(listener) = listener else { return Ok(()) };
    say(format!("\nBrobygger is at {}\n\nTry it as:", site.config.public_url));
    for (who, link) in demo::doors(&site).await? {
        say(format!("  {who:<58} {link}"));
    }
    say("\nStop it with Ctrl+C. Started again, it keeps its data.");
    serve(site, listener).await
}
