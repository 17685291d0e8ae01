use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://op.example",
    keep_from_token(instance_url = "/instance_url", host = "/host"),
    api_base(from = "instance_url", suffixes = "op.example"),
)]
struct Corp;

#[oauth_api(Corp, base_url = "{host}/v1")]
trait OfAnotherFact {
    #[get("/things")]
    async fn things(&self);
}

#[oauth_api(Corp, base_url = "https://api.example/{instance_url}")]
trait NotAtTheBegin {
    #[get("/things")]
    async fn things(&self);
}

fn main() {}
