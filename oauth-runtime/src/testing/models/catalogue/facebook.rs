//! Facebook Login: developers.facebook.com, "Manually Build a Login Flow", "Get a Long-Lived User Access Token", "Graph API Reference: User".

use crate::testing::models::model::{
    Account, Answer, Authorization, Exchange, Given, Model, Pkce, Proof, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "facebook",
    authorization: Authorization {
        url: "https://www.facebook.com/dialog/oauth",
        response_type: None,
        separator: ",",
        known: &["public_profile", "email", "user_birthday"],
        pkce: Pkce::Ignored,
        cancel: "error_reason=user_denied&error=access_denied&error_description=Permissions+error",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://graph.facebook.com/oauth/access_token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":5183}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":{"message":"Invalid verification code format.","type":"OAuthException","code":100,"fbtrace_id":"A1"}}"#,
            ),
            code: "100",
            words: Some("Invalid verification code format."),
        },
        bad_client: Answer(
            400,
            r#"{"error":{"message":"Error validating client secret.","type":"OAuthException","code":1,"fbtrace_id":"A2"}}"#,
        ),
        bad_request: Answer(
            400,
            r#"{"error":{"message":"Missing or wrong parameter.","type":"OAuthException","code":191,"fbtrace_id":"A3"}}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    exchange: Some(Exchange {
        url: "https://graph.facebook.com/oauth/access_token",
        params: &[
            ("grant_type", "fb_exchange_token"),
            ("client_id", "$CLIENT_ID"),
            ("client_secret", "$CLIENT_SECRET"),
            ("fb_exchange_token", "$ACCESS"),
        ],
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":5183944}"#,
    }),
    disconnect: Some(Revocation {
        method: "DELETE",
        url: "https://graph.facebook.com/me/permissions",
        token: Given::Bearer,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://graph.facebook.com/me",
        fields: Some("fields"),
        answer: r#"{"id":"10158953284"<field:name>,"name":"Ada Face"</><field:email&email>,"email":"ada@face.example"</><field:picture>,"picture":{"data":{"height":200,"is_silhouette":false,"url":"https://platform-lookaside.fbsbx.com/pic?asid=10158953284","width":200}}</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://graph.facebook.com/me/permissions",
        answer: r#"{"data":[{"permission":"email","status":"granted"}]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        400,
        r#"{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190,"fbtrace_id":"A4"}}"#,
    ),
    unproved: Some(Answer(
        400,
        r#"{"error":{"message":"API calls from the server require an appsecret_proof argument","type":"GraphMethodException","code":100,"fbtrace_id":"A5"}}"#,
    )),
    other_scopes: &["user_birthday"],
    account: Account {
        subject: "10158953284",
        name: Some("Ada Face"),
        email: Some("ada@face.example"),
        picture: Some("https://platform-lookaside.fbsbx.com/pic?asid=10158953284"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
