//! Yandex ID: yandex.com/dev/id, "Getting code from the URL", "Exchanging the confirmation code for a token", "User information".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Place, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "yandex",
    authorization: Authorization {
        url: "https://oauth.yandex.com/authorize",
        known: &["login:info", "login:email", "login:avatar", "login:birthday"],
        cancel: "error=access_denied&error_description=User+denied+access",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://oauth.yandex.com/token",
        client: Proof::BasicOrPost,
        answer: r#"{"token_type":"bearer","access_token":"$ACCESS","expires_in":31536000,"refresh_token":"$REFRESH"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error_description":"Code has expired","error":"invalid_grant"}"#),
            code: "invalid_grant",
            words: Some("Code has expired"),
        },
        bad_client: Answer(400, r#"{"error_description":"Wrong client secret","error":"invalid_client"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"token_type":"bearer","access_token":"$ACCESS","expires_in":31536000,"refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://login.yandex.ru/info?format=json",
        token: Place::Scheme("OAuth"),
        needs: &["login:info"],
        answer: r#"{"id":"1000034426","login":"ada.yan","client_id":"$CLIENT_ID","display_name":"ada.yan","real_name":"Ada Yan","first_name":"Ada","last_name":"Yan","sex":"female","psuid":"1.AA"<login:email>,"default_email":"ada@yan.example","emails":["ada@yan.example"]</><login:avatar>,"is_avatar_empty":false,"default_avatar_id":"131652443"</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://cloud-api.yandex.net/v1/disk",
        token: Place::Scheme("OAuth"),
        answer: r#"{"total_space":10737418240}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"error":"UnauthorizedError","message":"Unauthorized"}"#),
    other_scopes: &["login:birthday"],
    account: Account {
        subject: "1000034426",
        name: Some("Ada Yan"),
        username: Some("ada.yan"),
        email: Some("ada@yan.example"),
        email_is_verified: false,
        picture: Some("https://avatars.yandex.net/get-yapic/131652443/islands-200"),
    },
    ..Model::STANDARD
};
