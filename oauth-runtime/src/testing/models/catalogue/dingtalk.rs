//! DingTalk: open.dingtalk.com, "Obtain the access token of a user in a browser", "Obtain a user's personal information".

use crate::testing::models::model::{
    Account, Answer, Authorization, Format, Model, Pkce, Place, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "dingtalk",
    authorization: Authorization {
        url: "https://login.dingtalk.com/oauth2/auth",
        known: &["openid", "corpid", "Contact.User.Read", "Contact.User.mobile"],
        needs: &["openid"],
        params: &[("prompt", "consent")],
        pkce: Pkce::Ignored,
        code: "authCode",
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.dingtalk.com/v1.0/oauth2/userAccessToken",
        format: Format::Json,
        client_id: "clientId",
        client_secret: "clientSecret",
        grant_type: "grantType",
        refresh_token: "refreshToken",
        answer: r#"{"accessToken":"$ACCESS","refreshToken":"$REFRESH","expireIn":7200<corpid>,"corpId":"dingc0a9e2"</>}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"code":"invalidParameter.authCode.notFound","requestid":"1E8F","message":"the temporary authorization code does not exist"}"#,
            ),
            code: "invalidParameter.authCode.notFound",
            words: Some("the temporary authorization code does not exist"),
        },
        bad_client: Answer(
            400,
            r#"{"code":"invalidClientIdOrSecret","requestid":"1E8F","message":"clientId or clientSecret is not valid"}"#,
        ),
        bad_request: Answer(
            400,
            r#"{"code":"MissinggrantType","requestid":"1E8F","message":"grantType is mandatory for this action."}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"accessToken":"$ACCESS","refreshToken":"$REFRESH","expireIn":7200}"#,
        ..Refresh::STANDARD
    }),
    profile: &[ME],
    api: Some(ME),
    unauthorized: Answer(
        400,
        r#"{"code":"InvalidAuthentication","requestid":"1E8F","message":"the access token is not valid"}"#,
    ),
    forbidden: Answer(
        403,
        r#"{"code":"Forbidden.AccessDenied.AccessTokenPermissionDenied","requestid":"1E8F","message":"the permission is missing"}"#,
    ),
    other_scopes: &["Contact.User.mobile"],
    account: Account {
        subject: "123aBcDe",
        name: Some("Ada Ding"),
        email: Some("ada@ding.example"),
        picture: Some("https://static-legacy.dingtalk.com/media/a.png"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};

const ME: Resource = Resource {
    url: "https://api.dingtalk.com/v1.0/contact/users/me",
    token: Place::Header("x-acs-dingtalk-access-token"),
    needs: &["openid"],
    answer: r#"{"nick":"Ada Ding","avatarUrl":"https://static-legacy.dingtalk.com/media/a.png","openId":"123aBcDe","unionId":"z21HjQliSzpw0Yxxxx","email":"ada@ding.example","stateCode":"86"}"#,
    ..Resource::STANDARD
};
