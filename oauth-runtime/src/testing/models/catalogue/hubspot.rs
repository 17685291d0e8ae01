//! HubSpot: developers.hubspot.com, "OAuth" and "Manage OAuth tokens" of the dated API.

use crate::testing::models::model::{
    Account, Answer, Authorization, Model, Pkce, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "hubspot",
    authorization: Authorization {
        url: "https://app.hubspot.com/oauth/authorize",
        response_type: None,
        known: &["oauth", "crm.objects.contacts.read"],
        needs: &["oauth"],
        pkce: Pkce::Ignored,
        cancel: "error=access_denied&error_description=The+user+denied+access",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://api.hubapi.com/oauth/2026-03/token",
        client: Proof::Post,
        answer: r#"{"access_token":"$ACCESS","expires_in":1800,"hub_id":62515,"refresh_token":"$REFRESH","scopes":["$SCOPE"],"token_type":"bearer","user_id":293199}"#,
        granted_separator: r#"",""#,
        also_granted: Some("tickets"),
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"status":"BAD_AUTH_CODE","message":"missing or unknown auth code","correlationId":"aeb5f871","category":"VALIDATION_ERROR"}"#,
            ),
            code: "BAD_AUTH_CODE",
            words: Some("missing or unknown auth code"),
        },
        bad_client: Answer(
            400,
            r#"{"status":"BAD_CLIENT_SECRET","message":"missing or invalid client secret","correlationId":"aeb5f871","category":"VALIDATION_ERROR"}"#,
        ),
        bad_request: Answer(
            400,
            r#"{"status":"BAD_REQUEST","message":"invalid input","correlationId":"aeb5f871","category":"VALIDATION_ERROR"}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","expires_in":1800,"hub_id":62515,"refresh_token":"$REFRESH","scopes":["$SCOPE"],"token_type":"bearer","user_id":293199}"#,
        ..Refresh::STANDARD
    }),
    api: Some(Resource {
        url: "https://api.hubapi.com/crm/v3/objects/contacts",
        answer: r#"{"results":[]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        401,
        r#"{"status":"error","message":"The OAuth token used to make this call expired.","category":"EXPIRED_AUTHENTICATION"}"#,
    ),
    other_scopes: &["crm.objects.contacts.read"],
    kept: &[("hub_id", "62515")],
    account: Account { subject: "293199", ..Account::NOBODY },
    ..Model::STANDARD
};
