//! What a model says, as tables. Each is written from what the provider's own documentation says, and never from the data of the
//! preset: the one is there to find out whether the other is right.
//!
//! Texts of answers have places: `$ACCESS`, `$REFRESH`, `$SCOPE`, `$ID_TOKEN`, `$CLIENT_ID`, `$NONCE`, `$NOW`, `$EXP`, `$AT_HASH`,
//! `$TENANT`, and `$VERIFIED` for `true` or `false`, `$VERIFIED01` for numbers; and parts, `<word>…</>`, that are there if the login asked for the scope of this name, or for one of
//! `<one|other>`, or with the parameter of `<access_type=offline>`; `<field:email>` is there if the request for a resource names the
//! field, `<claims/id_token/email>` if the parameter `claims` does, and `<one&other>` if both hold. In addresses `*` is one segment.

/// A provider.
#[derive(Debug)]
pub(super) struct Model {
    /// The word behind `preset = `.
    pub(super) preset: &'static str,
    /// The fields of a struct that declares it, with the values that lead here.
    pub(super) fields: &'static [(&'static str, &'static str)],
    pub(super) authorization: Authorization,
    /// Where temporary credentials are asked for, at a provider of OAuth 1.0a.
    pub(super) temporary: Option<&'static str>,
    pub(super) token: TokenEndpoint,
    pub(super) refresh: Option<Refresh>,
    /// Where a short-lived token is exchanged for one that lives long.
    pub(super) exchange: Option<Exchange>,
    pub(super) revocation: Option<Revocation>,
    /// Where everything ends that the user granted.
    pub(super) disconnect: Option<Revocation>,
    /// The profile, and what else a login asks for.
    pub(super) profile: &'static [Resource],
    /// Each request with a token proves the client secret too, by `appsecret_proof`; this is said where it does not.
    pub(super) unproved: Option<Answer>,
    /// One call of the API.
    pub(super) api: Option<Resource>,
    /// What it says its answers are.
    pub(super) media_type: &'static str,
    /// What the API says to a request without a good token, and to one whose token may not.
    pub(super) unauthorized: Answer,
    pub(super) forbidden: Answer,
    pub(super) openid: Option<OpenId>,
    /// Scopes that a login may ask for beside its own.
    pub(super) other_scopes: &'static [&'static str],
    /// Members of the token answer that an application wants to keep, with their values.
    pub(super) kept: &'static [(&'static str, &'static str)],
    pub(super) account: Account,
}

/// Who logs in at a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Account {
    /// The identifier that stays.
    pub subject: &'static str,
    /// The full name.
    pub name: Option<&'static str>,
    /// The login name.
    pub username: Option<&'static str>,
    /// The e-mail address.
    pub email: Option<&'static str>,
    /// Whether the provider stands behind the address.
    pub email_is_verified: bool,
    /// The address of the picture.
    pub picture: Option<&'static str>,
}

/// Where the browser is sent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Authorization {
    pub(super) url: &'static str,
    pub(super) client_id: &'static str,
    /// The name of `response_type`, where it is asked for.
    pub(super) response_type: Option<&'static str>,
    pub(super) scope: &'static str,
    pub(super) separator: &'static str,
    /// The scopes it knows, of which a login may need several; any other is `invalid_scope`.
    pub(super) known: &'static [&'static str],
    /// Without these there is no page.
    pub(super) needs: &'static [&'static str],
    /// What else must be there.
    pub(super) params: &'static [(&'static str, &'static str)],
    pub(super) pkce: Pkce,
    pub(super) is_posted: bool,
    /// What the redirect calls the code.
    pub(super) code: &'static str,
    /// What comes back beside code and state.
    pub(super) beside: &'static str,
    /// How it comes back where the user says no.
    pub(super) cancel: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pkce {
    /// It checks challenge and verifier, and every login has them.
    Known,
    /// It has never heard of it and passes it over.
    Ignored,
    /// A request with it fails.
    Refused,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct TokenEndpoint {
    pub(super) url: &'static str,
    pub(super) format: Format,
    pub(super) client: Proof,
    pub(super) client_id: &'static str,
    pub(super) client_secret: &'static str,
    pub(super) grant_type: &'static str,
    pub(super) refresh_token: &'static str,
    /// What else must be there.
    pub(super) params: &'static [(&'static str, &'static str)],
    pub(super) headers: &'static [(&'static str, &'static str)],
    pub(super) answer: &'static str,
    /// A scope that it grants without being asked.
    pub(super) also_granted: Option<&'static str>,
    /// What stands between scopes that it grants.
    pub(super) granted_separator: &'static str,
    pub(super) bad_code: Refusal,
    pub(super) bad_client: Answer,
    pub(super) bad_request: Answer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Form,
    Json,
    FormOrJson,
    Query,
}

/// How the client proves itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proof {
    Basic,
    Post,
    /// Either of them.
    BasicOrPost,
    /// It is not looked at.
    Any,
    /// A token that the client signs.
    Minted,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Refresh {
    /// If not the token endpoint.
    pub(super) url: Option<&'static str>,
    /// What a login asks for so that there is a refresh token.
    pub(super) scope: Option<&'static str>,
    pub(super) login_params: &'static [(&'static str, &'static str)],
    /// What else must be there.
    pub(super) params: &'static [(&'static str, &'static str)],
    /// Whether the client proves itself.
    pub(super) is_proved: bool,
    pub(super) answer: &'static str,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Exchange {
    pub(super) url: &'static str,
    /// `$CLIENT_ID`, `$CLIENT_SECRET` and `$ACCESS` among them.
    pub(super) params: &'static [(&'static str, &'static str)],
    pub(super) answer: &'static str,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Revocation {
    pub(super) method: &'static str,
    /// `$CLIENT_ID` stands for the client.
    pub(super) url: &'static str,
    pub(super) client: Proof,
    pub(super) token: Given,
}

/// Where a token is that is to end.
#[derive(Clone, Copy, Debug)]
pub(super) enum Given {
    /// A parameter of a form.
    Form(&'static str),
    /// A member of a JSON object.
    Json(&'static str),
    /// The header.
    Bearer,
}

impl Revocation {
    /// RFC 7009 §2.1.
    pub(super) const STANDARD: Self =
        Self { method: "POST", url: "", client: Proof::Post, token: Given::Form("token") };
}

/// Something that is asked for with a token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resource {
    pub(super) method: &'static str,
    /// With its query.
    pub(super) url: &'static str,
    pub(super) token: Place,
    /// The parameter that lists the fields that are wanted, by commas.
    pub(super) fields: Option<&'static str>,
    /// Headers with their values, of which `|` separates several.
    pub(super) headers: &'static [(&'static str, &'static str)],
    /// Of a question in GraphQL: what is asked for, then the names that are known there.
    pub(super) graph: &'static [&'static str],
    /// All of these scopes, of which `|` separates several that do.
    pub(super) needs: &'static [&'static str],
    pub(super) answer: &'static str,
}

