//! Box: developer.box.com, "Authorize user", "Request access token", "Get current user".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "box",
    authorization: Authorization {
        url: "https://account.box.com/api/oauth2/authorize",
        known: &["root_readonly", "root_readwrite", "manage_webhook"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_description=The+user+denied+access+to+your+application",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.box.com/oauth2/token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","expires_in":4169,"restricted_to":[],"refresh_token":"$REFRESH","token_type":"bearer"}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_grant","error_description":"The authorization code has expired"}"#,
            ),
            code: "invalid_grant",
            words: Some("The authorization code has expired"),
        },
        bad_client: Answer(
            400,
            r#"{"error":"invalid_client","error_description":"The client credentials are invalid"}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","expires_in":4169,"restricted_to":[],"refresh_token":"$REFRESH","token_type":"bearer"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://api.box.com/oauth2/revoke",
        client: Proof::Post,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.box.com/2.0/users/me",
        needs: &["root_readonly|root_readwrite"],
        answer: r#"{"type":"user","id":"11446498","name":"Ada Box","login":"ada@box.example","created_at":"2012-12-12T10:53:43-08:00","language":"en","status":"active","avatar_url":"https://www.box.com/api/avatar/large/11446498"}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.box.com/2.0/folders/0",
        answer: r#"{"type":"folder","id":"0"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"error":"invalid_token"}"#),
    forbidden: Answer(403, r#"{"type":"error","status":403,"code":"access_denied_insufficient_permissions"}"#),
    other_scopes: &["manage_webhook"],
    account: Account {
        subject: "11446498",
        name: Some("Ada Box"),
        email: Some("ada@box.example"),
        picture: Some("https://www.box.com/api/avatar/large/11446498"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
