//! The fields of a provider struct: what they are for, and the settings that they are read from.

use std::fmt;
use std::path::Path;

use crate::error::{ConfigReport, Finding};
use crate::types::{ClientId, ClientSecret, IssuerIdentifier, PrivateKey, Tenants};

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

/// The same for the field that is the issuer.
#[doc(hidden)]
#[must_use]
#[track_caller]
pub const fn describe_issuer<T: Setting>(name: &'static str, setting: &'static str) -> FieldDescription<T> {
    assert!(
        matches!(T::ROLE, SettingRole::Issuer),
        "the field `issuer` is the issuer identifier: make it an `IssuerIdentifier`, or write `{{issuer}}` in a URL, a header or a parameter"
    );
    FieldDescription::new(name, setting)
}

/// The same for the field that says who may log in.
#[doc(hidden)]
#[must_use]
#[track_caller]
pub const fn describe_tenants<T: Setting>(name: &'static str, setting: &'static str) -> FieldDescription<T> {
    assert!(
        matches!(T::ROLE, SettingRole::Tenants),
        "the field `tenants` says whose users may log in: make it `oauth_runtime::Tenants`, or write `{{tenants}}` in a URL, a header or a parameter"
    );
    FieldDescription::new(name, setting)
}

/// The same for the secret of the registration. A `String` shows it wherever the struct is printed.
#[doc(hidden)]
#[must_use]
#[track_caller]
pub const fn describe_secret<T: Setting>(name: &'static str, setting: &'static str) -> FieldDescription<T> {
    assert!(
        matches!(T::ROLE, SettingRole::ClientSecret),
        "the field `client_secret` must be a `ClientSecret`, which prints as `[redacted]`: any other type shows the secret in logs"
    );
    FieldDescription::new(name, setting)
}

/// The same for the key that client secrets are minted with. A `String` shows it wherever the struct is printed.
#[doc(hidden)]
#[must_use]
#[track_caller]
pub const fn describe_private_key<T: Setting>(name: &'static str, setting: &'static str) -> FieldDescription<T> {
    assert!(
        matches!(T::ROLE, SettingRole::PrivateKey),
        "the field `private_key` must be an `oauth_runtime::PrivateKey`, which prints as `[redacted]`: any other type shows the key in logs"
    );
    FieldDescription::new(name, setting)
}

/// The same for a field that fills the placeholder of its name. What a type is for is known to the compiler alone.
#[doc(hidden)]
#[must_use]
#[track_caller]
pub const fn describe_placeholder<T: Setting>(name: &'static str, setting: &'static str) -> FieldDescription<T> {
    assert!(
        matches!(T::ROLE, SettingRole::Placeholder),
        "a field that fills a placeholder is no `ClientId`, `ClientSecret`, `IssuerIdentifier`, `PrivateKey` or `Tenants`: make it a `String`, or call it `client_id`, `client_secret`, `issuer`, `private_key` or `tenants`"
    );
    FieldDescription::new(name, setting)
}

impl<T> fmt::Debug for FieldDescription<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FieldDescription({} from {})", self.name, self.setting)
    }
}

/// Where settings come from.
pub(crate) trait SettingSource: fmt::Debug {
    /// The value itself, or that of the file which `NAME_FILE` names.
    fn text(&self, name: &str) -> Result<Option<String>, Finding>;

    /// The content of the file that the setting names.
    fn file(&self, name: &str) -> Result<Option<String>, Finding>;

    /// The file from which [`text`](Self::text) reads the value, if it is in one.
    fn path(&self, name: &str) -> Option<Box<Path>>;
}

/// Reads the settings of one provider and collects what is wrong with them.
#[derive(Debug)]
pub struct Settings<'a> {
    source: &'a dyn SettingSource,
    provider: &'a str,
    /// What the names of settings begin with, if not as the fields say.
    prefix: Option<&'a str>,
    /// The file that the client secret was read from.
    secret_file: Option<Box<Path>>,
    report: &'a mut ConfigReport,
}

impl<'a> Settings<'a> {
    pub(crate) fn new(source: &'a dyn SettingSource, provider: &'a str, report: &'a mut ConfigReport) -> Self {
        Self { source, provider, prefix: None, secret_file: None, report }
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
        let read = if field.file { self.source.file(setting) } else { self.source.text(setting) };
        if matches!(field.role, SettingRole::ClientSecret) && !field.file {
            self.secret_file = self.source.path(setting);
        }
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
        let value = match self.source.text(setting) {
            Ok(value) => value?,
            Err(problem) => {
                self.push(problem);
                return None;
            }
        };
        T::from_setting(value).map_err(|why| self.push(invalid(setting, why))).ok()
    }

