//! What is peculiar about a provider: how it names parameters, where its answers keep things, and what data cannot say.
//!
//! Each is a key of `#[oauth(…)]`, described in the [reference](crate::reference::quirks). A provider without them speaks the
//! specifications.

use crate::types::{Call, Request, Response};

/// What a provider calls the parameters of authorization, token and revocation requests. The defaults are the names of
/// [RFC 6749 Appendix A](https://www.rfc-editor.org/rfc/rfc6749#appendix-A).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenamedParams {
    pub(crate) client_id: &'static str,
    pub(crate) client_secret: &'static str,
    pub(crate) redirect_uri: &'static str,
    pub(crate) response_type: &'static str,
    pub(crate) scope: &'static str,
}

/// What a provider calls the parameters of token and refresh requests alone, where these are no ones of
/// [RFC 6749 §4.1.3](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenamedTokenParams {
    pub(crate) client_id: &'static str,
    pub(crate) client_secret: &'static str,
    pub(crate) code: &'static str,
    pub(crate) grant_type: &'static str,
    pub(crate) redirect_uri: &'static str,
    pub(crate) refresh_token: &'static str,
}

/// How a token request carries its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenRequestFormat {
    /// A form-encoded body, as [RFC 6749 §4.1.3](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3) says.
    Form,
    /// A JSON object of texts.
    Json,
    /// `GET` with everything in the query: code, secret and verifier end up in the logs of whoever sees the URL.
    Query,
}

/// How a provider is told that tokens are not needed any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RevocationRequest {
    /// `POST` of a form with the token and the client's proof, as [RFC 7009 §2.1](https://www.rfc-editor.org/rfc/rfc7009#section-2.1)
    /// says: the refresh token, else the access token.
    Form,
    /// The same as a JSON object.
    Json,
    /// `POST` of a form with the access token, which is called `access_token`, and the client's proof.
    AccessToken,
    /// `POST` with the access token alone, as a call of the API has it.
    Bearer,
    /// `DELETE` with the access token alone.
    BearerDelete,
    /// `DELETE` with the client's identifier and secret in the header, and the access token in a JSON object.
    ClientDelete,
}

/// How a token answer is encoded, whatever media type it claims to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenAnswerFormat {
    /// JSON.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
}

/// Where a provider's token answer keeps what [RFC 6749 §5.1](https://www.rfc-editor.org/rfc/rfc6749#section-5.1) names, as
/// JSON pointers ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenAnswer {
    pub(crate) access_token: &'static str,
    pub(crate) token_type: &'static str,
    pub(crate) expires_in: &'static str,
    pub(crate) refresh_token: &'static str,
    pub(crate) scope: &'static str,
    pub(crate) id_token: &'static str,
}

/// Where a provider's token answer says that it is an error, beside the `error` of
/// [RFC 6749 §5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2), which always counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorAnswer {
    pub(crate) code: &'static str,
    pub(crate) description: &'static str,
    pub(crate) ok: &'static str,
    pub(crate) fine: &'static str,
}

/// A client secret that the client mints itself, a token signed with its private key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MintedSecret {
    pub(crate) audience: &'static str,
}

/// What the redirect says about the name of a user who logs in for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameInRedirect {
    pub(crate) parameter: &'static str,
    pub(crate) name: &'static str,
}

/// Where the API of a user is: the provider says it with the tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApiBase {
    pub(crate) from: &'static str,
    pub(crate) suffixes: &'static str,
}

/// Where the roles of a user are: in one of these, at a claim. A claim is told by its name, or by a JSON pointer, which begins with `/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RolesSource {
    pub(crate) id_token: &'static str,
    pub(crate) access_token: &'static str,
    pub(crate) userinfo: &'static str,
}

/// What says the roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RolesFrom {
    IdToken,
    AccessToken,
    Userinfo,
}

impl RolesSource {
    /// What says them, and where in it. The derive takes one; of several the first counts.
    pub(crate) fn source(self) -> Option<(RolesFrom, &'static str)> {
        let Self { id_token, access_token, userinfo } = self;
        let all =
            [(RolesFrom::IdToken, id_token), (RolesFrom::AccessToken, access_token), (RolesFrom::Userinfo, userinfo)];
        all.into_iter().find(|(_, place)| !place.is_empty())
    }
}

/// How an access token travels in requests for the profile and in calls of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenPlacement {
    /// In `Authorization`, behind this word; behind none if it is empty.
    Scheme(&'static str),
    /// Alone in this header.
    Header(&'static str),
    /// In the form of a `POST`, under this name.
    Form(&'static str),
    /// In the query, under this name: in the logs of whoever sees the URL.
    Query(&'static str),
}

impl TokenPlacement {
    /// [RFC 6750 §2.1](https://www.rfc-editor.org/rfc/rfc6750#section-2.1).
    pub(crate) const BEARER: Self = Self::Scheme("Bearer");
}

/// How a profile is asked for ([OpenID Connect Core §5.3.1](https://openid.net/specs/openid-connect-core-1_0.html#UserInfoRequest)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserinfoMethod {
    /// `GET`, with the parameters in the query.
    Get,
    /// `POST`, with the parameters as a form.
    Post,
    /// `POST`, with the parameters as a JSON object of texts: GraphQL.
    PostJson,
}

/// Where a provider keeps the e-mail addresses of a user, and which of them is theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmailList {
    pub(crate) list: Option<&'static str>,
    pub(crate) address: &'static str,
    pub(crate) primary: Option<&'static str>,
    pub(crate) verified: Option<&'static str>,
}

impl EmailList {
    /// One address, at `/email`.
    pub const STANDARD: Self = Self { list: None, address: "/email", primary: None, verified: None };

    /// Where the list stands, as a JSON pointer; an empty text if the answer itself is the list.
    #[must_use]
    pub const fn list(mut self, pointer: &'static str) -> Self {
        self.list = Some(pointer);
        self
    }

    /// Where the address stands, in an entry of the list or in the answer.
    #[must_use]
    pub const fn address(mut self, pointer: &'static str) -> Self {
        self.address = pointer;
        self
    }

    /// Where an entry says that it is the one to be used.
    #[must_use]
    pub const fn primary(mut self, pointer: &'static str) -> Self {
        self.primary = Some(pointer);
        self
    }

    /// Where it says whether the provider verified the address.
    #[must_use]
    pub const fn verified(mut self, pointer: &'static str) -> Self {
        self.verified = Some(pointer);
        self
    }
}

/// What an e-mail address of a provider proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmailProof {
    /// What the claim `email_verified` says.
    Claim,
    /// Nothing: the claim is never true.
    Never,
    /// That it is the user's, where the provider does not say otherwise: it gives out verified addresses only.
    Always,
}

