//! Every verb, every place of an argument, and every way to find the next page.
#![deny(warnings)]

use std::borrow::Cow;

use oauth_runtime::api::{ApiError, ApiResponse, ApiStream, Caller, Form, Pages, Part};
use oauth_runtime::http::Body;
use oauth_runtime::web::Granted;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(
    name = "github",
    authorization_endpoint = "https://github.com/login/oauth/authorize",
    token_endpoint = "https://github.com/login/oauth/access_token",
    userinfo_endpoint = "https://api.github.com/user",
    userinfo(subject = "/id"),
    scopes("repo" as repo, "read:org" as read_org, email),
)]
pub struct GitHub;

mod my {
    pub use super::read_org as org;
}

type Answer = Vec<String>;

#[oauth_api(
    GitHub,
    base_url = "https://api.github.com/v3/",
    hosts("uploads.github.com"),
    headers("X-GitHub-Api-Version" = "2022-11-28", "Accept" = "application/vnd.github+json"),
)]
pub trait GitHubApi {
    /// The repositories of the user.
    #[get("/user/repos?type=owner", scopes(repo))]
    async fn repos(&self, per_page: u8, sort: Option<&str>) -> Answer;

    #[get("/repos/{owner}/{name}", scopes(repo, my::org, email))]
    async fn repo<'a>(&'a self, owner: &'a str, name: &str, #[header("If-None-Match")] etag: Option<&str>) -> Answer;

    #[post("/user/repos")]
    async fn create(&self, #[json] new: &Answer) -> Answer;

    #[post("/login")]
    async fn form(&self, #[form] form: &[(&str, &str)], #[query("dry-run")] dry: bool);

    #[get("/search")]
    async fn search(&self, #[query] filter: &[(&str, u8)]) -> Answer;

    #[put("/file/{id}.json")]
    async fn put(&self, id: u64, #[body("application/json")] content: Vec<u8>) -> ();

    #[patch("/file/{id}")]
    async fn patch(&self, id: u64, #[body("text/plain; charset=utf-8")] content: &str);

    #[delete("/file/{id}")]
    async fn delete(&self, id: u64);

    #[head("/file/{id}")]
    async fn exists(&self, id: u64);

    #[head("/file/{id}", raw)]
    async fn headers(&self, id: u64) -> ApiResponse;

    #[get("/zen", raw)]
    async fn zen(&self) -> ApiResponse;

    #[get("/film", scopes(repo), stream(limit = 1_000_000))]
    async fn film(&self) -> ApiStream;

    #[put("/film")]
    async fn upload(&self, #[body("video/mp4")] film: Body, #[query("name")] name: &str);

    #[post("/film")]
    async fn pass_on(&self, #[body("video/mp4")] film: axum::body::Body) -> Answer;

    #[post("/pictures")]
    async fn pictures(&self, #[multipart] form: Form);

    #[get("/user/repos", scopes(repo), pages(link))]
    fn all_repos(&self, per_page: u8) -> Pages<String>;

    #[get("/a", pages(next_url("/next"), items = "/data/items"))]
    fn by_url(&self) -> Pages<String>;

    #[get("/b", pages(items = "/files", cursor(param = "page_token", at = "/nextPageToken")))]
    fn by_cursor(&self) -> Pages<String>;

    #[post("/c", pages(number(param = "page")))]
    fn by_number(&self, #[json] search: &str) -> Pages<Cow<'static, str>>;
}

fn spawn(_: impl Future<Output = Result<Answer, ApiError>> + Send + 'static) {}

fn everything(caller: &Caller<GitHub>) {
    let owner = String::from("owner");
    spawn(caller.repos(30, None));
    spawn(caller.repo(&owner, "name", Some("tag")));
    let _ = caller.all_repos(30);
    let _ = caller.upload("bytes".into(), &owner);
    let _ = caller.pictures(Form::new().part("a", Part::new("b")));
}

async fn granted(granted: Granted<GitHub, (email, read_org, repo)>) -> Result<Answer, ApiError> {
    granted.zen().await?;
    granted.form(&[("a", "b")], true).await?;
    granted.repo("owner", "name", None).await
}

use oauth_runtime::scope::email;

async fn generic<A: GitHubApi + oauth_runtime::api::Covers<repo, At>, At>(api: &A) {
    let _ = api.repos(1, Some("name")).await;
}

fn main() {
    let _ = (everything, granted, generic::<Caller<GitHub>, _>);
}
