//! Hosts are compared as URLs are: in lower case, and by their port.
#![deny(warnings)]

use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Example;

#[oauth_api(Example, base_url = "https://api.example:8443/v1", hosts("api.example", "Uploads.Example"))]
trait ExampleApi {
    #[get("/v1/mail:send")]
    async fn send(&self);
}

fn main() {
    let description = format!("{:?}", <oauth_runtime::api::Caller<Example> as ExampleApi>::__API);
    assert!(description.contains(r#"hosts: ["api.example", "uploads.example"]"#), "{description}");
    let _ = async |api: &oauth_runtime::api::Caller<Example>| api.send().await;
}
