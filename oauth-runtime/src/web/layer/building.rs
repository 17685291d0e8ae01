//! Settings become a layer: what they say is found and judged, and every problem is told at once.

use std::path::Path;
use std::sync::Arc;

use secrecy::{ExposeSecret as _, SecretString};

#[cfg(feature = "testing")]
use crate::clock::TestClock;
use crate::declaration::settings::SettingSource as _;
use crate::development::stand_in::Development;
use crate::error::{ConfigReport, Error, ErrorKind, Finding, Result};
use crate::http::{HttpClient, ReqwestClient};
use crate::in_flight::{CookieAttributes, MemorySpentRecords, RecordedSpent, SealedCookies};
use crate::records::{MemoryRecords, RecordKind, Records, SealedRecords, SealingKeys};
use crate::tokens::{Connections, Logins, Vault};
#[cfg(feature = "testing")]
use crate::web::layer::app::ForTests;
use crate::web::layer::app::{App, AppSettings, BaseUrl, DEFAULT_PORT};
use crate::web::layer::builder::{OAuthLayer, OAuthLayerBuilder};
use crate::web::layer::lives::Lives;
use crate::web::layer::memory_sessions::MemorySessions;
use crate::web::layer::notice::{self, Kept, Place};
use crate::web::layer::record_sessions::RecordSessions;
use crate::web::layer::secret_file::watch;
use crate::web::layer::session_service::{Keeping, SessionSettings};
use crate::web::layer::session_store::SharedStore;
#[cfg(feature = "testing")]
use crate::web::layer::switched::SwitchedClient;
use crate::web::layer::tower::TowerSessions;
use crate::web::page::return_to::local_path;

impl OAuthLayerBuilder {
    /// The layer.
    ///
    /// # Errors
    ///
    /// As [`OAuthLayer::from_env`].
    #[cfg_attr(not(feature = "testing"), expect(unused_mut, reason = "a test has a clock of its own"))]
    pub fn build(mut self) -> Result<OAuthLayer> {
        let mut report = ConfigReport::default();
        #[cfg(feature = "testing")]
        let test_clock = cfg!(debug_assertions).then(|| {
            let clock = TestClock::above(Arc::clone(&self.flow.clock));
            self.flow.clock = Arc::new(clock.clone());
            clock
        });
        if let Some(problem) = self.environment.problem() {
            report.push(problem.clone());
        }
        if local_path(&self.login_page).is_none() {
            let what = format!("the login page {:?} is not a path of this application", self.login_page);
            report.push(Finding::new("path_invalid", what, "write it as `/login`"));
        }
        if self.lists_logins && self.sessions.is_some() {
            report.push(sessions_not_listed());
        }
        if self.misses_a_place() {
            report.push(store_keeps_grants_alone());
        }
        if self.lives.idle.is_some() && self.sessions.is_some() {
            report.push(session_idle_elsewhere());
        }
        let application_name = self.find_application_name(&mut report);
        let base_url = self.find_base_url(&mut report)?;
        let development =
            Development::new(&self.environment, base_url.origin(), application_name.as_deref(), &mut report);
        let secure = base_url.is_https();
        let secrets = self.find_secrets(&mut report);
        let (secret_file, secret_pace) = (self.secret_file(), self.secret_pace);
        let mut notices = self.kept(!secrets.is_empty()).notices(cfg!(debug_assertions));
        notices.extend(self.store.iter().flat_map(|store| store.notices()));
        notices.iter().for_each(notice::log);
        self.say_where_everything_is();
        let keys = self.keys(&secrets, &mut report)?;
        let logins = match self.logins.clone() {
            Some(logins) => logins,
            None => {
                let spent = match (&self.spent, self.store_for(RecordKind::Spent)) {
                    (Some(spent), _) => Arc::clone(spent),
                    (None, Some(store)) => Arc::new(RecordedSpent(Arc::clone(store))),
                    (None, None) => Arc::new(MemorySpentRecords::default()),
                };
                Arc::new(SealedCookies::new(keys.clone(), spent, secure))
            }
        };
        let store = self.store.clone().unwrap_or_else(|| Arc::new(MemoryRecords::default()));
        let records = SealedRecords::new(store, keys.clone(), Arc::clone(&self.flow.clock));
        let keeps_sessions = self.store_for(RecordKind::Session).is_some();
        let session_store = match (self.session_store, keeps_sessions) {
            (Some(store), _) => store,
            (None, true) => SharedStore::atomic(RecordSessions::new(records.clone())),
            (None, false) => SharedStore::atomic(MemorySessions::default()),
        };
        let connections = Connections::new(records.clone());
        let login_list = self.lists_logins.then(|| Logins::new(records.clone()));
        let vault = Vault::new(records.clone(), self.flow.background.clone(), self.flow.limits.call_timeout)
            .with_leeway(self.flow.leeway)
            .with_session_afterwards(session_afterwards(self.ends_sessions_with_grants));
        let http: Arc<dyn HttpClient> = match self.http {
            Some(http) => http,
            None => Arc::new(ReqwestClient::builder().limits(self.flow.limits).build()?),
        };
        #[cfg(feature = "testing")]
        let (http, for_tests) = switched(http, test_clock);
        let name = self.session_cookie.as_deref().unwrap_or("session");
        let session = SessionSettings {
            keeping: Arc::new(Keeping {
                store: session_store,
                lives: Lives { are_told: self.lists_logins, ..self.lives },
                clock: Arc::clone(&self.flow.clock),
            }),
            cookie_name: if secure { format!("__Host-{name}").into() } else { name.into() },
            attributes: CookieAttributes::new(secure),
        };
        let settings = AppSettings {
            base_url,
            logins,
            keeps_own_sessions: self.sessions.is_none(),
            sessions: self.sessions.unwrap_or_else(|| Arc::new(TowerSessions)),
            session,
            records,
            vault: Arc::new(vault),
            login_list,
            connections,
            accounts: self.accounts,
            owner: self.owner,
            ends_sessions_with_grants: self.ends_sessions_with_grants,
            login_page: self.login_page,
            application_name,
            confirms_foreign_logins: self.confirms_foreign_logins,
            keys,
            notices,
            token_hook: self.token_hook,
            development,
            #[cfg(feature = "testing")]
            for_tests,
            environment: self.environment,
            http,
            flow: self.flow,
            policy: self.policy,
        };
        let app = Arc::new(App::new(settings, report));
        if let Some(path) = secret_file {
            watch(&app, path, secrets, secret_pace);
        }
        Ok(OAuthLayer { app })
    }

