//! Dropbox: dropbox.com/developers/documentation, "/oauth2/authorize", "/oauth2/token", "/openid/userinfo".

use crate::testing::models::model::{
    Account, Answer, Authorization, Given, Model, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "dropbox",
    authorization: Authorization {
        url: "https://www.dropbox.com/oauth2/authorize",
        known: &["openid", "email", "profile", "account_info.read", "files.metadata.read"],
        cancel: "error=access_denied&error_description=The+user+chose+not+to+give+your+app+access+to+their+Dropbox+account.",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.dropboxapi.com/oauth2/token",
        client: Proof::BasicOrPost,
        answer: r#"{"access_token":"$ACCESS","expires_in":14400,"token_type":"bearer","scope":"$SCOPE"<token_access_type=offline>,"refresh_token":"$REFRESH"</>,"account_id":"dbid:AAH4f99T0taONIb","uid":"12345"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"code doesn't exist or has expired"}"#),
            code: "invalid_grant",
            words: Some("code doesn't exist or has expired"),
        },
        bad_client: Answer(400, r#"{"error":"invalid_client: Invalid client_id or client_secret"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        login_params: &[("token_access_type", "offline")],
        answer: r#"{"access_token":"$ACCESS","expires_in":14400,"token_type":"bearer"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://api.dropboxapi.com/2/auth/token/revoke",
        token: Given::Bearer,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        method: "POST",
        url: "https://api.dropboxapi.com/2/openid/userinfo",
        needs: &["openid"],
        answer: r#"{"sub":"dbid:AAH4f99T0taONIb","iss":"https://www.dropbox.com"<profile>,"given_name":"Ada","family_name":"Drop"</><email>,"email":"ada@drop.example","email_verified":$VERIFIED</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        method: "POST",
        url: "https://api.dropboxapi.com/2/check/user",
        answer: r#"{"result":""}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        401,
        r#"{"error_summary":"invalid_access_token/...","error":{".tag":"invalid_access_token"}}"#,
    ),
    forbidden: Answer(
        401,
        r#"{"error_summary":"missing_scope/...","error":{".tag":"missing_scope","required_scope":"openid"}}"#,
    ),
    other_scopes: &["files.metadata.read"],
    account: Account {
        subject: "dbid:AAH4f99T0taONIb",
        name: Some("Ada Drop"),
        email: Some("ada@drop.example"),
        email_is_verified: true,
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
