//! Kill -9 in the middle of the work: whatever was acknowledged must be there afterwards.

use std::time::Duration;

use sea_orm::{ConnectionTrait as _, QueryResult, Statement};
use uuid::Uuid;

use crate::{
    At,
    applicant::{Applicant, number_in},
    child,
    client::Client,
    floor, say,
};

const PATIENCE: Duration = Duration::from_secs(30);
const APPLICANTS: usize = 4;

/// A member of a panel who scores, and remembers what was acknowledged.
struct Member {
    client: Client,
    path: String,
    field: String,
    version: String,
    acknowledged: u64,
    tried: u64,
}

impl Member {
    async fn sit(mut client: Client, path: &str) -> Result<Self, String> {
        client.get("/demo/sign-in/maja@fjordvik.example").await?;
        let page = client.get(path).await?;
        let field = page.body.split("name=\"fact_").nth(1).and_then(|rest| rest.split('"').next());
        let field = field.map(|id| format!("fact_{id}")).ok_or_else(|| format!("{path} answered {} without a sheet", page.status))?;
        Ok(Self {
            client,
            path: path.to_owned(),
            field,
            version: page.field("version"),
            acknowledged: number_in(&page.body),
            tried: number_in(&page.body),
        })
    }

    async fn write(&mut self) -> Result<(), String> {
        self.tried += 1;
        let text = format!("Utkast {:06}.", self.tried);
        let answer = self.client.autosave(&self.path, &[("version", &self.version), (&self.field, &text)]).await?;
        if answer.status != 200 {
            return Err(format!("scoring answered {}", answer.status));
        }
        self.acknowledged = self.tried;
        self.version = answer.body.chars().filter(char::is_ascii_digit).collect();
        Ok(())
    }

    async fn look(&self, client: &mut Client) -> Result<Option<String>, String> {
        client.get("/demo/sign-in/maja@fjordvik.example").await?;
        let page = client.get(&self.path).await?;
        let found = number_in(&page.body);
        Ok((page.status != 200 || found < self.acknowledged)
            .then(|| format!("score note {} was acknowledged, {found} is there (answer {})", self.acknowledged, page.status)))
    }
}

/// Where one can apply, and an application to be scored.
async fn places(url: &str) -> Result<(String, String), String> {
    let db = floor::connect(url).await?;
    let one = async |sql: &str| -> Result<QueryResult, String> {
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql.to_owned())).await;
        row.map_err(|error| error.to_string())?.ok_or_else(|| "the database holds no demo".to_owned())
    };
    let bad = |error: sea_orm::DbErr| error.to_string();
    let open = one("SELECT d.slug AS slug FROM hire_ads d JOIN registry_organisations o ON o.id = d.organisation_id \
         WHERE o.slug = 'fjordvik-kommune' AND d.published_at IS NOT NULL ORDER BY d.deadline DESC, d.published_at DESC LIMIT 1")
    .await?;
    let row = one("SELECT a.position_id AS position, a.id AS application FROM hire_applications a \
         JOIN hire_positions p ON p.organisation_id = a.organisation_id AND p.id = a.position_id \
         WHERE p.title = 'Erfaringskonsulent i Oppfølgingstjenesten' AND p.stage = 'published' AND a.number = 1 LIMIT 1")
    .await?;
    let slug: String = open.try_get("", "slug").map_err(bad)?;
    let (position, application): (Uuid, Uuid) = (row.try_get("", "position").map_err(bad)?, row.try_get("", "application").map_err(bad)?);
    Ok((format!("/jobs/fjordvik-kommune/{slug}/apply"), format!("/o/fjordvik-kommune/positions/{position}/assessment/applications/{application}")))
}

/// What one round promised, and when it broke off.
struct Round {
    applicants: Vec<Applicant>,
    member: Member,
}

async fn work(server: &child::Running, apply: &str, sheet: &str) -> Result<Round, String> {
    let mut applicants = Vec::new();
    for _ in 0..APPLICANTS {
        applicants.push(Applicant::begin(Client::to(server.at).await?, apply).await?);
    }
    let member = Member::sit(Client::to(server.at).await?, sheet).await?;
    Ok(Round { applicants, member })
}

/// So many kills, each in the middle of applying and scoring.
pub async fn run(at: &At, times: usize) -> Result<(), String> {
    let (apply, sheet) = places(&at.url()).await?;
    let (mut saves, mut sends, mut lost) = (0_u64, 0_usize, Vec::new());
    for round in 0..times.min(200) {
        let server = child::start(at)?;
        server.ready("/", PATIENCE).await?;
        let Round { applicants, member } = work(&server, &apply, &sheet).await?;
        let before = member.acknowledged;
        // Everyone writes until the line breaks; the kill comes at another moment each time.
        let mut workers = Vec::new();
        for (place, mut applicant) in applicants.into_iter().enumerate() {
            workers.push(tokio::spawn(async move {
                while applicant.write().await.is_ok() {
                    if applicant.acknowledged == 3 + 2 * u64::try_from(place).unwrap_or(0) && applicant.send().await.is_err() {
                        break;
                    }
                }
                applicant
            }));
        }
        let scoring = tokio::spawn(async move {
            let mut member = member;
            while member.write().await.is_ok() {}
            member
        });
        tokio::time::sleep(Duration::from_millis(40 + u64::try_from(round * 97 % 360).unwrap_or(0))).await;
        server.kill()?;
        let mut written = Vec::new();
        for worker in workers {
            written.push(worker.await.map_err(|error| error.to_string())?);
        }
        let member = scoring.await.map_err(|error| error.to_string())?;
        let server = child::start(at)?;
        server.ready("/", PATIENCE).await?;
        let mut client = Client::to(server.at).await?;
        for applicant in &written {
            saves += applicant.acknowledged;
            sends += usize::from(applicant.sent);
            lost.extend(applicant.look(&mut client).await?.map(|what| format!("kill {}: {what}", round + 1)));
        }
        saves += member.acknowledged - before;
        lost.extend(member.look(&mut client).await?.map(|what| format!("kill {}: {what}", round + 1)));
        server.kill()?;
    }
    for what in &lost {
        say(what);
    }
    say(format!("| {} | {times} kills | {saves} saves and {sends} sendings acknowledged | {} lost |", at.kind(), lost.len()));
    if lost.is_empty() { Ok(()) } else { Err("something that was acknowledged is lost".into()) }
}
