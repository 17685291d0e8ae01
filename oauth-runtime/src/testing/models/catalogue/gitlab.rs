//! GitLab: docs.gitlab.com, "GitLab as OpenID Connect identity provider", "OAuth 2.0 identity provider API".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "gitlab",
    authorization: Authorization {
        url: "https://gitlab.com/oauth/authorize",
        known: &["openid", "profile", "email", "read_user", "read_api"],
        needs: &["openid"],
        cancel: "error=access_denied&error_description=The+resource+owner+or+authorization+server+denied+the+request.",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://gitlab.com/oauth/token",
        client: Proof::BasicOrPost,
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":7200,"refresh_token":"$REFRESH","scope":"$SCOPE","created_at":1607635748,"id_token":"$ID_TOKEN"}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_grant","error_description":"The provided authorization grant is invalid, expired or revoked."}"#,
            ),
            code: "invalid_grant",
            words: Some("The provided authorization grant is invalid, expired or revoked."),
        },
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"Bearer","expires_in":7200,"refresh_token":"$REFRESH","scope":"$SCOPE","created_at":1607635749}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://gitlab.com/oauth/revoke",
        client: Proof::BasicOrPost,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://gitlab.com/oauth/userinfo",
        needs: &["openid"],
        answer: r#"{"sub":"512345","sub_legacy":"0a1b"<profile>,"name":"Ada Lab","nickname":"ada-lab","preferred_username":"ada-lab","profile":"https://gitlab.com/ada-lab","picture":"https://gitlab.com/uploads/-/system/user/avatar/512345/avatar.png","groups":[]</><email>,"email":"ada@lab.example","email_verified":$VERIFIED</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource { url: "https://gitlab.com/api/v4/projects", answer: "[]", ..Resource::STANDARD }),
    openid: Some(OpenId {
        metadata_url: "https://gitlab.com/.well-known/openid-configuration",
        metadata: r#"{"issuer":"https://gitlab.com","authorization_endpoint":"https://gitlab.com/oauth/authorize","token_endpoint":"https://gitlab.com/oauth/token","revocation_endpoint":"https://gitlab.com/oauth/revoke","introspection_endpoint":"https://gitlab.com/oauth/introspect","userinfo_endpoint":"https://gitlab.com/oauth/userinfo","jwks_uri":"https://gitlab.com/oauth/discovery/keys","scopes_supported":["api","read_api","read_user","openid","profile","email"],"response_types_supported":["code"],"response_modes_supported":["query","fragment","form_post"],"grant_types_supported":["authorization_code","refresh_token"],"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"claims_supported":["iss","sub","aud","exp","iat","sub_legacy","name","nickname","preferred_username","email","email_verified","picture"],"code_challenge_methods_supported":["plain","S256"]}"#,
        keys_url: "https://gitlab.com/oauth/discovery/keys",
        alg: "RS256",
        claims: r#"{"iss":"https://gitlab.com","sub":"512345","aud":"$CLIENT_ID","exp":$EXP,"iat":$NOW,"nonce":"$NONCE","auth_time":$NOW,"sub_legacy":"0a1b"<email>,"email":"ada@lab.example","email_verified":$VERIFIED</>}"#,
    }),
    other_scopes: &["read_api"],
    account: Account {
        subject: "512345",
        name: Some("Ada Lab"),
        username: Some("ada-lab"),
        email: Some("ada@lab.example"),
        email_is_verified: true,
        picture: Some("https://gitlab.com/uploads/-/system/user/avatar/512345/avatar.png"),
    },
    ..Model::STANDARD
};
