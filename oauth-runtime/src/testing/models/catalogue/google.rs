//! Google: developers.google.com, "OpenID Connect", "Using OAuth 2.0 for Web Server Applications".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "google",
    authorization: Authorization {
        url: "https://accounts.google.com/o/oauth2/v2/auth",
        known: &["openid", "email", "profile", "https://www.googleapis.com/auth/calendar.readonly"],
        needs: &["openid"],
        beside: "&scope=openid&authuser=0&prompt=consent&iss=https%3A%2F%2Faccounts.google.com",
        cancel: "error=access_denied&iss=https%3A%2F%2Faccounts.google.com",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://oauth2.googleapis.com/token",
        client: Proof::BasicOrPost,
        answer: r#"{"access_token":"$ACCESS","expires_in":3599<access_type=offline>,"refresh_token":"$REFRESH"</>,"scope":"$SCOPE","token_type":"Bearer","id_token":"$ID_TOKEN"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"Malformed auth code."}"#),
            code: "invalid_grant",
            words: Some("Malformed auth code."),
        },
        bad_client: Answer(401, r#"{"error":"invalid_client","error_description":"The OAuth client was not found."}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        login_params: &[("access_type", "offline"), ("prompt", "consent")],
        answer: r#"{"access_token":"$ACCESS","expires_in":3599,"scope":"$SCOPE","token_type":"Bearer"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://oauth2.googleapis.com/revoke",
        client: Proof::Any,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://openidconnect.googleapis.com/v1/userinfo",
        needs: &["openid"],
        answer: r#"{"sub":"110169484474386276334"<profile>,"name":"Ada Gmail","given_name":"Ada","family_name":"Gmail","picture":"https://lh3.googleusercontent.com/a-/AOh14G=s96-c"</><email>,"email":"ada@gmail.example","email_verified":$VERIFIED</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://www.googleapis.com/calendar/v3/users/me/calendarList",
        answer: r#"{"kind":"calendar#calendarList","items":[]}"#,
        ..Resource::STANDARD
    }),
    openid: Some(OpenId {
        metadata_url: "https://accounts.google.com/.well-known/openid-configuration",
        metadata: r#"{"issuer":"https://accounts.google.com","authorization_endpoint":"https://accounts.google.com/o/oauth2/v2/auth","device_authorization_endpoint":"https://oauth2.googleapis.com/device/code","token_endpoint":"https://oauth2.googleapis.com/token","userinfo_endpoint":"https://openidconnect.googleapis.com/v1/userinfo","revocation_endpoint":"https://oauth2.googleapis.com/revoke","jwks_uri":"https://www.googleapis.com/oauth2/v3/certs","response_types_supported":["code","token","id_token"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","email","profile"],"token_endpoint_auth_methods_supported":["client_secret_post","client_secret_basic"],"claims_supported":["aud","email","email_verified","exp","family_name","given_name","iat","iss","name","picture","sub"],"code_challenge_methods_supported":["plain","S256"],"authorization_response_iss_parameter_supported":true}"#,
        keys_url: "https://www.googleapis.com/oauth2/v3/certs",
        alg: "RS256",
        claims: r#"{"iss":"https://accounts.google.com","azp":"$CLIENT_ID","aud":"$CLIENT_ID","sub":"110169484474386276334"<email>,"email":"ada@gmail.example","email_verified":$VERIFIED</>,"at_hash":"$AT_HASH","nonce":"$NONCE"<profile>,"name":"Ada Gmail","picture":"https://lh3.googleusercontent.com/a-/AOh14G=s96-c","given_name":"Ada","family_name":"Gmail"</>,"iat":$NOW,"exp":$EXP}"#,
    }),
    other_scopes: &["https://www.googleapis.com/auth/calendar.readonly"],
    account: Account {
        subject: "110169484474386276334",
        name: Some("Ada Gmail"),
        username: None,
        email: Some("ada@gmail.example"),
        email_is_verified: true,
        picture: Some("https://lh3.googleusercontent.com/a-/AOh14G=s96-c"),
    },
    ..Model::STANDARD
};
