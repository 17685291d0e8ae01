//! Who the user is, where a provider says less than the specifications ask for, and where it is found.

use oauth_runtime::description::{ProviderDescription, UserInfoMapping};
use oauth_runtime::identity::ClaimTrust;
use oauth_runtime::quirks::EmailProof;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint, Misbehaviour, Persona, ResponseFault};
use oauth_runtime::{Client, ClientConfig, ClientId, ClientSecret, Identifies, Identity, OAuthProvider};
use oauth_tests::browser::Browser;

const CALLBACK: &str = "http://localhost:1/auth/x";
const CORP: ProviderDescription = ProviderDescription::open_id_connect("corp", "Corp")
    .issuer("http://{authority}/corp")
    .scopes(&["openid", "email", "profile"])
    .dangerous_allow_loopback_http();
const PLAIN: ProviderDescription = ProviderDescription::oauth2("plain", "Plain")
    .authorization_endpoint("http://{authority}/plain/authorize")
    .token_endpoint("http://login.localhost:{port}/plain/token")
    .userinfo_endpoint("http://api.v2.localhost:{port}/plain/api/user")
    .userinfo(UserInfoMapping::STANDARD.subject("/id"))
    .dangerous_allow_loopback_http();

macro_rules! provider {
    ($name:ident, $description:expr) => {
        struct $name {
            authority: String,
        }

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = $description.checked();

            fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
                None
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                fields.add("client_id", &ClientId::from(ClientRegistration::DEFAULT_ID));
                fields.add("client_secret", &ClientSecret::from(ClientRegistration::DEFAULT_SECRET));
                fields.add("port", &self.authority.rsplit(':').next().unwrap_or_default().to_owned());
                fields.add("authority", &self.authority);
            }
        }

        impl Identifies for $name {}
    };
}

provider!(Usual, CORP);
provider!(Silent, CORP.profile_in_id_token());
provider!(Forgetful, CORP.dangerous_optional_nonce());
provider!(Named, PLAIN);
/// Claims of other names, of which one is in the ID token or in userinfo.
const ELSEWHERE: UserInfoMapping =
    UserInfoMapping::STANDARD.username("/upn").name("{/given_name} {/family_name}").email_verified("/xms_edov");
provider!(Elsewhere, CORP.userinfo(ELSEWHERE));
provider!(Lenient, CORP.userinfo(ELSEWHERE).lenient_booleans());
provider!(Untrusted, CORP.email_proof(EmailProof::Never));

fn provider() -> DevelopmentProvider {
    DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider")
}

/// Who logs in, or the code of the error.
async fn log_in<P: Identifies>(
    provider: &DevelopmentProvider,
    declared: fn(String) -> P,
) -> Result<Identity, &'static str> {
    let authority = provider.origin().strip_prefix("http://").expect("plain http").to_owned();
    let client: Client<P> =
        Client::with(&declared(authority), ClientConfig::new().with_redirect_uri(CALLBACK)).expect("complete");
    let started = client.begin_login(Default::default()).await.map_err(|error| error.code())?;
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let answer = browser.get(started.url()).await.location().expect("an answer");
    let login = client.finish_login(started.into_pending(), answer.query().expect("a query")).await;
    login.map(|login| login.identity().clone()).map_err(|error| error.code())
}

#[tokio::test]
async fn userinfo_that_refuses_its_own_tokens_is_not_called_where_the_id_token_says_all() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).claims_in_user_info_only();
    let provider = provider.start().expect("a provider");
    provider.misbehave(Misbehaviour::Response(Endpoint::UserInfo, ResponseFault::Unauthorized));
    assert!(log_in(&provider, |authority| Usual { authority }).await.is_err(), "it is asked for what is missing");
    let asked = provider.request_count(Endpoint::UserInfo);
    let identity = log_in(&provider, |authority| Silent { authority }).await.expect("Ada");
    assert_eq!(provider.request_count(Endpoint::UserInfo), asked, "nobody asked");
    assert_eq!(identity.text("email"), None, "what the ID token does not say is not known");
    assert_eq!(identity.issuer().as_str(), provider.issuer("corp"));
}

#[tokio::test]
async fn t056_t057_a_nonce_may_be_absent_where_that_is_declared_and_is_never_another_one() {
    let provider = provider();
    for (misbehaviour, usual, forgetful) in [
        (Misbehaviour::IdTokenMissingNonce, "id_token_nonce", "ok"),
        (Misbehaviour::IdTokenWrongNonce, "id_token_nonce", "id_token_nonce"),
        (Misbehaviour::IdTokenNonceArray, "id_token_nonce", "id_token_nonce"),
    ] {
        provider.misbehave(misbehaviour);
        let code = |login: Result<Identity, &'static str>| login.map_or_else(|code| code, |_| "ok");
        assert_eq!(code(log_in(&provider, |authority| Usual { authority }).await), usual, "{misbehaviour:?}");
        assert_eq!(code(log_in(&provider, |authority| Forgetful { authority }).await), forgetful, "{misbehaviour:?}");
        provider.behave();
    }
}

#[tokio::test]
async fn t146_names_below_localhost_lead_to_this_machine() {
    let provider = provider();
    let identity = log_in(&provider, |authority| Named { authority }).await.expect("Ada");
    assert_eq!(identity.provider().as_str(), "plain");
    let hosts = provider.requests().iter().filter(|request| request.endpoint == Endpoint::Token).count();
    assert_eq!(hosts, 1);
}

/// Entra ID says by `xms_edov` what others say by `email_verified`.
#[tokio::test]
async fn t119_claims_of_other_names_are_read_from_the_id_token_and_from_userinfo() {
    let persona = || {
        Persona::ada()
            .with_email("ada@corp.example", true)
            .with_claim("upn", "ada@corp.example")
            .with_claim("given_name", "Ada")
            .with_claim("family_name", "King")
            .with_claim("xms_edov", "1")
    };
    for in_user_info_only in [false, true] {
        let mut provider = DevelopmentProvider::builder().auto_login(persona());
        if in_user_info_only {
            provider = provider.claims_in_user_info_only();
        }
        let provider = provider.start().expect("a provider");
        let identity = log_in(&provider, |authority| Elsewhere { authority }).await.expect("Ada");
        assert_eq!(identity.text("preferred_username"), Some("ada@corp.example"));
        assert_eq!(identity.text("name"), Some("Ada King"));
        // What the standard claim says is not what the declaration means.
        assert_eq!(identity.email_trust(), ClaimTrust::Unverified);
        assert_eq!(identity.subject().as_str(), Persona::ada().subject());
        let identity = log_in(&provider, |authority| Lenient { authority }).await.expect("Ada");
        assert_eq!(identity.email_trust(), ClaimTrust::Verified);
        assert_eq!(provider.request_count(Endpoint::UserInfo), if in_user_info_only { 2 } else { 0 });
    }
}

#[tokio::test]
async fn t119_an_address_proves_nothing_where_the_declaration_says_so() {
    let provider = provider();
    let identity = log_in(&provider, |authority| Usual { authority }).await.expect("Ada");
    assert_eq!(identity.email_trust(), ClaimTrust::Verified);
    let identity = log_in(&provider, |authority| Untrusted { authority }).await.expect("Ada");
    assert_eq!((identity.text("email").is_some(), identity.email_trust()), (true, ClaimTrust::Unverified));
}
