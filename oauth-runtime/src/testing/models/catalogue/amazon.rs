//! Login with Amazon: developer.amazon.com, "Authorization Code Grant", "Obtain Customer Profile Information".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "amazon",
    authorization: Authorization {
        url: "https://www.amazon.com/ap/oa",
        known: &["profile", "profile:user_id", "postal_code"],
        cancel: "error=access_denied&error_description=Access+not+permitted.",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.amazon.com/auth/o2/token",
        client: Proof::BasicOrPost,
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":3600,"refresh_token":"$REFRESH"}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_grant","error_description":"The request has an invalid grant parameter : code","request_id":"bef0c2f8"}"#,
            ),
            code: "invalid_grant",
            words: Some("The request has an invalid grant parameter : code"),
        },
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":3600,"refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.amazon.com/user/profile",
        needs: &["profile|profile:user_id"],
        answer: r#"{"user_id":"amzn1.account.K2LI23KL2LK2"<profile>,"email":"ada@zon.example","name":"Ada Zon"</><postal_code>,"postal_code":"98052"</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.amazon.com/auth/o2/tokeninfo",
        answer: r#"{"iss":"https://www.amazon.com"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        400,
        r#"{"error":"invalid_token","error_description":"The token provided is invalid or has expired"}"#,
    ),
    forbidden: Answer(
        400,
        r#"{"error":"insufficient_scope","error_description":"The access token provided does not have access to the required scope"}"#,
    ),
    other_scopes: &["postal_code"],
    account: Account {
        subject: "amzn1.account.K2LI23KL2LK2",
        name: Some("Ada Zon"),
        email: Some("ada@zon.example"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
