//! Zoom: developers.zoom.us, "OAuth 2.0", "Get a user".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "zoom",
    authorization: Authorization {
        url: "https://zoom.us/oauth/authorize",
        known: &["user:read:user", "meeting:read"],
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://zoom.us/oauth/token",
        client: Proof::Basic,
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","refresh_token":"$REFRESH","expires_in":3599,"scope":"user:read:user","api_url":"https://api.zoom.us"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"reason":"Invalid authorization code","error":"invalid_grant"}"#),
            code: "invalid_grant",
            words: Some("Invalid authorization code"),
        },
        bad_client: Answer(401, r#"{"reason":"Invalid client_id or client_secret","error":"invalid_client"}"#),
        bad_request: Answer(400, r#"{"reason":"Bad request","error":"invalid_request"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","refresh_token":"$REFRESH","expires_in":3599,"scope":"user:read:user"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation { url: "https://zoom.us/oauth/revoke", client: Proof::Basic, ..Revocation::STANDARD }),
    profile: &[Resource {
        url: "https://api.zoom.us/v2/users/me",
        answer: r#"{"id":"KDcuGIm1QgePTO8WbOqwIQ","first_name":"Ada","last_name":"Zoom","display_name":"Ada Zoom","email":"ada@zoom.example","type":2,"role_name":"Member","pmi":3542471135,"verified":$VERIFIED01,"pic_url":"https://zoom.us/p/v2/ada","status":"active"}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.zoom.us/v2/users/me/meetings",
        answer: r#"{"meetings":[]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"code":124,"message":"Invalid access token."}"#),
    account: Account {
        subject: "KDcuGIm1QgePTO8WbOqwIQ",
        name: Some("Ada Zoom"),
        username: None,
        email: Some("ada@zoom.example"),
        email_is_verified: true,
        picture: Some("https://zoom.us/p/v2/ada"),
    },
    ..Model::STANDARD
};
