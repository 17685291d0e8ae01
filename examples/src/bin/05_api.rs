//! Call a provider's API, and ask for a permission only when a page needs it.
//!
//! ```text
//! cargo run --bin 05_api
//! ```
//!
//! Open <http://localhost:3000>, log in, then press *My repositories*: only now the provider asks for the scope `repo`.
//! Untick it there, and the page says so instead of asking in circles.
//!
//! With no variables set, a debug build logs in at the development provider inside the process, and calls go there too.
//! With `GITHUB_CLIENT_ID` and `GITHUB_CLIENT_SECRET` it is the real GitHub; the redirect URI is
//! `http://localhost:3000/auth/github`.

use axum::response::IntoResponse;
use examples::{escape, page, style_sheet};
use oauth_runtime::api::{ApiError, Pages};
use oauth_runtime::prelude::*;
use serde::Deserialize;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://github.com/login/oauth/authorize",
    token_endpoint = "https://github.com/login/oauth/access_token",
    userinfo_endpoint = "https://api.github.com/user",
    userinfo(subject = "/id", username = "/login", name = "/name"),
    scopes("read:user" as read_user),
    incremental_scopes("repo" as repo),
)]
struct GitHub;

#[derive(Deserialize)]
struct Repository {
    full_name: String,
    description: Option<String>,
    private: bool,
}

/// What this application calls of GitHub's API. `repo` is checked by the compiler: `GitHub` declares it.
#[oauth_api(GitHub, base_url = "https://api.github.com", headers("X-GitHub-Api-Version" = "2022-11-28"))]
trait GitHubApi {
    #[get("/user/repos", scopes(repo), pages(link))]
    fn repositories(&self, per_page: u8) -> Pages<Repository>;
}

#[tokio::main]
async fn main() -> oauth_runtime::Result<()> {
    tracing_subscriber::fmt().init();
    let app = Router::new()
        .route("/", get(home))
        .route("/repositories", get(repositories))
        .route("/style.css", get(style_sheet))
        .merge(GitHub::routes())
        .layer(OAuthLayer::from_env()?);
    serve(app).await
}

async fn home(user: Option<User<GitHub>>) -> impl IntoResponse {
    let content = match user {
        None => "<h1>Hello, visitor</h1><a class=\"button primary\" href=\"/login/github\">Log in with GitHub</a>"
            .to_owned(),
        Some(user) => {
            let name = user.text("name").or(user.text("preferred_username")).unwrap_or("somebody");
            format!(
                "<h1>Hello, {}</h1><p class=\"quiet\">This page needs nothing but who you are.</p>\
                 <a class=\"button primary\" href=\"/repositories\">My repositories</a>\
                 <form method=\"post\" action=\"/logout/github\"><button class=\"button\">Log out</button></form>",
                escape(name)
            )
        }
    };
    page("API", &content)
}

/// Runs only for users who granted `repo`. Who has not goes to the provider and comes back here.
async fn repositories(github: Granted<GitHub, (repo,)>) -> Result<impl IntoResponse, ApiError> {
    let mut rows = String::new();
    let mut repositories = github.repositories(100);
    while let Some(repository) = repositories.next().await {
        let Repository { full_name, description, private } = repository?;
        let lock = if private { "private" } else { "public" };
        let about = description.unwrap_or_default();
        rows += &format!(
            "<tr><th>{}</th><td>{} <span class=\"quiet\">{lock}</span></td></tr>",
            escape(&full_name),
            escape(&about)
        );
    }
    Ok(page("My repositories", &format!("<h1>My repositories</h1><table>{rows}</table><p><a href=\"/\">Back</a></p>")))
}
