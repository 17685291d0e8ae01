//! What the derive writes about a provider: constant data, never fetched, never overridden by fetched data.

use serde_json::{Map, Value};

pub use super::button::Button;
pub use super::endpoint::Endpoint;
use super::endpoint::{Endpoints, endpoints};
use super::identity_source::IdentitySources;
use super::quirks::{
    AfterCall, ApiBase, BeforeCall, EmailList, EmailProof, ErrorAnswer, MintedSecret, NameInRedirect, RenamedParams,
    RenamedTokenParams, RevocationRequest, RolesSource, TokenAnswer, TokenAnswerFormat, TokenPlacement,
    TokenRequestFormat, UserinfoMethod,
};
use super::scope;
pub use super::uses::Use;
pub use super::words::{
    ClientAuthenticationMethod, EnvironmentNames, Placement, Protocol, ResponseMode, ResponseType, SignatureMethod,
    SigningAlgorithm, UserInfoMapping,
};
use crate::error::DecodeError;

/// A provider as its developer declared it.
///
/// `#[derive(OAuthProvider)]` writes one as a constant. What a server says about itself is
/// [`ServerMetadata`](crate::oidc::ServerMetadata); it fills gaps and never replaces what stands here.
#[derive(Clone, Copy, Debug)]
pub struct ProviderDescription {
    pub(crate) name: &'static str,
    pub(crate) display_name: &'static str,
    pub(crate) protocol: Protocol,
    pub(crate) server: Server,
    pub(crate) scopes: Scopes,
    pub(crate) client: Client,
    pub(crate) authorization: Authorization,
    pub(crate) token: Token,
    pub(crate) id_token: IdToken,
    pub(crate) userinfo: Userinfo,
    pub(crate) oauth1: OAuth1,
    pub(crate) routes: Routes,
    pub(crate) page: PageLook,
    pub(crate) quirks: Quirks,
}

/// Reads the claims of a login as the type of its provider, given the names of those that were too large to be kept; says which
/// optional ones it passed over, because they have another type.
pub type ClaimsCheck = fn(&Map<String, Value>, &[&str]) -> Result<Vec<DecodeError>, DecodeError>;

/// Names and their values, in order.
type Pairs = &'static [(&'static str, &'static str)];

