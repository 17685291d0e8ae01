//! What `routes()` hands to the layer.

use std::any::TypeId;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::description::ProviderDescription;
use crate::error::ConfigReport;
use crate::flow::Draft;
use crate::provider::{OAuthProvider, read_settings};
use crate::settings::{Environment, FieldValues};

/// One provider's routes, before the layer has found its settings.
pub(super) struct Mount {
    pub(super) provider: TypeId,
    pub(super) description: ProviderDescription,
    pub(super) name: Box<str>,
    pub(super) paths: Paths,
    pub(super) after_login: Box<str>,
    pub(super) after_logout: Box<str>,
    pub(super) logout_at_provider: bool,
    /// Grows with every mount of the process: the order in which the application merged its providers.
    pub(super) order: u64,
    source: Source,
}

/// Only ever counted up; it carries nothing from one application to another.
static MOUNTS: AtomicU64 = AtomicU64::new(0);

/// The three paths of a provider.
#[derive(Clone, Debug)]
pub(super) struct Paths {
    pub(super) login: Box<str>,
    pub(super) callback: Box<str>,
    pub(super) logout: Box<str>,
}

type ReadSettings = fn(&Environment, &str, &mut ConfigReport) -> FieldValues;

enum Source {
    Settings(ReadSettings),
    Fields(FieldValues),
}

/// What `routes()` was told.
pub(super) struct MountOptions {
    pub(super) name: Option<Box<str>>,
    pub(super) prefix: Box<str>,
    pub(super) after_login: Box<str>,
    pub(super) after_logout: Box<str>,
    pub(super) logout_at_provider: bool,
}

impl Mount {
    pub(super) fn new<P: OAuthProvider>(provider: Option<&P>, options: MountOptions) -> Self {
        let source = match provider {
            None => Source::Settings(read_settings::<P>),
            Some(provider) => {
                let mut fields = FieldValues::default();
                provider.describe_fields(&mut fields);
                Source::Fields(fields)
            }
        };
        Self::of(TypeId::of::<P>(), P::DESCRIPTION, source, options)
    }

    /// Apart from its type parameter, so that an application compiles this once for all providers.
    fn of(provider: TypeId, description: ProviderDescription, source: Source, options: MountOptions) -> Self {
        let MountOptions { name, prefix, after_login, after_logout, logout_at_provider } = options;
        let own_name = name.as_deref().unwrap_or(description.name);
        let path = |declared: Option<&'static str>, verb: &str| -> Box<str> {
            match declared.filter(|_| name.is_none()) {
                Some(path) => format!("{prefix}{path}").into(),
                None => format!("{prefix}/{verb}/{own_name}").into(),
            }
        };
        Self {
            provider,
            description,
            paths: Paths {
                login: path(description.login_path, "login"),
                callback: path(description.callback_path, "auth"),
                logout: path(description.logout_path, "logout"),
            },
            name: own_name.into(),
            after_login,
            after_logout,
            logout_at_provider,
            order: MOUNTS.fetch_add(1, Ordering::Relaxed),
            source,
        }
    }

    /// The description with the values of this environment.
    pub(super) fn draft(&self, environment: &Environment) -> Draft {
        let mut problems = ConfigReport::default();
        let mut draft = match &self.source {
            Source::Settings(read) => Draft::new(self.description, &read(environment, &self.name, &mut problems)),
            Source::Fields(fields) => Draft::new(self.description, fields),
        };
        draft.name.clone_from(&self.name);
        draft.problems = problems;
        draft
    }
}

impl fmt::Debug for Mount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mount").field("name", &self.name).field("paths", &self.paths).finish_non_exhaustive()
    }
}
