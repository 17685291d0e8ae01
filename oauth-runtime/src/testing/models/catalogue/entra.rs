//! Microsoft Entra ID: learn.microsoft.com, "OpenID Connect on the Microsoft identity platform", "ID token claims reference".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, OpenId, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "entra",
    fields: &[("tenantid", "72f988bf-86f1-41af-91ab-2d7cd011db47")],
    authorization: Authorization {
        url: "https://login.microsoftonline.com/*/oauth2/v2.0/authorize",
        known: &["openid", "profile", "email", "offline_access", "User.Read"],
        needs: &["openid"],
        beside: "&session_state=fe1540c3-a69a-469a-9fa3-8a2470936421",
        cancel: "error=access_denied&error_subcode=cancel&error_description=AADSTS65004%3A+User+declined+to+consent",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://login.microsoftonline.com/*/oauth2/v2.0/token",
        client: Proof::BasicOrPost,
        answer: r#"{"token_type":"Bearer","scope":"$SCOPE","expires_in":3599,"ext_expires_in":3599,"access_token":"$ACCESS"<offline_access>,"refresh_token":"$REFRESH"</>,"id_token":"$ID_TOKEN"}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_grant","error_description":"AADSTS70000: The code is not valid.","error_codes":[70000],"timestamp":"2026-11-01 00:00:00Z","trace_id":"a","correlation_id":"b"}"#,
            ),
            code: "invalid_grant",
            words: Some("AADSTS70000: The code is not valid."),
        },
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        scope: Some("offline_access"),
        answer: r#"{"token_type":"Bearer","scope":"$SCOPE","expires_in":3599,"access_token":"$ACCESS","refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    api: Some(Resource {
        url: "https://graph.microsoft.com/v1.0/me",
        answer: r#"{"displayName":"Ada Contoso"}"#,
        ..Resource::STANDARD
    }),
    openid: Some(OpenId {
        metadata_url: "https://login.microsoftonline.com/*/v2.0/.well-known/openid-configuration",
        metadata: r#"{"token_endpoint":"https://login.microsoftonline.com/$SEGMENT/oauth2/v2.0/token","token_endpoint_auth_methods_supported":["client_secret_post","private_key_jwt","client_secret_basic"],"jwks_uri":"https://login.microsoftonline.com/$SEGMENT/discovery/v2.0/keys","response_modes_supported":["query","fragment","form_post"],"subject_types_supported":["pairwise"],"id_token_signing_alg_values_supported":["RS256"],"response_types_supported":["code","id_token","code id_token","id_token token"],"scopes_supported":["openid","profile","email","offline_access"],"issuer":"https://login.microsoftonline.com/$ISSUER/v2.0","userinfo_endpoint":"https://graph.microsoft.com/oidc/userinfo","authorization_endpoint":"https://login.microsoftonline.com/$SEGMENT/oauth2/v2.0/authorize","end_session_endpoint":"https://login.microsoftonline.com/$SEGMENT/oauth2/v2.0/logout","claims_supported":["sub","iss","aud","exp","iat","auth_time","nonce","preferred_username","name","tid","email"]}"#,
        keys_url: "https://login.microsoftonline.com/*/discovery/v2.0/keys",
        alg: "RS256",
        claims: r#"{"aud":"$CLIENT_ID","iss":"https://login.microsoftonline.com/$TENANT/v2.0","iat":$NOW,"nbf":$NOW,"exp":$EXP,"nonce":"$NONCE","oid":"690222be-ff1a-4d56-abd1-7e4f7d38e474","rh":"0.ARoA","sub":"AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ","tid":"$TENANT","uti":"U-YvRbBVw","ver":"2.0"<profile>,"name":"Ada Contoso","preferred_username":"ada@contoso.example"</><email>,"email":"ada@contoso.example","email_verified":true,"xms_edov":$VERIFIED01</>}"#,
    }),
    other_scopes: &["User.Read"],
    account: Account {
        subject: "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ",
        name: Some("Ada Contoso"),
        username: Some("ada@contoso.example"),
        email: Some("ada@contoso.example"),
        email_is_verified: true,
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
