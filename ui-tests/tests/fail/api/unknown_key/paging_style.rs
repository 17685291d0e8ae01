use oauth_runtime::api::Pages;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a", pages(lnik))]
    fn a(&self) -> Pages<u8>;

    #[get("/b", pages(colour))]
    fn b(&self) -> Pages<u8>;

    #[get("/c", pages(link, itmes = "/a"))]
    fn c(&self) -> Pages<u8>;

    #[get("/d", pages(cursor(parm = "a", at = "/b")))]
    fn d(&self) -> Pages<u8>;
}

fn main() {}
