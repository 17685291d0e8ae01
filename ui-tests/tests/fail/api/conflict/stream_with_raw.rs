use oauth_runtime::api::{ApiStream, Pages};
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/film", stream(limit = 1000), raw)]
    async fn film(&self) -> ApiStream;

    #[get("/films", pages(link), stream(limit = 1000))]
    fn films(&self) -> Pages<u8>;
}

fn main() {}
