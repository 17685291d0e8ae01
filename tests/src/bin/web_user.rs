//! A small web application: several processes of it stand behind one address, and share a store.
//!
//! Its argument is a [`Task`]. It says where it listens, and what it asks of the provider. It ends with its standard input.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::routing::get;
use axum::{Json, Router};
use oauth_runtime::api::{ApiCall, ApiDescription, ApiError};
use oauth_runtime::description::{EnvironmentNames, ProviderDescription};
use oauth_runtime::http::{Body, HttpClient, Limits, Request, ReqwestClient, Response};
use oauth_runtime::prelude::*;
use oauth_runtime::records::Records;
use oauth_runtime::settings::{FieldDescription, FieldValues, Settings};
use oauth_runtime::stores::{PostgresStore, RedisStore};
use oauth_runtime::web::Routes;
use oauth_runtime::{BoxFuture, Environment, Identifies, OAuthLayer, OAuthProvider, Result};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Task {
    /// The kind of the store, and where it is.
    store: (String, String),
    provider: String,
    authority: String,
    /// Of Keycloak.
    realm: Option<String>,
    client: (String, String),
    secret: String,
    /// Where browsers find it, and where this process listens.
    base_url: String,
    port: u16,
    /// The origin of the API, and the path of a page there that tells `sub`.
    api: (String, String),
    /// How long a call of the provider may take.
    patience: u64,
    /// Which of its first calls of the provider waits, by its grant; there, `before` the request or `after` the answer; and how many
    /// milliseconds.
    hold: Option<(String, String, u64)>,
    /// How many milliseconds pass between each answer with tokens and what is made of it.
    #[serde(default)]
    lag: u64,
}

macro_rules! provider {
    ($name:ident, $word:literal, $issuer:literal, $scopes:expr, [$($field:literal = $setting:literal),*]) => {
        struct $name(Vec<(&'static str, String)>);

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect($word, "Peer")
                .issuer($issuer)
                .scopes($scopes)
                .environment(EnvironmentNames::new("OP_CLIENT_ID", "OP_CLIENT_SECRET"))
                .dangerous_allow_loopback_http()
                .checked();

            fn from_settings(settings: &mut Settings<'_>) -> Option<Self> {
                Some(Self(vec![
                    $(($field, settings.field::<String>(&FieldDescription::new($field, $setting))?),)*
                ]))
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                self.0.iter().for_each(|(name, value)| fields.add(name, value));
            }
        }

        impl Identifies for $name {}
    };
}

provider!(
    Lasting,
    "lasting",
    "http://{authority}/lasting",
    &["openid", "offline_access"],
    ["authority" = "OP_AUTHORITY"]
);
// Keycloak gives refresh tokens to everybody.
provider!(
    Realm,
    "realm",
    "http://{authority}/realms/{realm}",
    &["openid"],
    ["authority" = "OP_AUTHORITY", "realm" = "OP_REALM"]
);

const API: ApiDescription = ApiDescription::new("http://unused.invalid").dangerous_allow_loopback_http();

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn Error + Send + Sync>> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(false).init();
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0);
    });
    let task: Task = serde_json::from_str(&std::env::args().nth(1).ok_or("no task")?)?;
    let place = &*task.store.1;
    let store: Arc<dyn Records> = match &*task.store.0 {
        "postgres" => Arc::new(PostgresStore::connect(place).await?),
        "redis" => Arc::new(RedisStore::connect(place).await?),
        other => return Err(format!("no store `{other}`").into()),
    };
    let app = match &*task.provider {
        "lasting" => application(Routes::<Lasting>::from_env(), store, &task)?,
        _ => application(Routes::<Realm>::from_env(), store, &task)?,
    };
    Ok(oauth_runtime::serve(app).await?)
}

fn application<P: Identifies>(routes: Routes<P>, store: Arc<dyn Records>, task: &Task) -> Result<Router> {
    let (id, secret) = &task.client;
    let port = task.port.to_string();
    let realm = task.realm.clone().unwrap_or_default();
    let settings = [
        ("OP_REALM", &realm),
        ("OP_CLIENT_ID", id),
        ("OP_CLIENT_SECRET", secret),
        ("OP_AUTHORITY", &task.authority),
        ("OAUTH_BASE_URL", &task.base_url),
        ("OAUTH_SECRET", &task.secret),
        ("PORT", &port),
    ];
    let lag = Duration::from_millis(task.lag);
    let http = Held { http: ReqwestClient::new()?, hold: task.hold.clone(), was_held: AtomicBool::new(false), lag };
    let layer = OAuthLayer::builder()
        .environment(Environment::from_iter(settings.map(|(name, value)| (name, &**value))))
        .store(store)
        .limits(Limits::default().with_call_timeout(Duration::from_secs(task.patience)))
        .http_client(Arc::new(http))
        .build()?;
    let (origin, path) = task.api.clone();
    let api = move |granted: Granted<P, ()>| async move {
        let api = granted.with_base_url(&origin).expect("a base URL");
        let user = api.json::<Value>(ApiCall::get(&API, path)).await?;
        // Which token it was, for whoever counts them.
        let token = api.tokens().await.map(|tokens| digest(tokens.access_token().expose())).unwrap_or_default();
        Ok::<_, ApiError>(([("x-token", token)], user["sub"].as_str().unwrap_or_default().to_owned()))
    };
    let router = Router::new()
        .route("/", get(|user: Option<User<P>>| async move { if user.is_some() { "in" } else { "out" } }))
        .route("/page", get(|user: User<P>| async move { user.subject().as_str().to_owned() }))
        .route("/key", get(|user: User<P>| async move { Json(user.signed_in().token_key()) }))
        .route("/api", get(api))
        .route("/health", get(|| async { "well" }))
        .merge(routes.after_login("/page"));
    Ok(router.layer(layer))
}

/// Says when the provider is asked for tokens and when it has answered, and waits there if it is told to.
#[derive(Debug)]
struct Held {
    http: ReqwestClient,
    hold: Option<(String, String, u64)>,
    was_held: AtomicBool,
    lag: Duration,
}

impl Held {
    async fn wait(&self, grant: &str, at: &str) {
        if let Some((.., long)) = self.hold.as_ref().filter(|(held, place, _)| held == grant && place == at)
            && !self.was_held.swap(true, Ordering::SeqCst)
        {
            tokio::time::sleep(Duration::from_millis(*long)).await;
        }
    }
}

impl HttpClient for Held {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let grant = request.body.as_bytes().and_then(|form| asked(form));
        Box::pin(async move {
            let Some((grant, digest)) = grant else { return self.http.send(request).await };
            println(&format!("asking {grant} {digest}"));
            self.wait(&grant, "before").await;
            let response = self.http.send(request).await;
            println(&format!("answered {grant} {digest}"));
            self.wait(&grant, "after").await;
            tokio::time::sleep(self.lag).await;
            response
        })
    }
}

/// The kind of a grant, and a digest of the code or the refresh token.
fn asked(form: &[u8]) -> Option<(String, String)> {
    let form = url::form_urlencoded::parse(form).collect::<Vec<_>>();
    let value = |wanted: &str| form.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.to_string());
    let token = value("code").or_else(|| value("refresh_token"));
    Some((value("grant_type")?, digest(&token.unwrap_or_default())))
}

fn digest(token: &str) -> String {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, token.as_bytes());
    digest.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn println(line: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stdout(), "{line}");
}
