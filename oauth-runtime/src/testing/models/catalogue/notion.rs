//! Notion: developers.notion.com, "Authorization", "Create a token", "Retrieve your token's bot user".

use crate::testing::models::model::{
    Account, Answer, Authorization, Format, Given, Model, Pkce, Proof, Refresh, Refusal, Resource, Revocation,
    TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "notion",
    authorization: Authorization {
        url: "https://api.notion.com/v1/oauth/authorize",
        params: &[("owner", "user")],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.notion.com/v1/oauth/token",
        format: Format::Json,
        client: Proof::Basic,
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","refresh_token":"$REFRESH","bot_id":"b3414d65","workspace_icon":null,"workspace_name":"Ada's","workspace_id":"j565j4d7x3","owner":{"type":"user","user":{"object":"user","id":"e79a0b74"}},"duplicated_template_id":null,"request_id":"a"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","request_id":"a"}"#),
            code: "invalid_grant",
            words: None,
        },
        bad_client: Answer(401, r#"{"error":"invalid_client","request_id":"a"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","refresh_token":"$REFRESH","token_type":"bearer","bot_id":"b3414d65","workspace_id":"j565j4d7x3"}"#,
        ..Refresh::STANDARD
    }),
    disconnect: Some(Revocation {
        url: "https://api.notion.com/v1/oauth/revoke",
        client: Proof::Basic,
        token: Given::Json("token"),
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.notion.com/v1/users/me",
        headers: &[("notion-version", "2022-06-28|2025-09-03")],
        answer: r#"{"object":"user","id":"b3414d65","name":"App","avatar_url":null,"type":"bot","bot":{"owner":{"type":"user","user":{"object":"user","id":"e79a0b74","name":"Ada Notion","avatar_url":"https://s3.notion.example/ada.png","type":"person","person":{"email":"ada@notion.example"}}},"workspace_name":"Ada's"}}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.notion.com/v1/users",
        headers: &[("notion-version", "2022-06-28|2025-09-03")],
        answer: r#"{"object":"list","results":[]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        401,
        r#"{"object":"error","status":401,"code":"unauthorized","message":"API token is invalid."}"#,
    ),
    forbidden: Answer(
        400,
        r#"{"object":"error","status":400,"code":"missing_version","message":"Notion-Version header failed validation."}"#,
    ),
    kept: &[("workspace_id", "j565j4d7x3"), ("bot_id", "b3414d65")],
    account: Account {
        subject: "e79a0b74",
        name: Some("Ada Notion"),
        email: Some("ada@notion.example"),
        picture: Some("https://s3.notion.example/ada.png"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
