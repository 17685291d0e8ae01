//! LinkedIn: learn.microsoft.com/linkedin, "Sign In with LinkedIn using OpenID Connect", "Authorization Code Flow (3-legged OAuth)".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "linkedin",
    authorization: Authorization {
        url: "https://www.linkedin.com/oauth/v2/authorization",
        known: &["openid", "profile", "email", "w_member_social"],
        // PKCE is for native applications, at other endpoints.
        pkce: Pkce::Refused,
        cancel: "error=user_cancelled_login&error_description=The+user+cancelled+LinkedIn+login",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://www.linkedin.com/oauth/v2/accessToken",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","expires_in":5184000,"scope":"$SCOPE","token_type":"Bearer","id_token":"eyJ0eXAi.eyJzdWIi.c2ln"}"#,
        granted_separator: ",",
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_request","error_description":"Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code."}"#,
            ),
            code: "invalid_request",
            words: Some(
                "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code.",
            ),
        },
        bad_client: Answer(401, r#"{"error":"invalid_client","error_description":"Client authentication failed"}"#),
        ..TokenEndpoint::STANDARD
    },
    profile: &[Resource {
        url: "https://api.linkedin.com/v2/userinfo",
        needs: &["openid", "profile"],
        answer: r#"{"sub":"782bbtaQ","name":"Ada Link","given_name":"Ada","family_name":"Link","picture":"https://media.licdn-ei.com/dms/image/C5F/100_100/","locale":{"country":"US","language":"en"}<email>,"email":"ada@link.example","email_verified":$VERIFIED</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource { url: "https://api.linkedin.com/v2/me", answer: r#"{"id":"782bbtaQ"}"#, ..Resource::STANDARD }),
    unauthorized: Answer(
        401,
        r#"{"status":401,"serviceErrorCode":65600,"code":"INVALID_ACCESS_TOKEN","message":"Invalid access token"}"#,
    ),
    forbidden: Answer(
        403,
        r#"{"status":403,"serviceErrorCode":100,"code":"ACCESS_DENIED","message":"Not enough permissions to access: GET /userinfo"}"#,
    ),
    other_scopes: &["w_member_social"],
    account: Account {
        subject: "782bbtaQ",
        name: Some("Ada Link"),
        username: None,
        email: Some("ada@link.example"),
        email_is_verified: true,
        picture: Some("https://media.licdn-ei.com/dms/image/C5F/100_100/"),
    },
    ..Model::STANDARD
};
