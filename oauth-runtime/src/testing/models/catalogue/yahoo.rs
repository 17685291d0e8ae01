//! Yahoo: developer.yahoo.com, "Sign In with Yahoo", "OpenID Connect".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "yahoo",
    authorization: Authorization {
        url: "https://api.login.yahoo.com/oauth2/request_auth",
        known: &["openid", "profile", "email"],
        needs: &["openid"],
        cancel: "error=access_denied&error_description=User+denied+the+request",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.login.yahoo.com/oauth2/get_token",
        client: Proof::BasicOrPost,
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":3600,"refresh_token":"$REFRESH","xoauth_yahoo_guid":"JT4FAC","id_token":"$ID_TOKEN"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"Invalid authorization code"}"#),
            code: "invalid_grant",
            words: Some("Invalid authorization code"),
        },
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":3600,"refresh_token":"$REFRESH","xoauth_yahoo_guid":"JT4FAC"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://api.login.yahoo.com/oauth2/revoke",
        client: Proof::BasicOrPost,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://api.login.yahoo.com/openid/v1/userinfo",
        needs: &["openid"],
        answer: r#"{"sub":"JT4FAC"<profile>,"name":"Ada Hoo","given_name":"Ada","family_name":"Hoo","locale":"en-US","nickname":"ada","picture":"https://s.yimg.com/ag/images/a.jpg"</><email>,"email":"ada@hoo.example","email_verified":$VERIFIED</>}"#,
        ..Resource::STANDARD
    }],
    openid: Some(OpenId {
        metadata_url: "https://api.login.yahoo.com/.well-known/openid-configuration",
        metadata: r#"{"issuer":"https://api.login.yahoo.com","authorization_endpoint":"https://api.login.yahoo.com/oauth2/request_auth","token_endpoint":"https://api.login.yahoo.com/oauth2/get_token","introspection_endpoint":"https://api.login.yahoo.com/oauth2/introspect","userinfo_endpoint":"https://api.login.yahoo.com/openid/v1/userinfo","token_revocation_endpoint":"https://api.login.yahoo.com/oauth2/revoke","jwks_uri":"https://api.login.yahoo.com/openid/v1/certs","response_types_supported":["code","token","id_token"],"subject_types_supported":["public"],"grant_types_supported":["authorization_code","refresh_token"],"id_token_signing_alg_values_supported":["ES256"],"scopes_supported":["openid","email","profile"],"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],"claims_supported":["aud","email","email_verified","exp","family_name","given_name","iat","iss","locale","name","sub","auth_time"],"response_modes_supported":["query"]}"#,
        keys_url: "https://api.login.yahoo.com/openid/v1/certs",
        alg: "ES256",
        claims: r#"{"at_hash":"$AT_HASH","sub":"JT4FAC","aud":"$CLIENT_ID","iss":"https://api.login.yahoo.com","exp":$EXP,"iat":$NOW,"nonce":"$NONCE"<email>,"email":"ada@hoo.example","email_verified":$VERIFIED</>}"#,
    }),
    account: Account {
        subject: "JT4FAC",
        name: Some("Ada Hoo"),
        username: Some("ada"),
        email: Some("ada@hoo.example"),
        email_is_verified: true,
        picture: Some("https://s.yimg.com/ag/images/a.jpg"),
    },
    ..Model::STANDARD
};
