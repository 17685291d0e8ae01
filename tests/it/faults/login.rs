//! What a provider sends.

use std::sync::Arc;

use http::header;
use oauth_runtime::http::HttpClient;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona, ResponseFault};
use serde_json::json;

use super::bent::{Answer, Bend, Bent};
use super::row::{Events, Row, note};
use crate::rig::{Rig, alone};

/// What goes wrong.
enum Cause {
    Provider(Misbehaviour),
    /// The answer of the endpoint with this path.
    Answer(&'static str, fn(&mut Answer)),
}

/// What goes wrong, at which provider, and the code that it ends with.
type Fault = (&'static str, &'static str, Cause, &'static str);

use Cause::{Answer as Sends, Provider as Does};

const METADATA: &str = "/.well-known/openid-configuration";

const FAULTS: &[Fault] = &[
    // Metadata.
    ("the metadata names another issuer", "open", Does(Misbehaviour::DiscoveryWrongIssuer), "issuer_mismatch"),
    ("the issuer has a slash more", "open", Does(Misbehaviour::DiscoveryIssuerTrailingSlash), "issuer_mismatch"),
    (
        "the metadata is a page",
        "open",
        Does(Misbehaviour::Response(Endpoint::Discovery, ResponseFault::Html)),
        "metadata_malformed",
    ),
    ("the metadata has a member twice", "open", Does(Misbehaviour::DiscoveryDuplicateIssuer), "metadata_malformed"),
    (
        "the metadata has no issuer",
        "open",
        Sends(METADATA, |answer| answer.member("issuer", &json!(null))),
        "metadata_malformed",
    ),
    (
        "the metadata is in Latin-1",
        "open",
        Sends(METADATA, |answer| answer.become_(200, "application/json", &b"{\"name\":\"caf\xe9\"}"[..])),
        "metadata_malformed",
    ),
    (
        "there is no metadata at this address",
        "open",
        Sends(METADATA, |answer| answer.become_(404, "text/html", "<h1>no</h1>")),
        "unexpected_status",
    ),
    (
        "the metadata has moved",
        "open",
        Sends(METADATA, |answer| {
            answer.become_(301, "text/html", "");
            answer.set(header::LOCATION, "https://login.example/new/.well-known/openid-configuration?x=1");
        }),
        "response_redirected",
    ),
    (
        "the token endpoint is plain http",
        "open",
        Does(Misbehaviour::DiscoveryHttpEndpoint),
        "metadata_endpoint_invalid",
    ),
    (
        "the token endpoint is missing",
        "open",
        Does(Misbehaviour::DiscoveryMissingTokenEndpoint),
        "metadata_endpoint_missing",
    ),
    (
        "the authorization endpoint holds `client_id`",
        "open",
        Sends(METADATA, |answer| {
            answer.member("authorization_endpoint", &json!("https://login.example/authorize?client_id=7"));
        }),
        "metadata_endpoint_invalid",
    ),
    (
        "ID tokens are signed with other algorithms",
        "open",
        Sends(METADATA, |answer| {
            answer.member("id_token_signing_alg_values_supported", &json!(["ES256", "PS256"]));
        }),
        "metadata_no_usable_algorithm",
    ),
    (
        "the provider is down",
        "open",
        Does(Misbehaviour::Response(Endpoint::Discovery, ResponseFault::Unavailable)),
        "provider_unavailable",
    ),
    (
        "the provider asks for fewer requests",
        "open",
        Does(Misbehaviour::Response(Endpoint::Discovery, ResponseFault::TooManyRequests)),
        "rate_limited",
    ),
    // Keys.
    ("the key set is empty", "open", Does(Misbehaviour::KeysEmpty), "jwks_unusable"),
    (
        "the keys are of a kind that is not supported",
        "open",
        Sends("/jwks", |answer| {
            answer
                .json(200, r#"{"keys":[{"kty":"OKP","crv":"Ed448","kid":"one","alg":"EdDSA","use":"sig","x":"AA"}]}"#);
        }),
        "jwks_unusable",
    ),
    (
        "the keys are for another algorithm than declared",
        "open",
        Sends("/jwks", |answer| {
            answer.json(200, r#"{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"one","use":"sig","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}"#);
        }),
        "jwks_unusable",
    ),
    ("the key set is a list", "open", Sends("/jwks", |answer| answer.json(200, "[]")), "jwks_malformed"),
    // What the browser brings.
    ("the user cancels", "open", Does(Misbehaviour::AuthorizationError("access_denied")), "access_denied"),
    (
        "the user cancels, in a word of the provider's",
        "plain",
        Does(Misbehaviour::AuthorizationError("user_cancelled_login")),
        "access_denied",
    ),
    (
        "the client may not use the flow",
        "open",
        Does(Misbehaviour::AuthorizationError("unauthorized_client")),
        "unauthorized_client",
    ),
    ("a scope is not allowed", "open", Does(Misbehaviour::AuthorizationError("invalid_scope")), "invalid_scope"),
    (
        "the provider may show no page",
        "open",
        Does(Misbehaviour::AuthorizationError("login_required")),
        "login_required",
    ),
    (
        "the provider has an error of its own",
        "open",
        Does(Misbehaviour::AuthorizationError("temporarily_unavailable")),
        "temporarily_unavailable",
    ),
    (
        "the provider says a word that nobody knows",
        "plain",
        Does(Misbehaviour::AuthorizationError("tenant_suspended")),
        "other_error",
    ),
    ("another issuer answers", "open", Does(Misbehaviour::AuthorizationWrongIssuer), "response_issuer_mismatch"),
    (
        "the issuer of the answer is missing",
        "open",
        Does(Misbehaviour::AuthorizationMissingIssuer),
        "response_issuer_missing",
    ),
    ("the code is there twice", "open", Does(Misbehaviour::AuthorizationCodeTwice), "parameter_repeated"),
    (
        "tokens come by the browser",
        "open",
        Does(Misbehaviour::AuthorizationTokensInFrontChannel),
        "tokens_in_front_channel",
    ),
    ("neither a code nor an error comes", "open", Does(Misbehaviour::AuthorizationNothing), "code_missing"),
    // Tokens.
    ("the client secret is wrong", "open", Does(Misbehaviour::TokenInvalidClient), "invalid_client"),
    (
        "the client secret is wrong, as Keycloak says it",
        "open",
        Sends("/token", |answer| {
            answer.json(
                401,
                r#"{"error":"unauthorized_client","error_description":"Invalid client or Invalid client credentials"}"#,
            );
        }),
        "unauthorized_client",
    ),
    (
        "the client secret is wrong, and the answer has no words",
        "open",
        Sends("/token", |answer| answer.become_(401, "text/html", "<h1>401</h1>")),
        "invalid_client",
    ),
    ("the code is refused", "open", Does(Misbehaviour::TokenInvalidGrant), "invalid_grant"),
    (
        "the code is refused, as GitHub says it",
        "plain",
        Sends("/token", |answer| {
            answer.json(
                200,
                r#"{"error":"bad_verification_code","error_description":"The code passed is incorrect or expired."}"#,
            );
        }),
        "other_error",
    ),
    (
        "the code is refused, as Facebook says it",
        "plain",
        Sends("/token", |answer| {
            answer.json(
                400,
                r#"{"error":{"message":"This authorization code has been used.","type":"OAuthException","code":100}}"#,
            );
        }),
        "other_error",
    ),
    (
        "the token answer is a page",
        "open",
        Does(Misbehaviour::Response(Endpoint::Token, ResponseFault::Html)),
        "token_response_content_type",
    ),
    ("the token answer is a form", "open", Does(Misbehaviour::TokenFormEncoded), "token_response_content_type"),
    (
        "the token answer has status 201",
        "open",
        Sends("/token", |answer| answer.status = http::StatusCode::CREATED),
        "unexpected_status",
    ),
    (
        "the token answer has a member twice",
        "open",
        Does(Misbehaviour::TokenDuplicateMembers),
        "token_response_malformed",
    ),
    ("there is no access token", "open", Does(Misbehaviour::TokenMissingAccessToken), "access_token_missing"),
    ("the type of token is missing", "open", Does(Misbehaviour::TokenMissingType), "token_type_missing"),
    ("the type of token is another one", "open", Does(Misbehaviour::TokenTypeMac), "token_type_unsupported"),
    ("there is no ID token", "open", Does(Misbehaviour::TokenMissingIdToken), "id_token_missing"),
    (
        "the token answer breaks off",
        "open",
        Does(Misbehaviour::Response(Endpoint::Token, ResponseFault::Truncated)),
        "response_interrupted",
    ),
    // ID tokens.
    (
        "the ID token is encrypted",
        "open",
        Sends("/token", |answer| answer.member("id_token", &json!("eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d"))),
        "id_token_malformed",
    ),
    ("the ID token is cut off", "open", Does(Misbehaviour::IdTokenTruncated), "id_token_malformed"),
    ("the ID token has another algorithm", "open", Does(Misbehaviour::IdTokenAlternateAlgorithm), "id_token_algorithm"),
    ("the ID token is not signed", "open", Does(Misbehaviour::IdTokenUnsigned), "id_token_algorithm"),
    (
        "the ID token names a key that nobody knows",
        "open",
        Does(Misbehaviour::IdTokenUnknownKeyId),
        "id_token_key_unknown",
    ),
    (
        "the signature of the ID token is wrong",
        "open",
        Does(Misbehaviour::IdTokenInvalidSignature),
        "id_token_signature",
    ),
    ("the ID token is of another issuer", "open", Does(Misbehaviour::IdTokenWrongIssuer), "id_token_issuer"),
    ("the ID token is for another client", "open", Does(Misbehaviour::IdTokenWrongAudience), "id_token_audience"),
    (
        "the ID token names another client as its party",
        "open",
        Does(Misbehaviour::IdTokenWrongAuthorizedParty),
        "id_token_authorized_party",
    ),
    ("the ID token has expired", "open", Does(Misbehaviour::IdTokenExpired), "id_token_expired"),
    ("the ID token is of the future", "open", Does(Misbehaviour::IdTokenIssuedInFuture), "id_token_issued_at"),
    ("the ID token has no end", "open", Does(Misbehaviour::IdTokenMissingExpiry), "id_token_claim"),
    ("the ID token has no nonce", "open", Does(Misbehaviour::IdTokenMissingNonce), "id_token_nonce"),
    ("the subject of the ID token is a number", "open", Does(Misbehaviour::IdTokenNumericSubject), "id_token_subject"),
    ("the subject of the ID token is too long", "open", Does(Misbehaviour::IdTokenOverlongSubject), "id_token_subject"),
    (
        "the provider has an `at_hash` of its own style",
        "open",
        Does(Misbehaviour::IdTokenWrongAccessTokenHash),
        "id_token_access_token_hash",
    ),
    ("the ID token is too large", "open", Does(Misbehaviour::IdTokenHuge), "id_token_too_large"),
    // Userinfo.
    ("userinfo is about somebody else", "open", Does(Misbehaviour::UserInfoWrongSubject), "userinfo_subject_mismatch"),
    ("userinfo has the subject twice", "open", Does(Misbehaviour::UserInfoDuplicateSubject), "userinfo_malformed"),
    (
        "userinfo is signed",
        "open",
        Sends("/userinfo", |answer| answer.become_(200, "application/jwt", "eyJhbGciOiJSUzI1NiJ9.e30.AA")),
        "userinfo_malformed",
    ),
    (
        "userinfo does not take the access token",
        "open",
        Sends("/userinfo", |answer| {
            answer.become_(401, "text/plain", "");
            answer.set(
                header::WWW_AUTHENTICATE,
                r#"Bearer realm="x", error="invalid_token", error_description="Token verification failed""#,
            );
        }),
        "invalid_token",
    ),
    (
        "userinfo wants another scope",
        "open",
        Sends("/userinfo", |answer| {
            answer.become_(403, "text/plain", "");
            answer.set(header::WWW_AUTHENTICATE, r#"Bearer error="insufficient_scope", scope="profile""#);
        }),
        "insufficient_scope",
    ),
    (
        "userinfo is elsewhere",
        "open",
        Sends("/userinfo", |answer| answer.become_(404, "application/json", r#"{"message":"Not Found"}"#)),
        "unexpected_status",
    ),
    (
        "the identifier of the user is missing",
        "plain",
        Sends("/api/user", |answer| answer.member("id", &json!(null))),
        "userinfo_subject_missing",
    ),
    (
        "the identifier of the user has more digits than a number holds",
        "plain",
        Sends("/api/user", |answer| {
            answer.json(200, r#"{"id":123456789012345678901,"login":"ada"}"#);
        }),
        "userinfo_subject_missing",
    ),
    // OAuth 1.0a.
    (
        "an OAuth 1.0a server refuses the signature",
        "legacy",
        Sends("/temporary_credentials", |answer| {
            answer.become_(
                401,
                "application/x-www-form-urlencoded",
                "oauth_problem=signature_invalid&oauth_problem_advice=check+the+secret",
            );
        }),
        "oauth1_unauthorized",
    ),
    (
        "an OAuth 1.0a server says it in the words of OAuth 2.0",
        "legacy",
        Sends("/temporary_credentials", |answer| {
            answer.become_(
                400,
                "application/x-www-form-urlencoded",
                "error=invalid_request&error_description=Nonce+is+too+long",
            );
        }),
        "oauth1_unauthorized",
    ),
    (
        "an OAuth 1.0a server does not confirm the callback",
        "legacy",
        Does(Misbehaviour::OAuth1CallbackNotConfirmed),
        "callback_not_confirmed",
    ),
    ("an OAuth 1.0a server sends no verifier", "legacy", Does(Misbehaviour::OAuth1MissingVerifier), "verifier_missing"),
    ("the user cancels at an OAuth 1.0a server", "legacy", Does(Misbehaviour::OAuth1Denied), "access_denied"),
];

#[test]
fn every_fault_of_a_provider_is_told_to_the_user_and_in_the_log_and_says_what_helps() {
    alone("faults::login::every_fault_of_a_provider_is_told_to_the_user_and_in_the_log_and_says_what_helps", async {
        let (events, _guard) = Events::begin();
        let bent = Bent::new();
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).claims_in_user_info_only();
        let provider = provider.start().expect("a provider");
        let rig = Rig::at(provider, |builder| builder.http_client(Arc::clone(&bent) as Arc<dyn HttpClient>)).await;
        let port = url::Url::parse(rig.provider.origin()).expect("a URL").port().expect("a port");
        let mut rows = Vec::new();
        for (fault, provider, cause, code) in FAULTS {
            // Nothing that was fetched is kept: a fault of the metadata comes up anew.
            rig.clock.advance(100_000);
            rig.provider.set_clock_offset(rig.clock.ahead());
            rig.provider.behave();
            bent.bend(None);
            match cause {
                Does(misbehaviour) => rig.provider.misbehave(*misbehaviour),
                Sends(path, change) => bent.bend(Some(Bend { path, change: *change })),
            }
            events.take();
            let mut browser = rig.browser();
            let page = match rig.begin(&mut browser, provider).await {
                Ok(callback) => browser.get_from(rig.provider.origin(), &callback).await,
                Err(page) => page,
            };
            rows.push(Row::of(fault, &page, &events, code));
        }
        note("login", &rows, &[port, rig.app.port]);
    });
}
