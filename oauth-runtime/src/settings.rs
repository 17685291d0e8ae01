//! Settings from outside the code: the process environment, a `.env` file, files that hold secrets.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;

use crate::error::{ConfigReport, Problem};
use crate::types::{ClientId, ClientSecret};

/// Named settings: the process environment first, then `.env` in the working directory.
///
/// `NAME_FILE` instead of `NAME` names a file that holds the value, as container platforms mount secrets.
#[derive(Clone, Default)]
pub struct Environment {
    values: HashMap<String, String>,
    /// What was wrong with `.env`.
    problem: Option<Problem>,
}

impl Environment {
    /// The process environment, completed by `.env` in the working directory. Nothing is written back to the process.
    #[must_use]
    pub fn process() -> Self {
        // Not in the directories above: another project's file, or another user's, must not configure this process.
        let (from_file, problem) = read_dotenv(Path::new(".env"));
        // Later entries replace earlier ones, so the process wins over the file.
        let process =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        Self { values: from_file.into_iter().chain(process).collect(), problem }
    }

    /// A `.env` file that is there but cannot be used as it is.
    pub(crate) fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// The value of a setting; an empty one counts as absent.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str).filter(|value| !value.trim().is_empty())
    }

    /// Adds or replaces a setting.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.insert(name.into(), value.into());
        self
    }

    /// `PORT`, if it is set. Redirect URIs name it, so "any free port" is not one.
    pub(crate) fn port(&self) -> Result<Option<u16>, Problem> {
        let invalid = || {
            Problem::new(
                "port_invalid",
                "`PORT` is not a number from 1 to 65535",
                "correct `PORT`: redirect URIs name it, so it must be known; or set `OAUTH_BASE_URL`",
            )
        };
        let port = self.get("PORT").map(|port| port.parse::<u16>().ok().filter(|port| *port > 0).ok_or_else(invalid));
        port.transpose()
    }

    /// The value itself, or that of the file which `NAME_FILE` names, without its final line break.
    pub(crate) fn read(&self, name: &str) -> Result<Option<String>, Problem> {
        if let Some(value) = self.get(name) {
            return Ok(Some(value.to_owned()));
        }
        let by_file = format!("{name}_FILE");
        self.get(&by_file).map(|path| read_file(path, &by_file)).transpose()
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Environment {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(settings: I) -> Self {
        let values = settings.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { values, problem: None }
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Environment({} settings)", self.values.len())
    }
}

/// The settings of a file, if it is there; what is wrong with it is told without its content.
fn read_dotenv(path: &Path) -> (Vec<(String, String)>, Option<Problem>) {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (Vec::new(), None),
        Err(error) => {
            let what = format!("`.env` cannot be read: {}", error.kind());
            let remedy = "check the permissions of `.env` and that it is UTF-8 text, or remove it";
            return (Vec::new(), Some(Problem::new("env_file_invalid", what, remedy)));
        }
    };
    let (mut settings, mut faults) = (Vec::new(), Vec::new());
    for line in dotenvy::from_read_iter(text.as_bytes()) {
        match line {
            Ok(setting) => settings.push(setting),
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
        Problem::new("env_file_invalid", what, "write `NAME=value`, with quotes around a value that has spaces")
    });
    (settings, problem)
}

fn read_file(path: &str, setting: &str) -> Result<String, Problem> {
    std::fs::read_to_string(Path::new(path)).map(|text| text.trim_end_matches(['\r', '\n']).to_owned()).map_err(
        |error| {
            Problem::new(
                "setting_file_unreadable",
                format!("the file that `{setting}` names cannot be read: {}", error.kind()),
                format!("check the path in `{setting}` and the permissions of the file"),
            )
        },
    )
}

/// A field of a provider struct, as the derive describes it. That the type is a [`Setting`] is asked for here and nowhere
/// else, so that a wrong type is reported once.
pub struct FieldDescription<T> {
    name: &'static str,
    setting: &'static str,
    default: Option<&'static str>,
    file: bool,
    role: SettingRole,
    read: fn(String) -> Result<T, &'static str>,
    text: fn(&T) -> &str,
}

impl<T> FieldDescription<T> {
    /// A field and the setting it is read from.
    #[must_use]
    pub const fn new(name: &'static str, setting: &'static str) -> Self
    where
        T: Setting,
    {
        Self { name, setting, default: None, file: false, role: T::ROLE, read: T::from_setting, text: T::as_text }
    }

    /// The value if the setting is absent.
    #[must_use]
    pub const fn default(mut self, value: &'static str) -> Self {
        self.default = Some(value);
        self
    }

