//! Stripe Connect: docs.stripe.com, "OAuth reference", "The Account object".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "stripe",
    authorization: Authorization {
        url: "https://connect.stripe.com/oauth/authorize",
        known: &["read_only", "read_write"],
        pkce: Pkce::Ignored,
        beside: "&scope=read_only",
        cancel: "error=access_denied&error_description=The+user+denied+your+request",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://connect.stripe.com/oauth/token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","livemode":false,"refresh_token":"$REFRESH","token_type":"bearer","stripe_publishable_key":"pk_test","stripe_user_id":"acct_1032D82eZvKYlo2C","scope":"$SCOPE"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"Authorization code does not exist"}"#),
            code: "invalid_grant",
            words: Some("Authorization code does not exist"),
        },
        bad_client: Answer(401, r#"{"error":{"message":"Invalid API Key provided","type":"invalid_request_error"}}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","livemode":false,"refresh_token":"$REFRESH","token_type":"bearer","scope":"$SCOPE"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.stripe.com/v1/account",
        needs: &["read_only|read_write"],
        answer: r#"{"id":"acct_1032D82eZvKYlo2C","object":"account","business_profile":{"name":"Stripe.com","url":null},"charges_enabled":true,"country":"US","email":"ada@stripe.example","settings":{"dashboard":{"display_name":"Ada's Shop","timezone":"US/Pacific"}},"type":"standard"}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.stripe.com/v1/balance",
        answer: r#"{"object":"balance"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"error":{"message":"Invalid API Key provided","type":"invalid_request_error"}}"#),
    account: Account {
        subject: "acct_1032D82eZvKYlo2C",
        name: Some("Ada's Shop"),
        email: Some("ada@stripe.example"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
