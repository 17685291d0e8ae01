//! A program that wants the tokens of one login, many times at once: several of it share a store.
//!
//! Its argument is a [`Task`]. It says `ready`, and for each file `go-1`, `go-2`, … in the task's folder what its calls came to.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use axum::Router;
use oauth_runtime::clock::Clock;
use oauth_runtime::description::{EnvironmentNames, ProviderDescription};
use oauth_runtime::http::{Body, HttpClient, Limits, Request, ReqwestClient, Response};
use oauth_runtime::records::Records;
use oauth_runtime::settings::{FieldDescription, FieldValues, Settings};
use oauth_runtime::stores::{FileStore, PostgresStore, RedisStore, SqliteStore};
use oauth_runtime::tokens::TokenKey;
use oauth_runtime::web::Routes;
use oauth_runtime::{BoxFuture, Environment, Identifies, OAuthLayer, OAuthProvider, Result};
use serde::Deserialize;

#[derive(Deserialize)]
struct Task {
    /// The kind of the store, and where it is.
    store: (String, String),
    provider: String,
    authority: String,
    client: (String, String),
    secret: String,
    key: TokenKey,
    calls: usize,
    /// How far its clock is ahead, in seconds.
    ahead: u64,
    /// How long a call of the provider may take.
    patience: u64,
    /// Where its first refresh waits, `before` the request or `after` the answer, and how many milliseconds.
    hold: Option<(String, u64)>,
    folder: PathBuf,
}

macro_rules! provider {
    ($name:ident, $word:literal, $issuer:literal) => {
        struct $name(String);

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect($word, "Peer")
                .issuer($issuer)
                .scopes(&["openid", "offline_access"])
                .environment(EnvironmentNames::new("OP_CLIENT_ID", "OP_CLIENT_SECRET"))
                .dangerous_allow_loopback_http()
                .checked();

            fn from_settings(settings: &mut Settings<'_>) -> Option<Self> {
                Some(Self(settings.field(&FieldDescription::new("authority", "OP_AUTHORITY"))?))
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                fields.add("authority", &self.0);
            }
        }

        impl Identifies for $name {}
    };
}

provider!(Lasting, "lasting", "http://{authority}/lasting");
provider!(Rotating, "rotating", "http://{authority}");

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let task: Task = serde_json::from_str(&std::env::args().nth(1).ok_or("no task")?)?;
    let place = &*task.store.1;
    match &*task.store.0 {
        "file" => with(FileStore::open(place).await?, task).await,
        "postgres" => with(PostgresStore::connect(place).await?, task).await,
        "redis" => with(RedisStore::connect(place).await?, task).await,
        "sqlite" => with(SqliteStore::open(place).await?, task).await,
        other => Err(format!("no store `{other}`").into()),
    }
}

async fn with(store: impl Records, task: Task) -> Result<(), Box<dyn Error + Send + Sync>> {
    let (id, secret) = &task.client;
    let settings = [("OP_CLIENT_ID", id), ("OP_CLIENT_SECRET", secret), ("OP_AUTHORITY", &task.authority)];
    let settings = Environment::from_iter(settings.map(|(name, value)| (name, &**value)));
    let http = Held { http: ReqwestClient::new()?, hold: task.hold.clone(), was_held: AtomicBool::new(false) };
    let layer = OAuthLayer::builder()
        .base_url("http://localhost:1")
        .environment(settings)
        .secrets([&*task.secret])
        .store(store)
        // Some stores keep grants alone, and nobody has a session here.
        .session_store(tower_sessions::MemoryStore::default())
        .clock(Arc::new(Ahead(Duration::from_secs(task.ahead))))
        .limits(Limits::default().with_call_timeout(Duration::from_secs(task.patience)))
        .http_client(Arc::new(http))
        .build()?;
    match &*task.provider {
        "lasting" => rounds::<Lasting>(Routes::<Lasting>::from_env(), layer, task).await,
        _ => rounds::<Rotating>(Routes::<Rotating>::from_env(), layer, task).await,
    }
}

async fn rounds<P: OAuthProvider>(
    routes: impl Into<Router>,
    layer: OAuthLayer,
    task: Task,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    // A layer knows the providers whose routes it is put on.
    let _application = routes.into().layer(layer.clone());
    let caller = layer.api::<P>(task.key)?;
    println("ready");
    for round in 1.. {
        while !task.folder.join(format!("go-{round}")).exists() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let calls = (0..task.calls).map(|_| {
            let caller = caller.clone();
            tokio::spawn(async move { caller.tokens().await })
        });
        let mut outcomes = BTreeMap::<String, usize>::new();
        for call in calls.collect::<Vec<_>>() {
            let outcome = match call.await? {
                Ok(tokens) => digest(tokens.access_token().expose()),
                Err(error) => error.code().to_owned(),
            };
            *outcomes.entry(outcome).or_default() += 1;
        }
        println(&format!("round {round} {}", serde_json::to_string(&outcomes)?));
    }
    Ok(())
}

fn digest(token: &str) -> String {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, token.as_bytes());
    digest.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[derive(Debug)]
struct Ahead(Duration);

impl Clock for Ahead {
    fn now(&self) -> SystemTime {
        SystemTime::now() + self.0
    }
}

/// Says when a refresh begins and when it is answered, and waits there if it is told to.
#[derive(Debug)]
struct Held {
    http: ReqwestClient,
    hold: Option<(String, u64)>,
    was_held: AtomicBool,
}

impl Held {
    async fn wait(&self, at: &str) {
        if let Some((_, long)) = self.hold.as_ref().filter(|(hold, _)| hold == at)
            && !self.was_held.swap(true, Ordering::SeqCst)
        {
            tokio::time::sleep(Duration::from_millis(*long)).await;
        }
    }
}

impl HttpClient for Held {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let sent = request.body.as_bytes().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let is_refresh = sent.is_some_and(|sent| sent.contains("grant_type=refresh_token"));
        Box::pin(async move {
            if !is_refresh {
                return self.http.send(request).await;
            }
            println("asking");
            self.wait("before").await;
            let response = self.http.send(request).await;
            println("answered");
            self.wait("after").await;
            response
        })
    }
}

fn println(line: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stdout(), "{line}");
}
