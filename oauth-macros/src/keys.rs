//! The table of keys: the one list that feeds the parser, its hints and the attribute reference.

use crate::suggest;

/// Where a key may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the `#[oauth(…)]` of the struct.
    Struct,
    /// In the `#[oauth(…)]` of a field.
    Field,
    /// In the `#[oauth(…)]` of a struct of providers.
    Aggregate,
    /// In the `#[oauth(…)]` of a field of a struct of providers.
    Member,
}

/// The protocol of a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProtocolName {
    OAuth1,
    OAuth2,
    OpenIdConnect,
}

impl ProtocolName {
    /// The words of `protocol = …`.
    pub(crate) const WORDS: &'static [&'static str] = &["oidc", "oauth2", "oauth1"];

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::OpenIdConnect, Self::OAuth2, Self::OAuth1].into_iter().find(|protocol| protocol.word() == word)
    }

    /// The word of `protocol = …`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::OAuth1 => "oauth1",
            Self::OAuth2 => "oauth2",
            Self::OpenIdConnect => "oidc",
        }
    }

    /// The name people read.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::OAuth1 => "OAuth 1.0a",
            Self::OAuth2 => "OAuth 2.0",
            Self::OpenIdConnect => "OpenID Connect",
        }
    }
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `= some::path`
    Path,
    /// `= some::Type`, by its path
    Type,
    /// `= path::to::function`, with the arguments it is called with.
    Function(&'static str),
    /// `= "…"`, checked by the rule of the [`Text`] kind.
    Text(Text),
    /// `= word`, one of the list.
    Word(&'static [&'static str]),
    /// `= word`, the name of a preset.
    Preset,
    /// `(openid, my::scope, "literal" as name)`, each also with `implies(…)`
    Scopes,
    /// `(name = "value", "na-me" = "value")`
    Params(Pairs),
    /// `("one", "another")`
    Texts,
    /// `(subject = "/sub")`: names of a closed list.
    Members(&'static Members),
    /// Nothing: the key alone.
    Flag,
    /// The key exists only to be refused with a better message than "unknown key".
    Refused,
}

/// What the pairs of a list with open names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pairs {
    /// Extra parameters of a request.
    Parameters,
    /// Headers of a request.
    Headers,
    /// Facts of a JSON answer, each at a pointer.
    Pointers,
    /// Facts of a query, each a parameter.
    Names,
    /// Scopes, each as it is asked for.
    Scopes,
}

/// A list with a closed set of names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Members {
    /// What one name is, for people.
    pub(crate) what: &'static str,
    pub(crate) plural: &'static str,
    pub(crate) names: &'static [&'static str],
    /// What other libraries and providers call a name.
    pub(crate) aliases: &'static [(&'static str, &'static str)],
    pub(crate) value: MemberValue,
    /// For hints.
    pub(crate) example: &'static str,
}

/// What stands behind a name of [`Members`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MemberValue {
    /// A JSON pointer.
    Pointer,
    /// A JSON pointer, or a text with pointers in braces.
    Place,
    /// A JSON pointer; of `fine` the code of an answer that is no error.
    PointerOrCode,
    /// Of `name` a place as those of claims, of `parameter` the name of a parameter.
    PlaceOrParameter,
    /// The name of a claim, or a JSON pointer to it.
    Claim,
    /// An absolute URL with `https`.
    Url,
    /// Of `from` the name of a fact, of `suffixes` domains with spaces between them.
    FactOrDomains,
    /// `#` and six hexadecimal digits.
    Color,
    /// The name of a parameter.
    Parameter,
}

/// The claims `userinfo(…)` can place.
pub(crate) const CLAIMS: Members = Members {
    what: "claim",
    plural: "claims",
    names: &["subject", "changing_subject", "name", "username", "email", "email_verified", "picture"],
    aliases: &[
        ("sub", "subject"),
        ("id", "subject"),
        ("login", "username"),
        ("preferred_username", "username"),
        ("avatar", "picture"),
        ("avatar_url", "picture"),
    ],
    value: MemberValue::Place,
    example: "subject = \"/id\"",
};

