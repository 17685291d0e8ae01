//! One fault, as a row: noted where the environment names a folder, and complete either way.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};

/// Names the folder where rows go; each test writes a file of its own.
const NOTED_IN: &str = "OAUTH_TESTS_FAULTS";

/// The events of this crate at `WARN` and above, field by field.
#[derive(Clone, Default)]
pub(super) struct Events(Arc<Mutex<Vec<BTreeMap<&'static str, String>>>>);

impl Events {
    /// Of this thread.
    pub(super) fn begin() -> (Self, DefaultGuard) {
        let events = Self::default();
        let subscriber = tracing_subscriber::registry().with(events.clone());
        (events, tracing::subscriber::set_default(subscriber))
    }

    /// What was logged since the last time.
    pub(super) fn take(&self) -> Vec<BTreeMap<&'static str, String>> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<S: Subscriber> Layer<S> for Events {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let metadata = event.metadata();
        if !metadata.target().starts_with("oauth_runtime") || *metadata.level() > tracing::Level::WARN {
            return;
        }
        let mut fields = Fields(BTreeMap::new());
        event.record(&mut fields);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(fields.0);
    }
}

struct Fields(BTreeMap<&'static str, String>);

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

/// A fault and everything that is told about it.
pub(super) struct Row {
    pub(super) fault: String,
    /// What the user sees.
    pub(super) seen: String,
    /// What the log says.
    pub(super) logged: String,
    /// The key, the setting, or whom to ask.
    pub(super) helps: String,
}

impl Row {
    /// From the page and the one event of a login that failed.
    pub(super) fn of(fault: &str, page: &oauth_tests::browser::Page, events: &Events, code: &str) -> Self {
        let events = events.take();
        // The event that the page's incident number leads to.
        let failed = |event: &&BTreeMap<&str, String>| event.contains_key("incident");
        let event = events.iter().find(failed).unwrap_or_else(|| panic!("{fault}: no line in the log: {events:?}"));
        assert_eq!(events.iter().filter(failed).count(), 1, "{fault}: {events:?}");
        let told = |name: &str| event.get(name).map_or("", String::as_str);
        assert_eq!(told("code"), code, "{fault}: {event:?}\n{}", page.body());
        // A provider that is not there has no name, and what stands in the address is nobody's word.
        let has_provider = code != "provider_unknown";
        assert_eq!(!told("provider").is_empty(), has_provider, "{fault}: {event:?}");
        assert!(!told("incident").is_empty(), "{fault}: {event:?}");
        assert!(page.body().contains(told("incident")), "{fault}: {}", page.body());
        let mut logged = format!("`{code}`: {}", told("error"));
        for name in ["cause", "provider_code", "description", "address"] {
            if !told(name).is_empty() {
                let _ = write!(logged, "; {name}: {}", told(name));
            }
        }
        let (heading, rest) = between(page.body(), "<h1>", "</h1>");
        let (advice, _) = between(rest, "<p>", "</p>");
        let seen = format!("{}: {heading}. {advice}", page.status().as_u16());
        Self { fault: fault.to_owned(), seen, logged, helps: told("remedy").to_owned() }
    }

    /// Of a login that goes on without what is missing.
    pub(super) fn without(
        fault: &str,
        missing: &str,
        page: &oauth_tests::browser::Page,
        events: &Events,
        code: &str,
    ) -> Self {
        assert_eq!(page.status(), 200, "{fault}: {}", page.body());
        let events = events.take();
        let of_code = |event: &&BTreeMap<&str, String>| event.get("code").is_some_and(|told| told == code);
        let event = events.iter().find(of_code).unwrap_or_else(|| panic!("{fault}: no line in the log: {events:?}"));
        let told = |name: &str| event.get(name).map_or("", String::as_str);
        assert!(!told("provider").is_empty(), "{fault}: {event:?}");
        let mut logged = format!("`{code}`: {}", told("message"));
        for name in ["error_code", "cause", "provider_code", "provider_description", "address"] {
            if !told(name).is_empty() {
                let _ = write!(logged, "; {name}: {}", told(name));
            }
        }
        let seen = format!("200: the login goes on, without {missing}");
        Self { fault: fault.to_owned(), seen, logged, helps: told("remedy").to_owned() }
    }

    /// Nothing of it is missing, and nothing of it changes from run to run.
    fn cells(&self, ports: &[u16]) -> [String; 4] {
        let cells = [&self.fault, &self.seen, &self.logged, &self.helps];
        cells.map(|cell| {
            assert!(
                !cell.trim().is_empty(),
                "{}: a cell is empty: {} / {} / {}",
                self.fault,
                self.seen,
                self.logged,
                self.helps
            );
            let mut cell = cell.replace('\n', " ").replace('|', "\\|");
            for port in ports {
                cell = cell.replace(&format!(":{port}"), ":…");
            }
            cell
        })
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> (&'a str, &'a str) {
    let found = text.split_once(before).and_then(|(_, rest)| rest.split_once(after));
    found.unwrap_or_else(|| panic!("no {before} in {text}"))
}

/// Notes the rows of a test under its name; `ports` are what changes in them.
pub(super) fn note(name: &str, rows: &[Row], ports: &[u16]) {
    let lines = rows.iter().map(|row| format!("| {} |\n", row.cells(ports).join(" | "))).collect::<String>();
    if let Some(folder) = std::env::var_os(NOTED_IN) {
        let file = std::path::Path::new(&folder).join(name);
        std::fs::write(&file, lines).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}
