//! Sign in with Slack: docs.slack.dev, "Sign in with Slack", "openid.connect.token", "openid.connect.userInfo".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Pkce, Proof, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "slack",
    authorization: Authorization {
        url: "https://slack.com/openid/connect/authorize",
        known: &["openid", "profile", "email"],
        needs: &["openid"],
        pkce: Pkce::Refused,
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://slack.com/api/openid.connect.token",
        client: Proof::BasicOrPost,
        answer: r#"{"ok":true,"access_token":"$ACCESS","token_type":"Bearer","id_token":"$ID_TOKEN"}"#,
        bad_code: Refusal {
            answer: Answer(200, r#"{"ok":false,"error":"invalid_code"}"#),
            code: "invalid_code",
            words: None,
        },
        bad_client: Answer(200, r#"{"ok":false,"error":"bad_client_secret"}"#),
        bad_request: Answer(200, r#"{"ok":false,"error":"invalid_arguments"}"#),
        ..TokenEndpoint::STANDARD
    },
    profile: &[Resource {
        url: "https://slack.com/api/openid.connect.userInfo",
        answer: r#"{"ok":true,"sub":"U0R7JM","https://slack.com/user_id":"U0R7JM","https://slack.com/team_id":"T0R7GR"<email>,"email":"ada@slack.example","email_verified":$VERIFIED</><profile>,"name":"Ada Slack","picture":"https://secure.gravatar.com/avatar/a.jpg","given_name":"Ada","family_name":"Slack","locale":"en-US"</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://slack.com/api/auth.test",
        answer: r#"{"ok":true,"user_id":"U0R7JM"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(200, r#"{"ok":false,"error":"invalid_auth"}"#),
    openid: Some(OpenId {
        metadata_url: "https://slack.com/.well-known/openid-configuration",
        metadata: r#"{"issuer":"https://slack.com","authorization_endpoint":"https://slack.com/openid/connect/authorize","token_endpoint":"https://slack.com/api/openid.connect.token","userinfo_endpoint":"https://slack.com/api/openid.connect.userInfo","jwks_uri":"https://slack.com/openid/connect/keys","scopes_supported":["openid","profile","email"],"response_types_supported":["code"],"response_modes_supported":["form_post"],"grant_types_supported":["authorization_code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"claims_supported":["sub","auth_time","iss"],"claims_parameter_supported":false,"request_parameter_supported":false,"request_uri_parameter_supported":true,"token_endpoint_auth_methods_supported":["client_secret_post","client_secret_basic"]}"#,
        keys_url: "https://slack.com/openid/connect/keys",
        alg: "RS256",
        claims: r#"{"iss":"https://slack.com","sub":"U0R7JM","aud":"$CLIENT_ID","exp":$EXP,"iat":$NOW,"auth_time":$NOW,"nonce":"$NONCE","at_hash":"$AT_HASH","https://slack.com/team_id":"T0R7GR","https://slack.com/user_id":"U0R7JM"<email>,"email":"ada@slack.example","email_verified":$VERIFIED,"date_email_verified":1622128723</><profile>,"locale":"en-US","name":"Ada Slack","picture":"https://secure.gravatar.com/avatar/a.jpg","given_name":"Ada","family_name":"Slack"</>}"#,
    }),
    account: Account {
        subject: "U0R7JM",
        name: Some("Ada Slack"),
        username: None,
        email: Some("ada@slack.example"),
        email_is_verified: true,
        picture: Some("https://secure.gravatar.com/avatar/a.jpg"),
    },
    ..Model::STANDARD
};