/// The parameters that providers rename. At least two do so with each; `state` and the parameters of PKCE keep their names.
pub(crate) const RENAMED: Members = Members {
    what: "parameter that can be renamed",
    plural: "parameters that can be renamed",
    names: &["client_id", "client_secret", "redirect_uri", "response_type", "scope"],
    aliases: &[("client_key", "client_id"), ("appid", "client_id"), ("app_id", "client_id"), ("scopes", "scope")],
    value: MemberValue::Parameter,
    example: "client_id = \"client_key\"",
};

/// The parameters that providers rename in token requests alone.
pub(crate) const RENAMED_TOKEN: Members = Members {
    what: "parameter of token requests that can be renamed",
    plural: "parameters of token requests that can be renamed",
    names: &["client_id", "client_secret", "code", "grant_type", "redirect_uri", "refresh_token"],
    aliases: &[("clientId", "client_id"), ("clientSecret", "client_secret"), ("grantType", "grant_type")],
    value: MemberValue::Parameter,
    example: "grant_type = \"grantType\"",
};

/// What `token_answer(…)` can place.
pub(crate) const TOKEN_ANSWER: Members = Members {
    what: "member of a token answer",
    plural: "members of a token answer",
    names: &["access_token", "token_type", "expires_in", "refresh_token", "scope", "id_token"],
    aliases: &[("token", "access_token"), ("expires", "expires_in"), ("scopes", "scope"), ("type", "token_type")],
    value: MemberValue::Pointer,
    example: "access_token = \"/data/access_token\"",
};

/// What `error_answer(…)` can place.
pub(crate) const ERROR_ANSWER: Members = Members {
    what: "part of an error",
    plural: "parts of an error",
    names: &["code", "description", "ok", "fine"],
    aliases: &[
        ("error", "code"),
        ("error_description", "description"),
        ("message", "description"),
        ("success", "ok"),
        ("no_error", "fine"),
    ],
    value: MemberValue::PointerOrCode,
    example: "code = \"/errcode\"",
};

/// What `api_base(…)` says.
pub(crate) const API_BASE: Members = Members {
    what: "part of where an API is",
    plural: "parts of where an API is",
    names: &["from", "suffixes"],
    aliases: &[("fact", "from"), ("suffix", "suffixes"), ("domains", "suffixes"), ("hosts", "suffixes")],
    value: MemberValue::FactOrDomains,
    example: "from = \"instance_url\", suffixes = \"salesforce.com\"",
};

/// What `minted_secret(…)` says.
pub(crate) const MINTED_SECRET: Members = Members {
    what: "part of a minted secret",
    plural: "parts of a minted secret",
    names: &["audience"],
    aliases: &[("aud", "audience")],
    value: MemberValue::Url,
    example: "audience = \"https://as.example\"",
};

/// What `name_in_redirect(…)` says.
pub(crate) const NAME_IN_REDIRECT: Members = Members {
    what: "part of what a redirect says about a user",
    plural: "parts of what a redirect says about a user",
    names: &["parameter", "name"],
    aliases: &[("field", "parameter"), ("user", "parameter")],
    value: MemberValue::PlaceOrParameter,
    example: "parameter = \"user\", name = \"{/name/firstName} {/name/lastName}\"",
};

/// What `button(…)` says.
pub(crate) const BUTTON: Members = Members {
    what: "color of a button",
    plural: "colors of a button",
    names: &["color", "text"],
    aliases: &[("background", "color"), ("colour", "color"), ("foreground", "text"), ("text_color", "text")],
    value: MemberValue::Color,
    example: "color = \"#24292f\", text = \"#ffffff\"",
};

/// What `roles(…)` can say: where the roles of a user are.
pub(crate) const ROLES: Members = Members {
    what: "place of roles",
    plural: "places of roles",
    names: &["id_token", "access_token", "userinfo"],
    aliases: &[("claim", "id_token"), ("claims", "id_token"), ("token", "access_token"), ("profile", "userinfo")],
    value: MemberValue::Claim,
    example: "id_token = \"groups\"",
};

