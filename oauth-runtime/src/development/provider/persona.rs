use serde::Serialize;
use serde_json::{Map, Value, json};

/// Somebody the development provider can log in.
#[derive(Clone, Debug, PartialEq)]
pub struct Persona {
    pub(super) subject: String,
    pub(super) id: u64,
    pub(super) login: String,
    pub(super) name: String,
    pub(super) email: Option<(String, bool)>,
    pub(super) note: &'static str,
    pub(super) claims: Map<String, Value>,
}

impl Persona {
    /// A persona with this subject identifier, login name and display name, and no e-mail address.
    pub fn new(subject: impl Into<String>, login: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            id: 1_000_000,
            login: login.into(),
            name: name.into(),
            email: None,
            note: "no e-mail address",
            claims: Map::new(),
        }
    }

    /// Ada Lovelace, whose e-mail address is verified.
    #[must_use]
    pub fn ada() -> Self {
        Self::new("ada-9f1c2d", "ada", "Ada Lovelace").with_id(583_231).with_email("ada@example.com", true)
    }

    /// Grace Hopper, whose e-mail address is not verified.
    #[must_use]
    pub fn grace() -> Self {
        Self::new("grace-41b07e", "grace", "Grace Hopper").with_id(583_232).with_email("grace@example.com", false)
    }

    /// Alan Turing, who has no e-mail address.
    #[must_use]
    pub fn alan() -> Self {
        Self::new("alan-7c55a0", "alan", "Alan Turing").with_id(583_233)
    }

    /// The number a plain OAuth 2.0 or OAuth 1.0a provider knows the persona by. Default 1000000.
    #[must_use]
    pub fn with_id(mut self, id: u64) -> Self {
        self.id = id;
        self
    }

    /// An e-mail address and whether it was verified.
    #[must_use]
    pub fn with_email(mut self, address: impl Into<String>, verified: bool) -> Self {
        self.email = Some((address.into(), verified));
        self.note = if verified { "verified" } else { "not verified" };
        self
    }

    /// One more claim, in the ID token and in userinfo whatever the scope; it replaces a claim of the same name.
    #[must_use]
    pub fn with_claim(mut self, name: impl Into<String>, value: impl Serialize) -> Self {
        self.claims.insert(name.into(), serde_json::to_value(value).unwrap_or(Value::Null));
        self
    }

    /// The subject identifier: `sub`.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The login name.
    #[must_use]
    pub fn login(&self) -> &str {
        &self.login
    }

    /// The display name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The e-mail address.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        self.email.as_ref().map(|(address, _)| address.as_str())
    }

    pub(super) fn is_called(&self, hint: &str) -> bool {
        hint == self.subject || hint == self.login || Some(hint) == self.email()
    }

    /// The claims that `scopes` open (OpenID Connect Core §5.4), without `sub`.
    pub(super) fn claims_for(&self, scopes: &[String], origin: &str) -> Map<String, Value> {
        let granted = |scope: &str| scopes.iter().any(|s| s == scope);
        let mut claims = Map::new();
        let mut add = |name: &str, value: Value| {
            claims.insert(name.to_owned(), value);
        };
        if granted("profile") {
            let (given, family) = self.name.split_once(' ').unwrap_or((&self.name, ""));
            add("name", json!(self.name));
            add("given_name", json!(given));
            add("family_name", json!(family));
            add("preferred_username", json!(self.login));
            add("picture", json!(self.picture(origin)));
            add("locale", json!("en-GB"));
            add("zoneinfo", json!("Europe/London"));
            add("updated_at", json!(1_700_000_000));
        }
        if let (true, Some((address, verified))) = (granted("email"), &self.email) {
            add("email", json!(address));
            add("email_verified", json!(verified));
        }
        if granted("address") {
            add(
                "address",
                json!({ "street_address": "12 St James's Square", "locality": "London", "postal_code": "SW1Y 4JH", "country": "GB" }),
            );
        }
        if granted("phone") {
            add("phone_number", json!("+44 20 7946 0018"));
            add("phone_number_verified", json!(true));
        }
        claims.extend(self.claims.clone());
        claims
    }

    /// The user resource of a plain OAuth 2.0 provider.
    pub(super) fn api_user(&self, scopes: &[String], origin: &str) -> Map<String, Value> {
        let sees_email = scopes.iter().any(|s| s == "email" || s == "user" || s == "user:email");
        let email = self.email().filter(|_| sees_email);
        let mut user = Map::new();
        user.insert("id".to_owned(), json!(self.id));
        user.insert("login".to_owned(), json!(self.login));
        user.insert("name".to_owned(), json!(self.name));
        user.insert("email".to_owned(), json!(email));
        user.insert("avatar_url".to_owned(), json!(self.picture(origin)));
        user.extend(self.claims.clone());
        user
    }

    fn picture(&self, origin: &str) -> String {
        format!("{origin}/avatar/{}.svg", self.initials().to_ascii_lowercase())
    }

    pub(super) fn initials(&self) -> String {
        let letters: String = self
            .name
            .split(' ')
            .filter_map(|word| word.chars().next())
            .filter(char::is_ascii_alphabetic)
            .take(2)
            .collect();
        if letters.is_empty() { "X".to_owned() } else { letters.to_ascii_uppercase() }
    }
}
