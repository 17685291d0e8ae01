//! Salesforce: help.salesforce.com, "OpenID Connect Token Introspection and Discovery", "OAuth 2.0 Web Server Flow", "The UserInfo Endpoint".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "salesforce",
    authorization: Authorization {
        url: "https://login.salesforce.com/services/oauth2/authorize",
        known: &["openid", "email", "profile", "api", "refresh_token"],
        needs: &["openid"],
        cancel: "error=access_denied&error_description=end-user+denied+authorization",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://login.salesforce.com/services/oauth2/token",
        client: Proof::BasicOrPost,
        answer: r#"{"access_token":"$ACCESS"<refresh_token>,"refresh_token":"$REFRESH"</>,"signature":"sig","scope":"$SCOPE","id_token":"$ID_TOKEN","instance_url":"https://ada.my.salesforce.com","id":"https://login.salesforce.com/id/00Dx/005x","token_type":"Bearer","issued_at":"1278448384422"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"expired authorization code"}"#),
            code: "invalid_grant",
            words: Some("expired authorization code"),
        },
        bad_client: Answer(400, r#"{"error":"invalid_client","error_description":"invalid client credentials"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        scope: Some("refresh_token"),
        answer: r#"{"access_token":"$ACCESS","signature":"sig","scope":"$SCOPE","instance_url":"https://ada.my.salesforce.com","id":"https://login.salesforce.com/id/00Dx/005x","token_type":"Bearer","issued_at":"1278448384423"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://login.salesforce.com/services/oauth2/revoke",
        client: Proof::Any,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://login.salesforce.com/services/oauth2/userinfo",
        answer: r#"{"sub":"https://login.salesforce.com/id/00Dx/005x","user_id":"005x","organization_id":"00Dx"<profile>,"preferred_username":"ada@sales.example.org","nickname":"ada","name":"Ada Sales","given_name":"Ada","family_name":"Sales","zoneinfo":"Europe/Dublin","picture":"https://ada.my.salesforce.com/profilephoto/005/F"</><email>,"email":"ada@sales.example","email_verified":$VERIFIED</>,"active":true,"user_type":"STANDARD"}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://ada.my.salesforce.com/services/data/v62.0/sobjects",
        answer: r#"{"sobjects":[]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(403, r#"{"message":"Bad_OAuth_Token"}"#),
    openid: Some(OpenId {
        metadata_url: "https://login.salesforce.com/.well-known/openid-configuration",
        metadata: r#"{"issuer":"https://login.salesforce.com","authorization_endpoint":"https://login.salesforce.com/services/oauth2/authorize","token_endpoint":"https://login.salesforce.com/services/oauth2/token","revocation_endpoint":"https://login.salesforce.com/services/oauth2/revoke","userinfo_endpoint":"https://login.salesforce.com/services/oauth2/userinfo","jwks_uri":"https://login.salesforce.com/id/keys","scopes_supported":["openid","email","profile","api","refresh_token"],"response_types_supported":["code","token","token id_token"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"display_values_supported":["page","popup","touch"],"token_endpoint_auth_methods_supported":["client_secret_post","client_secret_basic","private_key_jwt"]}"#,
        keys_url: "https://login.salesforce.com/id/keys",
        alg: "RS256",
        claims: r#"{"at_hash":"$AT_HASH","sub":"https://login.salesforce.com/id/00Dx/005x","aud":"$CLIENT_ID","iss":"https://login.salesforce.com","nonce":"$NONCE","exp":$EXP,"iat":$NOW}"#,
    }),
    other_scopes: &["api"],
    kept: &[("instance_url", "https://ada.my.salesforce.com")],
    account: Account {
        subject: "https://login.salesforce.com/id/00Dx/005x",
        name: Some("Ada Sales"),
        username: Some("ada@sales.example.org"),
        email: Some("ada@sales.example"),
        email_is_verified: true,
        picture: Some("https://ada.my.salesforce.com/profilephoto/005/F"),
    },
    ..Model::STANDARD
};