/// What `email_list(…)` can place.
pub(crate) const EMAIL_LIST: Members = Members {
    what: "part of a list of addresses",
    plural: "parts of a list of addresses",
    names: &["list", "address", "primary", "verified"],
    aliases: &[("email", "address"), ("value", "address"), ("default", "primary"), ("email_verified", "verified")],
    value: MemberValue::Pointer,
    example: "list = \"/values\", address = \"/email\"",
};

/// How the runtime's description is told what a key says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setter {
    /// By the setter that is called as the key, with the value as it was written.
    Plain,
    /// The same with a value of this type: the variant that a word stands for, or the standard one with other members.
    Of(&'static str),
    /// Not by the key alone, or not at all.
    Own,
}

/// What a string must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    /// An absolute URL.
    Url,
    /// A provider's name: a path segment.
    Name,
    /// Words for people.
    Display,
    /// The name of an environment variable.
    Environment,
    /// A path of the application.
    Route,
    /// What stands before paths of the application.
    Prefix,
    /// What stands between two scopes.
    Separator,
    /// A value of `token_type`.
    TokenType,
    /// What stands before a token in `Authorization`, or nothing.
    Scheme,
    /// The name of a header.
    Header,
    /// The name of a parameter.
    Parameter,
    /// Anything.
    Free,
}

macro_rules! keys {
    ($($key:ident, $name:literal, $place:ident, [$($protocol:ident)*], $kind:expr, $setter:expr, $rfc:literal, $doc:literal;)*) => {
        /// A key of `#[oauth(…)]`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Key {
            $(#[doc = $doc] $key,)*
        }

        /// Every key, in the order of the reference.
        pub(crate) const TABLE: &[Row] = &[$(
            Row {
                key: Key::$key,
                name: $name,
                place: Place::$place,
                protocols: &[$(ProtocolName::$protocol),*],
                kind: $kind,
                setter: $setter,
                rfc: $rfc,
            },
        )*];

        impl Key {
            /// The key as it is written.
            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Self::$key => $name,)*
                }
            }
        }
    };
}

/// What the table says about one key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) key: Key,
    pub(crate) name: &'static str,
    pub(crate) place: Place,
    /// The protocols that know the key.
    pub(crate) protocols: &'static [ProtocolName],
    pub(crate) kind: Kind,
    pub(crate) setter: Setter,
    /// Where its rules are from; empty for keys that are this framework's own.
    pub(crate) rfc: &'static str,
}

