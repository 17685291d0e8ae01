//! Linear: linear.app/developers, "OAuth 2.0 authentication", "GraphQL: getting started".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "linear",
    authorization: Authorization {
        url: "https://linear.app/oauth/authorize",
        separator: ",",
        known: &["read", "write", "issues:create"],
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.linear.app/oauth/token",
        client: Proof::BasicOrPost,
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":86399,"scope":"$SCOPE","refresh_token":"$REFRESH"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"Invalid authorization code"}"#),
            code: "invalid_grant",
            words: Some("Invalid authorization code"),
        },
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":86399,"scope":"$SCOPE","refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        method: "POST",
        url: "https://api.linear.app/graphql",
        graph: &["viewer", "id", "name", "displayName", "email", "avatarUrl", "active", "createdAt"],
        needs: &["read"],
        answer: r#"{"data":{"viewer":{"__typename":"User"<field:id>,"id":"e0d1a9c4"</><field:name>,"name":"Ada Linear"</><field:displayName>,"displayName":"ada"</><field:email>,"email":"ada@linear.example"</><field:avatarUrl>,"avatarUrl":"https://public.linear.app/a"</>}}}"#,
        ..Resource::STANDARD
    }],
    unauthorized: Answer(
        401,
        r#"{"errors":[{"message":"Authentication required, not authenticated","extensions":{"code":"AUTHENTICATION_ERROR"}}]}"#,
    ),
    forbidden: Answer(403, r#"{"errors":[{"message":"Invalid scope","extensions":{"code":"FORBIDDEN"}}]}"#),
    other_scopes: &["write"],
    account: Account {
        subject: "e0d1a9c4",
        name: Some("Ada Linear"),
        username: Some("ada"),
        email: Some("ada@linear.example"),
        email_is_verified: false,
        picture: Some("https://public.linear.app/a"),
    },
    ..Model::STANDARD
};
