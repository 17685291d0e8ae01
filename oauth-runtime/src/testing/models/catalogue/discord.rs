//! Discord: discord.com/developers/docs, "OAuth2", "User Resource", "Image Formatting".

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "discord",
    authorization: Authorization {
        url: "https://discord.com/oauth2/authorize",
        known: &["identify", "email", "guilds", "connections"],
        cancel: "error=access_denied&error_description=The+resource+owner+or+authorization+server+denied+the+request",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://discord.com/api/oauth2/token",
        client: Proof::BasicOrPost,
        answer: r#"{"token_type":"Bearer","access_token":"$ACCESS","expires_in":604800,"refresh_token":"$REFRESH","scope":"$SCOPE"}"#,
        bad_code: Refusal {
            answer: Answer(400, r#"{"error":"invalid_grant","error_description":"Invalid \"code\" in request."}"#),
            code: "invalid_grant",
            words: Some("Invalid \"code\" in request."),
        },
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"token_type":"Bearer","access_token":"$ACCESS","expires_in":604800,"refresh_token":"$REFRESH","scope":"$SCOPE"}"#,
        ..Refresh::STANDARD
    }),
    revocation: Some(Revocation {
        url: "https://discord.com/api/oauth2/token/revoke",
        client: Proof::BasicOrPost,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://discord.com/api/users/@me",
        needs: &["identify"],
        answer: r#"{"id":"80351110224678912","username":"nelly.ada","global_name":"Nelly Ada","discriminator":"0","avatar":"8342729096ea3675442027381ff50dfe","banner":null,"accent_color":null,"locale":"en-US","mfa_enabled":true,"premium_type":0,"public_flags":64,"flags":64<email>,"email":"nelly@discord.example","verified":$VERIFIED</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://discord.com/api/oauth2/@me",
        answer: r#"{"application":{"id":"159799960412356608","name":"App"},"scopes":[],"expires":"2027-01-01T00:00:00+00:00"}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(401, r#"{"message":"401: Unauthorized","code":0}"#),
    other_scopes: &["guilds"],
    account: Account {
        subject: "80351110224678912",
        name: Some("Nelly Ada"),
        username: Some("nelly.ada"),
        email: Some("nelly@discord.example"),
        email_is_verified: true,
        picture: Some("https://cdn.discordapp.com/avatars/80351110224678912/8342729096ea3675442027381ff50dfe.png"),
    },
    ..Model::STANDARD
};