#[rustfmt::skip] // A table reads best as one.
keys! {
    Crate, "crate", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Path, Setter::Own, "", "The path of `oauth_runtime`, if it is re-exported.";
    Name, "name", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Name), Setter::Own, "", "The last segment of the provider's paths.";
    DisplayName, "display_name", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Display), Setter::Own, "", "The name people read.";
    Protocol, "protocol", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Word(ProtocolName::WORDS), Setter::Own, "", "The protocol, where the other keys do not tell it.";
    Preset, "preset", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Preset, Setter::Own, "", "A well-known provider, which the other keys change.";
    MetadataUrl, "metadata_url", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Url), Setter::Plain, "OpenID Connect Discovery §4", "Where the metadata document is.";
    Issuer, "issuer", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Url), Setter::Plain, "OpenID Connect Discovery §3", "The issuer identifier.";
    Tenants, "tenants", Struct, [OpenIdConnect], Kind::Texts, Setter::Plain, "OpenID Connect Core §3.1.3.7 (2)", "Whose users may log in, where the issuer has a place for a tenant.";
    InternalUrl, "internal_url", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Url), Setter::Plain, "", "Where this process reaches the issuer, if not where browsers do.";
    AuthorizationEndpoint, "authorization_endpoint", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Url), Setter::Plain, "RFC 6749 §3.1", "Where the browser is sent.";
    TokenEndpoint, "token_endpoint", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Url), Setter::Plain, "RFC 6749 §3.2", "Where tokens are asked for.";
    RefreshEndpoint, "refresh_endpoint", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Url), Setter::Plain, "RFC 6749 §6", "Where tokens are refreshed.";
    TemporaryCredentialsEndpoint, "temporary_credentials_endpoint", Struct, [OAuth1], Kind::Text(Text::Url), Setter::Plain, "RFC 5849 §2.1", "Where an OAuth 1.0a login starts.";
    UserinfoEndpoint, "userinfo_endpoint", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Url), Setter::Plain, "OpenID Connect Core §5.3", "Where the user's profile is read.";
    EmailEndpoint, "email_endpoint", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Url), Setter::Plain, "", "Where the user's e-mail address is read, if not in the profile.";
    JwksUri, "jwks_uri", Struct, [OpenIdConnect], Kind::Text(Text::Url), Setter::Plain, "OpenID Connect Discovery §3", "Where the provider's keys are.";
    EndSessionEndpoint, "end_session_endpoint", Struct, [OpenIdConnect], Kind::Text(Text::Url), Setter::Plain, "OpenID Connect RP-Initiated Logout §2", "Where a logout is sent.";
    RevocationEndpoint, "revocation_endpoint", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Url), Setter::Plain, "RFC 7009 §2", "Where tokens are revoked.";
    DisconnectEndpoint, "disconnect_endpoint", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Url), Setter::Plain, "", "Where everything that was granted is ended.";
    IntrospectionEndpoint, "introspection_endpoint", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Url), Setter::Plain, "RFC 7662 §2", "Where the server is asked about a token.";
    Scopes, "scopes", Struct, [OpenIdConnect OAuth2], Kind::Scopes, Setter::Own, "RFC 6749 §3.3", "The scopes asked for.";
    IncrementalScopes, "incremental_scopes", Struct, [OpenIdConnect OAuth2], Kind::Scopes, Setter::Own, "RFC 6749 §3.3", "The scopes asked for when a page needs them.";
    RefreshTokens, "refresh_tokens", Struct, [OpenIdConnect OAuth2], Kind::Flag, Setter::Own, "OpenID Connect Core §11", "Asks for refresh tokens, as the provider wants to be asked.";
    ScopeSeparator, "scope_separator", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Separator), Setter::Plain, "RFC 6749 §3.3", "What stands between two scopes.";
    AuthorizationParams, "authorization_params", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Params(Pairs::Parameters), Setter::Plain, "RFC 6749 §3.1", "Extra parameters of every authorization request.";
    TokenParams, "token_params", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Params(Pairs::Parameters), Setter::Plain, "RFC 6749 §3.2", "Extra parameters of every token request.";
    RefreshParams, "refresh_params", Struct, [OpenIdConnect OAuth2], Kind::Params(Pairs::Parameters), Setter::Plain, "RFC 6749 §6", "Extra parameters of refresh requests alone.";
    ExchangeParams, "exchange_params", Struct, [OpenIdConnect OAuth2], Kind::Params(Pairs::Parameters), Setter::Plain, "", "The query of the exchange of an access token for one that lasts.";
    Headers, "headers", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Params(Pairs::Headers), Setter::Plain, "RFC 9110 §5", "Headers of every call to the provider.";
    RenamedParams, "renamed_params", Struct, [OpenIdConnect OAuth2], Kind::Members(&RENAMED), Setter::Of("RenamedParams"), "RFC 6749 §8.2", "What the provider calls parameters.";
    RenamedTokenParams, "renamed_token_params", Struct, [OpenIdConnect OAuth2], Kind::Members(&RENAMED_TOKEN), Setter::Of("RenamedTokenParams"), "RFC 6749 §4.1.3", "What the provider calls the parameters of token requests alone.";
    CodeInRedirect, "code_in_redirect", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Parameter), Setter::Plain, "RFC 6749 §4.1.2", "What the redirect calls the code.";
    TokenRequestFormat, "token_request_format", Struct, [OpenIdConnect OAuth2], Kind::Word(&["form", "json", "dangerous_query"]), Setter::Of("TokenRequestFormat"), "RFC 6749 §4.1.3", "How token requests carry their parameters.";
    RevocationRequest, "revocation_request", Struct, [OpenIdConnect OAuth2], Kind::Word(&["form", "json", "access_token", "bearer", "bearer_delete", "client_delete"]), Setter::Of("RevocationRequest"), "RFC 7009 §2.1", "How tokens are revoked.";
    DisconnectRequest, "disconnect_request", Struct, [OpenIdConnect OAuth2], Kind::Word(&["form", "json", "access_token", "bearer", "bearer_delete", "client_delete"]), Setter::Of("RevocationRequest"), "", "How everything that was granted is ended.";
    TokenAnswerFormat, "token_answer_format", Struct, [OpenIdConnect OAuth2], Kind::Word(&["json", "form"]), Setter::Of("TokenAnswerFormat"), "RFC 6749 §5.1", "How token answers are encoded, whatever they claim.";
    TokenAnswer, "token_answer", Struct, [OpenIdConnect OAuth2], Kind::Members(&TOKEN_ANSWER), Setter::Of("TokenAnswer"), "RFC 6901", "Where token answers keep things.";
    ErrorAnswer, "error_answer", Struct, [OpenIdConnect OAuth2], Kind::Members(&ERROR_ANSWER), Setter::Of("ErrorAnswer"), "RFC 6901", "Where token answers say that they are errors.";
    ScopeAliases, "scope_aliases", Struct, [OpenIdConnect OAuth2], Kind::Params(Pairs::Scopes), Setter::Plain, "RFC 6749 §5.1", "What the provider calls scopes when it grants them.";
    TrustedAudiences, "trusted_audiences", Struct, [OpenIdConnect], Kind::Texts, Setter::Plain, "OpenID Connect Core §3.1.3.7 (3)", "Who else ID tokens may be for.";
    BearerTokenType, "bearer_token_type", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::TokenType), Setter::Plain, "RFC 6749 §7.1", "What the provider calls a bearer token.";
    OptionalTokenType, "optional_token_type", Struct, [OpenIdConnect OAuth2], Kind::Flag, Setter::Plain, "RFC 6749 §5.1", "Accepts token answers without a type.";
    AccessTokenScheme, "access_token_scheme", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Scheme), Setter::Plain, "RFC 9110 §11.1", "What stands in the place of `Bearer`.";
    AccessTokenHeader, "access_token_header", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Header), Setter::Plain, "RFC 9110 §5.1", "The header that the access token travels in, alone.";
    AccessTokenForm, "access_token_form", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Parameter), Setter::Plain, "RFC 6750 §2.2", "The parameter of a form that the access token travels in.";
    AppsecretProof, "appsecret_proof", Struct, [OpenIdConnect OAuth2], Kind::Flag, Setter::Plain, "RFC 2104 §2", "Sends a proof of the client secret with every access token.";
    ProfileInTokenAnswer, "profile_in_token_answer", Struct, [OAuth2], Kind::Flag, Setter::Plain, "RFC 6749 §5.1", "The token answer says who the user is.";
    ProfileInAccessToken, "profile_in_access_token", Struct, [OAuth2], Kind::Flag, Setter::Plain, "OpenID Connect Core §3.1.3.7 (6)", "The access token, a JWT, says who the user is.";
    ProfileInIdToken, "profile_in_id_token", Struct, [OpenIdConnect], Kind::Flag, Setter::Plain, "OpenID Connect Core §5.4", "The ID token says all there is: userinfo is never called.";
    LenientBooleans, "lenient_booleans", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Flag, Setter::Plain, "OpenID Connect Core §5.1", "Reads truth values that are texts or numbers.";
    KeepFromToken, "keep_from_token", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Params(Pairs::Pointers), Setter::Plain, "RFC 6901", "Facts of the token answer that are kept.";
    KeepFromRedirect, "keep_from_redirect", Struct, [OpenIdConnect OAuth2], Kind::Params(Pairs::Names), Setter::Plain, "RFC 6749 §4.1.2", "Facts of the redirect that are kept.";
    ApiBase, "api_base", Struct, [OpenIdConnect OAuth2], Kind::Members(&API_BASE), Setter::Of("ApiBase"), "RFC 9700 §4.9", "Which fact of the token answer says where the user's API is.";
    NameInRedirect, "name_in_redirect", Struct, [OpenIdConnect OAuth2], Kind::Members(&NAME_IN_REDIRECT), Setter::Of("NameInRedirect"), "OpenID Connect Core §5.1", "What the redirect says about the name of a user.";
    BeforeCall, "before_call", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Function("call: Call, request: &mut Request"), Setter::Plain, "", "Runs before every call to the provider.";
    AfterCall, "after_call", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Function("call: Call, response: &mut Response"), Setter::Plain, "", "Runs after every call to the provider.";
    ResponseMode, "response_mode", Struct, [OpenIdConnect OAuth2], Kind::Word(&["query", "form_post"]), Setter::Of("ResponseMode"), "OAuth 2.0 Form Post Response Mode §2", "How the provider's answer comes back.";
    ClientAuthentication, "client_authentication", Struct, [OpenIdConnect OAuth2], Kind::Word(&["client_secret_basic", "client_secret_post", "none"]), Setter::Of("ClientAuthenticationMethod"), "RFC 6749 §2.3", "How the client proves itself.";
    MintedSecret, "minted_secret", Struct, [OpenIdConnect OAuth2], Kind::Members(&MINTED_SECRET), Setter::Of("MintedSecret"), "RFC 7523 §3", "The client secret is minted, with a private key.";
    SignatureMethod, "signature_method", Struct, [OAuth1], Kind::Word(&["hmac_sha1", "hmac_sha256", "hmac_sha512", "rsa_sha1", "rsa_sha256", "rsa_sha512", "dangerous_plaintext"]), Setter::Of("SignatureMethod"), "RFC 5849 §3.4", "How requests are signed.";
    Placement, "placement", Struct, [OAuth1], Kind::Word(&["header", "body", "query"]), Setter::Of("Placement"), "RFC 5849 §3.5", "Where the protocol parameters travel.";
    Realm, "realm", Struct, [OAuth1], Kind::Text(Text::Free), Setter::Plain, "RFC 5849 §3.5.1", "The realm of the `Authorization` header.";
    Userinfo, "userinfo", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Members(&CLAIMS), Setter::Of("UserInfoMapping"), "RFC 6901", "Where the profile keeps the standard claims.";
    UserinfoMethod, "userinfo_method", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Word(&["get", "post", "post_json"]), Setter::Of("UserinfoMethod"), "OpenID Connect Core §5.3.1", "How the profile is asked for.";
    UserinfoParams, "userinfo_params", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Params(Pairs::Parameters), Setter::Plain, "OpenID Connect Core §5.3.1", "Parameters of every request for the profile.";
    EmailList, "email_list", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Members(&EMAIL_LIST), Setter::Of("EmailList"), "RFC 6901", "Where the e-mail addresses of a user stand.";
    EmailProof, "email_proof", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Word(&["claim", "never", "dangerous_always"]), Setter::Of("EmailProof"), "OpenID Connect Core §5.1", "What an e-mail address proves.";
    Claims, "claims", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Type, Setter::Own, "", "The type that the claims are read as.";
    Roles, "roles", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Members(&ROLES), Setter::Of("RolesSource"), "RFC 6901", "Where the roles of a user are.";
    IdTokenAlg, "id_token_alg", Struct, [OpenIdConnect], Kind::Word(&["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]), Setter::Of("SigningAlgorithm"), "RFC 8725 §3.1", "The algorithm ID tokens must be signed with.";
    EnvPrefix, "env_prefix", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Environment), Setter::Own, "", "What the names of the settings begin with.";
    ClientIdEnv, "client_id_env", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Environment), Setter::Own, "", "The setting that holds the client identifier.";
    ClientSecretEnv, "client_secret_env", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Environment), Setter::Own, "", "The setting that holds the client secret.";
    InternalUrlEnv, "internal_url_env", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Environment), Setter::Own, "", "The setting that holds `internal_url`.";
    Button, "button", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Members(&BUTTON), Setter::Of("Button"), "", "The colors of the button that offers the provider.";
    LoginPath, "login_path", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Route), Setter::Plain, "", "The path that starts a login.";
    CallbackPath, "callback_path", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Route), Setter::Plain, "", "The path of the redirect URI.";
    LogoutPath, "logout_path", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Route), Setter::Plain, "", "The path that ends the session.";
    DangerousNoPkce, "dangerous_no_pkce", Struct, [OpenIdConnect OAuth2], Kind::Flag, Setter::Plain, "RFC 7636", "Sends no PKCE challenge.";
    DangerousAccessTokenQuery, "dangerous_access_token_query", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Parameter), Setter::Plain, "RFC 6750 §2.3", "The parameter of the query that the access token travels in.";
    DangerousExchangeEndpoint, "dangerous_exchange_endpoint", Struct, [OpenIdConnect OAuth2], Kind::Text(Text::Url), Setter::Plain, "", "Where an access token is exchanged for one that lasts, by the query.";
    DangerousOptionalNonce, "dangerous_optional_nonce", Struct, [OpenIdConnect], Kind::Flag, Setter::Plain, "OpenID Connect Core §3.1.3.7 (11)", "Accepts ID tokens without `nonce`.";
    DangerousAnyTenant, "dangerous_any_tenant", Struct, [OpenIdConnect], Kind::Flag, Setter::Plain, "OpenID Connect Core §3.1.3.7 (2)", "Lets the users of every tenant in.";
    DangerousAllowLoopbackHttp, "dangerous_allow_loopback_http", Struct, [OpenIdConnect OAuth2 OAuth1], Kind::Flag, Setter::Plain, "", "Accepts `http` on loopback hosts.";
    ClientId, "client_id", Struct, [], Kind::Refused, Setter::Own, "", "Refused: registrations are settings.";
    ClientSecret, "client_secret", Struct, [], Kind::Refused, Setter::Own, "", "Refused: secrets are settings.";
    Env, "env", Field, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Environment), Setter::Own, "", "The setting the field is read from.";
    Default, "default", Field, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Free), Setter::Own, "", "The value without a setting.";
    File, "file", Field, [OpenIdConnect OAuth2 OAuth1], Kind::Flag, Setter::Own, "", "The setting is the path of a file that holds the value.";
    AggregateCrate, "crate", Aggregate, [OpenIdConnect OAuth2 OAuth1], Kind::Path, Setter::Own, "", "The path of `oauth_runtime`, if it is re-exported.";
    MemberName, "name", Member, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Name), Setter::Own, "", "Another name, as for the same provider a second time.";
    MemberDisplayName, "display_name", Member, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Display), Setter::Own, "", "The name people read.";
    MemberEnvPrefix, "env_prefix", Member, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Environment), Setter::Own, "", "What the names of its settings begin with.";
    MemberMount, "mount", Member, [OpenIdConnect OAuth2 OAuth1], Kind::Text(Text::Prefix), Setter::Own, "", "What stands before its paths.";
}