/// Runs before a call leaves for the provider.
pub type BeforeCall = fn(Call, &mut Request);

/// Runs after a call was answered, before the answer is judged.
pub type AfterCall = fn(Call, &mut Response);

macro_rules! table {
    ($type:ident, $($(#[$docs:meta])* $name:ident = $standard:literal;)*) => {
        impl $type {
            /// The names of the specification.
            pub const STANDARD: Self = Self { $($name: $standard),* };

            $(
                $(#[$docs])*
                #[must_use]
                pub const fn $name(mut self, value: &'static str) -> Self {
                    self.$name = value;
                    self
                }
            )*
        }
    };
}

table! { RenamedParams,
    /// The name of `client_id`.
    client_id = "client_id";
    /// The name of `client_secret`, where it is sent in the body.
    client_secret = "client_secret";
    /// The name of `redirect_uri`.
    redirect_uri = "redirect_uri";
    /// The name of `response_type`.
    response_type = "response_type";
    /// The name of `scope`.
    scope = "scope";
}

table! { RenamedTokenParams,
    /// The name of `client_id`; unless it is set, that of the other requests.
    client_id = "";
    /// The name of `client_secret`, where it is sent in the body; unless it is set, that of the other requests.
    client_secret = "";
    /// The name of `code`.
    code = "code";
    /// The name of `grant_type`.
    grant_type = "grant_type";
    /// The name of `redirect_uri`; unless it is set, that of the other requests.
    redirect_uri = "";
    /// The name of `refresh_token`.
    refresh_token = "refresh_token";
}

table! { TokenAnswer,
    /// Where the access token stands.
    access_token = "/access_token";
    /// Where the type of the access token stands.
    token_type = "/token_type";
    /// Where the life of the access token stands, in seconds.
    expires_in = "/expires_in";
    /// Where the refresh token stands.
    refresh_token = "/refresh_token";
    /// Where the granted scopes stand.
    scope = "/scope";
    /// Where the ID token stands.
    id_token = "/id_token";
}

table! { ApiBase,
    /// The fact of the token answer that is the address.
    from = "";
    /// The domains that its host may be, or be below of, with spaces between them.
    suffixes = "";
}

table! { RolesSource,
    /// The claim of the ID token.
    id_token = "";
    /// The claim of the access token, which is a JWT. Its signature is not verified, because it comes from the token endpoint over TLS and
    /// never through a browser.
    access_token = "";
    /// The member of the profile.
    userinfo = "";
}

table! { MintedSecret,
    /// Whom it is for: the `aud` of the token.
    audience = "";
}

table! { NameInRedirect,
    /// The parameter of the redirect that holds a JSON object about the user.
    parameter = "user";
    /// Where in it the name is: a JSON pointer, or a text with pointers in braces.
    name = "/name";
}

table! { ErrorAnswer,
    /// Where the code stands. The answer is an error if there is one, other than `null`, `false`, `0` and an empty text.
    code = "/error";
    /// Where the provider's words stand, for the log.
    description = "/error_description";
    /// Where the answer says whether it is none: it is an error if this is `false`. Nowhere unless it is set.
    ok = "";
    /// The one code that is no error; unless it is set, `0` is one too.
    fine = "";
}

impl RenamedParams {
    /// Whether a provider's request has a parameter of its own under this name.
    pub(crate) fn names(&self, name: &str) -> bool {
        [self.client_id, self.client_secret, self.redirect_uri, self.response_type, self.scope].contains(&name)
    }

    /// Those of a token request.
    pub(crate) const fn of_token_request(&self, alone: RenamedTokenParams) -> RenamedTokenParams {
        RenamedTokenParams {
            client_id: or(alone.client_id, self.client_id),
            client_secret: or(alone.client_secret, self.client_secret),
            redirect_uri: or(alone.redirect_uri, self.redirect_uri),
            ..alone
        }
    }

    /// With what a token request calls the client.
    pub(crate) const fn of_client(self, names: &RenamedTokenParams) -> Self {
        Self { client_id: names.client_id, client_secret: names.client_secret, ..self }
    }
}

impl RenamedTokenParams {
    /// Whether a token request has a parameter of its own under this name.
    pub(crate) fn names(&self, name: &str) -> bool {
        let own =
            [self.client_id, self.client_secret, self.code, self.grant_type, self.redirect_uri, self.refresh_token];
        own.contains(&name)
    }
}

const fn or(name: &'static str, otherwise: &'static str) -> &'static str {
    if name.is_empty() { otherwise } else { name }
}
