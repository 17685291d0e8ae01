//! The trait that `#[derive(OAuthProvider)]` implements.

use crate::description::{EnvironmentNames, ProviderDescription};
use crate::error::ConfigReport;
use crate::settings::{Environment, FieldValues, Settings};

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

/// Whose settings are read, and what they are called.
#[derive(Debug)]
pub(crate) struct SettingsOf<'a> {
    /// The provider's name in this application.
    pub(crate) provider: &'a str,
    pub(crate) names: EnvironmentNames,
    /// What the names of its fields' settings begin with, if not as its attribute says.
    pub(crate) prefix: Option<&'a str>,
}

impl<'a> SettingsOf<'a> {
    /// As the provider declares them.
    pub(crate) fn declared(description: &ProviderDescription) -> Self {
        Self { provider: description.name, names: description.environment, prefix: None }
    }
}

/// The names of the attribute, then the struct's fields: a field that is there wins.
pub(crate) fn read_settings<P: OAuthProvider>(
    environment: &Environment,
    of: &SettingsOf<'_>,
    report: &mut ConfigReport,
) -> FieldValues {
    if let Some(problem) = environment.problem() {
        report.push(problem.clone());
    }
    let mut settings = Settings::new(environment, of.provider, report).called(of.prefix);
    let provider = P::from_settings(&mut settings);
    let mut fields = FieldValues {
        client_id: settings.optional(of.names.client_id),
        client_secret: settings.optional(of.names.client_secret),
        placeholders: Vec::new(),
    };
    if let Some(provider) = provider {
        provider.describe_fields(&mut fields);
    }
    fields
}
