//! Twitch: dev.twitch.tv, "Using OIDC to get OAuth access tokens", "Claims", "Authentication".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Pkce, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "twitch",
    authorization: Authorization {
        url: "https://id.twitch.tv/oauth2/authorize",
        known: &["openid", "user:read:email", "user:read:follows"],
        needs: &["openid"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_description=The+user+denied+you+access",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://id.twitch.tv/oauth2/token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","expires_in":14124,"id_token":"$ID_TOKEN","refresh_token":"$REFRESH","scope":["$SCOPE"],"token_type":"bearer"}"#,
        granted_separator: r#"",""#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"status":400,"message":"Invalid authorization code"}"#),
            code: "400",
            words: Some("Invalid authorization code"),
        },
        bad_client: Answer(403, r#"{"status":403,"message":"invalid client secret"}"#),
        bad_request: Answer(400, r#"{"status":400,"message":"missing parameter"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","expires_in":14124,"refresh_token":"$REFRESH","scope":["$SCOPE"],"token_type":"bearer"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://id.twitch.tv/oauth2/revoke",
        client: Proof::Post,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://id.twitch.tv/oauth2/userinfo",
        needs: &["openid"],
        answer: r#"{"aud":"$CLIENT_ID","exp":$EXP,"iat":$NOW,"iss":"https://id.twitch.tv/oauth2","sub":"713936733"<claims/userinfo/preferred_username>,"preferred_username":"ada_streams"</><claims/userinfo/picture>,"picture":"https://static-cdn.jtvnw.net/jtv_user_pictures/a.png"</><user:read:email&claims/userinfo/email>,"email":"ada@stream.example"</><user:read:email&claims/userinfo/email_verified>,"email_verified":$VERIFIED</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.twitch.tv/helix/users",
        headers: &[("client-id", "$CLIENT_ID")],
        answer: r#"{"data":[{"id":"713936733","login":"ada_streams"}]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"error":"Unauthorized","status":401,"message":"Invalid OAuth token"}"#),
    forbidden: Answer(401, r#"{"error":"Unauthorized","status":401,"message":"Client ID is missing"}"#),
    openid: Some(OpenId {
        metadata_url: "https://id.twitch.tv/oauth2/.well-known/openid-configuration",
        metadata: r#"{"authorization_endpoint":"https://id.twitch.tv/oauth2/authorize","claims_parameter_supported":true,"claims_supported":["iss","sub","aud","exp","iat","email","email_verified","picture","preferred_username","updated_at"],"id_token_signing_alg_values_supported":["RS256"],"issuer":"https://id.twitch.tv/oauth2","jwks_uri":"https://id.twitch.tv/oauth2/keys","response_types_supported":["id_token","code","token","code id_token","token id_token"],"scopes_supported":["openid"],"subject_types_supported":["public"],"token_endpoint":"https://id.twitch.tv/oauth2/token","token_endpoint_auth_methods_supported":["client_secret_post"],"userinfo_endpoint":"https://id.twitch.tv/oauth2/userinfo"}"#,
        keys_url: "https://id.twitch.tv/oauth2/keys",
        alg: "RS256",
        claims: r#"{"aud":"$CLIENT_ID","azp":"$CLIENT_ID","exp":$EXP,"iat":$NOW,"iss":"https://id.twitch.tv/oauth2","sub":"713936733","nonce":"$NONCE","at_hash":"$AT_HASH"<claims/id_token/preferred_username>,"preferred_username":"ada_streams"</><claims/id_token/picture>,"picture":"https://static-cdn.jtvnw.net/jtv_user_pictures/a.png"</><user:read:email&claims/id_token/email>,"email":"ada@stream.example"</><user:read:email&claims/id_token/email_verified>,"email_verified":$VERIFIED</>}"#,
    }),
    other_scopes: &["user:read:follows"],
    account: Account {
        subject: "713936733",
        name: None,
        username: Some("ada_streams"),
        email: Some("ada@stream.example"),
        email_is_verified: true,
        picture: Some("https://static-cdn.jtvnw.net/jtv_user_pictures/a.png"),
    },
    ..Model::STANDARD
};