impl Row {
    /// How the key is written, for hints.
    pub(crate) fn usage(&self) -> String {
        self.usage_for(ProtocolName::OpenIdConnect)
    }

    /// The same for a provider of this protocol.
    pub(crate) fn usage_for(&self, protocol: ProtocolName) -> String {
        let name = self.name;
        match self.kind {
            Kind::Path => format!("{name} = path::to::oauth_runtime"),
            Kind::Type => format!("{name} = path::to::Claims"),
            Kind::Text(Text::Url) if self.key == Key::InternalUrl => format!("{name} = \"http://keycloak:8080\""),
            Kind::Text(Text::Url) => format!("{name} = \"https://…\""),
            Kind::Text(Text::Route | Text::Prefix) => format!("{name} = \"/…\""),
            Kind::Text(Text::Environment) => format!("{name} = \"UPPER_CASE\""),
            Kind::Text(Text::Scheme) => format!("{name} = \"OAuth\""),
            Kind::Text(Text::Header) => format!("{name} = \"X-Access-Token\""),
            Kind::Text(Text::Parameter) => format!("{name} = \"access_token\""),
            Kind::Text(_) => format!("{name} = \"…\""),
            Kind::Word(words) => format!("{name} = {}", words.first().unwrap_or(&"…")),
            Kind::Preset => format!("{name} = github"),
            Kind::Scopes if self.key == Key::IncrementalScopes => format!("{name}(\"calendar\" as calendar)"),
            Kind::Scopes if protocol == ProtocolName::OpenIdConnect => format!("{name}(openid, email)"),
            Kind::Scopes => format!("{name}(\"read:user\" as read_user)"),
            Kind::Function(_) => format!("{name} = path::to::function"),
            Kind::Params(Pairs::Parameters) => format!("{name}(name = \"value\")"),
            Kind::Params(Pairs::Headers) => format!("{name}(\"Header-Name\" = \"value\")"),
            Kind::Params(Pairs::Pointers) => format!("{name}(team_id = \"/team/id\")"),
            Kind::Params(Pairs::Names) => format!("{name}(realm_id = \"realmId\")"),
            Kind::Params(Pairs::Scopes) => format!("{name}(\"Mail.Read\" = \"https://graph.example/Mail.Read\")"),
            Kind::Texts => format!("{name}(\"…\")"),
            Kind::Members(members) => format!("{name}({})", members.example),
            Kind::Flag | Kind::Refused => name.to_owned(),
        }
    }

