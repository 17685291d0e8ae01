//! The keys of `[oauth]`, each with the setter of the description that it becomes.

use toml::Value;

/// A key of `[oauth]`.
pub(super) struct Key {
    pub(super) name: &'static str,
    /// What it is called in the description.
    pub(super) setter: &'static str,
    pub(super) kind: Kind,
}

/// What a key holds.
pub(super) enum Kind {
    /// An absolute URL with `https`, which may hold `{placeholders}`.
    Url,
    Text,
    /// `true`.
    Flag,
    /// A word that is a variant of this type: the word in the file, and the variant.
    Word(&'static str, &'static [(&'static str, &'static str)]),
    /// Names and texts.
    Pairs,
    /// Texts.
    List,
    /// Names of a closed list, which are setters of this type.
    Members(&'static str, &'static [&'static str]),
}

use Kind::{Flag, List, Members, Pairs, Text, Url, Word};

/// In the order in which the setters are called.
#[rustfmt::skip] // A table reads best as one.
pub(super) const KEYS: &[Key] = &[
    key("issuer", Url),
    key("metadata_url", Url),
    key("temporary_credentials_endpoint", Url),
    key("authorization_endpoint", Url),
    key("authorization_params", Pairs),
    key("token_endpoint", Url),
    key("token_params", Pairs),
    key("refresh_endpoint", Url),
    key("userinfo_endpoint", Url),
    key("jwks_uri", Url),
    key("end_session_endpoint", Url),
    key("revocation_endpoint", Url),
    key("disconnect_endpoint", Url),
    key("introspection_endpoint", Url),
    key("scopes", List),
    key("scope_separator", Text),
    key("client_authentication", Word("ClientAuthenticationMethod", &[
        ("client_secret_basic", "ClientSecretBasic"), ("client_secret_post", "ClientSecretPost"), ("none", "None"),
    ])),
    key("response_mode", Word("ResponseMode", &[("query", "Query"), ("form_post", "FormPost")])),
    key("dangerous_no_pkce", Flag),
    key("dangerous_optional_nonce", Flag),
    key("id_token_alg", Word("SigningAlgorithm", &[
        ("RS256", "RS256"), ("RS384", "RS384"), ("RS512", "RS512"), ("PS256", "PS256"), ("PS384", "PS384"),
        ("PS512", "PS512"), ("ES256", "ES256"), ("ES384", "ES384"), ("ES512", "ES512"), ("EdDSA", "EdDSA"),
    ])),
    key("trusted_audiences", List),
    key("signature_method", Word("SignatureMethod", &[
        ("hmac_sha1", "HmacSha1"), ("hmac_sha256", "HmacSha256"), ("hmac_sha512", "HmacSha512"),
        ("rsa_sha1", "RsaSha1"), ("rsa_sha256", "RsaSha256"), ("rsa_sha512", "RsaSha512"), ("plaintext", "Plaintext"),
    ])),
    key("placement", Word("Placement", &[("header", "Header"), ("body", "Body"), ("query", "Query")])),
    key("realm", Text),
    key("headers", Pairs),
    key("renamed_params", Members("RenamedParams", &["client_id", "client_secret", "redirect_uri", "response_type", "scope"])),
    key("renamed_token_params", Members("RenamedTokenParams", &["client_id", "client_secret", "code", "grant_type", "redirect_uri", "refresh_token"])),
    key("code_in_redirect", Text),
    key("token_request_format", Word("TokenRequestFormat", &[("form", "Form"), ("json", "Json"), ("query", "Query")])),
    key("revocation_request", Word("RevocationRequest", &[
        ("form", "Form"), ("json", "Json"), ("access_token", "AccessToken"), ("bearer", "Bearer"),
        ("bearer_delete", "BearerDelete"), ("client_delete", "ClientDelete"),
    ])),
    key("disconnect_request", Word("RevocationRequest", &[
        ("form", "Form"), ("json", "Json"), ("access_token", "AccessToken"), ("bearer", "Bearer"),
        ("bearer_delete", "BearerDelete"), ("client_delete", "ClientDelete"),
    ])),
    key("token_answer_format", Word("TokenAnswerFormat", &[("json", "Json"), ("form", "Form")])),
    key("token_answer", Members("TokenAnswer", &["access_token", "token_type", "expires_in", "refresh_token", "scope", "id_token"])),
    key("error_answer", Members("ErrorAnswer", &["code", "description", "ok", "fine"])),
    key("bearer_token_type", Text),
    key("optional_token_type", Flag),
    key("lenient_booleans", Flag),
    key("keep_from_token", Pairs),
    key("keep_from_redirect", Pairs),
    key("userinfo", Members("UserInfoMapping", &["subject", "changing_subject", "name", "username", "email", "email_verified", "picture"])),
    key("profile_in_token_answer", Flag),
    key("profile_in_id_token", Flag),
    key("profile_in_access_token", Flag),
    key("userinfo_method", Word("UserinfoMethod", &[("get", "Get"), ("post", "Post"), ("post_json", "PostJson")])),
    key("userinfo_params", Pairs),
    key("email_endpoint", Url),
    key("email_list", Members("EmailList", &["list", "address", "primary", "verified"])),
    key("access_token_scheme", Text),
    key("access_token_header", Text),
    key("access_token_form", Text),
    // By hand it is `dangerous_access_token_query`: here it is a fact.
    Key { setter: "dangerous_access_token_query", ..key("access_token_query", Text) },
    key("refresh_params", Pairs),
    key("minted_secret", Members("MintedSecret", &["audience"])),
    key("name_in_redirect", Members("NameInRedirect", &["parameter", "name"])),
    Key { setter: "dangerous_exchange_endpoint", ..key("exchange_endpoint", Url) },
    key("exchange_params", Pairs),
    key("appsecret_proof", Flag),
    key("api_base", Members("ApiBase", &["from", "suffixes"])),
];

const fn key(name: &'static str, kind: Kind) -> Key {
    Key { name, setter: name, kind }
}

pub(super) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

impl Key {
    /// What is wrong with a value, to follow the name of the key.
    pub(super) fn judge(&self, value: &Value) -> Result<(), String> {
        match (&self.kind, value) {
            (Url, Value::String(url)) => judge_url(url),
            (Text, Value::String(_)) | (Flag, Value::Boolean(true)) => Ok(()),
            (Word(_, words), Value::String(word)) => {
                let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
                if known.contains(&word.as_str()) {
                    return Ok(());
                }
                Err(format!("is one of {}, not {word:?}", known.join(", ")))
            }
            (List, Value::Array(values)) if values.iter().all(Value::is_str) => Ok(()),
            (Pairs, Value::Table(pairs)) if pairs.values().all(Value::is_str) => {
                pairs.iter().try_for_each(|(name, value)| self.judge_place(name, value))
            }
            (Members(_, names), Value::Table(members)) if members.values().all(Value::is_str) => {
                match members.keys().find(|member| !names.contains(&member.as_str())) {
                    Some(unknown) => Err(format!("holds {}, and no `{unknown}`", names.join(", "))),
                    None => members.iter().try_for_each(|(member, value)| self.judge_place(member, value)),
                }
            }
            (kind, _) => Err(format!("is {}", kind.expected())),
        }
    }

    /// A pointer, or a text with pointers in braces, where the key says where something stands.
    fn judge_place(&self, member: &str, value: &Value) -> Result<(), String> {
        let places = ["userinfo", "token_answer", "error_answer", "email_list", "keep_from_token"];
        let text = value.as_str().unwrap_or_default();
        let is_place = text.starts_with('/') || text.contains("{/") || (member == "list" && text.is_empty());
        if !places.contains(&self.name) || member == "fine" || is_place {
            return Ok(());
        }
        Err(format!("holds a JSON pointer for `{member}`, which begins with `/`, and {text:?} does not"))
    }
}

impl Kind {
    fn expected(&self) -> &'static str {
        match self {
            Url | Text | Word(..) => "a text",
            Flag => "`true`, or not there",
            Pairs | Members(..) => "a table of texts",
            List => "a list of texts",
        }
    }
}

fn judge_url(url: &str) -> Result<(), String> {
    judge_page(url)?;
    if url.contains('#') { Err(format!("holds a fragment: {url:?}")) } else { Ok(()) }
}

/// An address that people open: it may lead to a place in a page.
pub(super) fn judge_page(url: &str) -> Result<(), String> {
    let Some(rest) = url.strip_prefix("https://") else {
        return Err(format!("begins with `https://`, and {url:?} does not"));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = |c: char| c.is_ascii_alphanumeric() || "-._{}:".contains(c);
    if host.is_empty() || !host.chars().all(is_host) || (!host.contains('.') && !host.contains('{')) {
        return Err(format!("has no host: {url:?}"));
    }
    if rest.contains(' ') {
        return Err(format!("holds a space: {url:?}"));
    }
    Ok(())
}
