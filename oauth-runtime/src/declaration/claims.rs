//! Claims as a type of the application's own.

use serde::de::DeserializeOwned;

pub use super::description::ClaimsCheck;
use super::provider::OAuthProvider;
use super::scope::{Declares, email, profile};

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

/// The provider tells the name of a user: it declares the scope `profile`, or where its profile keeps it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell the name of a user",
    label = "the claim `name` is not declared",
    note = "in OpenID Connect add the scope that gives it to the attribute of `{Self}`: `scopes(…, profile)`",
    note = "in OAuth 2.0 and OAuth 1.0a add where its profile keeps it: `userinfo(…, name = \"/…\")`",
    note = "if a scope of another name gives it: `\"value\" as name implies(profile)`"
)]
pub trait TellsName {}

#[diagnostic::do_not_recommend]
impl<P: Declares<profile>> TellsName for P {}

/// The provider tells the login name of a user: it declares the scope `profile`, or where its profile keeps it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell the login name of a user",
    label = "the claim `preferred_username` is not declared",
    note = "in OpenID Connect add the scope that gives it to the attribute of `{Self}`: `scopes(…, profile)`",
    note = "in OAuth 2.0 and OAuth 1.0a add where its profile keeps it: `userinfo(…, username = \"/…\")`",
    note = "if a scope of another name gives it: `\"value\" as name implies(profile)`"
)]
pub trait TellsUsername {}

#[diagnostic::do_not_recommend]
impl<P: Declares<profile>> TellsUsername for P {}

/// The provider tells the picture of a user: it declares the scope `profile`, or where its profile keeps it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell the picture of a user",
    label = "the claim `picture` is not declared",
    note = "in OpenID Connect add the scope that gives it to the attribute of `{Self}`: `scopes(…, profile)`",
    note = "in OAuth 2.0 and OAuth 1.0a add where its profile keeps it: `userinfo(…, picture = \"/…\")`",
    note = "if a scope of another name gives it: `\"value\" as name implies(profile)`"
)]
pub trait TellsPicture {}

#[diagnostic::do_not_recommend]
impl<P: Declares<profile>> TellsPicture for P {}

/// The provider tells the e-mail address of a user: it declares the scope `email`, or where its profile keeps it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not tell the e-mail address of a user",
    label = "the claim `email` is not declared",
    note = "in OpenID Connect add the scope that gives it to the attribute of `{Self}`: `scopes(…, email)`",
    note = "in OAuth 2.0 and OAuth 1.0a add where its profile keeps it: `userinfo(…, email = \"/…\")`",
    note = "if a scope of another name gives it: `\"value\" as name implies(email)`"
)]
pub trait TellsEmail {}

#[diagnostic::do_not_recommend]
impl<P: Declares<email>> TellsEmail for P {}
