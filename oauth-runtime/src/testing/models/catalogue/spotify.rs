//! Spotify: developer.spotify.com, "Authorization Code Flow", "Refreshing tokens", "Get Current User's Profile".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "spotify",
    authorization: Authorization {
        url: "https://accounts.spotify.com/authorize",
        known: &["user-read-email", "user-read-private", "user-library-read"],
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://accounts.spotify.com/api/token",
        client: Proof::Basic,
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","scope":"$SCOPE","expires_in":3600,"refresh_token":"$REFRESH"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"Invalid authorization code"}"#),
            code: "invalid_grant",
            words: Some("Invalid authorization code"),
        },
        bad_client: Answer(400, r#"{"error":"invalid_client","error_description":"Invalid client secret"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":3600,"scope":"$SCOPE"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.spotify.com/v1/me",
        answer: r#"{"account_id":"4f1c2d7c9e","display_name":"Ada Note","external_urls":{"spotify":"https://open.spotify.com/user/adanote"},"href":"https://api.spotify.com/v1/users/adanote","id":"adanote","images":[{"url":"https://i.scdn.co/image/ab67","height":300,"width":300},{"url":"https://i.scdn.co/image/ab64","height":64,"width":64}],"type":"user","uri":"spotify:user:adanote"<user-read-email>,"email":"ada@note.example"</><user-read-private>,"country":"SE","product":"premium"</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.spotify.com/v1/me/albums",
        answer: r#"{"href":"https://api.spotify.com/v1/me/albums","items":[],"total":0}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"error":{"status":401,"message":"Invalid access token"}}"#),
    forbidden: Answer(403, r#"{"error":{"status":403,"message":"Insufficient client scope"}}"#),
    other_scopes: &["user-library-read"],
    account: Account {
        subject: "4f1c2d7c9e",
        name: Some("Ada Note"),
        username: None,
        email: Some("ada@note.example"),
        email_is_verified: false,
        picture: Some("https://i.scdn.co/image/ab67"),
    },
    ..Model::STANDARD
};
