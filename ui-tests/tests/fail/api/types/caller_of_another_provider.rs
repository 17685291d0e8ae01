use oauth_runtime::api::Caller;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/me")]
    async fn me(&self) -> u8;
    }

    #[derive(OAuthProvider)]
    #[oauth(issuer = "https://other.example")]
    struct Other;

    async fn other(caller: &Caller<Other>) {
        let _ = caller.me().await;
    }

    fn main() {
        let _ = other;
}