/// Declares the groups as one table: for each value its setter, its field, and what it is unless it is set. A setter of `some`
/// makes the value known, one of `flag` takes none, and a `table` has setters elsewhere.
macro_rules! groups {
    ($(
        $(#[$group_docs:meta])*
        $group:ident: $type:ident {
            $($(#[$docs:meta])* $setter:ident => $field:ident: $kind:ident($($of:tt)*) = $standard:expr;)*
        }
    )*) => {
        $(
            $(#[$group_docs])*
            #[derive(Clone, Copy, Debug)]
            pub(crate) struct $type {
                $(pub(crate) $field: groups!(@type $kind($($of)*)),)*
            }

            impl $type {
                /// Of a provider that says nothing about it.
                pub(crate) const STANDARD: Self = Self { $($field: $standard,)* };
            }
        )*

        impl ProviderDescription {
            $($(groups! { @setter $(#[$docs])* $setter($group.$field): $kind($($of)*) })*)*
        }
    };
    (@type plain($type:ty)) => { $type };
    (@type some($type:ty)) => { Option<$type> };
    (@type flag($on:literal)) => { bool };
    (@type table($type:ty)) => { $type };
    (@setter $(#[$docs:meta])* $setter:ident($group:ident.$field:ident): table($type:ty)) => {};
    (@setter $(#[$docs:meta])* $setter:ident($group:ident.$field:ident): plain($type:ty)) => {
        $(#[$docs])*
        #[must_use]
        pub const fn $setter(mut self, value: $type) -> Self {
            self.$group.$field = value;
            self
        }
    };
    (@setter $(#[$docs:meta])* $setter:ident($group:ident.$field:ident): some($type:ty)) => {
        $(#[$docs])*
        #[must_use]
        pub const fn $setter(mut self, value: $type) -> Self {
            self.$group.$field = Some(value);
            self
        }
    };
    (@setter $(#[$docs:meta])* $setter:ident($group:ident.$field:ident): flag($on:literal)) => {
        $(#[$docs])*
        #[must_use]
        pub const fn $setter(mut self) -> Self {
            self.$group.$field = $on;
            self
        }
    };
}

groups! {
    /// How the provider's servers are found.
    server: Server {
        /// The issuer identifier, compared byte by byte.
        issuer => issuer: some(&'static str) = None;
        /// Where the metadata document is. Without it an OpenID Provider has it at the issuer plus
        /// `/.well-known/openid-configuration`.
        metadata_url => metadata_url: some(&'static str) = None;
        /// Whose users may log in, where the issuer has a place for a tenant: identifiers, or domains that are looked up once.
        tenants => tenants: plain(&'static [&'static str]) = &[];
        /// Lets the users of every tenant in.
        dangerous_any_tenant => any_tenant: flag(true) = false;
        /// Where this process reaches what is at the issuer's origin: scheme, host and port, `http` too.
        internal_url => internal_url: some(&'static str) = None;
        /// Each endpoint has a setter of its own.
        endpoints => endpoints: table(Endpoints<Option<&'static str>>) = Endpoints::NONE;
        /// The struct's fields that may stand in URLs.
        fields => fields: plain(&'static [&'static str]) = &[];
        /// What placeholders stand for where the struct has no field of their name.
        field_defaults => field_defaults: plain(Pairs) = &[];
        /// Accepts `http` endpoints on loopback hosts: for a server on the developer's own machine.
        dangerous_allow_loopback_http => allow_loopback_http: flag(true) = false;
    }

    /// The scopes of the application.
    scopes: Scopes {
        /// The scopes asked for at every login, in order.
        scopes => asked: plain(&'static [&'static str]) = &[];
        /// The scopes that are asked for when a page needs them, and not before.
        incremental_scopes => incremental: plain(&'static [&'static str]) = &[];
        /// Which scope gives which other one, as (given, implied).
        implied_scopes => implied: plain(Pairs) = &[];
        /// What the provider calls scopes when it grants them, as (granted, asked for).
        scope_aliases => aliases: plain(Pairs) = &[];
        /// What stands between two scopes; a space unless the provider's quirk is another.
        scope_separator => separator: plain(&'static str) = " ";
    }

    /// The application at the provider.
    client: Client {
        /// How the client proves itself at the token endpoint.
        client_authentication => authentication: plain(ClientAuthenticationMethod) = ClientAuthenticationMethod::ClientSecretBasic;
        /// The names of the settings with the client's registration.
        environment => environment: plain(EnvironmentNames) = EnvironmentNames::new("", "");
    }

    /// What authorization requests are made of.
    authorization: Authorization {
        /// Extra parameters of every authorization request.
        authorization_params => params: plain(Pairs) = &[];
        /// What the provider's answer holds.
        response_type => response_type: plain(ResponseType) = ResponseType::Code;
        /// How the provider's answer comes back.
        response_mode => response_mode: plain(ResponseMode) = ResponseMode::Query;
        /// Sends no PKCE challenge: for a server that refuses unknown parameters.
        dangerous_no_pkce => pkce: flag(false) = true;
    }

    /// What token requests are made of.
    token: Token {
        /// Extra parameters of every token request.
        token_params => params: plain(Pairs) = &[];
        /// Extra parameters of refresh requests alone.
        refresh_params => refresh_params: plain(Pairs) = &[];
        /// The query of the exchange; `{client_id}`, `{client_secret}` and `{access_token}` stand for these.
        exchange_params => exchange_params: plain(Pairs) = &[];
    }

    /// What ID tokens must be.
    id_token: IdToken {
        /// The algorithm ID tokens must be signed with.
        id_token_alg => alg: plain(SigningAlgorithm) = SigningAlgorithm::RS256;
        /// Who else ID tokens may be for, beside this client.
        trusted_audiences => trusted_audiences: plain(&'static [&'static str]) = &[];
        /// Accepts ID tokens without `nonce`; one with another `nonce` is refused as ever.
        dangerous_optional_nonce => nonce_is_optional: flag(true) = false;
    }

    /// Who the user is.
    userinfo: Userinfo {
        /// Who says who the user is; a mapping of the profile has a setter of its own.
        sources => sources: table(IdentitySources) = IdentitySources::PROFILE;
        /// How the profile is asked for.
        userinfo_method => method: plain(UserinfoMethod) = UserinfoMethod::Get;
        /// Parameters of every request for the profile.
        userinfo_params => params: plain(Pairs) = &[];
        /// Where the e-mail addresses of a user stand, at `email_endpoint` or without one in the profile.
        email_list => email_list: some(EmailList) = None;
        /// The scopes of which each lets the application read the address of a user, where the profile has one; none if any login may.
        /// The development provider goes by it.
        email_scopes => email_scopes: some(&'static [&'static str]) = None;
        /// What an e-mail address proves.
        email_proof => email_proof: plain(EmailProof) = EmailProof::Claim;
        /// Reads the claims of every login as the type of `check`, which is [`check_claims`](crate::identity::check_claims) of
        /// it: a login that does not fit is none.
        claims => claims: some(ClaimsCheck) = None;
        /// Where the roles of a user are. Without it nobody has any.
        roles => roles: some(RolesSource) = None;
    }

    /// How OAuth 1.0a requests are signed.
    oauth1: OAuth1 {
        /// How OAuth 1.0a requests are signed.
        signature_method => signature_method: plain(SignatureMethod) = SignatureMethod::HmacSha1;
        /// Where the OAuth 1.0a parameters travel.
        placement => placement: plain(Placement) = Placement::Header;
        /// The realm of the OAuth 1.0a `Authorization` header.
        realm => realm: some(&'static str) = None;
    }

    /// The paths of the provider in the application.
    routes: Routes {
        /// The path that starts a login; `/login/{name}` by default.
        login_path => login: some(&'static str) = None;
        /// The path of the redirect URI; `/auth/{name}` by default.
        callback_path => callback: some(&'static str) = None;
        /// The path that ends the session; `/logout/{name}` by default.
        logout_path => logout: some(&'static str) = None;
    }

    /// How pages offer the provider.
    page: PageLook {
        /// The colors of its button; without them it looks as the others.
        button => button: some(Button) = None;
    }

    /// What is peculiar about the provider.
    quirks: Quirks {
        /// Headers of every call to the provider.
        headers => headers: plain(Pairs) = &[];
        /// What the provider calls parameters.
        renamed_params => renamed_params: plain(RenamedParams) = RenamedParams::STANDARD;
        /// What the provider calls the parameters of token and refresh requests alone.
        renamed_token_params => renamed_token_params: plain(RenamedTokenParams) = RenamedTokenParams::STANDARD;
        /// What the redirect calls the authorization code.
        code_in_redirect => code_in_redirect: plain(&'static str) = "code";
        /// How token requests carry their parameters.
        token_request_format => token_request_format: plain(TokenRequestFormat) = TokenRequestFormat::Form;
        /// How tokens are revoked at `revocation_endpoint`.
        revocation_request => revocation_request: plain(RevocationRequest) = RevocationRequest::Form;
        /// The same at `disconnect_endpoint`.
        disconnect_request => disconnect_request: plain(RevocationRequest) = RevocationRequest::Form;
        /// How token answers are encoded, whatever media type they claim. Without it: JSON, and it must say so.
        token_answer_format => token_answer_format: some(TokenAnswerFormat) = None;
        /// Where token answers keep things.
        token_answer => token_answer: plain(TokenAnswer) = TokenAnswer::STANDARD;
        /// Where token answers say that they are errors.
        error_answer => error_answer: some(ErrorAnswer) = None;
        /// What the provider calls a bearer token.
        bearer_token_type => bearer_token_type: plain(&'static str) = "Bearer";
        /// Accepts token answers without `token_type` as bearer tokens.
        optional_token_type => optional_token_type: flag(true) = false;
        /// How the access token travels; each way has a setter of its own, and the last one counts.
        access_token => access_token: table(TokenPlacement) = TokenPlacement::BEARER;
        /// Sends a proof that the sender of an access token has the client secret.
        appsecret_proof => appsecret_proof: flag(true) = false;
        /// Reads `email_verified` and `phone_number_verified` also where they are texts or numbers.
        lenient_booleans => lenient_booleans: flag(true) = false;
        /// What of a token answer becomes part of the identity, as (name, JSON pointer).
        keep_from_token => keep_from_token: plain(Pairs) = &[];
        /// What of the redirect's query becomes part of the identity, as (name, parameter).
        keep_from_redirect => keep_from_redirect: plain(Pairs) = &[];
        /// Which fact of the token answer says where the API of a user is.
        api_base => api_base: some(ApiBase) = None;
        /// What the redirect says about the name of a user.
        name_in_redirect => name_in_redirect: some(NameInRedirect) = None;
        /// The client secret can be minted, by a struct that has the key: `team_id`, `key_id` and `private_key`.
        minted_secret => minted_secret: some(MintedSecret) = None;
        /// The struct has the key.
        mints_secret => mints_secret: table(bool) = false;
        /// Runs before every call to the provider.
        before_call => before_call: some(BeforeCall) = None;
        /// Runs after every call to the provider.
        after_call => after_call: some(AfterCall) = None;
    }
}

impl Server {
    /// The issuer is the place of many tenants.
    pub(crate) const fn has_tenants(&self) -> bool {
        !self.tenants.is_empty() || self.any_tenant
    }
}

macro_rules! endpoint_setters {
    ($($(#[$docs:meta])* $endpoint:ident = $key:ident, $reference:literal, [$($property:ident)*];)*) => {
        impl ProviderDescription {
            $(
                $(#[$docs])*
                #[must_use]
                pub const fn $key(mut self, url: &'static str) -> Self {
                    self.server.endpoints = self.server.endpoints.with(Endpoint::$endpoint, url);
                    self
                }
            )*
        }
    };
}

endpoints!(endpoint_setters);

impl ProviderDescription {
    const fn new(name: &'static str, display_name: &'static str, protocol: Protocol) -> Self {
        Self {
            name,
            display_name,
            protocol,
            server: Server::STANDARD,
            scopes: Scopes::STANDARD,
            client: Client::STANDARD,
            authorization: Authorization::STANDARD,
            token: Token::STANDARD,
            id_token: IdToken::STANDARD,
            userinfo: Userinfo::STANDARD,
            oauth1: OAuth1::STANDARD,
            routes: Routes::STANDARD,
            page: PageLook::STANDARD,
            quirks: Quirks::STANDARD,
        }
    }

    /// An OpenID Provider.
    #[must_use]
    pub const fn open_id_connect(name: &'static str, display_name: &'static str) -> Self {
        let mut description = Self::new(name, display_name, Protocol::OpenIdConnect);
        description.userinfo.sources = IdentitySources::OPEN_ID_CONNECT;
        description
    }

    /// An OAuth 2.0 authorization server.
    #[must_use]
    pub const fn oauth2(name: &'static str, display_name: &'static str) -> Self {
        Self::new(name, display_name, Protocol::OAuth2)
    }

    /// An OAuth 1.0a server.
    #[must_use]
    pub const fn oauth1(name: &'static str, display_name: &'static str) -> Self {
        Self::new(name, display_name, Protocol::OAuth1)
    }

    /// The same provider under a name of this application's: its paths and its button are called after it.
    #[must_use]
    pub const fn named(mut self, name: &'static str, display_name: &'static str) -> Self {
        self.name = name;
        self.display_name = display_name;
        self
    }

    /// Where the profile keeps the standard claims; with OpenID Connect the ID token too, and the subject is always `sub`.
    #[must_use]
    pub const fn userinfo(mut self, mapping: UserInfoMapping) -> Self {
        self.userinfo.sources = self.userinfo.sources.mapped(mapping);
        self
    }

    /// The token response says who the user is: nobody is asked for a profile.
    #[must_use]
    pub const fn profile_in_token_answer(mut self) -> Self {
        self.userinfo.sources = self.userinfo.sources.in_token_response();
        self
    }

    /// The access token, a JWT, says who the user is: nobody is asked for a profile. Its signature is not verified, because it comes
    /// from the token endpoint over TLS and never through a browser.
    #[must_use]
    pub const fn profile_in_access_token(mut self) -> Self {
        self.userinfo.sources = self.userinfo.sources.in_access_token();
        self
    }

    /// The ID token says all there is about the user: userinfo is never called.
    #[must_use]
    pub const fn profile_in_id_token(mut self) -> Self {
        self.userinfo.sources = self.userinfo.sources.without_userinfo();
        self
    }

    /// The struct has the private key that client secrets are minted with.
    ///
    /// # Panics
    ///
    /// In a constant, a panic is a compile error: the provider takes no minted secrets.
    #[must_use]
    #[track_caller]
    pub const fn mints_secret(mut self) -> Self {
        assert!(
            self.quirks.minted_secret.is_some(),
            "the field `private_key` is for client secrets that are minted, which this provider does not take: remove it, or add `minted_secret(audience = …)`"
        );
        self.quirks.mints_secret = true;
        self
    }

    /// The access token travels in `Authorization` behind this word in the place of `Bearer`; behind none if it is empty.
    #[must_use]
    pub const fn access_token_scheme(mut self, scheme: &'static str) -> Self {
        self.quirks.access_token = TokenPlacement::Scheme(scheme);
        self
    }

    /// The access token travels alone in this header.
    #[must_use]
    pub const fn access_token_header(mut self, name: &'static str) -> Self {
        self.quirks.access_token = TokenPlacement::Header(name);
        self
    }

    /// The access token travels in the form body of a `POST`, under this name.
    #[must_use]
    pub const fn access_token_form(mut self, name: &'static str) -> Self {
        self.quirks.access_token = TokenPlacement::Form(name);
        self
    }

    /// The access token travels in the query, under this name, and so in every log on the way.
    #[must_use]
    pub const fn dangerous_access_token_query(mut self, name: &'static str) -> Self {
        self.quirks.access_token = TokenPlacement::Query(name);
        self
    }

    /// Has the provider answer by a form post instead of the query.
    #[must_use]
    pub const fn form_post(self) -> Self {
        self.response_mode(ResponseMode::FormPost)
    }

    /// Checks at compile time what the derive cannot see: values behind paths.
    ///
    /// # Panics
    ///
    /// In a constant, a panic is a compile error that names the rule.
    #[must_use]
    #[track_caller]
    pub const fn checked(self) -> Self {
        scope::require(self.scopes.asked, self.scopes.incremental, self.scopes.implied, self.scopes.separator);
        self.userinfo.sources.check();
        if let Some(button) = self.page.button {
            button.require();
        }
        assert!(is_path_segment(self.name), "a provider's name holds only `a-z`, `0-9`, `-` and `_`");
        self
    }

    /// Whether it says who the user is: by an ID token, or by a profile and the place of the identifier in it.
    #[must_use]
    pub const fn identifies(&self) -> bool {
        let has_profile = self.server.metadata_url.is_some() || self.server.endpoints.get(Endpoint::Userinfo).is_some();
        self.userinfo.sources.identify(has_profile)
    }

    /// The last segment of its paths.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The name people read.
    #[must_use]
    pub const fn display_name(&self) -> &'static str {
        self.display_name
    }

    /// The protocol it speaks.
    #[must_use]
    pub const fn protocol(&self) -> Protocol {
        self.protocol
    }

    /// The scopes asked for at every login.
    #[must_use]
    pub const fn declared_scopes(&self) -> &'static [&'static str] {
        self.scopes.asked
    }
}

pub(crate) const fn is_path_segment(value: &str) -> bool {
    let bytes = value.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if !matches!(bytes[i], b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_') {
            return false;
        }
        i += 1;
    }
    !bytes.is_empty() && bytes.len() <= 64
}
