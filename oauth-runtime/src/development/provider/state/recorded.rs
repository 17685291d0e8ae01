use crate::development::provider::Endpoint;

/// A request the development provider received. It holds the names of parameters, not their values; but of a call of an API all.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The tenant it was for.
    pub tenant: String,
    /// The endpoint it reached.
    pub endpoint: Endpoint,
    /// The method.
    pub method: http::Method,
    /// The names of the query parameters, in order.
    pub query: Vec<String>,
    /// The names of the form parameters, in order.
    pub form: Vec<String>,
    /// The scheme of the `Authorization` header: `Basic`, `Bearer`, `OAuth`.
    pub authorization: Option<String>,
    /// The `grant_type`.
    pub grant_type: Option<String>,
    /// The `scope` asked for.
    pub scope: Option<String>,
    /// Whether it brought a `Cookie` header.
    pub cookie: bool,
    /// Where it went: path and query of a call that a test [answers](crate::testing::DevelopmentProvider::answers), or its whole URL if it
    /// was to another host; elsewhere the path below the issuer.
    pub target: String,
    /// The body of such a call.
    pub body: bytes::Bytes,
}
