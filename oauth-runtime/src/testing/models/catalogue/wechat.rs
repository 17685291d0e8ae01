//! WeChat: developers.weixin.qq.com, "Website App: WeChat Login".

use crate::testing::models::model::{
    Account, Answer, Authorization, Format, Model, Pkce, Place, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};
use crate::testing::models::registration::CLIENT_ID;

pub(super) static MODEL: Model = Model {
    preset: "wechat",
    authorization: Authorization {
        url: "https://open.weixin.qq.com/connect/qrconnect",
        client_id: "appid",
        separator: ",",
        known: &["snsapi_login", "snsapi_userinfo"],
        needs: &["snsapi_login"],
        pkce: Pkce::Ignored,
        // Whoever says no comes back with the state alone.
        cancel: "",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.weixin.qq.com/sns/oauth2/access_token",
        format: Format::Query,
        client: Proof::Post,
        client_id: "appid",
        client_secret: "secret",
        answer: r#"{"access_token":"$ACCESS","expires_in":7200,"refresh_token":"$REFRESH","openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M","scope":"$SCOPE","unionid":"o6_bmasdasdsad6"}"#,
        granted_separator: ",",
        bad_code: Refusal {
            answer: Answer(200, r#"{"errcode":40029,"errmsg":"invalid code"}"#),
            code: "40029",
            words: Some("invalid code"),
        },
        bad_client: Answer(200, r#"{"errcode":40125,"errmsg":"invalid appsecret"}"#),
        bad_request: Answer(200, r#"{"errcode":41002,"errmsg":"appid missing"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        url: Some("https://api.weixin.qq.com/sns/oauth2/refresh_token"),
        params: &[("appid", CLIENT_ID)],
        is_proved: false,
        answer: r#"{"access_token":"$ACCESS","expires_in":7200,"refresh_token":"$REFRESH","openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M","scope":"$SCOPE"}"#,
        ..Refresh::STANDARD
    }),
    media_type: "text/plain",
    profile: &[Resource {
        url: "https://api.weixin.qq.com/sns/userinfo?openid=o6_bmjrPTlm6_2sgVt7hMZOPfL2M",
        token: Place::Query("access_token"),
        answer: r#"{"openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M","nickname":"Ada Wei","sex":1,"province":"","city":"","country":"","headimgurl":"https://thirdwx.qlogo.cn/mmopen/g3/0","privilege":[],"unionid":"o6_bmasdasdsad6"}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://api.weixin.qq.com/sns/auth?openid=o6_bmjrPTlm6_2sgVt7hMZOPfL2M",
        token: Place::Query("access_token"),
        answer: r#"{"errcode":0,"errmsg":"ok"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        200,
        r#"{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest"}"#,
    ),
    kept: &[("openid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M")],
    account: Account {
        subject: "o6_bmjrPTlm6_2sgVt7hMZOPfL2M",
        name: Some("Ada Wei"),
        picture: Some("https://thirdwx.qlogo.cn/mmopen/g3/0"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
