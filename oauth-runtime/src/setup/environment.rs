//! Settings from outside the code: the process environment, a `.env` file, files that hold secrets.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::io::Read as _;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use crate::declaration::settings::SettingSource;
use crate::error::Finding;
use crate::setup::near_miss::NearMiss;

/// Named settings: what code sets first, then the process environment, then `.env` in the working directory.
///
/// `NAME_FILE` instead of `NAME` names a file that holds the value, as container platforms mount secrets.
///
/// # Security
///
/// Nothing of the process environment is copied: a value is looked up when it is asked for. What code or `.env` sets is kept,
/// for providers that are only found at their first request, and overwritten when this is dropped.
#[derive(Clone, Default)]
pub struct Environment {
    /// Set by code.
    given: HashMap<String, SecretString>,
    is_of_process: bool,
    from_file: HashMap<String, SecretString>,
    /// What was wrong with `.env`.
    problem: Option<Finding>,
    /// Of all clones: who reads a setting of one reads it of each.
    asked: Arc<Mutex<Asked>>,
}

/// What was asked for.
#[derive(Default)]
struct Asked {
    names: BTreeSet<Box<str>>,
    /// What works, and is hardly meant.
    notices: Vec<Finding>,
}

impl Environment {
    /// The process environment, completed by `.env` in the working directory. Nothing is written back to the process.
    #[must_use]
    pub fn process() -> Self {
        // Not in the directories above: another project's file, or another user's, must not configure this process.
        let (from_file, problem) = read_dotenv(Path::new(".env"));
        Self { is_of_process: true, from_file: from_file.into_iter().collect(), problem, ..Self::default() }
    }

    /// A `.env` file that is there but cannot be used as it is.
    pub(crate) fn problem(&self) -> Option<&Finding> {
        self.problem.as_ref()
    }

    /// The value of a setting; an empty one counts as absent.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        self.asked().names.insert(name.into());
        self.look_up(name)
    }

    fn look_up(&self, name: &str) -> Option<String> {
        let kept =
            |values: &HashMap<String, SecretString>| values.get(name).map(|value| value.expose_secret().to_owned());
        let value = kept(&self.given).or_else(|| self.of_process(name)).or_else(|| kept(&self.from_file));
        value.filter(|value| !value.trim().is_empty())
    }

    fn asked(&self) -> MutexGuard<'_, Asked> {
        // Every change is one insertion: a panic elsewhere leaves nothing half written.
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The names of everything that is set. Values of the process stay where they are.
    fn names(&self) -> BTreeSet<String> {
        let kept = self.given.keys().chain(self.from_file.keys()).cloned();
        let of_process = self.is_of_process.then(std::env::vars_os).into_iter().flatten();
        kept.chain(of_process.filter_map(|(name, _)| name.into_string().ok())).collect()
    }

    /// What is set and was never asked for, and the setting that is missing in its place. To be asked once everything has been read.
    pub(crate) fn near_misses(&self) -> Vec<NearMiss> {
        let asked = self.asked().names.clone();
        let is_read = |name: &str| asked.contains(name) || asked.contains(name.strip_suffix(FILE).unwrap_or(name));
        let is_set = |name: &str| self.look_up(name).is_some() || self.look_up(&format!("{name}{FILE}")).is_some();
        let missing: Vec<&str> = asked.iter().map(|name| &**name).filter(|name| !is_set(name)).collect();
        let is_missing = |name: &&str| name.strip_suffix(FILE).is_none_or(|value| !is_set(value));
        let missing: Vec<&str> = missing.into_iter().filter(is_missing).collect();
        let unread = self.names().into_iter().filter(|name| !is_read(name));
        unread.filter_map(|variable| NearMiss::of(&variable, missing.iter().copied())).collect()
    }

    /// What was found in settings that work, and is hardly meant.
    pub(crate) fn notices(&self) -> Vec<Finding> {
        self.asked().notices.clone()
    }

    fn notice(&self, notice: Finding) {
        let notices = &mut self.asked().notices;
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    }

    fn of_process(&self, name: &str) -> Option<String> {
        if !self.is_of_process {
            return None;
        }
        std::env::var_os(name)?.into_string().ok()
    }

    /// Adds or replaces a setting.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.given.insert(name.into(), value.into().into());
        self
    }

    /// `PORT`, if it is set. Redirect URIs name it, so "any free port" is not one.
    pub(crate) fn port(&self) -> Result<Option<u16>, Finding> {
        let invalid = || {
            Finding::new(
                "port_invalid",
                "`PORT` is not a number from 1 to 65535",
                "correct `PORT`, or leave it out for 3000",
            )
            .of_setting("PORT")
        };
        let port = self.get("PORT").map(|port| port.parse::<u16>().ok().filter(|port| *port > 0).ok_or_else(invalid));
        port.transpose()
    }
}

