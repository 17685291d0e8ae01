//! What `routes()` hands to the layer.

use std::any::TypeId;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::declaration::description::{EnvironmentNames, ProviderDescription, Use, is_path_segment};
use crate::declaration::provider::OAuthProvider;
use crate::declaration::settings::FieldValues;
use crate::error::{ConfigReport, Finding};
use crate::setup::environment::Environment;
use crate::setup::read::{SettingsOf, read_settings};
use crate::setup::{Draft, Instance};
use crate::web::page::return_to::local_path;

/// One provider's routes, before the layer has found its settings.
pub(crate) struct Mount {
    pub(crate) provider: TypeId,
    pub(crate) description: ProviderDescription,
    pub(crate) name: Box<str>,
    pub(crate) display_name: Box<str>,
    pub(crate) paths: Paths,
    pub(crate) after_login: Box<str>,
    pub(crate) after_logout: Box<str>,
    pub(crate) logout_at_provider: bool,
    /// Where somebody goes who connected an account, or disconnected one.
    pub(crate) after_connection: Box<str>,
    /// People log in with it.
    pub(crate) logs_in: bool,
    /// People connect accounts of it.
    pub(crate) connects: bool,
    /// Users link identities of it.
    pub(crate) links: bool,
    /// Login and callback are handlers of the application.
    pub(crate) own_handlers: bool,
    /// Somebody wants to know why a login failed.
    pub(crate) tells_failures: bool,
    /// Grows with every mount of the process: the order in which the application merged its providers.
    pub(crate) order: u64,
    /// Its routes are not where it says: those of another provider are.
    pub(crate) is_aside: bool,
    /// By a layer: the router is not in the making any more.
    seen: AtomicBool,
    /// What is wrong with what `routes()` was told; what stands in its place leads nowhere else.
    pub(crate) problems: ConfigReport,
    source: Source,
    instance: Instance,
    /// What the names of the settings begin with, if not as the provider declares it.
    env_prefix: Option<&'static str>,
}

/// Only ever counted up; it carries nothing from one application to another.
static MOUNTS: AtomicU64 = AtomicU64::new(0);

/// The paths of a provider, whether it answers at all of them or not.
#[derive(Clone, Debug)]
pub(crate) struct Paths {
    pub(crate) login: Box<str>,
    pub(crate) callback: Box<str>,
    pub(crate) logout: Box<str>,
    pub(crate) connect: Box<str>,
    pub(crate) disconnect: Box<str>,
    pub(crate) link: Box<str>,
    pub(crate) unlink: Box<str>,
    /// Where a failed login ends, if the login path is the application's.
    pub(crate) failed: Box<str>,
}

impl Paths {
    fn all(&self) -> [&str; 8] {
        let Self { login, callback, logout, connect, disconnect, link, unlink, failed } = self;
        [login, callback, logout, connect, disconnect, link, unlink, failed]
    }

    /// A path that both have.
    fn shared<'a>(&'a self, other: &Self) -> Option<&'a str> {
        let others = other.all();
        self.all().into_iter().find(|path| others.contains(path))
    }
}

type ReadSettings = fn(&Environment, &SettingsOf<'_>, &mut ConfigReport) -> FieldValues;

enum Source {
    Settings(ReadSettings),
    Fields(FieldValues),
}

/// What `routes()` was told.
pub(crate) struct MountOptions {
    pub(crate) name: Option<Box<str>>,
    pub(crate) display_name: Option<Box<str>>,
    pub(crate) prefix: Box<str>,
    pub(crate) after_login: Box<str>,
    pub(crate) after_logout: Box<str>,
    pub(crate) logout_at_provider: bool,
    pub(crate) after_connection: Box<str>,
    pub(crate) logs_in: bool,
    pub(crate) connects: bool,
    pub(crate) links: bool,
    pub(crate) own_handlers: bool,
    pub(crate) tells_failures: bool,
    /// A hook is to be asked.
    pub(crate) has_hooks: bool,
    /// Values in the place of declared ones.
    pub(crate) instance: Instance,
    /// Other settings than those that the provider declares.
    pub(crate) environment: Option<MemberEnvironment>,
}

/// What the settings of one member are called, if not as its type says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MemberEnvironment {
    pub(crate) prefix: &'static str,
    pub(crate) names: EnvironmentNames,
}

