//! How fast it starts, and how much memory it takes.

use std::time::{Duration, Instant};

use crate::{
    At, child,
    load::{self, Size},
    samples::{Samples, ms},
    say,
};

const PATIENCE: Duration = Duration::from_secs(30);

/// From starting the program to its first page, a number of times.
pub async fn start(at: &At, times: usize) -> Result<(), String> {
    let mut samples = Samples::default();
    for _ in 0..times.min(100) {
        let began = Instant::now();
        let server = child::start(at)?;
        server.ready("/", PATIENCE).await?;
        samples.add(began.elapsed());
        server.kill()?;
    }
    say(format!(
        "| {} | cold start to the first page | median {} | slowest {} | {} times |",
        at.kind(),
        ms(samples.percentile(50)),
        ms(samples.percentile(100)),
        samples.count()
    ));
    Ok(())
}

/// Memory at rest, and after the load has passed.
pub async fn memory(at: &At) -> Result<(), String> {
    let server = child::start(at)?;
    server.ready("/", PATIENCE).await?;
    let rest = server.resident()?;
    let targets = load::targets(at, server.at).await?;
    for target in &targets {
        load::drive(at, &server, target, Size { warm_up: 0, requests: 500, at_once: 4 }).await?;
    }
    say(format!("| {} | memory | at rest {} MiB | after load {} MiB |", at.kind(), rest / 1_024, server.resident()? / 1_024));
    server.kill()
}