impl SettingSource for Environment {
    /// Without the final line break of a file.
    fn text(&self, name: &str) -> Result<Option<String>, Finding> {
        match self.get(name) {
            Some(value) => {
                if self.look_up(&format!("{name}{FILE}")).is_some() {
                    self.notice(set_twice(name));
                }
                if let Some(notice) = looks_wrapped(name, &value) {
                    self.notice(notice);
                }
                Ok(Some(value))
            }
            // Reported under the name that everybody else calls it by.
            None => self.file(&format!("{name}{FILE}")).map_err(|finding| finding.of_setting(name)),
        }
    }

    fn file(&self, name: &str) -> Result<Option<String>, Finding> {
        self.get(name).map(|path| read_file(&path, name)).transpose()
    }

    fn path(&self, name: &str) -> Option<Box<Path>> {
        match self.look_up(name) {
            Some(_) => None,
            None => self.look_up(&format!("{name}{FILE}")).map(|path| Path::new(&path).into()),
        }
    }
}

impl Environment {
    /// Secrets of one setting, separated by commas, newest first; from its `…_FILE` too.
    pub(crate) fn secrets(&self, name: &str) -> Result<Vec<SecretString>, Finding> {
        Ok(secrets(&Zeroizing::new(self.text(name)?.unwrap_or_default())))
    }
}

