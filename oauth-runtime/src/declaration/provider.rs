//! The trait that `#[derive(OAuthProvider)]` implements.

use super::description::ProviderDescription;
use super::settings::{FieldValues, Settings};

/// A provider, declared by one annotated struct.
///
/// Derive it; the hand-written form is for code that builds providers without the macro.
///
/// ```
/// use oauth_runtime::prelude::*;
///
/// #[derive(OAuthProvider)]
/// #[oauth(
///     metadata_url = "https://accounts.google.com/.well-known/openid-configuration",
///     scopes(openid, email),
/// )]
/// struct GoogleProvider;
///
/// assert_eq!(GoogleProvider::DESCRIPTION.name(), "google");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an OAuth provider",
    label = "not a provider",
    note = "annotate the struct: `#[derive(OAuthProvider)] #[oauth(…)] struct {Self};`"
)]
pub trait OAuthProvider: Sized + Send + Sync + 'static {
    /// What the attribute says, as constant data.
    const DESCRIPTION: ProviderDescription;

    /// Reads the struct's fields; `None` if one is missing or unusable, which is then in the report.
    fn from_settings(settings: &mut Settings<'_>) -> Option<Self>;

    /// Hands over the values of the struct's fields.
    fn describe_fields(&self, fields: &mut FieldValues) {
        let _ = fields;
    }
}

/// A provider that says who the user is, so that people can log in with it.
///
/// The derive implements it for every OpenID Provider, and for others whose `userinfo_endpoint` and `userinfo(subject = …)` are
/// known. A provider without it gives out tokens for calls of its API.
#[diagnostic::on_unimplemented(
    message = "nobody can log in with `{Self}`: it does not say who the user is",
    label = "says nothing about the user",
    note = "add `userinfo_endpoint = \"https://…\"` and `userinfo(subject = \"/id\")` to the attribute of `{Self}`; the page of a preset tells what there is",
    note = "calls of its API need none of it: they begin with `{Self}::client(…)`"
)]
pub trait Identifies: OAuthProvider {}

/// [`Identifies`], asked where routes are merged. The compiler asks at once, where the provider is declared, for what names no
/// parameter of the function.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "nobody can log in with `{Self}`: it does not say who the user is",
    label = "says nothing about the user",
    note = "add `userinfo_endpoint = \"https://…\"` and `userinfo(subject = \"/id\")` to the attribute of `{Self}`; the page of a preset tells what there is",
    note = "calls of its API need none of it: they begin with `{Self}::client(…)`"
)]
pub trait LogsIn<S>: OAuthProvider {}

#[diagnostic::do_not_recommend]
impl<P: Identifies, S> LogsIn<S> for P {}
