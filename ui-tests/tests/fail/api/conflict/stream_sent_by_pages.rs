use oauth_runtime::api::Pages;
use oauth_runtime::http::Body;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[post("/search", pages(link))]
    fn search(&self, #[body("text/plain")] text: Body) -> Pages<u8>;
}

fn main() {}