    /// Whether a provider of this protocol may carry the key.
    pub(crate) fn allows(&self, protocol: ProtocolName) -> bool {
        self.protocols.contains(&protocol)
    }

    /// Where the key's rules are from, for a provider of this protocol.
    pub(crate) fn reference(&self, protocol: ProtocolName) -> &'static str {
        match (self.key, protocol) {
            (Key::AuthorizationEndpoint, ProtocolName::OAuth1) => "RFC 5849 §2.2",
            (Key::TokenEndpoint, ProtocolName::OAuth1) => "RFC 5849 §2.3",
            (Key::UserinfoEndpoint, ProtocolName::OAuth1) => "RFC 5849 §4.2",
            (Key::UserinfoEndpoint, ProtocolName::OAuth2) => "RFC 6750 §5.3",
            (Key::Issuer, ProtocolName::OAuth2) => "RFC 8414 §2",
            (Key::MetadataUrl, ProtocolName::OAuth2) => "RFC 8414 §3",
            _ => self.rfc,
        }
    }
}

/// The row of a key that may stand at `place`.
pub(crate) fn find(name: &str, place: Place) -> Option<&'static Row> {
    at(place).find(|row| row.name == name)
}

/// The row of a key.
pub(crate) fn row(key: Key) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.key == key)
}

