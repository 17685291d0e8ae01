//! Reddit: github.com/reddit-archive/reddit/wiki/OAuth2, reddit.com/dev/api.

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "reddit",
    authorization: Authorization {
        url: "https://www.reddit.com/api/v1/authorize",
        known: &["identity", "read", "mysubreddits"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://www.reddit.com/api/v1/access_token",
        client: Proof::Basic,
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":86400,"scope":"$SCOPE"<duration=permanent>,"refresh_token":"$REFRESH"</>}"#,
        bad_code: Refusal { answer: Answer(200, r#"{"error":"invalid_grant"}"#), code: "invalid_grant", words: None },
        bad_client: Answer(401, r#"{"message":"Unauthorized","error":401}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        login_params: &[("duration", "permanent")],
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":86400,"scope":"$SCOPE"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://www.reddit.com/api/v1/revoke_token",
        client: Proof::Basic,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://oauth.reddit.com/api/v1/me",
        needs: &["identity"],
        answer: r#"{"id":"1w72","name":"ada_reads","icon_img":"https://styles.redditmedia.com/t5/icon.png","created_utc":1118030400.0,"has_verified_email":true,"verified":true,"is_employee":false}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://oauth.reddit.com/api/v1/me/prefs",
        answer: r#"{"lang":"en"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"message":"Unauthorized","error":401}"#),
    forbidden: Answer(403, r#"{"message":"Forbidden","error":403}"#),
    other_scopes: &["mysubreddits"],
    account: Account {
        subject: "1w72",
        name: Some("ada_reads"),
        username: Some("ada_reads"),
        picture: Some("https://styles.redditmedia.com/t5/icon.png"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
