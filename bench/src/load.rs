//! List, page and search under load, and the floor in the same run.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use sea_orm::{ConnectionTrait as _, QueryResult, Statement};
use uuid::Uuid;

use crate::{
    At, child,
    client::Client,
    floor,
    samples::{Samples, us},
    say,
};

/// How much load.
#[derive(Clone, Copy)]
pub struct Size {
    /// Requests before the measuring begins.
    pub warm_up: usize,
    /// Requests measured.
    pub requests: usize,
    /// Requests under way at once.
    pub at_once: usize,
}

/// One address to ask for, as someone who may.
pub struct Target {
    /// What it is called in the results.
    pub name: &'static str,
    path: String,
    client: Client,
}

const PATIENCE: Duration = Duration::from_secs(30);
/// The one target that is asked for as browsers ask.
const COMPRESSED: &str = "positions list, compressed";
/// The leader of the demo municipality.
pub const WHO: &str = "/demo/sign-in/kari@fjordvik.example";

/// A position of the demo municipality whose applications are many, and where it is.
pub async fn find(url: &str) -> Result<(Uuid, i64), String> {
    let db = floor::connect(url).await?;
    let one = async |sql: &str| -> Result<QueryResult, String> {
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql.to_owned())).await;
        row.map_err(|error| error.to_string())?
            .ok_or_else(|| "the database is empty: fill it with “brobygger demo --fill-only --scale 10”".to_owned())
    };
    let row = one(
        "SELECT a.position_id AS position FROM hire_applications a \
         JOIN registry_organisations o ON o.id = a.organisation_id JOIN hire_positions p ON p.organisation_id = a.organisation_id AND p.id = a.position_id \
         WHERE o.slug = 'fjordvik-kommune' AND p.stage = 'published' ORDER BY a.number DESC LIMIT 1",
    )
    .await?;
    let position = row.try_get::<Uuid>("", "position").map_err(|error| error.to_string())?;
    let count = one("SELECT count(*) AS n FROM hire_applications").await?.try_get::<i64>("", "n").map_err(|error| error.to_string())?;
    Ok((position, count))
}

/// What is asked for.
pub async fn targets(at: &At, server: SocketAddr) -> Result<Vec<Target>, String> {
    let (position, _) = find(&at.url()).await?;
    let mut client = Client::to(server).await?;
    let answer = client.get(WHO).await?;
    if answer.status != 303 {
        return Err(format!("signing in answered {}", answer.status));
    }
    let base = "/o/fjordvik-kommune";
    let wanted = [
        ("start page", "/now".to_owned()),
        ("positions list", format!("{base}/positions")),
        (COMPRESSED, format!("{base}/positions")),
        ("position page", format!("{base}/positions/{position}")),
        ("applications list", format!("{base}/positions/{position}/applications")),
        ("search, many hits", format!("{base}/search?q=erfaringskonsulent")),
        ("search, no hit", format!("{base}/search?q=finnesikke")),
        ("vacancies", "/jobs".to_owned()),
    ];
    let mut targets = Vec::new();
    for (name, path) in wanted {
        let answer = client.get(&path).await?;
        if answer.status == 200 {
            let client = client.again().await?;
            targets.push(Target { name, path, client: if name == COMPRESSED { client.compressed() } else { client } });
        } else {
            say(format!("(left out: {name} answers {})", answer.status));
        }
    }
    Ok(targets)
}

/// What a run says.
pub struct Driven {
    /// The server's processor time a request.
    pub cpu: Duration,
    /// The database server's, where it is another program.
    pub database: Duration,
    /// How long the asker waited.
    pub waited: Samples,
}

