//! GitHub's OAuth apps: docs.github.com, "Authorizing OAuth apps", "Scopes for OAuth apps", "REST API endpoints for users".

use crate::testing::models::model::{
    Account, Answer, Authorization, Given, Model, Proof, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "github",
    authorization: Authorization {
        url: "https://github.com/login/oauth/authorize",
        // Not asked for, and passed over where it is there.
        response_type: None,
        known: &["user", "read:user", "user:email", "repo", "gist", "read:org"],
        cancel: "error=access_denied&error_description=The+user+has+denied+your+application+access.&error_uri=https%3A%2F%2Fdocs.github.com%2Fapps%2Foauth",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://github.com/login/oauth/access_token",
        client: Proof::Post,
        // Without it the answer is a form.
        headers: &[("accept", "application/json")],
        answer: r#"{"access_token":"$ACCESS","scope":"$SCOPE","token_type":"bearer"}"#,
        granted_separator: ",",
        bad_code: Refusal {
            answer: Answer(
                200,
                r#"{"error":"bad_verification_code","error_description":"The code passed is incorrect or expired.","error_uri":"https://docs.github.com/oauth"}"#,
            ),
            code: "bad_verification_code",
            words: Some("The code passed is incorrect or expired."),
        },
        bad_client: Answer(
            200,
            r#"{"error":"incorrect_client_credentials","error_description":"The client_id and/or client_secret passed are incorrect."}"#,
        ),
        bad_request: Answer(404, r#"{"message":"Not Found"}"#),
        ..TokenEndpoint::STANDARD
    },
    revocation: Some(Revocation {
        method: "DELETE",
        url: "https://api.github.com/applications/$CLIENT_ID/token",
        client: Proof::Basic,
        token: Given::Json("access_token"),
    }),
    disconnect: Some(Revocation {
        method: "DELETE",
        url: "https://api.github.com/applications/$CLIENT_ID/grant",
        client: Proof::Basic,
        token: Given::Json("access_token"),
    }),
    profile: &[
        Resource {
            url: "https://api.github.com/user",
            // The address is the one that everybody may see.
            answer: r#"{"login":"octo-ada","id":583231,"node_id":"MDQ6VXNlcjU4MzIzMQ==","avatar_url":"https://avatars.githubusercontent.com/u/583231?v=4","url":"https://api.github.com/users/octo-ada","html_url":"https://github.com/octo-ada","type":"User","site_admin":false,"name":"Ada Octo","company":null,"blog":"","location":null,"email":null,"bio":null,"created_at":"2011-01-25T18:44:36Z"<read:user|user>,"private_gists":81,"two_factor_authentication":true</>}"#,
            ..Resource::STANDARD
        },
        Resource {
            url: "https://api.github.com/user/emails",
            needs: &["user:email|user"],
            answer: r#"[{"email":"old@ada.example","verified":true,"primary":false,"visibility":null},{"email":"ada@octo.example","verified":$VERIFIED,"primary":true,"visibility":"private"},{"email":"new@ada.example","verified":false,"primary":false,"visibility":null}]"#,
            ..Resource::STANDARD
        },
    ],
    api: Some(Resource {
        url: "https://api.github.com/user/repos",
        answer: r#"[{"id":1296269,"name":"hello-world","private":false}]"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest"}"#),
    forbidden: Answer(404, r#"{"message":"Not Found","documentation_url":"https://docs.github.com/rest"}"#),
    other_scopes: &["gist"],
    account: Account {
        subject: "583231",
        name: Some("Ada Octo"),
        username: Some("octo-ada"),
        email: Some("ada@octo.example"),
        email_is_verified: true,
        picture: Some("https://avatars.githubusercontent.com/u/583231?v=4"),
    },
    ..Model::STANDARD
};
