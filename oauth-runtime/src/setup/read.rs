//! Reads what a provider's struct and attribute take from settings.

use super::environment::Environment;
use crate::declaration::description::{EnvironmentNames, ProviderDescription};
use crate::declaration::provider::OAuthProvider;
use crate::declaration::settings::{FieldValues, Settings};
use crate::error::ConfigReport;

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
        Self { provider: description.name, names: description.client.environment, prefix: None }
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
        client_secret: settings.client_secret(of.names.client_secret),
        internal_url: settings.optional(of.names.internal_url),
        ..FieldValues::default()
    };
    fields.secret_file = settings.secret_file();
    if let Some(provider) = provider {
        provider.describe_fields(&mut fields);
    }
    fields
}
