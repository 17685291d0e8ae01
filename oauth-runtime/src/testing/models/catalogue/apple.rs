//! Sign in with Apple: developer.apple.com, "Sign in with Apple REST API", "Configuring your webpage for Sign in with Apple".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Pkce, Proof, Refresh, Refusal, Revocation, TokenEndpoint,
};
use crate::testing::models::registration::{KEY_ID, PRIVATE_KEY, TEAM_ID};

pub(super) static MODEL: Model = Model {
    preset: "apple",
    fields: &[("team_id", TEAM_ID), ("key_id", KEY_ID), ("private_key", PRIVATE_KEY)],
    authorization: Authorization {
        url: "https://appleid.apple.com/auth/authorize",
        known: &["openid", "name", "email"],
        // Name and address are never in a query.
        params: &[("response_mode", "form_post")],
        pkce: Pkce::Ignored,
        is_posted: true,
        beside: "<name>&user=%7B%22name%22%3A%7B%22firstName%22%3A%22Ada%22%2C%22lastName%22%3A%22Apple%22%7D%2C%22email%22%3A%22ada%40privaterelay.example%22%7D</>",
        cancel: "error=user_cancelled_authorize",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://appleid.apple.com/auth/token",
        client: Proof::Minted,
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":3600,"refresh_token":"$REFRESH","id_token":"$ID_TOKEN"}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_grant","error_description":"The code has expired or has been revoked."}"#,
            ),
            code: "invalid_grant",
            words: Some("The code has expired or has been revoked."),
        },
        bad_client: Answer(400, r#"{"error":"invalid_client"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":3600,"id_token":"$ID_TOKEN"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://appleid.apple.com/auth/revoke",
        client: Proof::Minted,
        ..Revocation::STANDARD
    }),
    openid: Some(OpenId {
        metadata_url: "https://appleid.apple.com/.well-known/openid-configuration",
        metadata: r#"{"issuer":"https://appleid.apple.com","authorization_endpoint":"https://appleid.apple.com/auth/authorize","token_endpoint":"https://appleid.apple.com/auth/token","revocation_endpoint":"https://appleid.apple.com/auth/revoke","jwks_uri":"https://appleid.apple.com/auth/keys","response_types_supported":["code"],"response_modes_supported":["query","fragment","form_post"],"subject_types_supported":["pairwise"],"id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","email","name"],"token_endpoint_auth_methods_supported":["client_secret_post"],"claims_supported":["aud","email","email_verified","exp","iat","is_private_email","iss","nonce","nonce_supported","real_user_status","sub","transfer_sub"]}"#,
        keys_url: "https://appleid.apple.com/auth/keys",
        alg: "RS256",
        claims: r#"{"iss":"https://appleid.apple.com","aud":"$CLIENT_ID","exp":$EXP,"iat":$NOW,"sub":"001234.abcdef0123456789.1234","nonce":"$NONCE","nonce_supported":true,"at_hash":"$AT_HASH","auth_time":$NOW<email>,"email":"ada@privaterelay.example","email_verified":"$VERIFIED","is_private_email":"true"</>}"#,
    }),
    account: Account {
        subject: "001234.abcdef0123456789.1234",
        name: Some("Ada Apple"),
        email: Some("ada@privaterelay.example"),
        email_is_verified: true,
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
