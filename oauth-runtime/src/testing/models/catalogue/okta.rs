//! Okta: developer.okta.com, "OpenID Connect & OAuth 2.0 API".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "okta",
    fields: &[("domain", "dev-123456.okta.com")],
    authorization: Authorization {
        url: "https://dev-123456.okta.com/oauth2/default/v1/authorize",
        known: &["openid", "profile", "email", "offline_access", "groups"],
        needs: &["openid"],
        cancel: "error=access_denied&error_description=The+resource+owner+denied+the+request.",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://dev-123456.okta.com/oauth2/default/v1/token",
        client: Proof::Basic,
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":3600,"scope":"$SCOPE"<offline_access>,"refresh_token":"$REFRESH"</>,"id_token":"$ID_TOKEN"}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_grant","error_description":"The authorization code is invalid or has expired."}"#,
            ),
            code: "invalid_grant",
            words: Some("The authorization code is invalid or has expired."),
        },
        bad_client: Answer(
            401,
            r#"{"error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid."}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        scope: Some("offline_access"),
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":3600,"scope":"$SCOPE","refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://dev-123456.okta.com/oauth2/default/v1/revoke",
        client: Proof::Basic,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://dev-123456.okta.com/oauth2/default/v1/userinfo",
        needs: &["openid"],
        answer: r#"{"sub":"00uid4BxXw6I6TV4m0g3"<profile>,"name":"Ada Okta","nickname":"Ada","given_name":"Ada","family_name":"Okta","profile":"https://example.com/ada","zoneinfo":"America/Los_Angeles","locale":"en-US","updated_at":1311280970,"preferred_username":"ada@okta.example.org"</><email>,"email":"ada@okta.example","email_verified":$VERIFIED</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://dev-123456.okta.com/api/v1/users/me",
        answer: r#"{"id":"00uid4BxXw6I6TV4m0g3"}"#,
        ..Resource::STANDARD
    }),
    openid: Some(OpenId {
        metadata_url: "https://dev-123456.okta.com/oauth2/default/.well-known/openid-configuration",
        metadata: r#"{"issuer":"https://dev-123456.okta.com/oauth2/default","authorization_endpoint":"https://dev-123456.okta.com/oauth2/default/v1/authorize","token_endpoint":"https://dev-123456.okta.com/oauth2/default/v1/token","userinfo_endpoint":"https://dev-123456.okta.com/oauth2/default/v1/userinfo","jwks_uri":"https://dev-123456.okta.com/oauth2/default/v1/keys","response_types_supported":["code","id_token"],"response_modes_supported":["query","fragment","form_post"],"grant_types_supported":["authorization_code","refresh_token"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","profile","email","offline_access"],"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],"claims_supported":["iss","ver","sub","aud","iat","exp","name","email"],"code_challenge_methods_supported":["S256"],"revocation_endpoint":"https://dev-123456.okta.com/oauth2/default/v1/revoke"}"#,
        keys_url: "https://dev-123456.okta.com/oauth2/default/v1/keys",
        alg: "RS256",
        // Beside an access token it is a thin one: whether the address is verified stands at userinfo alone.
        claims: r#"{"sub":"00uid4BxXw6I6TV4m0g3","ver":1,"iss":"https://dev-123456.okta.com/oauth2/default","aud":"$CLIENT_ID","iat":$NOW,"exp":$EXP,"jti":"ID.1","amr":["pwd"],"idp":"00o1","nonce":"$NONCE","auth_time":$NOW,"at_hash":"$AT_HASH"<profile>,"name":"Ada Okta","preferred_username":"ada@okta.example.org"</>}"#,
    }),
    other_scopes: &["groups"],
    account: Account {
        subject: "00uid4BxXw6I6TV4m0g3",
        name: Some("Ada Okta"),
        username: Some("ada@okta.example.org"),
        email: Some("ada@okta.example"),
        email_is_verified: true,
        picture: None,
    },
    ..Model::STANDARD
};
