use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[post("/a")]
    async fn text(&self, #[multipart] form: &str);

    #[put("/b")]
    async fn other(&self, #[body("text/plain")] text: Body);
}

struct Body;

trait Unused {
}

fn main() {}
