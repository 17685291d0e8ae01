//! Instagram API with Instagram Login: developers.facebook.com, "Business Login for Instagram", "/me" of the reference.

use crate::testing::models::model::{
    Account, Answer, Authorization, Exchange, Model, Pkce, Place, Proof, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "instagram",
    authorization: Authorization {
        url: "https://www.instagram.com/oauth/authorize",
        separator: ",",
        known: &["instagram_business_basic", "instagram_business_manage_comments"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.instagram.com/oauth/access_token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","user_id":17841405793187218,"permissions":["instagram_business_basic"]}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error_type":"OAuthException","code":400,"error_message":"Matching code was not found or was already used"}"#,
            ),
            code: "OAuthException",
            words: Some("Matching code was not found or was already used"),
        },
        bad_client: Answer(
            400,
            r#"{"error_type":"OAuthException","code":400,"error_message":"Error validating client secret."}"#,
        ),
        bad_request: Answer(
            400,
            r#"{"error_type":"OAuthException","code":400,"error_message":"Invalid platform app"}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    exchange: Some(Exchange {
        url: "https://graph.instagram.com/access_token",
        params: &[
            ("grant_type", "ig_exchange_token"),
            ("client_secret", "$CLIENT_SECRET"),
            ("access_token", "$ACCESS"),
        ],
        answer: r#"{"access_token":"$ACCESS","token_type":"bearer","expires_in":5183944}"#,
    }),
    profile: &[Resource {
        url: "https://graph.instagram.com/me",
        token: Place::Query("access_token"),
        fields: Some("fields"),
        needs: &["instagram_business_basic"],
        answer: r#"{"id":"24601"<field:user_id>,"user_id":"17841405793187218"</><field:username>,"username":"ada.insta"</><field:name>,"name":"Ada Insta"</><field:account_type>,"account_type":"BUSINESS"</><field:profile_picture_url>,"profile_picture_url":"https://scontent.cdninstagram.com/a.jpg"</>}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://graph.instagram.com/me/media",
        token: Place::Query("access_token"),
        answer: r#"{"data":[]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        400,
        r#"{"error":{"message":"Invalid OAuth access token - Cannot parse access token","type":"OAuthException","code":190,"fbtrace_id":"A1"}}"#,
    ),
    other_scopes: &["instagram_business_manage_comments"],
    account: Account {
        subject: "17841405793187218",
        name: Some("Ada Insta"),
        username: Some("ada.insta"),
        picture: Some("https://scontent.cdninstagram.com/a.jpg"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
