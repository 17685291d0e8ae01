use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a")]
    async fn a<T>(&self) -> T;

    #[get("/b")]
    async fn b<const N: usize>(&self) -> [u8; N];

    #[get("/c")]
    async fn c(&self, text: impl ToString, any: &dyn ToString) -> u8;
}

fn main() {}
