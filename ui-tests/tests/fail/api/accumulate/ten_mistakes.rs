//! Ten mistakes: ten errors, each at its own token, and not one about their consequences.

use oauth_runtime::api::{Caller, Pages};
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, bas_url = "https://as.example", hosts("https://uploads.example"), headers("Cookie" = "a=b"))]
trait CorpApi {
    #[get("repos", scopes("repo"))]
    async fn repos(&self, per_page: u8) -> Vec<u8>;

    #[patsh("/me")]
    async fn change(&self, #[json] name: &str);

    #[get("/repos/{ownr}", pages(lnik))]
    fn all(&self, owner: &str) -> Pages<u8>;

    #[post("/login")]
    async fn form(&mut self, #[from] form: &[(u8, u8)]) -> u8;
}

async fn calls(caller: &Caller<Corp>) {
    let _ = caller.repos(30).await;
    let _ = caller.change("name").await;
    let _ = caller.all("owner");
    let _ = caller.form(&[]).await;
}

fn main() {
    let _ = calls;
}
