//! Trello: developer.atlassian.com/cloud/trello, "Authorizing With OAuth 1.0", "Members".

use crate::testing::models::model::{Account, Answer, Authorization, Model, Resource, TokenEndpoint};

pub(super) static MODEL: Model = Model {
    preset: "trello",
    authorization: Authorization {
        url: "https://trello.com/1/OAuthAuthorizeToken",
        separator: ",",
        known: &["read", "write", "account"],
        cancel: "",
        ..Authorization::STANDARD
    },
    temporary: Some("https://trello.com/1/OAuthGetRequestToken"),
    token: TokenEndpoint { url: "https://trello.com/1/OAuthGetAccessToken", ..TokenEndpoint::STANDARD },
    media_type: "application/x-www-form-urlencoded",
    profile: &[Resource {
        url: "https://api.trello.com/1/members/me",
        needs: &["read"],
        answer: r#"{"id":"5589bad1aea8b2bd0ab3ae6f","avatarHash":"fda1","avatarUrl":"https://trello-members.example/fda1","fullName":"Ada Trello","initials":"AT","username":"adatrello","url":"https://trello.com/adatrello"<account>,"email":"ada@trello.example"</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.trello.com/1/members/me/boards",
        needs: &["read"],
        answer: "[]",
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, "invalid token"),
    forbidden: Answer(401, "unauthorized permission requested"),
    account: Account {
        subject: "5589bad1aea8b2bd0ab3ae6f",
        name: Some("Ada Trello"),
        username: Some("adatrello"),
        email: Some("ada@trello.example"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
