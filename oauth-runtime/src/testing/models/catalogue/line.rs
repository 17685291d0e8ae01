//! LINE Login: developers.line.biz, "Integrating LINE Login with your web app", "LINE Login v2.1 API reference".

use crate::testing::models::model::{
    Account, Answer, Authorization, Given, Model, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "line",
    authorization: Authorization {
        url: "https://access.line.me/oauth2/v2.1/authorize",
        known: &["openid", "profile", "email"],
        cancel: "error=access_denied&error_description=The+resource+owner+denied+the+request.",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.line.me/oauth2/v2.1/token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","expires_in":2592000,"id_token":"eyJhbGciOiJIUzI1NiJ9.e30.c2ln","refresh_token":"$REFRESH","scope":"$SCOPE","token_type":"Bearer"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"invalid authorization code"}"#),
            code: "invalid_grant",
            words: Some("invalid authorization code"),
        },
        bad_client: Answer(400, r#"{"error":"invalid_client","error_description":"invalid client_secret"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"token_type":"Bearer","scope":"$SCOPE","access_token":"$ACCESS","expires_in":2592000,"refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://api.line.me/oauth2/v2.1/revoke",
        token: Given::Form("access_token"),
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.line.me/oauth2/v2.1/userinfo",
        needs: &["openid"],
        answer: r#"{"sub":"U4af4980629"<profile>,"name":"Ada Line","picture":"https://profile.line-scdn.net/a"</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.line.me/v2/profile",
        needs: &["profile"],
        answer: r#"{"userId":"U4af4980629","displayName":"Ada Line"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"error":"invalid_request","error_description":"access token expired"}"#),
    other_scopes: &["email"],
    account: Account {
        subject: "U4af4980629",
        name: Some("Ada Line"),
        picture: Some("https://profile.line-scdn.net/a"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
