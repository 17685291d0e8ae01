use oauth_runtime::api::Pages;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a", pages(cursor(param = "cursor")))]
    fn a(&self) -> Pages<u8>;

    #[get("/b", pages(cursor(at = "/next")))]
    fn b(&self) -> Pages<u8>;

    #[get("/c", pages(number))]
    fn c(&self) -> Pages<u8>;

    #[get("/d", pages(items = "/items"))]
    fn d(&self) -> Pages<u8>;
}

fn main() {}