impl MountOptions {
    pub(crate) fn new() -> Self {
        Self {
            name: None,
            display_name: None,
            prefix: "".into(),
            after_login: "/".into(),
            after_logout: "/".into(),
            logout_at_provider: false,
            after_connection: "/".into(),
            logs_in: true,
            connects: false,
            links: false,
            own_handlers: false,
            tells_failures: false,
            has_hooks: false,
            instance: Instance::new(),
            environment: None,
        }
    }
}

impl Mount {
    /// A provider whose settings come from the environment.
    pub(crate) fn from_settings<P: OAuthProvider>(options: MountOptions) -> Self {
        Self::new::<P>(None, options)
    }

    pub(crate) fn new<P: OAuthProvider>(provider: Option<&P>, options: MountOptions) -> Self {
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
    fn of(provider: TypeId, mut description: ProviderDescription, source: Source, options: MountOptions) -> Self {
        let MountOptions {
            name,
            display_name,
            prefix,
            after_login,
            after_logout,
            logout_at_provider,
            after_connection,
            logs_in,
            connects,
            links,
            own_handlers,
            tells_failures,
            has_hooks,
            instance,
            environment,
        } = options;
        let (name, display_name) =
            (name.or_else(|| instance.name.clone()), display_name.or_else(|| instance.display_name.clone()));
        description = instance.described(description);
        if let Some(environment) = environment {
            description.client.environment = environment.names;
        }
        let mut problems = ConfigReport::default();
        let mut refuse = |code, what: &str, remedy: &str| {
            problems.push(Finding::new(code, what, remedy).of_provider(description.name));
        };
        let name = name.filter(|name| {
            let fits = is_path_segment(name);
            if !fits {
                refuse("provider_name_invalid", "the name is no path segment", "use only `a-z`, `0-9`, `-` and `_`");
            }
            fits
        });
        let mut path_or = |path: Box<str>, default: &str, is_allowed: fn(&str) -> bool| {
            if is_allowed(&path) {
                return path;
            }
            let what = format!("{path:?} is not a path of this application");
            refuse("path_invalid", &what, "write it as `/path`");
            default.into()
        };
        let prefix = path_or(prefix, "", |path| path.is_empty() || is_plain_path(path));
        let after_login = path_or(after_login, "/", |path| local_path(path).is_some());
        let after_logout = path_or(after_logout, "/", |path| local_path(path).is_some());
        let after_connection = path_or(after_connection, "/", |path| local_path(path).is_some());
        if (connects || links) && description.authorization.response_mode.is_posted() {
            refuse(
                "connections_posted",
                "an account is connected or linked by an answer that is posted across sites, which the session of its owner does not come along with",
                "leave out `response_mode = form_post` for this provider, or declare it a second time without",
            );
        }
        if (connects || links) && own_handlers {
            refuse(
                "connections_of_own_handlers",
                "an account is connected or linked at the callback path, which is a handler of the application",
                "leave out `.own_handlers()` here, or `.with_connections()` and `.with_linking()`; for connections merge the provider a second time: `Provider::connections().name(\"…\")`",
            );
        }
        if has_hooks && own_handlers {
            refuse(
                "hook_of_own_handlers",
                "a hook is to be asked about logins that a handler of the application finishes, and would not be",
                "do in the handler what the hook does, and leave out `.on_login(…)` and `.on_failure(…)`; or leave out `.own_handlers()`",
            );
        }
        if links && !logs_in {
            refuse(
                "linking_without_login",
                "an identity is to be linked that nobody could log in with: the routes are for connections alone",
                "leave out `.with_linking()`, or merge `Provider::routes()`",
            );
        }
        let own_name = name.as_deref().unwrap_or(description.name);
        let path = |declared: Option<&'static str>, verb: &str| -> Box<str> {
            match declared.filter(|_| name.is_none()) {
                Some(path) => format!("{prefix}{path}").into(),
                None => format!("{prefix}/{verb}/{own_name}").into(),
            }
        };
        let display_name = match (display_name, &name) {
            (Some(display_name), _) => display_name,
            // The same provider a second time: its own name tells it apart.
            (None, Some(name)) => format!("{} ({name})", description.display_name).into(),
            (None, None) => description.display_name.into(),
        };
        let callback = path(description.routes.callback, "auth");
        Self {
            provider,
            description,
            display_name,
            paths: Paths {
                login: path(description.routes.login, "login"),
                failed: [&*callback, "/failed"].concat().into(),
                callback,
                logout: path(description.routes.logout, "logout"),
                connect: path(None, "connect"),
                disconnect: path(None, "disconnect"),
                link: path(None, "link"),
                unlink: path(None, "unlink"),
            },
            name: own_name.into(),
            after_login,
            after_logout,
            logout_at_provider,
            after_connection,
            logs_in,
            connects,
            links,
            own_handlers,
            tells_failures: tells_failures || own_handlers,
            order: MOUNTS.fetch_add(1, Ordering::Relaxed),
            is_aside: false,
            seen: AtomicBool::new(false),
            problems,
            source,
            instance,
            env_prefix: environment.map(|environment| environment.prefix),
        }
    }

