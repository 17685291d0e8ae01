//! An API may be as private as its provider, stand in a function, and build on other traits.
#![deny(warnings)]

mod providers {
    use oauth_runtime::{OAuthProvider, oauth_api};

    #[derive(OAuthProvider)]
    #[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
    pub(super) struct Corp;

    #[oauth_api(Corp, base_url = "https://as.example")]
    pub(super) trait Base {
        #[get("/base", scopes(repo))]
        async fn base(&self) -> u8;
    }

    #[oauth_api(Corp, base_url = "https://as.example/v2")]
    pub(super) trait CorpApi: Base + Send
    where
        Self: Sync,
    {
        #[get("/api")]
        async fn api(&self) -> u8;
    }
}

use oauth_runtime::api::Caller;
use oauth_runtime::web::Granted;
use providers::{Base, Corp, CorpApi, repo};

async fn calls(caller: &Caller<Corp>, granted: &Granted<Corp, (repo,)>) {
    #[oauth_runtime::oauth_api(Corp, base_url = "https://as.example")]
    trait Local {
        #[get("/local")]
        async fn local(&self) -> u8;
    }
    let _ = (caller.base().await, caller.api().await, caller.local().await);
    let _ = (granted.base().await, granted.api().await, granted.local().await);
}

async fn every<A: CorpApi>(api: &A) {
    let _ = api.api().await;
}

fn main() {
    let _ = (calls, every::<Caller<Corp>>);
}