    /// The client secret by its usual setting, where no field has read it.
    pub(crate) fn client_secret(&mut self, setting: &'static str) -> Option<ClientSecret> {
        let secret = self.optional(setting);
        if self.secret_file.is_none() && secret.is_some() {
            self.secret_file = self.source.path(setting);
        }
        secret
    }

    /// The file that the client secret was read from, if it was in one.
    pub(crate) fn secret_file(&mut self) -> Option<Box<Path>> {
        self.secret_file.take()
    }

    fn push(&mut self, problem: Finding) {
        self.report.push(problem.of_provider(self.provider));
    }
}

/// The problem of a setting that is not there.
pub(crate) fn missing(setting: &str) -> Finding {
    Finding::new(
        "setting_missing",
        format!("`{setting}` is not set"),
        format!("set `{setting}` in the environment or in `.env`, or `{setting}_FILE` to a file that holds it"),
    )
    .of_setting(setting)
}

/// The problem of a setting with a value that says nothing.
pub(crate) fn invalid(setting: &str, why: &str) -> Finding {
    let what = format!("the value of `{setting}` is not usable: {why}");
    Finding::new("setting_invalid", what, format!("correct the value of `{setting}`")).of_setting(setting)
}

/// A type that a field of a provider struct can have.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of an OAuth provider",
    label = "not a setting",
    note = "use `ClientId`, `ClientSecret`, `IssuerIdentifier`, `PrivateKey`, `Tenants` or `String`, or implement `oauth_runtime::Setting`"
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
    /// The issuer identifier of the server.
    Issuer,
    /// The tenants whose users may log in.
    Tenants,
    /// The private key that client secrets are minted with.
    PrivateKey,
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

impl Setting for PrivateKey {
    const ROLE: SettingRole = SettingRole::PrivateKey;

    fn from_setting(value: String) -> Result<Self, &'static str> {
        Ok(Self::new(value))
    }

    fn as_text(&self) -> &str {
        self.expose()
    }
}

/// Compared byte by byte, so that it is kept as it is; whether it is a URL that may be called is judged with the declaration.
impl Setting for IssuerIdentifier {
    const ROLE: SettingRole = SettingRole::Issuer;

    fn from_setting(value: String) -> Result<Self, &'static str> {
        // OpenID Connect Discovery §3, RFC 8414 §2
        if value.contains(['?', '#']) { Err("an issuer has no query and no fragment") } else { Ok(Self::from(value)) }
    }

    fn as_text(&self) -> &str {
        self.as_str()
    }
}

impl Setting for Tenants {
    const ROLE: SettingRole = SettingRole::Tenants;

    fn from_setting(value: String) -> Result<Self, &'static str> {
        Self::read(&value)
    }

    fn as_text(&self) -> &str {
        self.as_str()
    }
}

/// The values of a provider struct's fields.
#[derive(Default)]
pub struct FieldValues {
    pub(crate) client_id: Option<ClientId>,
    pub(crate) client_secret: Option<ClientSecret>,
    /// Where the secret was read from, to be read again.
    pub(crate) secret_file: Option<Box<Path>>,
    pub(crate) private_key: Option<PrivateKey>,
    pub(crate) issuer: Option<IssuerIdentifier>,
    /// Where the issuer is reached from here, by the setting beside those of the registration.
    pub(crate) internal_url: Option<String>,
    pub(crate) tenants: Option<String>,
    pub(crate) placeholders: Vec<(&'static str, String)>,
}

impl fmt::Debug for FieldValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A field may fill a header with a key of the provider's API.
        let names = self.placeholders.iter().map(|(name, _)| name).collect::<Vec<_>>();
        f.debug_struct("FieldValues")
            .field("client_id", &self.client_id)
            .field("issuer", &self.issuer)
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
            (SettingRole::PrivateKey, _) => self.private_key = Some(PrivateKey::from(text)),
            (SettingRole::Issuer, _) => self.issuer = Some(IssuerIdentifier::from(text)),
            (SettingRole::Tenants, _) => self.tenants = Some(text.to_owned()),
            (SettingRole::Placeholder, _) => self.placeholders.push((name, text.to_owned())),
        }
    }
}
