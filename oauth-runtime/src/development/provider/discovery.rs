use axum::response::Response;
use serde_json::{Map, Value, json};

use super::received::Received;
use super::{Endpoints, Misbehaviour, response};

/// Provider metadata (OpenID Connect Discovery §3, RFC 8414 §2).
pub(super) fn serve(received: &Received) -> Response {
    let endpoints = Endpoints::new(received.issuer());
    let metadata = json!({
        "issuer": endpoints.issuer,
        "authorization_endpoint": endpoints.authorization_endpoint,
        "token_endpoint": endpoints.token_endpoint,
        "userinfo_endpoint": endpoints.userinfo_endpoint,
        "jwks_uri": endpoints.jwks_uri,
        "revocation_endpoint": endpoints.revocation_endpoint,
        "introspection_endpoint": endpoints.introspection_endpoint,
        "end_session_endpoint": endpoints.end_session_endpoint,
        "scopes_supported": ["openid", "profile", "email", "address", "phone", "offline_access"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query", "form_post"],
        "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported":
            ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"],
        "revocation_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"],
        "introspection_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
        "claims_supported": [
            "sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "sid", "at_hash", "name", "given_name",
            "family_name", "preferred_username", "picture", "locale", "zoneinfo", "updated_at", "email",
            "email_verified", "address", "phone_number", "phone_number_verified",
        ],
        "prompt_values_supported": ["none", "login", "consent", "select_account"],
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "authorization_response_iss_parameter_supported": true,
    });
    let mut metadata = metadata.as_object().cloned().unwrap_or_default();
    for &fault in &received.faults {
        bend_metadata(fault, received, &mut metadata);
    }
    let mut text = Value::Object(metadata).to_string();
    for &fault in &received.faults {
        bend_text(fault, &mut text);
    }
    response::json_text(text)
}

fn bend_metadata(fault: Misbehaviour, received: &Received, metadata: &mut Map<String, Value>) {
    let issuer = received.issuer();
    let mut set = |name: &str, value: Value| metadata.insert(name.to_owned(), value);
    match fault {
        Misbehaviour::DiscoveryWrongIssuer => set("issuer", json!(issuer + "INVALID")),
        Misbehaviour::DiscoveryIssuerTrailingSlash => set("issuer", json!(issuer + "/")),
        Misbehaviour::DiscoveryIssuerOtherCase => set("issuer", json!(issuer.to_ascii_uppercase())),
        // The name `.invalid` is reserved (RFC 2606 §2): nothing leaves the machine even if a client believes it.
        Misbehaviour::DiscoveryHttpEndpoint => set("token_endpoint", json!("http://provider.invalid/token")),
        Misbehaviour::DiscoveryForeignTokenEndpoint => set("token_endpoint", json!(received.canary())),
        Misbehaviour::DiscoveryAuthorizationEndpointOfTenant(name) => {
            set("authorization_endpoint", json!(format!("{}/{name}/authorize", received.shared.origin)))
        }
        Misbehaviour::DiscoveryTokenEndpointOfTenant(name) => {
            set("token_endpoint", json!(format!("{}/{name}/token", received.shared.origin)))
        }
        Misbehaviour::DiscoveryEndpointWithFragment => {
            set("authorization_endpoint", json!(format!("{issuer}/authorize#fragment")))
        }
        Misbehaviour::DiscoveryEndpointWithUserInfo => {
            set("token_endpoint", json!(format!("{issuer}/token").replacen("://", "://user:password@", 1)))
        }
        Misbehaviour::DiscoveryKeysFromFile => set("jwks_uri", json!("file:///etc/passwd")),
        Misbehaviour::DiscoveryMissingAuthorizationEndpoint => metadata.remove("authorization_endpoint"),
        Misbehaviour::DiscoveryMissingTokenEndpoint => metadata.remove("token_endpoint"),
        Misbehaviour::DiscoveryMissingKeys => metadata.remove("jwks_uri"),
        Misbehaviour::DiscoveryIllTyped => {
            set("authorization_endpoint", json!([]));
            set("token_endpoint", json!(1))
        }
        Misbehaviour::DiscoveryUnsignedOnly => set("id_token_signing_alg_values_supported", json!(["none"])),
        Misbehaviour::DiscoverySymmetricOnly => set("id_token_signing_alg_values_supported", json!(["HS256"])),
        Misbehaviour::DiscoveryOddLists => {
            set("response_types_supported", json!(["token code id_token", "id_token code", "code"]));
            set("token_endpoint_auth_methods_supported", json!(["tls_client_auth", "client_secret_basic", "x"]));
            set("id_token_signing_alg_values_supported", json!(["none", "ES256K", "Ed25519", "RS256"]))
        }
        Misbehaviour::AuthorizationIssuerNotPromised => {
            metadata.remove("authorization_response_iss_parameter_supported")
        }
        _ => None,
    };
}

fn bend_text(fault: Misbehaviour, text: &mut String) {
    match fault {
        Misbehaviour::DiscoveryDuplicateIssuer => text.insert_str(1, r#""issuer":"https://stranger.invalid","#),
        Misbehaviour::DiscoveryNotAnObject => *text = format!("[{text}]"),
        Misbehaviour::DiscoveryDeeplyNested => {
            text.insert_str(1, &format!(r#""nested":{}{},"#, "[".repeat(10_000), "]".repeat(10_000)));
        }
        _ => {}
    }
}
