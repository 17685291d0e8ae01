//! Naver: developers.naver.com, "Naver Login API", "Profile API".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "naver",
    authorization: Authorization {
        url: "https://nid.naver.com/oauth2.0/authorize",
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_description=Canceled+By+User",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://nid.naver.com/oauth2.0/token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","refresh_token":"$REFRESH","token_type":"bearer","expires_in":"3600"}"#,
        bad_code: Refusal {
            answer: Answer(200, r#"{"error":"invalid_request","error_description":"no valid data in session"}"#),
            code: "invalid_request",
            words: Some("no valid data in session"),
        },
        bad_client: Answer(
            200,
            r#"{"error":"invalid_client","error_description":"wrong client id / client secret pair"}"#,
        ),
        bad_request: Answer(200, r#"{"error":"invalid_request","error_description":"wrong parameters"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":"3600"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://openapi.naver.com/v1/nid/me",
        answer: r#"{"resultcode":"00","message":"success","response":{"id":"32742776","nickname":"OpenAda","name":"Ada Naver","email":"ada@naver.example","gender":"F","age":"40-49","birthday":"10-01","profile_image":"https://ssl.pstatic.net/static/pwe/address/nodata_33x33.gif"}}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://openapi.naver.com/v1/nid/verify",
        answer: r#"{"resultcode":"00","message":"success"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"resultcode":"024","message":"Authentication failed"}"#),
    account: Account {
        subject: "32742776",
        name: Some("Ada Naver"),
        username: Some("OpenAda"),
        email: Some("ada@naver.example"),
        email_is_verified: false,
        picture: Some("https://ssl.pstatic.net/static/pwe/address/nodata_33x33.gif"),
    },
    ..Model::STANDARD
};
