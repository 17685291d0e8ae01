//! Shopify: shopify.dev, "Authorization code grant", "Offline access tokens", "GraphQL Admin API: shop".

use crate::testing::models::model::{
    Account, Answer, Authorization, Format, Model, Pkce, Place, Proof, Refresh, Refusal, Resource, TokenEndpoint,
};

pub(super) static MODEL: Model = Model {
    preset: "shopify",
    fields: &[("shop", "ada-books")],
    authorization: Authorization {
        url: "https://ada-books.myshopify.com/admin/oauth/authorize",
        response_type: None,
        separator: ",",
        known: &["read_products", "write_products", "read_orders"],
        pkce: Pkce::Ignored,
        beside: "&hmac=700e2dadb827fcc8609e9d5ce208b2e9&host=YWRtaW4&shop=ada-books.myshopify.com&timestamp=1337178173",
        cancel: "error=access_denied",
        ..Authorization::STANDARD
    },
    token: TokenEndpoint {
        url: "https://ada-books.myshopify.com/admin/oauth/access_token",
        format: Format::FormOrJson,
        client: Proof::Post,
        // Without it the token has no end, which is no longer allowed.
        params: &[("expiring", "1")],
        answer: r#"{"access_token":"$ACCESS","scope":"$SCOPE","expires_in":3600,"refresh_token":"$REFRESH","refresh_token_expires_in":7776000}"#,
        granted_separator: ",",
        bad_code: Refusal {
            answer: Answer(
                400,
                r#"{"error":"invalid_request","error_description":"The authorization code was not found or was already used"}"#,
            ),
            code: "invalid_request",
            words: Some("The authorization code was not found or was already used"),
        },
        bad_client: Answer(400, r#"{"error":"invalid_client","error_description":"Client authentication failed"}"#),
        ..TokenEndpoint::STANDARD
    },
    refresh: Some(Refresh {
        answer: r#"{"access_token":"$ACCESS","scope":"$SCOPE","expires_in":3600,"refresh_token":"$REFRESH","refresh_token_expires_in":7776000}"#,
        ..Refresh::STANDARD
    }),
    profile: &[Resource {
        method: "POST",
        url: "https://ada-books.myshopify.com/admin/api/2026-10/graphql.json",
        token: Place::Header("x-shopify-access-token"),
        graph: &["shop", "id", "name", "email", "myshopifyDomain", "shopOwnerName", "url"],
        answer: r#"{"data":{"shop":{"__typename":"Shop"<field:id>,"id":"gid://shopify/Shop/548380009"</><field:email>,"email":"ada@books.example"</><field:myshopifyDomain>,"myshopifyDomain":"ada-books.myshopify.com"</><field:shopOwnerName>,"shopOwnerName":"Ada Shop"</>}},"extensions":{"cost":{"requestedQueryCost":1}}}"#,
        ..Resource::STANDARD
    }],
    api: Some(Resource {
        url: "https://ada-books.myshopify.com/admin/api/2026-10/products.json",
        token: Place::Header("x-shopify-access-token"),
        answer: r#"{"products":[]}"#,
        ..Resource::STANDARD
    }),
    unauthorized: Answer(
        401,
        r#"{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}"#,
    ),
    other_scopes: &["read_orders"],
    account: Account {
        subject: "gid://shopify/Shop/548380009",
        name: Some("Ada Shop"),
        username: Some("ada-books.myshopify.com"),
        email: Some("ada@books.example"),
        ..Account::NOBODY
    },
    ..Model::STANDARD
};
