//! PayPal: developer.paypal.com, "Log in with PayPal", "Identity: userinfo".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "paypal",
    authorization: Authorization {
        url: "https://www.paypal.com/signin/authorize",
        known: &["openid", "profile", "email", "address"],
        needs: &["openid"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_description=Consent+denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api-m.paypal.com/v1/oauth2/token",
        client: Proof::Basic,
        answer: r#"{"token_type":"Bearer","expires_in":28800,"refresh_token":"$REFRESH","scope":"$SCOPE","access_token":"$ACCESS","nonce":"2023"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"Invalid authorization code"}"#),
            code: "invalid_grant",
            words: Some("Invalid authorization code"),
        },
        bad_client: Answer(401, r#"{"error":"invalid_client","error_description":"Client Authentication failed"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"token_type":"Bearer","expires_in":28800,"scope":"$SCOPE","access_token":"$ACCESS"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://api-m.paypal.com/v1/identity/oauth2/userinfo?schema=paypalv1.1",
        answer: r#"{"user_id":"https://www.paypal.com/webapps/auth/identity/user/mWq6","sub":"https://www.paypal.com/webapps/auth/identity/user/mWq6"<profile>,"name":"Ada Pal","given_name":"Ada","family_name":"Pal"</>,"payer_id":"WDJJHEBZ4X2LY","verified_account":"true"<email>,"emails":[{"value":"old@pal.example","primary":false,"confirmed":true},{"value":"ada@pal.example","primary":true,"confirmed":true}]</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api-m.paypal.com/v2/invoicing/invoices",
        answer: r#"{"items":[]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"error":"invalid_token","error_description":"Token signature verification failed"}"#),
    other_scopes: &["address"],
    account: Account {
        subject: "https://www.paypal.com/webapps/auth/identity/user/mWq6",
        name: Some("Ada Pal"),
        email: Some("ada@pal.example"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