/// Separated by commas, newest first.
pub(crate) fn secrets(value: &str) -> Vec<SecretString> {
    value.split(',').map(str::trim).filter(|_| !value.is_empty()).map(SecretString::from).collect()
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Environment {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(settings: I) -> Self {
        let given = settings.into_iter().map(|(name, value)| (name.into(), value.into().into())).collect();
        Self { given, ..Self::default() }
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.given.len() + self.from_file.len();
        let process = if self.is_of_process { "the process, and " } else { "" };
        write!(f, "Environment({process}{count} settings)")
    }
}

/// What the name of a setting ends in that names a file with the value.
const FILE: &str = "_FILE";

fn set_twice(name: &str) -> Finding {
    let what = format!("`{name}` and `{name}{FILE}` are both set: `{name}` is used, and the file is not read");
    Finding::new("setting_twice", what, format!("remove one of `{name}` and `{name}{FILE}`"))
        .of_setting(name)
        .into_warning()
}

/// Shells and `.env` take quotes away, other readers of such files leave them.
fn looks_wrapped(name: &str, value: &str) -> Option<Finding> {
    let is_quoted = |quote: char| value.len() >= 2 && value.starts_with(quote) && value.ends_with(quote);
    let what = if value.trim() != value {
        "begins or ends with white space"
    } else if is_quoted('"') || is_quoted('\'') {
        "is in quotes, which are sent as a part of it"
    } else {
        return None;
    };
    let what = format!("the value of `{name}` {what}");
    Some(
        Finding::new(
            "setting_wrapped",
            what,
            format!("write the value of `{name}` without them, unless they belong to it"),
        )
        .of_setting(name)
        .into_warning(),
    )
}

/// The settings of a file, if it is there; what is wrong with it is told without its content.
fn read_dotenv(path: &Path) -> (Vec<(String, SecretString)>, Option<Finding>) {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => Zeroizing::new(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (Vec::new(), None),
        Err(error) => {
            let what = format!("`.env` cannot be read: {}", error.kind());
            let remedy = "check the permissions of `.env` and that it is UTF-8 text, or remove it";
            return (Vec::new(), Some(Finding::new("env_file_invalid", what, remedy)));
        }
    };
    let (mut settings, mut faults) = (Vec::new(), Vec::new());
    for line in dotenvy::from_read_iter(text.as_bytes()) {
        match line {
            Ok((name, value)) => settings.push((name, value.into())),
            Err(fault) => faults.push(fault),
        }
    }
    let problem = faults.first().map(|first| {
        // dotenvy says what the line was, not which.
        let number = match first {
            dotenvy::Error::LineParse(fault, _) => {
                let fault = fault.lines().next().unwrap_or_default().trim();
                text.lines().position(|line| line.trim() == fault)
            }
            _ => None,
        };
        let what = match (faults.len(), number) {
            (1, Some(number)) => format!("line {} of `.env` cannot be read", number + 1),
            (count, Some(number)) => {
                format!("{count} lines of `.env` cannot be read, the first is line {}", number + 1)
            }
            (count, None) => format!("`.env` has lines that cannot be read: {count}"),
        };
        Finding::new("env_file_invalid", what, "write `NAME=value`, with quotes around a value that has spaces")
    });
    (settings, problem)
}

/// What a file of a setting says, without its final line break. Nothing that a person wrote down is longer than 64 KiB.
pub(crate) fn read_secret(path: &Path) -> std::io::Result<Zeroizing<String>> {
    const LONGEST: u64 = 64 * 1024;
    let mut text = Zeroizing::new(String::new());
    std::fs::File::open(path)?.take(LONGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LONGEST {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    let length = text.trim_end_matches(['\r', '\n']).len();
    text.truncate(length);
    Ok(text)
}

fn read_file(path: &str, setting: &str) -> Result<String, Finding> {
    read_secret(Path::new(path)).map(|text| text.to_string()).map_err(|error| {
        Finding::new(
            "setting_file_unreadable",
            format!("the file that `{setting}` names cannot be read: {path:?}, {}", error.kind()),
            format!("check the path in `{setting}` and the permissions of the file"),
        )
        .of_setting(setting)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::settings::{FieldDescription, FieldValues, Settings};
    use crate::error::ConfigReport;
    use crate::types::{ClientId, ClientSecret};

    #[test]
    fn every_missing_setting_is_reported_at_once() {
        let environment = Environment::default();
        let mut report = ConfigReport::default();
        let mut settings = Settings::new(&environment, "entra", &mut report);
        assert!(settings.field::<ClientId>(&FieldDescription::new("client_id", "AZURE_CLIENT_ID")).is_none());
        assert!(settings.field::<String>(&FieldDescription::new("tenant", "AZURE_TENANT").default("common")).is_some());
        assert!(settings.field::<ClientSecret>(&FieldDescription::new("secret", "AZURE_CLIENT_SECRET")).is_none());
        assert_eq!(report.findings().len(), 2);
        let text = report.to_string();
        assert!(
            text.contains("entra: `AZURE_CLIENT_ID` is not set") && text.contains("`AZURE_CLIENT_SECRET`"),
            "{text}"
        );
    }

    #[test]
    fn an_empty_setting_counts_as_absent() {
        let environment = Environment::from_iter([("A", "  "), ("B", "b")]);
        assert_eq!(environment.get("A"), None);
        assert_eq!(environment.get("B").as_deref(), Some("b"));
    }

    #[test]
    fn a_secret_can_come_from_a_file() {
        let path = std::env::temp_dir().join(format!("oauth-runtime-secret-{}", std::process::id()));
        std::fs::write(&path, "hunter2\n").expect("a temporary file");
        let environment = Environment::from_iter([("X_CLIENT_SECRET_FILE", path.to_string_lossy())]);
        assert_eq!(environment.text("X_CLIENT_SECRET").expect("readable").as_deref(), Some("hunter2"));
        std::fs::remove_file(&path).expect("removable");
        let problem = environment.text("X_CLIENT_SECRET").expect_err("gone");
        assert_eq!((problem.code(), problem.setting()), ("setting_file_unreadable", Some("X_CLIENT_SECRET")));
    }

    #[test]
    fn a_setting_that_is_missing_leads_to_a_variable_that_nothing_reads() {
        let misses = |set: &[&str], read: &[&str]| {
            let environment = Environment::from_iter(set.iter().map(|name| (*name, "hunter2")));
            read.iter().for_each(|name| drop(environment.text(name)));
            let misses = environment.clone().near_misses();
            misses.iter().map(|miss| (miss.variable.to_string(), miss.setting.to_string())).collect::<Vec<_>>()
        };
        let miss = |variable: &str, setting: &str| vec![(variable.to_owned(), setting.to_owned())];
        let both = ["CORP_CLIENT_ID", "CORP_CLIENT_SECRET"];
        assert_eq!(
            misses(&["CORP_CLIENT_ID", "CORP_CLIENT_SECERT"], &both),
            miss("CORP_CLIENT_SECERT", "CORP_CLIENT_SECRET")
        );
        assert_eq!(misses(&["CORP_CLIENT_SECRET", "CORP_CLIENT_ID"], &both), []);
        assert_eq!(misses(&["CORP_CLIENT_ID", "CORP_CLIENT_IDS", "CORP_CLIENT_SECRET"], &both), [], "it is set");
        assert_eq!(misses(&["CORP_CLIENT_SECRET_FILE", "CORP_CLIENT_SECERT"], &["CORP_CLIENT_SECRET"]), []);
        assert_eq!(misses(&["CORP2_CLIENT_ID"], &["CORP_CLIENT_ID", "CORP2_CLIENT_ID"]), [], "another one reads it");
        assert_eq!(misses(&["CORP2_CLIENT_ID_FILE"], &["CORP_CLIENT_ID", "CORP2_CLIENT_ID"]), []);
        assert_eq!(misses(&["CORP_CLIENT_SECERT"], &[]), [], "nobody wants it");
    }

    #[test]
    fn values_in_quotes_or_white_space_and_settings_given_twice_are_noticed_without_their_values() {
        let noticed = |settings: &[(&str, &str)]| {
            let environment = Environment::from_iter(settings.iter().copied());
            assert_eq!(environment.text("X_CLIENT_SECRET").expect("readable").as_deref(), Some(settings[0].1));
            drop(environment.text("X_CLIENT_SECRET"));
            let notices = environment.notices();
            for notice in &notices {
                assert!(!format!("{notice:?}").contains("hunter2"), "{notice:?}");
                assert_eq!(notice.setting(), Some("X_CLIENT_SECRET"));
            }
            notices.iter().map(Finding::code).collect::<Vec<_>>()
        };
        for wrapped in [" hunter2", "hunter2\n", "\"hunter2\"", "'hunter2'"] {
            assert_eq!(noticed(&[("X_CLIENT_SECRET", wrapped)]), ["setting_wrapped"], "{wrapped:?}");
        }
        for plain in ["hunter2", "hunter 2", "\"hunter2", "hunter2'", "\""] {
            assert!(noticed(&[("X_CLIENT_SECRET", plain)]).is_empty(), "{plain:?}");
        }
        assert_eq!(noticed(&[("X_CLIENT_SECRET", "hunter2"), ("X_CLIENT_SECRET_FILE", "/x")]), ["setting_twice"]);
    }

    #[test]
    fn a_broken_dotenv_file_is_reported_by_line_without_its_content() {
        let folder = std::env::temp_dir().join(format!("oauth-runtime-dotenv-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let path = folder.join(".env");
        let (settings, problem) = read_dotenv(&path);
        assert!(settings.is_empty() && problem.is_none());
        let read = |text: &[u8]| {
            std::fs::write(&path, text).expect("a temporary file");
            let (settings, problem) = read_dotenv(&path);
            let problem = problem.map(|problem| {
                assert_eq!(problem.code(), "env_file_invalid");
                assert!(
                    !problem.sentence().contains("hunter2") && !problem.remedy().contains("hunter2"),
                    "{problem:?}"
                );
                problem.sentence().to_owned()
            });
            (settings.into_iter().map(|(name, _)| name).collect::<Vec<_>>().join(" "), problem)
        };
        assert_eq!(read(b"A=1\n# no setting\nexport B='2 3'\n"), ("A B".to_owned(), None));
        let (settings, problem) = read(b"A=hunter2\n\nhunter2\nB=2\nC=hunter2 hunter2\n");
        assert_eq!(settings, "A B");
        assert_eq!(problem.as_deref(), Some("2 lines of `.env` cannot be read, the first is line 3"));
        assert_eq!(read(b"hunter2\nA=1\n").1.as_deref(), Some("line 1 of `.env` cannot be read"));
        let (settings, problem) = read(b"A=1\nB=\xff\n");
        assert!(settings.is_empty() && problem.is_some_and(|what| what.starts_with("`.env` cannot be read: ")));
        std::fs::remove_file(&path).and_then(|()| std::fs::remove_dir(&folder)).expect("removable");
    }

    #[test]
    fn debug_output_of_field_values_shows_names_alone() {
        let mut fields = FieldValues::default();
        fields.add("api_key", &"hunter2".to_owned());
        fields.add("client_secret", &"hunter2".to_owned());
        let text = format!("{fields:?}");
        assert!(text.contains("api_key") && !text.contains("hunter2"), "{text}");
    }

    #[test]
    fn the_environment_of_the_process_is_looked_up_and_not_copied() {
        let environment = Environment::process();
        assert_eq!(format!("{environment:?}"), "Environment(the process, and 0 settings)");
        assert_eq!(environment.get("PATH"), std::env::var("PATH").ok());
        assert_eq!(environment.with("PATH", "code wins").get("PATH").as_deref(), Some("code wins"));
        assert_eq!(Environment::default().get("PATH"), None);
    }

    #[test]
    fn debug_output_of_an_environment_shows_no_value() {
        let environment = Environment::from_iter([("A", "hunter2")]);
        assert_eq!(format!("{environment:?}"), "Environment(1 settings)");
    }
}
