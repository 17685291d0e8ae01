//! Bitbucket Cloud: developer.atlassian.com, "OAuth 2.0" and "Users" of the REST API.

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "bitbucket",
    authorization: Authorization {
        url: "https://bitbucket.org/site/oauth2/authorize",
        known: &["account", "email", "repository"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_description=The+resource+owner+denied+the+request",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://bitbucket.org/site/oauth2/access_token",
        client: Proof::BasicOrPost,
        // What the consumer is registered for is granted, asked or not.
        answer: r#"{"access_token":"$ACCESS","scopes":"$SCOPE","expires_in":7200,"refresh_token":"$REFRESH","token_type":"bearer","state":"authorization_code"}"#,
        also_granted: Some("webhook"),
        bad_code: Refusal {
            answer: Answer(400, r#"{"error_description":"The specified code is not valid.","error":"invalid_grant"}"#),
            code: "invalid_grant",
            words: Some("The specified code is not valid."),
        },
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","scopes":"$SCOPE","expires_in":7200,"refresh_token":"$REFRESH","token_type":"bearer","state":"refresh_token"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[
        Resource {
            url: "https://api.bitbucket.org/2.0/user",
            needs: &["account"],
            answer: r#"{"display_name":"Ada Bucket","links":{"self":{"href":"https://api.bitbucket.org/2.0/users/a"},"avatar":{"href":"https://avatar-management.example/ada/AB-1.png"}},"created_on":"2011-12-20T16:34:07+00:00","type":"user","uuid":"{d301aafa-d676-4ee0-88be-962be7417567}","account_id":"557058:1","nickname":"Ada","username":"adabucket","account_status":"active"}"#,
            ..Resource::STANDARD
        },
        Resource {
            url: "https://api.bitbucket.org/2.0/user/emails",
            needs: &["email"],
            answer: r#"{"values":[{"type":"email","email":"old@bucket.example","is_primary":false,"is_confirmed":true},{"type":"email","email":"ada@bucket.example","is_primary":true,"is_confirmed":$VERIFIED}],"pagelen":10,"size":2,"page":1}"#,
            ..Resource::STANDARD
        },
    ],
    api: Some(Resource {
        url: "https://api.bitbucket.org/2.0/repositories",
        answer: r#"{"values":[]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"type":"error","error":{"message":"Access token expired."}}"#),
    forbidden: Answer(
        403,
        r#"{"type":"error","error":{"message":"Your credentials lack one or more required privilege scopes."}}"#,
    ),
    other_scopes: &["repository"],
    account: Account {
        subject: "{d301aafa-d676-4ee0-88be-962be7417567}",
        name: Some("Ada Bucket"),
        username: Some("adabucket"),
        email: Some("ada@bucket.example"),
        email_is_verified: true,
        picture: Some("https://avatar-management.example/ada/AB-1.png"),
    },
    ..Model::STANDARD
};
