//! Sign API requests with OAuth 1.0a, without a web server: for jobs, services and command lines.
//!
//! ```text
//! cargo run --bin 04_oauth1_signing
//! ```
//!
//! It starts a development provider of its own, walks through RFC 5849 step by step and says what it does. Against a real
//! provider the steps are the same: put its three endpoints and your consumer key and secret in the place of those below,
//! use `UrlPolicy::HttpsOnly`, and let a person open the authorization URL. Who has token credentials already starts at the
//! last step.
#![allow(clippy::print_stdout, reason = "a program that explains itself speaks on standard output")]

use std::time::SystemTime;

use oauth_runtime::description::{Placement, SignatureMethod};
use oauth_runtime::http::{HttpClient as _, Request, ReqwestClient};
use oauth_runtime::oauth1::{
    AuthorizationResponse, BodyHash, Signer, SigningKey, TemporaryCredentials, TokenCredentials, sign_request,
};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::types::{ClientSecret, EndpointUrl, UrlPolicy};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const CALLBACK: &str = "http://localhost:3000/callback";

#[tokio::main]
async fn main() -> Result<()> {
    let provider = DevelopmentProvider::start()?;
    provider.log_in_as(Persona::ada());
    let at = provider.endpoints("photos");
    let url = |text: &str| EndpointUrl::parse(text, UrlPolicy::DangerousLoopbackHttp);
    let http = ReqwestClient::new()?;

    // Who we are: the consumer key, and the key that signs in our name.
    let secret = ClientSecret::new(ClientRegistration::DEFAULT_SECRET);
    let key = SigningKey::new(SignatureMethod::HmacSha256, &secret)?;
    let signer = Signer::new(&ClientRegistration::DEFAULT_ID.into(), key, Placement::Header)?;

    println!("1. ask for temporary credentials (RFC 5849 §2.1)");
    let endpoint = url(&at.temporary_credentials_endpoint)?;
    let request = signer.temporary_credentials_request(&endpoint, CALLBACK, &[], SystemTime::now(), &nonce()?)?;
    let temporary = TemporaryCredentials::from_response(&http.fetch(request).await?)?;
    println!("   got {temporary:?}");

    println!("2. a person allows it at the provider (§2.2); here the provider does at once, as Ada");
    let page = temporary.authorization_url(&url(&at.oauth1_authorization_endpoint)?, &[])?;
    let response = http.fetch(Request::get(url(page.as_str())?, 64 * 1024)).await?;
    let location = response.headers.get("location").ok_or("the provider sent nobody back")?.to_str()?;
    let query = location.split_once('?').ok_or("the provider sent no response")?.1;
    let verifier = AuthorizationResponse::parse(query)?.verify(&temporary)?;
    println!("   the browser came back with a verifier");

    println!("3. ask for token credentials (§2.3)");
    let endpoint = url(&at.oauth1_token_endpoint)?;
    let request =
        signer.token_credentials_request(&endpoint, &temporary, &verifier, &[], SystemTime::now(), &nonce()?)?;
    let credentials = TokenCredentials::from_response(&http.fetch(request).await?)?;
    println!("   got {credentials:?}");

    println!("4. sign an API request with them (§3)");
    let request = Request::get(url(&at.verify_credentials)?, 64 * 1024);
    let request = sign_request(&signer, request, &credentials, BodyHash::Omit, SystemTime::now(), &nonce()?)?;
    let response = http.fetch(request).await?;
    let profile: serde_json::Value = serde_json::from_slice(&response.body)?;
    println!("   {}: this is {}, subject {}", response.status, profile["name"], profile["id_str"]);
    Ok(())
}

/// Unguessable, and never used twice.
fn nonce() -> Result<String> {
    let mut bytes = [0_u8; 16];
    aws_lc_rs::rand::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
