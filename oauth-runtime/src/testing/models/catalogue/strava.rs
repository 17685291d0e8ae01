//! Strava: developers.strava.com, "Authentication", "Get Authenticated Athlete".

use crate::testing::models::model::{
    Account, Answer, Authorization, Given, Model, Pkce, Proof, Refresh, Refusal, Resource, Revocation, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "strava",
    authorization: Authorization {
        url: "https://www.strava.com/oauth/authorize",
        separator: ",",
        known: &["read", "profile:read_all", "activity:read"],
        pkce: Pkce::Ignored,
        beside: "&scope=read",
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://www.strava.com/api/v3/oauth/token",
        client: Proof::Post,
        answer: r#"{"token_type":"Bearer","expires_at":1568775134,"expires_in":20566,"refresh_token":"$REFRESH","access_token":"$ACCESS","athlete":{"id":134815}}"#,
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"message":"Bad Request","errors":[{"resource":"AuthorizationCode","field":"code","code":"invalid"}]}"#,
            ),
            code: "invalid",
            words: Some("Bad Request"),
        },
        bad_client: Answer(
            401,
            r#"{"message":"Authorization Error","errors":[{"resource":"Application","field":"","code":"invalid"}]}"#,
        ),
        bad_request: Answer(
            400,
            r#"{"message":"Bad Request","errors":[{"resource":"Application","field":"client_id","code":"invalid"}]}"#,
        ),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"token_type":"Bearer","access_token":"$ACCESS","expires_at":1568775134,"expires_in":20566,"refresh_token":"$REFRESH"}"#,
        ..Refresh::STANDARD
    }),
    disconnect: Some(Revocation {
        url: "https://www.strava.com/oauth/deauthorize",
        token: Given::Bearer,
        ..Revocation::STANDARD
    }),
    profile: &[Resource {
        url: "https://www.strava.com/api/v3/athlete",
        needs: &["read|profile:read_all"],
        answer: r#"{"id":134815,"username":"ada_runs","resource_state":3,"firstname":"Ada","lastname":"Strava","city":"London","profile":"https://dgalywyr863hv.cloudfront.net/ada/large.jpg","profile_medium":"https://dgalywyr863hv.cloudfront.net/ada/medium.jpg"}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource { url: "https://www.strava.com/api/v3/athlete/zones", answer: "{}", ..Resource::STANDARD }),
    unauthorized: Answer(
        401,
        r#"{"message":"Authorization Error","errors":[{"resource":"Athlete","field":"access_token","code":"invalid"}]}"#,
    ),
    other_scopes: &["activity:read"],
    account: Account {
        subject: "134815",
        name: Some("Ada Strava"),
        username: Some("ada_runs"),
        picture: Some("https://dgalywyr863hv.cloudfront.net/ada/large.jpg"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