/// Asks for one target over and over.
pub async fn drive(at: &At, server: &child::Running, target: &Target, size: Size) -> Result<Driven, String> {
    pour(&target.client, &target.path, size.warm_up, size.at_once).await?;
    let before = (server.cpu()?, backends(at).await?);
    let waited = pour(&target.client, &target.path, size.requests, size.at_once).await?;
    let a_request = |used: Duration| used / u32::try_from(size.requests.max(1)).unwrap_or(1);
    let (cpu, database) = (server.cpu()?.saturating_sub(before.0), backends(at).await?.saturating_sub(before.1));
    Ok(Driven { cpu: a_request(cpu), database: a_request(database), waited })
}

/// Processor time of the PostgreSQL processes that work for us on this machine; SQLite's is the server's own.
async fn backends(at: &At) -> Result<Duration, String> {
    let url = at.url();
    if url.starts_with("sqlite") {
        return Ok(Duration::ZERO);
    }
    let db = floor::connect(&url).await?;
    let sql = "SELECT pid FROM pg_stat_activity WHERE application_name = 'brobygger'";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.map_err(|error| error.to_string())?;
    db.close().await.map_err(|error| error.to_string())?;
    let pids = rows.iter().filter_map(|row| row.try_get_by_index::<i32>(0).ok());
    Ok(pids.filter_map(|pid| child::cpu_of(u32::try_from(pid).ok()?).ok()).sum())
}

async fn pour(client: &Client, path: &str, requests: usize, at_once: usize) -> Result<Samples, String> {
    let left = Arc::new(AtomicUsize::new(requests));
    let mut workers = Vec::new();
    for _ in 0..at_once.clamp(1, 64) {
        let mut client = client.again().await?;
        let (left, path) = (Arc::clone(&left), path.to_owned());
        workers.push(tokio::spawn(async move {
            let mut samples = Samples::default();
            while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
                let began = Instant::now();
                let answer = client.get(&path).await?;
                samples.add(began.elapsed());
                if answer.status != 200 {
                    return Err(format!("{path} answered {}", answer.status));
                }
            }
            Ok(samples)
        }));
    }
    let mut all = Samples::default();
    for worker in workers {
        all.join(worker.await.map_err(|error| error.to_string())??);
    }
    Ok(all)
}

/// The whole run.
pub async fn run(at: &At, size: Size) -> Result<(), String> {
    let (_, count) = find(&at.url()).await?;
    let server = child::start(at)?;
    server.ready("/", PATIENCE).await?;
    let targets = targets(at, server.at).await?;
    let floor = child::start_floor(at, WHO, targets.iter().map(|target| target.path.as_str()))?;
    floor.ready("/", PATIENCE).await?;
    say(format!("{} with {count} applications: {} requests after {}, {} at once\n", at.kind(), size.requests, size.warm_up, size.at_once));
    say(
        "| page | CPU a request | the database's | p50 | p99 | floor's CPU | its database's | floor's p50 | floor's p99 | times the floor | with the database's |",
    );
    say("|---|---|---|---|---|---|---|---|---|---|---|");
    for (number, target) in targets.iter().enumerate() {
        let house = drive(at, &server, target, size).await?;
        let bare = Target { name: target.name, path: format!("/{number}"), client: Client::to(floor.at).await? };
        let bottom = drive(at, &floor, &bare, size).await?;
        let times = |of: fn(&Driven) -> Duration| of(&house).as_secs_f64() / of(&bottom).as_secs_f64().max(1e-9);
        let (alone, with_database) = (times(|driven| driven.cpu), times(|driven| driven.cpu + driven.database));
        let waits = |driven: &Driven| format!("{} | {}", us(driven.waited.percentile(50)), us(driven.waited.percentile(99)));
        let (name, cpu, database) = (target.name, us(house.cpu), us(house.database));
        let (floor_cpu, floor_database) = (us(bottom.cpu), us(bottom.database));
        let (waited, bare_waited) = (waits(&house), waits(&bottom));
        say(format!("| {name} | {cpu} | {database} | {waited} | {floor_cpu} | {floor_database} | {bare_waited} | {alone:.1} | {with_database:.1} |"));
    }
    server.kill()?;
    floor.kill()
}
