//! Headers and hooks at every call of a flow, seen at the development provider.

use std::sync::{Mutex, PoisonError};

use oauth_runtime::description::{ProviderDescription, UserInfoMapping};
use oauth_runtime::http::{Call, Request, Response};
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::tokens::Tokens;
use oauth_runtime::{Client, ClientConfig, ClientId, ClientSecret, Identifies, OAuthProvider};
use oauth_tests::browser::Browser;

use crate::rig::Recorder;

const CALLBACK: &str = "http://localhost:1/auth/x";

type Calls = Mutex<Vec<(Call, bool)>>;

fn note(calls: &Calls, call: Call, is_before: bool) {
    calls.lock().unwrap_or_else(PoisonError::into_inner).push((call, is_before));
}

/// The calls, each of which was seen before and after.
fn taken(calls: &Calls) -> Vec<Call> {
    let seen = std::mem::take(&mut *calls.lock().unwrap_or_else(PoisonError::into_inner));
    for pair in seen.chunks(2) {
        let [(one, true), (other, false)] = pair else { panic!("{seen:?}") };
        assert_eq!(one, other, "{seen:?}");
    }
    seen.iter().step_by(2).map(|(call, _)| *call).collect()
}

macro_rules! watched {
    ($name:ident, $calls:ident, $description:expr) => {
        static $calls: Calls = Mutex::new(Vec::new());

        struct $name {
            authority: String,
        }

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = {
                fn before(call: Call, request: &mut Request) {
                    note(&$calls, call, true);
                    request.headers.insert("x-hook", http::HeaderValue::from_static("1"));
                }
                fn after(call: Call, response: &mut Response) {
                    note(&$calls, call, false);
                    response.headers.remove("x-none");
                }
                $description
                    .headers(&[("User-Agent", "watched")])
                    .before_call(before)
                    .after_call(after)
                    .dangerous_allow_loopback_http()
                    .checked()
            };

            fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
                None
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                fields.add("client_id", &ClientId::from(ClientRegistration::DEFAULT_ID));
                fields.add("client_secret", &ClientSecret::from(ClientRegistration::DEFAULT_SECRET));
                fields.add("authority", &self.authority);
            }
        }

        impl Identifies for $name {}
    };
}

watched!(
    Open,
    OPEN,
    ProviderDescription::open_id_connect("open", "Open").issuer("http://{authority}/open").scopes(&[
        "openid",
        "profile",
        "offline_access"
    ])
);

watched!(
    Legacy,
    LEGACY,
    ProviderDescription::oauth1("legacy", "Legacy")
        .temporary_credentials_endpoint("http://{authority}/legacy/oauth1/temporary_credentials")
        .authorization_endpoint("http://{authority}/legacy/oauth1/authorize")
        .token_endpoint("http://{authority}/legacy/oauth1/token")
        .userinfo_endpoint("http://{authority}/legacy/oauth1/verify_credentials")
        .userinfo(UserInfoMapping::STANDARD.subject("/id"))
        .keep_from_token(&[("who", "/screen_name"), ("token", "/oauth_token"), ("absent", "/nothing")])
);

fn provider() -> (DevelopmentProvider, String) {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let authority = provider.origin().strip_prefix("http://").expect("plain http").to_owned();
    (provider, authority)
}

async fn log_in<P: Identifies>(client: &Client<P>) -> oauth_runtime::flow::CompletedLogin {
    let started = client.begin_login(Default::default()).await.expect("a login begins");
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let answer = browser.get(started.url()).await.location().expect("an answer");
    client.finish_login(started.into_pending(), answer.query().expect("a query")).await.expect("a login")
}

#[tokio::test]
async fn hooks_see_every_call_of_openid_connect_by_its_name() {
    let (_provider, authority) = provider();
    let http = Recorder::new();
    let config = ClientConfig::new().with_redirect_uri(CALLBACK).with_http_client(http.clone());
    let client = Client::with(&Open { authority }, config).expect("complete");
    let login = log_in(&client).await;
    assert_eq!(taken(&OPEN), [Call::Discovery, Call::Token, Call::Jwks]);
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    client.refresh(tokens).await.expect("refreshed");
    assert_eq!(taken(&OPEN), [Call::Refresh]);
    assert_eq!(http.calls().len(), 4);
}

#[tokio::test]
async fn hooks_see_every_call_of_oauth1_and_leave_signatures_whole() {
    let (_provider, authority) = provider();
    let config = ClientConfig::new().with_redirect_uri(CALLBACK);
    let client = Client::with(&Legacy { authority }, config).expect("complete");
    let login = log_in(&client).await;
    assert_eq!(taken(&LEGACY), [Call::TemporaryCredentials, Call::Token, Call::UserInfo]);
    let identity = login.identity();
    assert!(identity.kept_from_token("who").is_some(), "{:?}", identity.claims());
    assert_eq!((identity.kept_from_token("token"), identity.kept_from_token("absent")), (None, None));
}
