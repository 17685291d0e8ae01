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
