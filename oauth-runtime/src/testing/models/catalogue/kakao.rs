//! Kakao: developers.kakao.com, "Kakao Login: REST API".

use crate::testing::models::model::{
    Account, Answer, Authorization, Given, Model, Pkce, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "kakao",
    authorization: Authorization {
        url: "https://kauth.kakao.com/oauth/authorize",
        separator: ",",
        known: &["account_email", "profile_nickname", "profile_image", "friends"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_description=User+denied+access",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://kauth.kakao.com/oauth/token",
        client: Proof::Post,
        answer: r#"{"token_type":"bearer","access_token":"$ACCESS","expires_in":43199,"refresh_token":"$REFRESH","refresh_token_expires_in":5184000,"scope":"$SCOPE"}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_grant","error_description":"authorization code not found","error_code":"KOE320"}"#,
            ),
            code: "invalid_grant",
            words: Some("authorization code not found"),
        },
        bad_client: Answer(
            401,
            r#"{"error":"invalid_client","error_description":"Bad client credentials","error_code":"KOE010"}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":43199}"#,
        ..Refresh::STANDARD
    }),
    disconnect: Some(Revocation {
        url: "https://kapi.kakao.com/v1/user/unlink",
        token: Given::Bearer,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://kapi.kakao.com/v2/user/me",
        answer: r#"{"id":123456789,"connected_at":"2022-04-11T01:45:28Z","kakao_account":{"profile":{<profile_nickname>,"nickname":"Ada Kakao"</><profile_image>,"thumbnail_image_url":"https://k.kakaocdn.net/110x110.jpg","profile_image_url":"https://k.kakaocdn.net/640x640.jpg","is_default_image":false</>}<account_email>,"email_needs_agreement":false,"is_email_valid":true,"is_email_verified":$VERIFIED,"email":"ada@kakao.example"</>}}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://kapi.kakao.com/v1/user/access_token_info",
        answer: r#"{"id":123456789,"expires_in":7199}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"msg":"this access token does not exist","code":-401}"#),
    other_scopes: &["friends"],
    account: Account {
        subject: "123456789",
        name: Some("Ada Kakao"),
        username: None,
        email: Some("ada@kakao.example"),
        email_is_verified: true,
        picture: Some("https://k.kakaocdn.net/640x640.jpg"),
    },
    ..Model::STANDARD
};
