use oauth_runtime::{OAuthProvider, oauth_api};

mod own {
    oauth_runtime::scopes! {
        pub repo = "repo";
        pub gist = "gist";
    }
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, own::repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a", scopes(own::gist))]
    async fn a(&self) -> u8;
}

fn main() {}