    /// What keeps what, by name: nobody finds out when it is too late.
    fn say_where_everything_is(&self) {
        const MEMORY: &str = "the memory of this process";
        let of = |kind| self.store_for(kind).map_or(MEMORY, |store| store.name());
        let sessions = match (&self.sessions, &self.session_store) {
            (Some(_), _) => "`.sessions(…)`",
            (None, Some(_)) => "`.session_store(…)`",
            (None, None) => of(RecordKind::Session),
        };
        let used_up_logins = match (&self.logins, &self.spent) {
            (Some(_), _) => "`.logins_in_flight(…)`",
            (None, Some(_)) => "`.spent_records(…)`",
            (None, None) => of(RecordKind::Spent),
        };
        let (tokens, connections) = (of(RecordKind::Grant), of(RecordKind::Connection));
        tracing::info!(target: "oauth_runtime::config", sessions, tokens, connections, used_up_logins, "what is kept where");
    }

    /// What of it outlives this process, or is shared with others.
    fn kept(&self, has_secret: bool) -> Kept {
        let place = |lasts| if lasts { Place::Lasting } else { Place::Process };
        let has_store = self.store_lasts();
        let keeps_sessions = has_store && self.store_for(RecordKind::Session).is_some();
        Kept {
            logins: place(self.logins.is_some() || has_secret),
            sessions: place(self.sessions.is_some() || self.session_store.is_some() || keeps_sessions),
            tokens: place(has_store),
        }
    }

    /// The store, if it takes records of this kind.
    fn store_for(&self, kind: RecordKind) -> Option<&Arc<dyn Records>> {
        self.store.as_ref().filter(|store| store.keeps(kind))
    }

    /// The store does not take what is to be kept, and there is no other for it.
    fn misses_a_place(&self) -> bool {
        let takes = |kind| self.store.as_ref().is_none_or(|store| store.keeps(kind));
        let has_sessions = self.sessions.is_some() || self.session_store.is_some() || takes(RecordKind::Session);
        !has_sessions || (self.lists_logins && !takes(RecordKind::Login))
    }

    fn store_lasts(&self) -> bool {
        self.store.as_ref().is_some_and(|store| !store.stays_in_process())
    }

    /// A name that cannot be shown is reported with everything else.
    fn find_application_name(&self, report: &mut ConfigReport) -> Option<Arc<str>> {
        const LONGEST: usize = 60;
        const SETTING: &str = "OAUTH_APPLICATION_NAME";
        let name = self.application_name.clone().or_else(|| self.environment.get(SETTING))?;
        let name = name.trim();
        if !name.is_empty() && name.chars().count() <= LONGEST && !name.chars().any(char::is_control) {
            return Some(name.into());
        }
        let what = format!("the name of the application is no line of 1 to {LONGEST} characters");
        let remedy = format!("correct `.application_name(…)` or `{SETTING}`: what people call it");
        report.push(Finding::new("application_name_invalid", what, remedy).of_setting(SETTING));
        None
    }

    /// An unusable address is reported with everything else; until it is mended, nobody logs in.
    fn find_base_url(&self, report: &mut ConfigReport) -> Result<BaseUrl> {
        let stand_in = |port: u16| BaseUrl::parse(&format!("http://localhost:{port}"));
        let port = self.environment.port().unwrap_or_else(|problem| {
            report.push(problem);
            None
        });
        match self.base_url.clone().or_else(|| self.environment.get("OAUTH_BASE_URL")) {
            Some(url) => BaseUrl::parse(&url).or_else(|error| {
                collect(&error, report);
                stand_in(DEFAULT_PORT)
            }),
            None if !cfg!(debug_assertions) => {
                let finding = Finding::new(
                    "base_url_missing",
                    "the address of the application is not set",
                    "set `OAUTH_BASE_URL`, as `https://app.example`; request headers are never believed",
                );
                report.push(finding.of_setting("OAUTH_BASE_URL"));
                stand_in(DEFAULT_PORT)
            }
            None => stand_in(port.unwrap_or(DEFAULT_PORT)),
        }
    }