    /// The setting names a file that holds the value.
    #[must_use]
    pub const fn file(mut self) -> Self {
        self.file = true;
        self
    }
}

/// [`FieldDescription::new`] as a function of its own: rustc then reports a wrong type where the type is written.
#[doc(hidden)]
#[must_use]
pub const fn describe_field<T: Setting>(name: &'static str, setting: &'static str) -> FieldDescription<T> {
    FieldDescription::new(name, setting)
}

/// The same for a field that fills the placeholder of its name. What a type is for is known to the compiler alone.
#[doc(hidden)]
#[must_use]
#[track_caller]
pub const fn describe_placeholder<T: Setting>(name: &'static str, setting: &'static str) -> FieldDescription<T> {
    assert!(
        matches!(T::ROLE, SettingRole::Placeholder),
        "a field that fills a placeholder is no `ClientId` and no `ClientSecret`: make it a `String`, or call it `client_id` or `client_secret`"
    );
    FieldDescription::new(name, setting)
}

impl<T> fmt::Debug for FieldDescription<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FieldDescription({} from {})", self.name, self.setting)
    }
}

/// Reads the settings of one provider and collects what is wrong with them.
#[derive(Debug)]
pub struct Settings<'a> {
    environment: &'a Environment,
    provider: &'a str,
    /// What the names of settings begin with, if not as the fields say.
    prefix: Option<&'a str>,
    report: &'a mut ConfigReport,
}

impl<'a> Settings<'a> {
    pub(crate) fn new(environment: &'a Environment, provider: &'a str, report: &'a mut ConfigReport) -> Self {
        Self { environment, provider, prefix: None, report }
    }

    /// The same provider a second time has settings of its own: `{PREFIX}_{FIELD}`.
    pub(crate) fn called(self, prefix: Option<&'a str>) -> Self {
        Self { prefix, ..self }
    }

    /// Reads one field; `None` if it is absent or unusable, which is then in the report.
    pub fn field<T>(&mut self, field: &FieldDescription<T>) -> Option<T> {
        let setting = match self.prefix {
            Some(prefix) => &format!("{prefix}_{}", field.name.to_uppercase()),
            None => field.setting,
        };
        let read = if field.file {
            self.environment.get(setting).map(|path| read_file(path, setting)).transpose()
        } else {
            self.environment.read(setting)
        };
        let value = match read {
            Ok(Some(value)) => value,
            Ok(None) => match field.default {
                Some(default) => default.to_owned(),
                None => {
                    self.push(missing(setting));
                    return None;
                }
            },
            Err(problem) => {
                self.push(problem);
                return None;
            }
        };
        (field.read)(value).map_err(|why| self.push(invalid(setting, why))).ok()
    }

    /// A setting that may be absent.
    pub(crate) fn optional<T: Setting>(&mut self, setting: &'static str) -> Option<T> {
        if setting.is_empty() {
            return None;
        }
        let value = match self.environment.read(setting) {
            Ok(value) => value?,
            Err(problem) => {
                self.push(problem);
                return None;
            }
        };
        T::from_setting(value).map_err(|why| self.push(invalid(setting, why))).ok()
    }

    fn push(&mut self, problem: Problem) {
        self.report.push(problem.of_provider(self.provider));
    }
}

/// The problem of a setting that is not there.
pub(crate) fn missing(setting: &str) -> Problem {
    Problem::new(
        "setting_missing",
        format!("`{setting}` is not set"),
        format!("set `{setting}` in the environment or in `.env`, or `{setting}_FILE` to a file that holds it"),
    )
}

fn invalid(setting: &str, why: &str) -> Problem {
    let what = format!("the value of `{setting}` is not usable: {why}");
    Problem::new("setting_invalid", what, format!("correct the value of `{setting}`"))
}

/// A type that a field of a provider struct can have.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of an OAuth provider",
    label = "not a setting",
    note = "use `ClientId`, `ClientSecret` or `String`, or implement `oauth_runtime::Setting`"
)]
pub trait Setting: Sized {
    /// What the value is for.
    const ROLE: SettingRole = SettingRole::Placeholder;

    /// Reads the value.
    ///
    /// # Errors
    ///
    /// What is wrong with it, without showing it.
    fn from_setting(value: String) -> Result<Self, &'static str>;

    /// The value as text, for `{placeholder}` in URLs.
    fn as_text(&self) -> &str;
}

/// What a field's value is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SettingRole {
    /// The client identifier.
    ClientId,
    /// The client secret.
    ClientSecret,
    /// It fills `{field}` in the provider's URLs.
    Placeholder,
}

