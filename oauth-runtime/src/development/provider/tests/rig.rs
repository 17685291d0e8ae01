use std::collections::HashMap;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{DecodingKey, Validation};
use serde_json::{Map, Value};
use url::{Url, form_urlencoded};

use crate::development::provider::{
    ClientRegistration, DevelopmentProvider, DevelopmentProviderBuilder, Endpoints, Persona,
};

pub(super) const VERIFIER: &str = "a-code-verifier-of-at-least-forty-three-characters";
pub(super) const REDIRECT_URI: &str = "http://127.0.0.1:3000/auth/dev";

/// A provider, one tenant and a client that follows nothing by itself.
pub(super) struct Rig {
    pub(super) provider: DevelopmentProvider,
    pub(super) endpoints: Endpoints,
    pub(super) http: reqwest::Client,
}

/// An answer, read whole.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: http::HeaderMap,
    pub(super) text: String,
}

pub(super) type Pairs<'a> = &'a [(&'a str, &'a str)];

impl Rig {
    /// Everybody logs in as Ada, without a page.
    pub(super) fn of_ada() -> Self {
        Self::with(DevelopmentProvider::builder().auto_login(Persona::ada()))
    }

    pub(super) fn with(builder: DevelopmentProviderBuilder) -> Self {
        let provider = builder.start().expect("a provider");
        let endpoints = provider.endpoints("dev");
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .expect("a client");
        Self { provider, endpoints, http }
    }

    pub(super) async fn get(&self, url: &str) -> Answer {
        read(self.http.get(url)).await
    }

    pub(super) async fn get_with_token(&self, url: &str, token: &str) -> Answer {
        read(self.http.get(url).header("authorization", format!("Bearer {token}"))).await
    }

    pub(super) async fn post(&self, url: &str, form: Pairs<'_>) -> Answer {
        read(self.posting(url, form)).await
    }

    fn posting(&self, url: &str, form: Pairs<'_>) -> reqwest::RequestBuilder {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        self.http.post(url).header("content-type", "application/x-www-form-urlencoded").body(body)
    }

    /// An authorization request with good defaults, changed by `changes`; an empty value leaves a parameter out.
    pub(super) async fn authorize(&self, changes: Pairs<'_>) -> Answer {
        self.get(&self.authorization_url(changes)).await
    }

    pub(super) fn authorization_url(&self, changes: Pairs<'_>) -> String {
        let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, VERIFIER.as_bytes()).as_ref());
        let mut parameters = HashMap::from([
            ("client_id", ClientRegistration::DEFAULT_ID),
            ("redirect_uri", REDIRECT_URI),
            ("response_type", "code"),
            ("scope", "openid profile email offline_access"),
            ("state", "the-state"),
            ("nonce", "the-nonce"),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ]);
        parameters.extend(changes.iter().copied());
        parameters.retain(|_, value| !value.is_empty());
        let url = Url::parse_with_params(&self.endpoints.authorization_endpoint, parameters);
        url.expect("an authorization endpoint").to_string()
    }

    /// A code for an authorization request with `changes`.
    pub(super) async fn code(&self, changes: Pairs<'_>) -> String {
        self.authorize(changes).await.parameter("code").expect("a code")
    }

    /// A token request as the default client, `client_secret_basic`.
    pub(super) async fn token(&self, form: Pairs<'_>) -> Answer {
        let credentials = format!("{}:{}", ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
        let request = self.posting(&self.endpoints.token_endpoint, form);
        read(request.header("authorization", format!("Basic {}", STANDARD.encode(credentials)))).await
    }

    pub(super) async fn redeem(&self, code: &str) -> Answer {
        self.token(&[
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", REDIRECT_URI),
            ("code_verifier", VERIFIER),
        ])
        .await
    }

    /// Logs in and gives the token answer.
    pub(super) async fn log_in(&self) -> Answer {
        self.redeem(&self.code(&[]).await).await
    }

    /// The claims of an ID token, verified by another implementation under the published keys.
    pub(super) async fn verify(&self, id_token: &str) -> Result<Map<String, Value>, String> {
        let header = jsonwebtoken::decode_header(id_token).map_err(|e| e.to_string())?;
        let keys = self.get(&self.endpoints.jwks_uri).await.json();
        let key =
            keys["keys"].as_array().into_iter().flatten().find(|key| key["kid"].as_str() == header.kid.as_deref());
        let jwk: Jwk = serde_json::from_value(key.ok_or("no such key")?.clone()).map_err(|e| e.to_string())?;
        let key = DecodingKey::from_jwk(&jwk).map_err(|e| e.to_string())?;
        let mut validation = Validation::new(header.alg);
        validation.set_audience(&[ClientRegistration::DEFAULT_ID]);
        validation.set_issuer(&[&self.endpoints.issuer]);
        let token = jsonwebtoken::decode::<Map<String, Value>>(id_token, &key, &validation);
        token.map(|token| token.claims).map_err(|e| e.to_string())
    }
}

impl Answer {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("{e}: {}", self.text))
    }

    /// A string member of a JSON answer.
    pub(super) fn member(&self, name: &str) -> String {
        self.json()[name].as_str().unwrap_or_else(|| panic!("no {name} in {}", self.text)).to_owned()
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The parameters of the redirect.
    pub(super) fn parameters(&self) -> Vec<(String, String)> {
        let location = Url::parse(self.header("location")).unwrap_or_else(|e| panic!("{e}: {}", self.text));
        location.query_pairs().into_owned().collect()
    }

    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        self.parameters().into_iter().find(|(n, _)| n == name).map(|(_, value)| value)
    }

    /// The value of a hidden field.
    pub(super) fn hidden(&self, name: &str) -> String {
        let marker = format!("name=\"{name}\" value=\"");
        let rest = self.text.split_once(&marker).unwrap_or_else(|| panic!("no {name} in {}", self.text)).1;
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

pub(super) async fn read(request: reqwest::RequestBuilder) -> Answer {
    let answer = request.send().await.expect("an answer");
    Answer {
        status: answer.status().as_u16(),
        headers: answer.headers().clone(),
        text: answer.text().await.expect("a body"),
    }
}
