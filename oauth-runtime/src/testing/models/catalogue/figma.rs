//! Figma: developers.figma.com, "Authentication: OAuth 2", "Users".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "figma",
    authorization: Authorization {
        url: "https://www.figma.com/oauth",
        known: &["current_user:read", "file_content:read", "file_comments:write"],
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.figma.com/v1/oauth/token",
        client: Proof::Basic,
        answer: r#"{"user_id_string":"1112","access_token":"$ACCESS","token_type":"bearer","expires_in":7776000,"refresh_token":"$REFRESH"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":true,"status":400,"message":"Invalid code","i18n":null}"#),
            code: "400",
            words: Some("Invalid code"),
        },
        bad_client: Answer(401, r#"{"error":true,"status":401,"message":"Invalid client","i18n":null}"#),
        bad_request: Answer(400, r#"{"error":true,"status":400,"message":"Bad request","i18n":null}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        url: Some("https://api.figma.com/v1/oauth/refresh"),
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":7776000}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.figma.com/v1/me",
        needs: &["current_user:read"],
        answer: r#"{"id":"1112","email":"ada@figma.example","handle":"Ada Fig","img_url":"https://s3-alpha.figma.com/profile/ada"}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.figma.com/v1/files/abc",
        answer: r#"{"name":"file"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(403, r#"{"status":403,"err":"Invalid token"}"#),
    forbidden: Answer(403, r#"{"status":403,"err":"Invalid scope(s)"}"#),
    other_scopes: &["file_content:read"],
    account: Account {
        subject: "1112",
        name: Some("Ada Fig"),
        email: Some("ada@figma.example"),
        picture: Some("https://s3-alpha.figma.com/profile/ada"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
