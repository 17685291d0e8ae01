//! Accounts beside the login: somebody logs in with Google, connects two accounts of GitHub and one of GitLab, and the application
//! calls the API of each.
//!
//! ```text
//! cargo run --bin 09_connections
//! ```
//!
//! Open <http://localhost:3000>, log in, and connect accounts: at the development provider, choose another person for each. Give
//! them labels; *Connected accounts* is the page that comes with this crate.
//!
//! With `DATABASE_URL` set to `postgres://…` or to the path of a file for SQLite, and `OAUTH_SECRET` to 32 characters or more, they
//! outlive the program. The tokens of the development provider do not: after a restart its API takes them no more, and the page asks
//! to connect the accounts again, as if somebody had taken the access away at the provider.
//!
//! For the real ones set these, and register the redirect URIs that are printed at start:
//!
//! | provider | variables |
//! |---|---|
//! | Google, for the login | `GOOGLE_CLIENT_ID`, `GOOGLE_CLIENT_SECRET` |
//! | GitHub | `GITHUB_CLIENT_ID`, `GITHUB_CLIENT_SECRET` |
//! | GitLab | `GITLAB_CLIENT_ID`, `GITLAB_CLIENT_SECRET` |

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use examples::{escape, page, page_that_leads_on, style_sheet};
use oauth_runtime::api::ApiErrorKind;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::prelude::*;
use oauth_runtime::presets::github::scope::repo;
use oauth_runtime::presets::gitlab::scope::read_user;
use oauth_runtime::stores::{PostgresStore, SqliteStore};
use oauth_runtime::web::{ConnectedAccount, ConnectionList, ConnectionState, Owner, Rejection};
use serde::Deserialize;

/// People log in with this one.
#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, profile))]
struct Google;

/// Accounts of these two are connected, and nobody logs in with them.
#[derive(OAuthProvider)]
#[oauth(preset = github, scopes(read_user, repo))]
struct GitHub;

#[derive(OAuthProvider)]
#[oauth(preset = gitlab, scopes(openid, profile, read_user))]
struct GitLab;

const PROVIDERS: [ProviderDescription; 2] = [GitHub::DESCRIPTION, GitLab::DESCRIPTION];

#[derive(Deserialize)]
struct Repository {
    full_name: String,
}

#[oauth_api(GitHub, base_url = "https://api.github.com", headers("X-GitHub-Api-Version" = "2022-11-28"))]
trait GitHubApi {
    #[get("/user/repos", scopes(repo))]
    async fn repositories(&self, per_page: u8) -> Vec<Repository>;
}

#[derive(Deserialize)]
struct Person {
    name: String,
}

#[oauth_api(GitLab, base_url = "https://gitlab.com/api/v4")]
trait GitLabApi {
    #[get("/user", scopes(read_user))]
    async fn me(&self) -> Person;
}

#[tokio::main]
async fn main() -> oauth_runtime::Result<()> {
    tracing_subscriber::fmt().init();
    let builder = OAuthLayer::builder();
    let layer = match std::env::var("DATABASE_URL") {
        Ok(url) if url.contains("://") => builder.store(PostgresStore::connect(&url).await?.application("connections")),
        Ok(path) => builder.store(SqliteStore::open(path).await?.application("connections")),
        Err(_) => builder,
    }
    .build()?;
    let app = Router::new()
        .route("/", get(home))
        .route("/repositories", get(repositories))
        .route("/connections", get(connections_page))
        .route("/style.css", get(style_sheet))
        .merge(Google::routes())
        .merge(GitHub::connections())
        .merge(GitLab::connections())
        .with_state(layer.connections())
        .layer(layer);
    serve(app).await
}