/// Where an access token travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// `Authorization`, after a word.
    Scheme(&'static str),
    Header(&'static str),
    Query(&'static str),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct OpenId {
    pub(super) metadata_url: &'static str,
    pub(super) metadata: &'static str,
    pub(super) keys_url: &'static str,
    pub(super) alg: &'static str,
    pub(super) claims: &'static str,
}

/// Status and text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer(pub(super) u16, pub(super) &'static str);

/// An answer with what it says: code and words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refusal {
    pub(super) answer: Answer,
    pub(super) code: &'static str,
    pub(super) words: Option<&'static str>,
}

impl Authorization {
    /// As RFC 6749 §4.1.1 and RFC 7636 have it.
    pub(super) const STANDARD: Self = Self {
        url: "",
        client_id: "client_id",
        response_type: Some("response_type"),
        scope: "scope",
        separator: " ",
        known: &[],
        needs: &[],
        params: &[],
        pkce: Pkce::Known,
        is_posted: false,
        code: "code",
        beside: "",
        cancel: "error=access_denied&error_description=The+user+denied+the+request",
    };
}

impl TokenEndpoint {
    /// As RFC 6749 §4.1.3 and §5.2 have it.
    pub(super) const STANDARD: Self = Self {
        url: "",
        format: Format::Form,
        client: Proof::Post,
        client_id: "client_id",
        client_secret: "client_secret",
        grant_type: "grant_type",
        refresh_token: "refresh_token",
        params: &[],
        headers: &[],
        answer: "",
        also_granted: None,
        granted_separator: " ",
        bad_code: Refusal { answer: Answer(400, r#"{"error":"invalid_grant"}"#), code: "invalid_grant", words: None },
        bad_client: Answer(401, r#"{"error":"invalid_client"}"#),
        bad_request: Answer(400, r#"{"error":"invalid_request"}"#),
    };
}

impl Refresh {
    /// As RFC 6749 §6 has it.
    pub(super) const STANDARD: Self =
        Self { url: None, scope: None, login_params: &[], params: &[], is_proved: true, answer: "" };
}

impl Resource {
    /// `GET` with a bearer token.
    pub(super) const STANDARD: Self = Self {
        method: "GET",
        url: "",
        token: Place::Scheme("Bearer"),
        fields: None,
        headers: &[],
        graph: &[],
        needs: &[],
        answer: "",
    };
}

impl Account {
    pub(super) const NOBODY: Self =
        Self { subject: "", name: None, username: None, email: None, email_is_verified: false, picture: None };
}

impl Model {
    pub(super) const STANDARD: Self = Self {
        preset: "",
        fields: &[],
        authorization: Authorization::STANDARD,
        temporary: None,
        token: TokenEndpoint::STANDARD,
        refresh: None,
        exchange: None,
        revocation: None,
        disconnect: None,
        profile: &[],
        unproved: None,
        api: None,
        media_type: "application/json; charset=utf-8",
        unauthorized: Answer(401, r#"{"error":"invalid_token"}"#),
        forbidden: Answer(403, r#"{"error":"insufficient_scope"}"#),
        openid: None,
        other_scopes: &[],
        kept: &[],
        account: Account::NOBODY,
    };
}
