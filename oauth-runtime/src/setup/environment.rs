//! Settings from outside the code: the process environment, a `.env` file, files that hold secrets.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;

use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use crate::declaration::settings::SettingSource;
use crate::error::Finding;

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
}

impl Environment {
    /// The process environment, completed by `.env` in the working directory. Nothing is written back to the process.
    #[must_use]
    pub fn process() -> Self {
        // Not in the directories above: another project's file, or another user's, must not configure this process.
        let (from_file, problem) = read_dotenv(Path::new(".env"));
        Self { given: HashMap::new(), is_of_process: true, from_file: from_file.into_iter().collect(), problem }
    }

    /// A `.env` file that is there but cannot be used as it is.
    pub(crate) fn problem(&self) -> Option<&Finding> {
        self.problem.as_ref()
    }

    /// The value of a setting; an empty one counts as absent.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        let kept =
            |values: &HashMap<String, SecretString>| values.get(name).map(|value| value.expose_secret().to_owned());
        let value = kept(&self.given).or_else(|| self.of_process(name)).or_else(|| kept(&self.from_file));
        value.filter(|value| !value.trim().is_empty())
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
            Some(value) => Ok(Some(value)),
            // Reported under the name that everybody else calls it by.
            None => self.file(&format!("{name}_FILE")).map_err(|finding| finding.of_setting(name)),
        }
    }

    fn file(&self, name: &str) -> Result<Option<String>, Finding> {
        self.get(name).map(|path| read_file(&path, name)).transpose()
    }
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
        let at = number.map_or_else(String::new, |number| format!(", the first is line {}", number + 1));
        let what = format!("`.env` has lines that cannot be read: {}{at}", faults.len());
        Finding::new("env_file_invalid", what, "write `NAME=value`, with quotes around a value that has spaces")
    });
    (settings, problem)
}

fn read_file(path: &str, setting: &str) -> Result<String, Finding> {
    let text = std::fs::read_to_string(Path::new(path)).map(Zeroizing::new);
    text.map(|text| text.trim_end_matches(['\r', '\n']).to_owned()).map_err(|error| {
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
        assert_eq!(problem.as_deref(), Some("`.env` has lines that cannot be read: 2, the first is line 3"));
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