async fn home(user: Option<User<Google>>, connections: State<ConnectionList>) -> Result<Response, Rejection> {
    let Some(user) = user else {
        let content = "<h1>Hello, visitor</h1><p class=\"quiet\">Log in first; then connect accounts of GitHub and GitLab.</p>\
                       <a class=\"button primary\" href=\"/login/google\">Log in with Google</a>";
        return Ok(page("Connections", content).into_response());
    };
    let mut content = format!(
        "<header class=\"person\"><div><h1>Hello, {}</h1></div>\
         <form method=\"post\" action=\"/logout/google\"><button class=\"button\">Log out</button></form></header>",
        escape(user.text("name").unwrap_or("somebody"))
    );
    let accounts = connections.of_owner(&Owner::of_login(user.signed_in())).await?;
    if !accounts.is_empty() {
        content += "<h2>What their APIs say</h2>";
    }
    for account in &accounts {
        content += &section(account, &ask(&connections, account).await?);
    }
    content += "<h2>Connect an account</h2>";
    for provider in PROVIDERS {
        let (name, provider) = (escape(provider.name()), escape(provider.display_name()));
        content += &format!(
            "<form class=\"actions\" method=\"post\" action=\"/connect/{name}\">\
             <input name=\"label\" maxlength=\"60\" placeholder=\"A label, such as: work\" aria-label=\"Label\">\
             <button class=\"button\">Connect {provider}</button></form>"
        );
    }
    content += "<p class=\"actions\"><a class=\"button\" href=\"/connections\">Connected accounts</a>\
                <a class=\"button\" href=\"/repositories\">My repositories</a></p>";
    Ok(page_that_leads_on("Connections", &content).into_response())
}

enum Said {
    This(String),
    /// Its owner has to connect it again.
    ConnectAgain,
}

/// One call of an API for each account, with the tokens of that account.
async fn ask(connections: &ConnectionList, account: &ConnectedAccount) -> oauth_runtime::Result<Said> {
    if account.state() != ConnectionState::Active {
        return Ok(Said::ConnectAgain);
    }
    let said = match account.provider() {
        "github" => connections.api::<GitHub>(account)?.repositories(5).await.map(|found| {
            let names = found.into_iter().map(|repository| repository.full_name).collect::<Vec<_>>();
            format!("has {}", names.join(", "))
        }),
        _ => connections.api::<GitLab>(account)?.me().await.map(|person| format!("is called {}", person.name)),
    };
    Ok(match said {
        Ok(said) => Said::This(said),
        Err(error) if matches!(error.kind(), ApiErrorKind::TokenRefused) => Said::ConnectAgain,
        Err(error) => Said::This(format!("does not answer: {error}")),
    })
}

fn section(account: &ConnectedAccount, said: &Said) -> String {
    let provider = escape(account.provider());
    let known = PROVIDERS.iter().find(|known| known.name() == account.provider());
    let at = escape(known.map_or(account.provider(), |known| known.display_name()));
    let name = escape(account.account_name().unwrap_or("an account"));
    let label = match account.label() {
        "" => String::new(),
        label => format!(" · {}", escape(label)),
    };
    let said = match said {
        Said::This(said) => format!("<p>{}</p>", escape(said)),
        Said::ConnectAgain => format!(
            "<p>is not accepted there any more</p><form class=\"actions\" method=\"post\" action=\"/connect/{provider}\">\
             <input type=\"hidden\" name=\"connection\" value=\"{}\"><button class=\"button primary\">Connect again</button></form>",
            escape(account.id())
        ),
    };
    format!("<section class=\"account\"><h3>{at}: {name}{label}</h3>{said}</section>")
}

/// Whoever has connected no account of GitHub reads a page with one button, and comes back here. Of two accounts it is the one that
/// was connected first and still works.
async fn repositories(github: Connection<GitHub>) -> Result<impl IntoResponse, ApiError> {
    let mut rows = String::new();
    for Repository { full_name } in github.repositories(100).await? {
        rows += &format!("<li>{}</li>", escape(&full_name));
    }
    let name = escape(github.account().account_name().unwrap_or("an account"));
    let content =
        format!("<h1>Repositories</h1><p class=\"quiet\">of {name}</p><ul>{rows}</ul><p><a href=\"/\">Back</a></p>");
    Ok(page("Repositories", &content))
}
