use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a")]
    async unsafe fn a(&self) -> u8;

    #[get("/b")]
    async extern "C" fn b(&self) -> u8;
}

fn main() {}
