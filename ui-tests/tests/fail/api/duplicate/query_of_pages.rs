use oauth_runtime::api::Pages;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a", pages(number(param = "page")))]
    fn a(&self, page: u8) -> Pages<u8>;

    #[get("/b?page=2", pages(number(param = "page")))]
    fn b(&self) -> Pages<u8>;
}

fn main() {}
