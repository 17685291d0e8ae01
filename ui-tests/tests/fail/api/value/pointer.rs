use oauth_runtime::api::Pages;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a", pages(next_url("next")))]
    fn a(&self) -> Pages<u8>;

    #[get("/b", pages(link, items = "$.items"))]
    fn b(&self) -> Pages<u8>;
}

fn main() {}
