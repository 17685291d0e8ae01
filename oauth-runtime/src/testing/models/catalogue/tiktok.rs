//! TikTok: developers.tiktok.com, "Login Kit for Web", "Manage User Access Tokens with OAuth v2", "Get User Info".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "tiktok",
    authorization: Authorization {
        url: "https://www.tiktok.com/v2/auth/authorize/",
        client_id: "client_key",
        separator: ",",
        known: &["user.info.basic", "user.info.profile", "video.list"],
        // It is for mobile and desktop applications.
        pkce: Pkce::Ignored,
        beside: "&scopes=user.info.basic",
        cancel: "error=access_denied&error_description=User+cancelled+the+authorization",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://open.tiktokapis.com/v2/oauth/token/",
        client: Proof::Post,
        client_id: "client_key",
        answer: r#"{"access_token":"$ACCESS","expires_in":86400,"open_id":"afd97af1-b87b-48b9-ac98","refresh_expires_in":31536000,"refresh_token":"$REFRESH","scope":"$SCOPE","token_type":"Bearer"}"#,
        granted_separator: ",",
        bad_code: Refusal {
            answer: Answer(
                200,
                r#"{"error":"invalid_grant","error_description":"Authorization code is expired.","log_id":"2022"}"#,
            ),
            code: "invalid_grant",
            words: Some("Authorization code is expired."),
        },
        bad_client: Answer(
            200,
            r#"{"error":"invalid_client","error_description":"Client key or secret is incorrect.","log_id":"2022"}"#,
        ),
        bad_request: Answer(
            200,
            r#"{"error":"invalid_request","error_description":"The request parameters are malformed.","log_id":"2022"}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","expires_in":86400,"open_id":"afd97af1-b87b-48b9-ac98","refresh_expires_in":31536000,"refresh_token":"$REFRESH","scope":"$SCOPE","token_type":"Bearer"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://open.tiktokapis.com/v2/oauth/revoke/",
        client: Proof::Post,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://open.tiktokapis.com/v2/user/info/",
        fields: Some("fields"),
        needs: &["user.info.basic"],
        answer: r#"{"data":{"user":{<field:avatar_url>,"avatar_url":"https://p16.tiktokcdn.com/a.webp"</><field:open_id>,"open_id":"afd97af1-b87b-48b9-ac98"</><field:union_id>,"union_id":"c9c60f44"</><field:display_name>,"display_name":"Ada Tick"</>}},"error":{"code":"ok","message":"","log_id":"2022"}}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://open.tiktokapis.com/v2/research/user/following/",
        answer: r#"{"data":{},"error":{"code":"ok","message":"","log_id":"2022"}}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        401,
        r#"{"data":{},"error":{"code":"access_token_invalid","message":"The access token is invalid or not found in the request.","log_id":"2022"}}"#,
    ),
    forbidden: Answer(
        401,
        r#"{"data":{},"error":{"code":"scope_not_authorized","message":"The user did not authorize the scope required.","log_id":"2022"}}"#,
    ),
    other_scopes: &["video.list"],
    account: Account {
        subject: "afd97af1-b87b-48b9-ac98",
        name: Some("Ada Tick"),
        picture: Some("https://p16.tiktokcdn.com/a.webp"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
