use oauth_runtime::api::Caller;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(base_url = "https://as.example")]
trait CorpApi<T>: Send
where
    Self: Sync,
{
    #[get("/me")]
    async fn me(&self, value: T) -> T;
}

async fn calls(caller: &Caller<Corp>) {
    let _: Result<u8, _> = caller.me(1).await;
}

fn main() {
    let _ = calls;
}
