use oauth_runtime::api::Pages;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

struct Own;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a")]
    async fn a(&self) -> Vec<Own>;

    #[get("/b", pages(link))]
    fn b(&self) -> Pages<Own>;
}

fn main() {}
