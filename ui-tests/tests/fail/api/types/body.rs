use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

struct Own;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[put("/a")]
    async fn a(&self, #[json] new: &Own) -> u8;

    #[put("/b")]
    async fn b(&self, #[body("a/b")] content: Own) -> u8;

    #[get("/c")]
    async fn c(&self, #[query] filter: &Own) -> u8;
}

fn main() {}
