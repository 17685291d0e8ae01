//! QQ Connect: wiki.connect.qq.com, "Authorization_Code", "OpenID".

use crate::testing::models::model::{
    Account, Answer, Authorization, Format, Model, Pkce, Place, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "qq",
    authorization: Authorization {
        url: "https://graph.qq.com/oauth2.0/authorize",
        separator: ",",
        known: &["get_user_info", "list_album"],
        pkce: Pkce::Ignored,
        cancel: "usercancel=1",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://graph.qq.com/oauth2.0/token",
        format: Format::Query,
        client: Proof::Post,
        params: &[("fmt", "json")],
        answer: r#"{"access_token":"$ACCESS","expires_in":7776000,"refresh_token":"$REFRESH"}"#,
        bad_code: Refusal {
            answer: Answer(200, r#"{"error":100019,"error_description":"code to access token error"}"#),
            code: "100019",
            words: Some("code to access token error"),
        },
        bad_client: Answer(200, r#"{"error":100009,"error_description":"client secret is illegal"}"#),
        bad_request: Answer(
            200,
            r#"callback( {"error":100004,"error_description":"param grant_type is wrong or lost"} );"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        params: &[("fmt", "json")],
        answer: r#"{"access_token":"$ACCESS","expires_in":7776000,"refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        url: "https://graph.qq.com/oauth2.0/me?fmt=json",
        token: Place::Query("access_token"),
        answer: r#"{"client_id":"$CLIENT_ID","openid":"D1F5A7"}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://graph.qq.com/user/get_user_info?oauth_consumer_key=1&openid=D1F5A7",
        token: Place::Query("access_token"),
        needs: &["get_user_info"],
        answer: r#"{"ret":0,"msg":"","nickname":"Ada"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(200, r#"{"error":100016,"error_description":"access token check failed"}"#),
    forbidden: Answer(200, r#"{"ret":100030,"msg":"this api without user authorization"}"#),
    other_scopes: &["list_album"],
    account: Account { subject: "D1F5A7", ..Account::NOBODY },
    ..Model::STANDARD
};
