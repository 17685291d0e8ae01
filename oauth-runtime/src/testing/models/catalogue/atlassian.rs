//! Atlassian Cloud: developer.atlassian.com, "OAuth 2.0 (3LO) apps", "User identity API".

use crate::testing::models::model::{
    Account, Answer, Authorization, Format, Model, Pkce, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "atlassian",
    authorization: Authorization {
        url: "https://auth.atlassian.com/authorize",
        known: &["read:me", "read:account", "offline_access", "read:jira-work"],
        params: &[("audience", "api.atlassian.com"), ("prompt", "consent")],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_description=User+did+not+authorize+the+request",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://auth.atlassian.com/oauth/token",
        format: Format::FormOrJson,
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","expires_in":3600,"token_type":"Bearer","scope":"$SCOPE"<offline_access>,"refresh_token":"$REFRESH"</>}"#,
        bad_code: Refusal {
            answer: Answer(403, r#"{"error":"invalid_grant","error_description":"Invalid authorization code"}"#),
            code: "invalid_grant",
            words: Some("Invalid authorization code"),
        },
        bad_client: Answer(401, r#"{"error":"access_denied","error_description":"Unauthorized"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        scope: Some("offline_access"),
        answer: r#"{"access_token":"$ACCESS","expires_in":3600,"token_type":"Bearer","scope":"$SCOPE","refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.atlassian.com/me",
        needs: &["read:me"],
        answer: r#"{"account_type":"atlassian","account_id":"112233aa-bb11-cc22-33dd-445566abcabc","email":"ada@lassian.example","email_verified":$VERIFIED,"name":"Ada Lassian","picture":"https://avatar-management--avatars.example/112233aa","account_status":"active","nickname":"adal","zoneinfo":"Australia/Sydney","locale":"en-US","extended_profile":{"job_title":"Designer"}}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.atlassian.com/oauth/token/accessible-resources",
        answer: "[]",
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"code":401,"message":"Unauthorized"}"#),
    forbidden: Answer(403, r#"{"code":403,"message":"Unauthorized; scope does not match"}"#),
    other_scopes: &["read:jira-work"],
    account: Account {
        subject: "112233aa-bb11-cc22-33dd-445566abcabc",
        name: Some("Ada Lassian"),
        username: Some("adal"),
        email: Some("ada@lassian.example"),
        email_is_verified: true,
        picture: Some("https://avatar-management--avatars.example/112233aa"),
    },
    ..Model::STANDARD
};