/// The key of `place` that `name` is a slip of.
pub(crate) fn misspelt(name: &str, place: Place) -> Option<&'static Row> {
    suggest::closest(name, at(place).map(|row| row.name)).and_then(|name| find(name, place))
}

/// The keys that may stand at `place`.
pub(crate) fn legal(place: Place) -> impl Iterator<Item = &'static str> {
    at(place).filter(|row| row.kind != Kind::Refused).map(|row| row.name)
}

fn at(place: Place) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| row.place == place)
}

#[cfg(test)]
mod tests {
    use super::{Key, Kind, Place, ProtocolName, Setter, TABLE, find, misspelt};

    #[test]
    fn names_are_unique_at_their_place() {
        for row in TABLE {
            let same = TABLE.iter().filter(|other| other.name == row.name && other.place == row.place).count();
            assert_eq!(same, 1, "{}", row.name);
            assert_eq!(row.key.name(), row.name);
        }
    }

    /// A word is a variant of some type, and the names of a list are setters of one.
    #[test]
    fn words_and_lists_are_of_a_type() {
        for row in TABLE.iter().filter(|row| row.setter != Setter::Own) {
            let needs_type = matches!(row.kind, Kind::Word(_) | Kind::Members(_));
            assert_eq!(needs_type, matches!(row.setter, Setter::Of(_)), "{}", row.name);
            assert_eq!(row.place, Place::Struct, "{}", row.name);
        }
    }

    #[test]
    fn a_slip_is_not_a_word_of_its_own() {
        let meant = |name| misspelt(name, Place::Struct).map(|row| row.key);
        assert_eq!(meant("metdata_url"), Some(Key::MetadataUrl));
        assert_eq!(meant("colour"), None);
    }

    #[test]
    fn only_oauth1_signs() {
        let signature = find("signature_method", Place::Struct);
        assert!(signature.is_some_and(|row| row.allows(ProtocolName::OAuth1) && !row.allows(ProtocolName::OAuth2)));
    }
}