    /// Steps aside if a provider of a router in the making answers at one of its paths: axum panics at two routes of one path, and
    /// a finding says more.
    pub(crate) fn beside(mut self, others: &[Arc<Self>]) -> Self {
        let answers_at = |other: &&Arc<Self>| self.paths.shared(&other.paths).is_some();
        let Some(other) = others.iter().find(answers_at) else { return self };
        let finding = match self.paths.shared(&other.paths) {
            Some(path) if self.name != other.name => self.path_taken(other, path),
            _ => self.name_taken(),
        };
        self.problems.push(finding);
        self.is_aside = true;
        self
    }

    /// A layer sees it.
    pub(crate) fn mark_seen(&self) {
        self.seen.store(true, Ordering::Relaxed);
    }

    pub(crate) fn was_seen(&self) -> bool {
        self.seen.load(Ordering::Relaxed)
    }

    /// The problem of a name that another provider of the application has.
    pub(crate) fn name_taken(&self) -> Finding {
        let what = format!("two providers are called `{}`", self.name);
        let remedy = "give one another name: `Provider::routes().name(\"…\")`, or `Instance::name`";
        Finding::new("provider_name_taken", what, remedy).of_provider(&self.name)
    }

    fn path_taken(&self, other: &Self, path: &str) -> Finding {
        let what = format!("`{}` and `{}` both answer at `{path}`", other.name, self.name);
        let remedy = "write `.mount(\"/…\")` at the routes of one, or another path where it is declared";
        Finding::new("provider_path_taken", what, remedy).of_provider(&self.name)
    }

    /// A path that its routes answer at: where it begins, unless that is the application's.
    pub(crate) fn start(&self) -> &str {
        match self {
            Self { own_handlers: true, .. } => &self.paths.failed,
            Self { logs_in: true, .. } => &self.paths.login,
            _ => &self.paths.connect,
        }
    }

    /// What its declaration must hold.
    pub(crate) fn purpose(&self) -> Use {
        if self.logs_in { Use::Login } else { Use::Calls }
    }

    /// The problem of routes that were moved behind their back.
    pub(crate) fn nested(&self) -> Finding {
        let what =
            format!("`{}` does not answer at `{}`, so its redirect URI would lead nowhere", self.name, self.start());
        let remedy = "merge its routes instead of nesting them; for a prefix write `.mount(\"/…\")`";
        Finding::new("provider_nested", what, remedy).of_provider(&self.name)
    }

    /// Whether the registration is read from the settings that the description names.
    pub(crate) fn reads_settings(&self) -> bool {
        matches!(self.source, Source::Settings(_)) && !self.instance.is_registered()
    }

    /// Whether it is of another server than the declared one.
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.instance.server().is_some()
    }

    /// Whether both are of one server, as far as their instances say.
    pub(crate) fn shares_server_with(&self, other: &Self) -> bool {
        self.instance.server() == other.instance.server()
    }

    /// The description with the values of this environment.
    pub(crate) fn draft(&self, environment: &Environment) -> Draft {
        let mut problems = ConfigReport::default();
        let mut draft = match &self.source {
            Source::Settings(read) => {
                let of = SettingsOf {
                    provider: &self.name,
                    names: self.description.client.environment,
                    prefix: self.env_prefix,
                };
                Draft::new(self.description, &read(environment, &of, &mut problems))
            }
            Source::Fields(fields) => Draft::new(self.description, fields),
        };
        draft = draft.overridden(&self.instance);
        draft.name.clone_from(&self.name);
        draft.problems = problems;
        draft
    }
}

/// `/accounts/me`: what a router takes literally, without a slash at its end.
fn is_plain_path(path: &str) -> bool {
    path.strip_prefix('/').is_some_and(|rest| rest.split('/').all(is_path_segment))
}

impl fmt::Debug for Mount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mount").field("name", &self.name).field("paths", &self.paths).finish_non_exhaustive()
    }
}
