//! Claims as a type of the application's own.

use serde::de::DeserializeOwned;

pub use super::description::ClaimsCheck;
use super::provider::OAuthProvider;

/// A provider whose attribute names a type for the claims: `#[oauth(claims = path::to::Claims)]`.
///
/// Every login is read as that type before it counts: who lacks a claim that the type cannot do without is not logged in.
///
/// ```
/// use oauth_runtime::prelude::*;
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct Employee {
///     employee_number: u32,
///     #[serde(default)]
///     groups: Vec<String>,
/// }
///
/// #[derive(OAuthProvider)]
/// #[oauth(issuer = "https://login.example.com", scopes(openid, "staff" as staff), claims = Employee)]
/// struct Corp;
///
/// async fn desk(user: User<Corp>) -> oauth_runtime::Result<String, oauth_runtime::web::Rejection> {
///     Ok(format!("number {}", user.typed_claims()?.employee_number))
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` names no type for its claims",
    label = "has no claims type",
    note = "name one in the attribute of `{Self}`: `#[oauth(claims = path::to::Claims)]`"
)]
pub trait TypedClaims: OAuthProvider {
    /// What the claims are read as.
    type Claims: DeserializeOwned;
}
