//! Service to service: a program calls an API as itself, with client credentials, and nobody logs in.
//!
//! ```text
//! cargo run --bin 07_service
//! ```
//!
//! With no variables set, a debug build starts a development provider, whose API knows repositories, and counts at each step how
//! often a token was asked for. For a server of yours:
//!
//! | variable | meaning |
//! |---|---|
//! | `CODEHOST_SERVER` | what comes before `/token` and `/api/user/repos` in its addresses, as `https://code.example` |
//! | `CODEHOST_CLIENT_ID`, `CODEHOST_CLIENT_SECRET` | the registration of this program there |
//! | `CODEHOST_ACCOUNT` | the JSON file of a service account, if the server knows the program by a key: its statement is sent beside the registration |
#![allow(clippy::print_stdout, reason = "a program that explains itself speaks on standard output")]

use std::time::Duration;

use oauth_runtime::api::Service;
use oauth_runtime::flow::ServiceAccount;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint};
use oauth_runtime::{ClientConfig, Environment};
use serde::Deserialize;
use tokio::task::JoinSet;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Of a server that nobody logs in at, the token endpoint is enough.
#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    token_endpoint = "{server}/token",
    scopes("repo" as repo, "read:user" as read_user),
    dangerous_allow_loopback_http,
)]
struct CodeHost {
    server: String, // CODEHOST_SERVER
}

#[derive(Deserialize)]
struct Repository {
    full_name: String,
}

#[oauth_api(CodeHost, base_url = "{server}/api", dangerous_allow_loopback_http)]
trait CodeHostApi {
    #[get("/user/repos", scopes(repo))]
    async fn repositories(&self) -> Vec<Repository>;
}

#[tokio::main]
async fn main() -> Result<()> {
    tracing_subscriber::fmt().init();
    let Server { environment, development } = server()?;
    let account = environment.get("CODEHOST_ACCOUNT");
    let client = CodeHost::client(ClientConfig::new().with_environment(environment))?;

    let mut service = client.service().scopes::<(repo,)>();
    if let Some(file) = account {
        service = service.account(ServiceAccount::from_json(&std::fs::read_to_string(file)?)?);
    }

    println!("1. Ten calls at the same moment, and no token yet: one is asked for, and all of them use it.");
    let found = ten_calls(&service).await?;
    println!("   found {found}");
    say_asked(development.as_ref());

    println!("2. Ten calls more: the token is kept.");
    ten_calls(&service).await?;
    say_asked(development.as_ref());

    println!("3. A call with other scopes: it has a token of its own, and those who ask for the same share it.");
    client.service().scopes::<(repo, read_user)>().api().repositories().await?;
    say_asked(development.as_ref());

    if development.is_some() {
        println!("4. Two seconds later the first token has ended. Ten calls: one new token.");
        tokio::time::sleep(LIFE).await;
        ten_calls(&service).await?;
        say_asked(development.as_ref());
        println!("Next: set CODEHOST_SERVER, CODEHOST_CLIENT_ID and CODEHOST_CLIENT_SECRET, and it is your server.");
    }
    println!("With ClientConfig::with_store the next process finds the tokens: see 08_command_line.");
    Ok(())
}

/// A caller may be cloned and kept: it looks for the token at each call.
async fn ten_calls(service: &Service<CodeHost>) -> Result<String> {
    let mut calls = JoinSet::new();
    for _ in 0..10 {
        let api = service.api();
        calls.spawn(async move { api.repositories().await });
    }
    let mut names = Vec::new();
    for repositories in calls.join_all().await {
        names = repositories?.into_iter().map(|repository| repository.full_name).collect();
    }
    Ok(names.join(", "))
}

struct Server {
    environment: Environment,
    development: Option<DevelopmentProvider>,
}

/// How long tokens of the development provider last, so that one can be seen to end.
const LIFE: Duration = Duration::from_secs(2);

/// What is set, or a development provider. Without web routes none stands in by itself.
fn server() -> Result<Server> {
    let environment = Environment::process();
    if environment.get("CODEHOST_SERVER").is_some() {
        return Ok(Server { environment, development: None });
    }
    println!("CODEHOST_SERVER is not set: a development provider is the server, inside this process.");
    let provider = DevelopmentProvider::start()?;
    provider.access_token_lifetime(LIFE);
    let environment = environment
        .with("CODEHOST_SERVER", provider.issuer("code"))
        .with("CODEHOST_CLIENT_ID", ClientRegistration::DEFAULT_ID)
        .with("CODEHOST_CLIENT_SECRET", ClientRegistration::DEFAULT_SECRET);
    Ok(Server { environment, development: Some(provider) })
}

fn say_asked(development: Option<&DevelopmentProvider>) {
    if let Some(provider) = development {
        println!("   token requests so far: {}", provider.request_count(Endpoint::Token));
    }
}