    /// Newest first; none for a random key.
    fn find_secrets(&self, report: &mut ConfigReport) -> Vec<SecretString> {
        if !self.secrets.is_empty() {
            return self.secrets.clone();
        }
        self.environment.secrets("OAUTH_SECRET").unwrap_or_else(|problem| {
            report.push(problem);
            Vec::new()
        })
    }

    /// Where the secrets are read again, if they are in a file.
    fn secret_file(&self) -> Option<Box<Path>> {
        if self.secrets.is_empty() { self.environment.path("OAUTH_SECRET") } else { None }
    }

    fn keys(&self, secrets: &[SecretString], report: &mut ConfigReport) -> Result<SealingKeys> {
        if secrets.is_empty() {
            if self.store_lasts() {
                report.push(records_secret_missing());
            }
            return SealingKeys::random();
        }
        let secrets = secrets.iter().map(|secret| secret.expose_secret()).collect::<Vec<_>>();
        SealingKeys::from_secrets(secrets).or_else(|error| {
            collect(&error, report);
            SealingKeys::random()
        })
    }
}

/// The client of an application that a test may take over, if one may.
#[cfg(feature = "testing")]
fn switched(http: Arc<dyn HttpClient>, clock: Option<TestClock>) -> (Arc<dyn HttpClient>, Option<ForTests>) {
    let Some(clock) = clock else { return (http, None) };
    let http = Arc::new(SwitchedClient::new(http));
    (Arc::<SwitchedClient>::clone(&http), Some(ForTests { clock, http }))
}

/// What the log tells of a session whose grant has died.
fn session_afterwards(ends_with_it: bool) -> &'static str {
    match ends_with_it {
        true => "ends with it",
        false => "goes on until its own end; `OAuthLayerBuilder::end_sessions_with_grants` ends it too",
    }
}

fn sessions_not_listed() -> Finding {
    let what = "logins are to be listed, and are kept where the layer could not end them";
    let remedy = "leave out `.list_logins()`, or keep logins in the layer's own sessions: without `.sessions(…)`";
    Finding::new("sessions_not_listed", what, remedy)
}

fn store_keeps_grants_alone() -> Finding {
    let what = "the store is one of programs, which keeps grants alone: it takes no sessions of browsers, and no list of logins";
    let remedy = "keep sessions elsewhere with `.session_store(…)` and leave out `.list_logins()`, or take a store of servers, such as \
                  `PostgresStore`";
    Finding::new("store_keeps_grants_alone", what, remedy)
}

/// For the start, and for the login below a session that is another middleware's.
pub(crate) fn session_idle_elsewhere() -> Finding {
    let what = "logins are to end when nobody uses them, and are kept where the layer does not move their end";
    let remedy = "leave out `.session_idle(…)`, and set it where sessions are kept; or keep logins in the layer's own sessions: \
                  without `.sessions(…)`, and with no session middleware around the layer";
    Finding::new("session_idle_elsewhere", what, remedy)
}

fn records_secret_missing() -> Finding {
    let what = "tokens are kept in a store that outlives this process, and would be sealed for this process alone";
    let remedy = "set `OAUTH_SECRET`, the same on all instances, for example to what `openssl rand -base64 32` prints";
    Finding::new("records_secret_missing", what, remedy).of_setting("OAUTH_SECRET")
}

fn collect(error: &Error, report: &mut ConfigReport) {
    if let ErrorKind::Config(found) = error.kind() {
        report.extend(found.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::Place::{Lasting, Process};
    use super::*;
    use crate::setup::environment::Environment;

    #[test]
    fn what_outlives_the_process_is_known_by_what_was_given() {
        const SECRET: &str = "0123456789abcdef0123456789abcdef";
        let kept = |builder: OAuthLayerBuilder| {
            let secrets = builder.find_secrets(&mut ConfigReport::default());
            let Kept { logins, sessions, tokens } = builder.kept(!secrets.is_empty());
            [logins, sessions, tokens]
        };
        let builder = |settings: &[(&str, &str)]| {
            OAuthLayer::builder().environment(Environment::from_iter(settings.iter().copied()))
        };
        assert_eq!(kept(builder(&[])), [Process; 3]);
        for builder in [builder(&[]).secrets([SECRET]), builder(&[("OAUTH_SECRET", SECRET)])] {
            assert_eq!(kept(builder), [Lasting, Process, Process]);
        }
        let store = builder(&[]).session_store(tower_sessions::MemoryStore::default());
        assert_eq!(kept(store), [Process, Lasting, Process], "whoever names a store knows it");
        let memory = builder(&[]).store(MemoryRecords::default());
        assert_eq!(kept(memory), [Process; 3]);
    }
}