impl Setting for String {
    fn from_setting(value: String) -> Result<Self, &'static str> {
        Ok(value)
    }

    fn as_text(&self) -> &str {
        self
    }
}

impl Setting for ClientId {
    const ROLE: SettingRole = SettingRole::ClientId;

    fn from_setting(value: String) -> Result<Self, &'static str> {
        if value.bytes().any(|b| b.is_ascii_control()) {
            Err("it holds control characters")
        } else {
            Ok(Self::from(value))
        }
    }

    fn as_text(&self) -> &str {
        self.as_str()
    }
}

impl Setting for ClientSecret {
    const ROLE: SettingRole = SettingRole::ClientSecret;

    fn from_setting(value: String) -> Result<Self, &'static str> {
        Ok(Self::new(value))
    }

    fn as_text(&self) -> &str {
        self.expose()
    }
}

/// The values of a provider struct's fields.
#[derive(Default)]
pub struct FieldValues {
    pub(crate) client_id: Option<ClientId>,
    pub(crate) client_secret: Option<ClientSecret>,
    pub(crate) placeholders: Vec<(&'static str, String)>,
}

impl fmt::Debug for FieldValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A field may fill a header with a key of the provider's API.
        let names = self.placeholders.iter().map(|(name, _)| name).collect::<Vec<_>>();
        f.debug_struct("FieldValues")
            .field("client_id", &self.client_id)
            .field("placeholders", &names)
            .finish_non_exhaustive()
    }
}

impl FieldValues {
    /// Adds a value. Its type or its name says what it is for.
    pub fn add<T: Setting>(&mut self, name: &'static str, value: &T) {
        self.add_text(name, T::ROLE, value.as_text());
    }

    /// Adds the value of a described field.
    pub fn field<T>(&mut self, field: &FieldDescription<T>, value: &T) {
        self.add_text(field.name, field.role, (field.text)(value));
    }

    fn add_text(&mut self, name: &'static str, role: SettingRole, text: &str) {
        match (role, name) {
            (SettingRole::ClientId, _) | (_, "client_id") => self.client_id = Some(ClientId::from(text)),
            (SettingRole::ClientSecret, _) | (_, "client_secret") => {
                self.client_secret = Some(ClientSecret::from(text))
            }
            (SettingRole::Placeholder, _) => self.placeholders.push((name, text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_missing_setting_is_reported_at_once() {
        let environment = Environment::default();
        let mut report = ConfigReport::default();
        let mut settings = Settings::new(&environment, "entra", &mut report);
        assert!(settings.field::<ClientId>(&FieldDescription::new("client_id", "AZURE_CLIENT_ID")).is_none());
        assert!(settings.field::<String>(&FieldDescription::new("tenant", "AZURE_TENANT").default("common")).is_some());
        assert!(settings.field::<ClientSecret>(&FieldDescription::new("secret", "AZURE_CLIENT_SECRET")).is_none());
        assert_eq!(report.problems().len(), 2);
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
        assert_eq!(environment.get("B"), Some("b"));
    }

    #[test]
    fn a_secret_can_come_from_a_file() {
        let path = std::env::temp_dir().join(format!("oauth-runtime-secret-{}", std::process::id()));
        std::fs::write(&path, "hunter2\n").expect("a temporary file");
        let environment = Environment::from_iter([("X_CLIENT_SECRET_FILE", path.to_string_lossy())]);
        assert_eq!(environment.read("X_CLIENT_SECRET").expect("readable").as_deref(), Some("hunter2"));
        std::fs::remove_file(&path).expect("removable");
        let problem = environment.read("X_CLIENT_SECRET").expect_err("gone");
        assert_eq!(problem.code(), "setting_file_unreadable");
    }

    #[test]
    fn a_broken_dotenv_file_is_reported_by_line_without_its_content() {
        let folder = std::env::temp_dir().join(format!("oauth-runtime-dotenv-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let path = folder.join(".env");
        assert_eq!(read_dotenv(&path), (Vec::new(), None));
        let read = |text: &[u8]| {
            std::fs::write(&path, text).expect("a temporary file");
            let (settings, problem) = read_dotenv(&path);
            let problem = problem.map(|problem| {
                assert_eq!(problem.code(), "env_file_invalid");
                assert!(!problem.what().contains("hunter2") && !problem.remedy().contains("hunter2"), "{problem:?}");
                problem.what().to_owned()
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
    fn debug_output_of_an_environment_shows_no_value() {
        let environment = Environment::from_iter([("A", "hunter2")]);
        assert_eq!(format!("{environment:?}"), "Environment(1 settings)");
    }
}
