//! A scope is a type and nothing else: a value of the same name is in nobody's way.
#![deny(warnings)]

use oauth_runtime::scope::email;
use oauth_runtime::{OAuthProvider, oauth_api};

mod own {
    oauth_runtime::scopes! {
        pub gist = "gist";
    }
}

use own::gist;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, self::email, "repo" as repo, self::gist))]
struct Example;

#[oauth_api(Example, base_url = "https://api.example")]
trait ExampleApi {
    #[get("/repos/{repo}", scopes(repo, self::email, self::gist))]
    async fn read(&self, repo: &str, email: Option<&str>, gist: u8) -> u8;
}

fn main() {
    let (email, repo, gist) = ("ada@example.com", "engine", 1);
    let _ = (email, repo, gist, Example::routes::<()>);
    let _ = async |api: &oauth_runtime::api::Caller<Example>| api.read(repo, Some(email), gist).await;
}
