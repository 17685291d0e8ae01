//! Weibo: open.weibo.com/wiki, "Oauth2/authorize", "Oauth2/access token", "2/users/show".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Place, Proof, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "weibo",
    authorization: Authorization {
        url: "https://api.weibo.com/oauth2/authorize",
        separator: ",",
        known: &["all", "email", "follow_app_official_microblog"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_uri=%2Foauth2%2Fauthorize&error_description=user+denied+your+request.&error_code=21330",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.weibo.com/oauth2/access_token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","remind_in":"157679999","expires_in":157679999,"uid":"1404376560","isRealName":"true"}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_grant","error_code":21325,"request":"/oauth2/access_token","error_uri":"/oauth2/access_token","error_description":"invalid authorization code"}"#,
            ),
            code: "invalid_grant",
            words: Some("invalid authorization code"),
        },
        bad_client: Answer(
            400,
            r#"{"error":"invalid_client","error_code":21324,"error_description":"client_id or client_secret invalid"}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    media_type: "text/plain;charset=UTF-8",
    profile: &[Resource {
        url: "https://api.weibo.com/2/users/show.json?uid=1404376560",
        token: Place::Query("access_token"),
        answer: r#"{"id":1404376560,"idstr":"1404376560","screen_name":"ada_bo","name":"Ada Bo","province":"11","profile_image_url":"https://tp1.sinaimg.cn/50/a","avatar_large":"https://tp1.sinaimg.cn/180/a","verified":false}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.weibo.com/2/account/get_uid.json",
        token: Place::Query("access_token"),
        answer: r#"{"uid":1404376560}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(403, r#"{"error":"invalid_access_token","error_code":21332,"request":"/2/users/show.json"}"#),
    other_scopes: &["email", "follow_app_official_microblog"],
    kept: &[("uid", "1404376560")],
    account: Account {
        subject: "1404376560",
        name: Some("Ada Bo"),
        username: Some("ada_bo"),
        picture: Some("https://tp1.sinaimg.cn/180/a"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
