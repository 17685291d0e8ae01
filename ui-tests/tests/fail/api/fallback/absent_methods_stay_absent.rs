use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "http://as.example")]
trait CorpApi {
    #[post("/me", scopes(no::such::scope))]
    #[cfg(any())]
    async fn me(&self, #[json] value: NoSuchType) -> NoSuchType;
}

fn main() {}
