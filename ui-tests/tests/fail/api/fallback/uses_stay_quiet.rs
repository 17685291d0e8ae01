use oauth_runtime::api::{Caller, Pages};
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "http://as.example")]
trait CorpApi {
    #[get("me", scopes(repo))]
    async fn me(&mut self, (a, b): (u8, u8)) -> Result<String, ApiError>;

    #[get("/repos")]
    async fn repos(&self) -> Pages<u8>;

    #[delete("/me")]
    async fn remove(id: u8);

    async fn without<T>(&self, value: T) -> T;
}

async fn calls(caller: &Caller<Corp>) -> Result<String, oauth_runtime::api::ApiError> {
    caller.remove(1).await?;
    let _: u8 = caller.without(1).await?;
    let _ = caller.repos();
    caller.me((1, 2)).await
}

fn main() {
    let _ = calls;
}
