//! VK: dev.vk.com, "Authorization Code Flow", "users.get".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Place, Proof, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "vk",
    authorization: Authorization {
        url: "https://oauth.vk.com/authorize",
        separator: " ",
        known: &["email", "friends", "offline"],
        pkce: Pkce::Refused,
        cancel: "error=access_denied&error_reason=user_denied&error_description=User+denied+your+request",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://oauth.vk.com/access_token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","expires_in":43200,"user_id":66748<email>,"email":"ada@vk.example"</>}"#,
        bad_code: Refusal {
            answer: Answer(401, r#"{"error":"invalid_grant","error_description":"Code is invalid or expired."}"#),
            code: "invalid_grant",
            words: Some("Code is invalid or expired."),
        },
        bad_client: Answer(401, r#"{"error":"invalid_client","error_description":"client_secret is incorrect"}"#),
        ..TokenEndpoint::STANDARD
    },
    profile: &[Resource {
        url: "https://api.vk.com/method/users.get?v=5.131",
        token: Place::Query("access_token"),
        fields: Some("fields"),
        answer: r#"{"response":[{"id":66748,"first_name":"Ada","last_name":"Kontakt","can_access_closed":true,"is_closed":false<field:photo_200>,"photo_200":"https://sun1.userapi.com/a.jpg"</><field:screen_name>,"screen_name":"ada_k"</>}]}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.vk.com/method/friends.get?v=5.131",
        token: Place::Query("access_token"),
        answer: r#"{"response":{"count":0,"items":[]}}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        200,
        r#"{"error":{"error_code":5,"error_msg":"User authorization failed: invalid access_token (4)."}}"#,
    ),
    kept: &[("email", "ada@vk.example")],
    account: Account {
        subject: "66748",
        name: Some("Ada Kontakt"),
        username: Some("ada_k"),
        picture: Some("https://sun1.userapi.com/a.jpg"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
