use oauth_runtime::web::Granted;
use oauth_runtime::scope::openid;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/repos", scopes(repo))]
    async fn repos(&self, page: u8) -> u8;

    #[get("/both", scopes(repo, openid))]
    async fn both(&self) -> u8;
    }

    async fn one(granted: Granted<Corp, (openid,)>) {
        let _ = granted.repos(1).await;
    }

    async fn none(granted: &Granted<Corp, ()>) {
        let _ = granted.both().await;
    }

    fn main() {
        let _ = (one, none);
}
