//! X: docs.x.com, "OAuth 2.0 Authorization Code Flow with PKCE", "GET /2/users/me".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "x",
    authorization: Authorization {
        url: "https://x.com/i/oauth2/authorize",
        known: &["tweet.read", "users.read", "users.email", "offline.access", "follows.read"],
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.x.com/2/oauth2/token",
        client: Proof::Basic,
        answer: r#"{"token_type":"bearer","expires_in":7200,"access_token":"$ACCESS","scope":"$SCOPE"<offline.access>,"refresh_token":"$REFRESH"</>}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_request","error_description":"Value passed for the authorization code was invalid."}"#,
            ),
            code: "invalid_request",
            words: Some("Value passed for the authorization code was invalid."),
        },
        bad_client: Answer(
            401,
            r#"{"error":"unauthorized_client","error_description":"Missing valid authorization header"}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        scope: Some("offline.access"),
        answer: r#"{"token_type":"bearer","expires_in":7200,"access_token":"$ACCESS","scope":"$SCOPE","refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://api.x.com/2/oauth2/revoke",
        client: Proof::Basic,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.x.com/2/users/me",
        fields: Some("user.fields"),
        needs: &["users.read", "tweet.read"],
        answer: r#"{"data":{"id":"2244994945","name":"Ada X","username":"ada_x"<field:profile_image_url>,"profile_image_url":"https://pbs.twimg.com/profile_images/1/a_normal.jpg"</><field:confirmed_email&users.email>,"confirmed_email":"ada@x.example"</>}}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.x.com/2/tweets/20",
        needs: &["tweet.read"],
        answer: r#"{"data":{"id":"20","text":"just setting up"}}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}"#),
    forbidden: Answer(403, r#"{"title":"Forbidden","type":"about:blank","status":403,"detail":"Forbidden"}"#),
    other_scopes: &["follows.read"],
    account: Account {
        subject: "2244994945",
        name: Some("Ada X"),
        username: Some("ada_x"),
        email: Some("ada@x.example"),
        email_is_verified: true,
        picture: Some("https://pbs.twimg.com/profile_images/1/a_normal.jpg"),
    },
    ..Model::STANDARD
};
