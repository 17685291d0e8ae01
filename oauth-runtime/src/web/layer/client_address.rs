//! Where a browser is, as the application knows it.

use std::fmt;
use std::net::IpAddr;

/// The address of a request's browser, for the [list of logins](crate::web::LoginList). The application puts it into the request's
/// extensions, around the layer or below it, because only the application knows what stands in front of it.
///
/// ```
/// use axum::extract::{ConnectInfo, Request};
/// use axum::middleware::Next;
/// use axum::response::Response;
/// use oauth_runtime::web::ClientAddress;
/// use std::net::SocketAddr;
///
/// /// Without a proxy: the other end of the connection.
/// async fn tell_address(ConnectInfo(peer): ConnectInfo<SocketAddr>, mut request: Request, next: Next) -> Response {
///     request.extensions_mut().insert(ClientAddress(peer.ip()));
///     next.run(request).await
/// }
/// ```
///
/// # Security
///
/// This crate reads it from no header: `X-Forwarded-For` and `Forwarded` say what the browser likes, unless a proxy of one's own
/// wrote them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl fmt::Debug for ClientAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Personal data.
        f.write_str("ClientAddress")
    }
}
