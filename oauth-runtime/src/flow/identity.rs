//! Who logged in: each source of the declaration in turn.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::authorization_server::missing;
use super::relying_party::RelyingParty;
use super::user_credentials::Credentials;
use crate::declaration::description::{Endpoint, ProviderDescription, UserInfoMapping};
use crate::declaration::identity_source::{IdentitySource, SourceRequest};
use crate::declaration::quirks::{EmailProof, RolesFrom, RolesSource, UserinfoMethod};
use crate::error::{AtStage as _, Error, ProtocolViolation, Result, Stage, VerificationFailure};
use crate::http::{Call, Response};
use crate::identity::brought;
use crate::identity::emails::{self, Emails};
use crate::identity::facts::FactText;
use crate::identity::kept::Kept;
use crate::identity::place::is_told;
use crate::identity::profile::{LeftOut, bounded, map_claims, map_profile, merge, prove, read_booleans};
use crate::identity::roles::{self, Roles};
use crate::identity::whole::{absent_in, absent_of, require_whole, tell_of_absent};
use crate::identity::{Claims, Identity};
use crate::in_flight::Purpose;
use crate::oauth2::access_token_profile;
use crate::oidc::id_token::IdTokenUser;
use crate::oidc::user_info::{Root, parse_user_info, refused_profile, require_subject, user_info_request};
use crate::types::{EndpointUrl, IssuerIdentifier, Subject, Timestamp};
use crate::wire::json::{Json, Members};

/// What a login brought, from which the sources say who the user is.
pub(super) struct Evidence<'a> {
    pub(super) issuer: IssuerIdentifier,
    pub(super) credentials: Credentials<'a>,
    /// Verified.
    pub(super) id_token: Option<(IdTokenUser, Members<'a>)>,
    /// The token response without its tokens, where it says who the user is.
    pub(super) token_response: Option<Map<String, Value>>,
    pub(super) userinfo: Option<&'a EndpointUrl>,
    /// The scopes that were asked for.
    pub(super) scopes: &'a [&'a str],
    pub(super) kept: Kept,
    /// What the browser brought about the user, unsigned.
    pub(super) about_user: Option<&'a str>,
}

/// What is known of the user so far.
struct Known<'a> {
    subject: Subject,
    auth_time: Option<Timestamp>,
    claims: KnownClaims<'a>,
    /// What is too large to be kept beside them.
    left_out: Vec<LeftOut>,
    /// What was said about roles, if that was where they are.
    roles: Option<Roles>,
}

enum KnownClaims<'a> {
    /// Where they stand in an ID token; nothing was added.
    IdToken(Members<'a>),
    Own(Map<String, Value>),
}

/// Claims of an ID token that did their work; what an application keeps is who the user is.
const SPENT: [&str; 3] = ["nonce", "at_hash", "c_hash"];

impl RelyingParty {
    /// Who it is, if that is what the login is for.
    pub(super) async fn identity_for(&self, purpose: &Purpose, evidence: Evidence<'_>) -> Result<Option<Identity>> {
        match purpose {
            Purpose::Authorization => Ok(None),
            // Where the provider says it, the account has a name.
            Purpose::Connection(_) if !self.identifies() => Ok(None),
            Purpose::Connection(_)
            | Purpose::Link(_)
            | Purpose::Login
            | Purpose::MoreScopes(_)
            | Purpose::StepUp(_) => self.identity(evidence).await.map(Some),
        }
    }

    async fn identity(&self, mut evidence: Evidence<'_>) -> Result<Identity> {
        let mut known = None;
        for source in self.registration.description.userinfo.sources.iter() {
            known = match (source.request, known) {
                (SourceRequest::IdToken, None) => {
                    let id_token = evidence.id_token.take();
                    id_token.map(|id_token| {
                        let roles = self.roles_at(RolesFrom::IdToken).map(|at| Roles::of_members(&id_token.1, at));
                        Known { roles, ..Known::from(id_token).mapped(source, &self.reading()) }
                    })
                }
                (SourceRequest::Userinfo, None) => Some(self.known_by_profile(source, &evidence).await?),
                (SourceRequest::Userinfo, Some(known)) => Some(self.completed(known, source, &evidence).await?),
                (SourceRequest::TokenResponse, None) => {
                    evidence.token_response.take().map(|told| self.told_by(told.into(), source)).transpose()?
                }
                (SourceRequest::AccessToken, None) => Some(self.told_by_access_token(source, &evidence)?),
                (SourceRequest::Email, Some(known)) => Some(self.with_address(known, &evidence).await),
                (
                    SourceRequest::IdToken
                    | SourceRequest::TokenResponse
                    | SourceRequest::AccessToken
                    | SourceRequest::Email,
                    known,
                ) => known,
            };
        }
        let known: Known<'_> = known.ok_or(ProtocolViolation::UserInfoSubjectMissing)?;
        let Known { subject, auth_time, claims, left_out, roles } = known;
        let roles = self.roles(roles, &evidence);
        let claims = self.with_name(claims, evidence.about_user);
        require_whole(self.registration.description.userinfo.claims, &left_out, &self.registration.name)?;
        match &claims {
            KnownClaims::IdToken(claims) => tell_of_absent(absent_in(claims), &self.registration.name),
            KnownClaims::Own(claims) => tell_of_absent(absent_of(claims), &self.registration.name),
        }
        let claims = self.claims(claims, evidence.kept, roles);
        Ok(Identity::new(self.registration.name.clone(), evidence.issuer, subject, auth_time, claims))
    }

    /// With the name that the browser brought, where the provider itself says none: only the name, since nobody signed it.
    fn with_name<'a>(&self, claims: KnownClaims<'a>, about_user: Option<&str>) -> KnownClaims<'a> {
        let (Some(place), Some(document)) = (self.registration.description.quirks.name_in_redirect, about_user) else {
            return claims;
        };
        if claims.has("name") {
            return claims;
        }
        match brought::name(document, place.name) {
            Ok(name) => {
                let mut claims = claims.into_own();
                claims.insert("name".to_owned(), name.into());
                KnownClaims::Own(claims)
            }
            Err(why) => {
                tracing::warn!(
                    target: "oauth_runtime::login",
                    code = "name_not_brought",
                    provider = self.registration.name.as_str(),
                    parameter = place.parameter,
                    why,
                    "what the redirect says about the user is passed over",
                );
                claims
            }
        }
    }

    /// The place of the roles, if they are there.
    fn roles_at(&self, there: RolesFrom) -> Option<&'static str> {
        let (from, place) = self.registration.description.userinfo.roles?.source()?;
        (from == there).then_some(place)
    }

    /// What the login says about roles, where the declaration has a place for them. A login does not depend on it, and pages do.
    fn roles(&self, told: Option<Roles>, evidence: &Evidence<'_>) -> Option<Roles> {
        self.registration.description.userinfo.roles?;
        let (mut roles, mut why) = (told.unwrap_or(Roles::Absent), None);
        if let (Some(place), Credentials::Bearer(token)) =
            (self.roles_at(RolesFrom::AccessToken), &evidence.credentials)
        {
            match access_token_profile::claims(token, self.now(), self.flow.clock_skew) {
                Ok(claims) => roles = Roles::of_claims(&claims, place),
                Err(error) => why = Some(error),
            }
        }
        if let Some(fault) = roles.fault() {
            tracing::warn!(
                target: "oauth_runtime::login",
                code = fault.code(),
                provider = self.registration.name.as_str(),
                error = why.as_ref().map(tracing::field::display),
                cause = why.as_ref().and_then(Error::causes).map(tracing::field::display),
                remedy = fault.remedy(),
                "{fault}: no page that wants a role lets them in"
            );
        }
        Some(roles)
    }

    /// What the application gets of them.
    fn claims(&self, known: KnownClaims<'_>, kept: Kept, roles: Option<Roles>) -> Claims {
        let has_lenient_booleans = self.registration.description.quirks.lenient_booleans;
        let proof = self.registration.description.userinfo.email_proof;
        if let KnownClaims::IdToken(claims) = &known
            && !has_lenient_booleans
            && proof == EmailProof::Claim
            && kept.leaves(claims)
            && roles.is_none()
            && !claims.contains(roles::CLAIM)
            && let Some(claims) = Claims::of_members(claims, &SPENT)
        {
            return claims;
        }
        let mut claims = known.into_own();
        if has_lenient_booleans {
            read_booleans(&mut claims);
        }
        prove(&mut claims, proof);
        kept.add_to(&mut claims);
        claims.remove(roles::CLAIM);
        if let Some(roles) = roles {
            roles.add_to(&mut claims);
        }
        claims.into()
    }

    async fn known_by_profile(&self, source: &IdentitySource, evidence: &Evidence<'_>) -> Result<Known<'static>> {
        self.told_by(self.profile(source, evidence).await?, source)
    }

    fn told_by_access_token(&self, source: &IdentitySource, evidence: &Evidence<'_>) -> Result<Known<'static>> {
        let Credentials::Bearer(token) = evidence.credentials else {
            return Err(ProtocolViolation::AccessTokenNoJwt.into());
        };
        let claims = access_token_profile::claims(token, self.now(), self.flow.clock_skew).at(Stage::UserInfo)?;
        self.told_by(claims.into(), source)
    }

    /// Who a document in the provider's own shape says it is.
    fn told_by(&self, document: Value, source: &IdentitySource) -> Result<Known<'static>> {
        let reading = self.reading();
        let roles = self.roles_in_profile(&document);
        let (subject, claims) = reading.profile(document, source).at(Stage::UserInfo)?;
        let (claims, left_out) = bounded(claims, reading.bound);
        Ok(Known { subject, auth_time: None, claims: KnownClaims::Own(claims), left_out, roles })
    }

    /// Before anything is left out of it.
    fn roles_in_profile(&self, document: &Value) -> Option<Roles> {
        let place = self.roles_at(RolesFrom::Userinfo)?;
        Some(document.as_object().map_or(Roles::Absent, |claims| Roles::of_claims(claims, place)))
    }

    /// Asks for what is missing alone, and of a provider that has more to say.
    async fn completed<'a>(
        &self,
        known: Known<'a>,
        source: &IdentitySource,
        evidence: &Evidence<'_>,
    ) -> Result<Known<'a>> {
        let has_place = evidence.userinfo.is_some() || self.registration.profile.userinfo.is_some();
        let open = if has_place {
            left_open(&self.registration.description, &source.mapping, evidence.scopes, &known.claims)
        } else {
            Open::Nothing
        };
        let profile = match open {
            Open::Nothing => return Ok(known),
            Open::Claims => self.profile(source, evidence).await?,
            Open::WordOnAddress => match self.profile(source, evidence).await {
                Ok(profile) => profile,
                Err(error) => {
                    self.tell_of_no_word(&error);
                    return Ok(known);
                }
            },
        };
        let roles = self.roles_in_profile(&profile);
        let mut known = known.with(profile, source, &self.reading()).at(Stage::UserInfo)?;
        if roles.is_some() {
            known.roles = roles;
        }
        Ok(known)
    }

    /// A login does not depend on what an address proves: without the word on it, it proves nothing.
    #[cold]
    fn tell_of_no_word(&self, error: &Error) {
        tracing::warn!(
            target: "oauth_runtime::login",
            code = "email_verified_not_told",
            provider = self.registration.name.as_str(),
            error = %error,
            error_code = error.code(),
            address = error.address(),
            provider_code = error.provider_code(),
            provider_description = error.description(),
            cause = error.causes().map(tracing::field::display),
            remedy = "declare what an address of this provider proves, `email_proof = never`, or `profile_in_id_token`: then userinfo is not asked",
            "the ID token does not say whether the e-mail address is verified, userinfo does not answer, and the login goes on with an address that is not"
        );
    }

    async fn profile(&self, source: &IdentitySource, evidence: &Evidence<'_>) -> Result<Value> {
        let requests = &self.registration.profile;
        let endpoint = match (&requests.userinfo, evidence.userinfo) {
            (Some(url), _) => url.filled(&evidence.kept).at(Stage::UserInfo)?,
            (None, Some(endpoint)) => endpoint.clone(),
            (None, None) => return Err(missing(Endpoint::Userinfo)),
        };
        let filled =
            |(name, text): &'_ (&'static str, FactText)| Ok((*name, text.filled(&evidence.kept)?.into_owned().into()));
        let params = requests.params.iter().map(filled).collect::<Result<Vec<(&str, Cow<'_, str>)>>>();
        let method = self.userinfo_method();
        let request = user_info_request(endpoint, method, &params.at(Stage::UserInfo)?, self.flow.limits.response);
        let request = self.with_credentials(request.at(Stage::UserInfo)?, &evidence.credentials)?;
        let root = if source.mapping.names_subject() { Root::Any } else { Root::Object };
        let judge = |response: Response| {
            let document = parse_user_info(&response, root, evidence.credentials.refused())?;
            self.require_no_error(&document, source)?;
            at(document.into(), source.place)
        };
        let asked = self.ask(Call::UserInfo, request, judge).await;
        asked.map_err(|error| evidence.credentials.hidden_in(error)).at(Stage::UserInfo)
    }

    /// An answer that is an error, as the declaration or GraphQL has it, and says of nobody who it is.
    fn require_no_error(&self, document: &Json<'_>, source: &IdentitySource) -> Result<()> {
        let ProviderDescription { quirks, userinfo, .. } = &self.registration.description;
        let may_be_error = quirks.error_answer.is_some() || userinfo.method == UserinfoMethod::PostJson;
        if !may_be_error || document.at(source.place).is_some_and(|user| is_told(user, source.mapping.subject)) {
            return Ok(());
        }
        refused_profile(document, quirks, userinfo.method).map_or(Ok(()), Err)
    }

    /// How profiles of this provider are read.
    fn reading(&self) -> Reading {
        let description = &self.registration.description;
        let emails = description.userinfo.email_list.filter(|_| !self.asks_for_address());
        Reading {
            emails: emails.map(|list| Emails { list, lenient: description.quirks.lenient_booleans }),
            bound: self.flow.limits.claims,
        }
    }

    /// With the address of the second request, where one is declared.
    async fn with_address<'a>(&self, known: Known<'a>, evidence: &Evidence<'_>) -> Known<'a> {
        if !self.asks_for_address() {
            return known;
        }
        let address = self.address(&evidence.credentials, &evidence.kept).await;
        let mut claims = known.claims.into_own();
        emails::place(&mut claims, address);
        Known { claims: KnownClaims::Own(claims), ..known }
    }
}

/// How documents about users are read.
struct Reading {
    /// The addresses are a list in the profile.
    emails: Option<Emails>,
    /// Of all claims, in bytes.
    bound: usize,
}

impl Reading {
    /// Who a document in the provider's own shape says it is.
    fn profile(&self, document: Value, source: &IdentitySource) -> Result<(Subject, Map<String, Value>)> {
        let address = self.emails.map(|emails| emails.address(&document));
        let (subject, mut claims) = map_profile(document, &source.mapping)?;
        if let Some(address) = address {
            emails::place(&mut claims, address);
        }
        Ok((subject, claims))
    }

    /// The claims of a document that says by `sub` who it is.
    fn claims(&self, document: Value, source: &IdentitySource) -> Map<String, Value> {
        let address = self.emails.map(|emails| emails.address(&document));
        let mut claims = map_claims(document, &source.mapping);
        if let Some(address) = address {
            emails::place(&mut claims, address);
        }
        claims
    }
}

impl Known<'_> {
    /// What another source adds. It must speak of the same user, or nothing of it is used (OpenID Connect Core §5.3.2).
    fn with(self, profile: Value, source: &IdentitySource, reading: &Reading) -> Result<Self> {
        let profile = if source.mapping.names_subject() {
            let (subject, claims) = reading.profile(profile, source)?;
            if subject != self.subject {
                return Err(VerificationFailure::UserInfoSubject.into());
            }
            claims
        } else {
            require_subject(&profile, &self.subject)?;
            reading.claims(profile, source)
        };
        let mut claims = self.claims.into_own();
        let (profile, mut left_out) = bounded(profile, reading.bound);
        // What the ID token says already is whole.
        left_out.retain(|claim| !claims.contains_key(&*claim.name));
        merge(&mut claims, profile);
        Ok(Self { claims: KnownClaims::Own(claims), left_out, ..self })
    }
}

impl<'a> From<(IdTokenUser, Members<'a>)> for Known<'a> {
    fn from((user, claims): (IdTokenUser, Members<'a>)) -> Self {
        Self {
            subject: user.subject,
            auth_time: user.auth_time,
            claims: KnownClaims::IdToken(claims),
            left_out: Vec::new(),
            roles: None,
        }
    }
}

impl Known<'_> {
    /// With claims of other names under the standard ones.
    fn mapped(self, source: &IdentitySource, reading: &Reading) -> Self {
        if source.mapping == UserInfoMapping::STANDARD && reading.emails.is_none() {
            return self;
        }
        let claims = reading.claims(self.claims.into_own().into(), source);
        Self { claims: KnownClaims::Own(claims), ..self }
    }
}

impl KnownClaims<'_> {
    /// It is there, and no `null`.
    fn says(&self, name: &str) -> bool {
        match self {
            Self::IdToken(claims) => claims.get(name).is_some_and(|value| *value != Json::Null),
            Self::Own(claims) => claims.get(name).is_some_and(|value| !value.is_null()),
        }
    }

    fn has(&self, name: &str) -> bool {
        match self {
            Self::IdToken(claims) => claims.contains(name),
            Self::Own(claims) => claims.contains_key(name),
        }
    }

    fn into_own(self) -> Map<String, Value> {
        match self {
            Self::IdToken(claims) => {
                let mut claims = Map::from(claims);
                for spent in SPENT {
                    claims.remove(spent);
                }
                claims
            }
            Self::Own(claims) => claims,
        }
    }
}

/// The part of a document that is about the user.
fn at(mut document: Value, place: &str) -> Result<Value> {
    if place.is_empty() {
        return Ok(document);
    }
    match document.pointer_mut(place).map(Value::take) {
        Some(user @ Value::Object(_)) => Ok(user),
        _ => {
            Err(crate::Error::from(ProtocolViolation::UserInfoMalformed)
                .because(format!("it has no object at `{place}`")))
        }
    }
}

/// What an ID token leaves to userinfo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    /// The address is there, and nobody says whether it is verified.
    WordOnAddress,
    Claims,
}

/// A provider that puts the claims of a scope into the ID token need not be asked again: one request less per login.
/// What a type of the application's reads beside them cannot be told from here.
fn left_open(
    description: &ProviderDescription,
    mapping: &UserInfoMapping,
    asked: &[&str],
    claims: &KnownClaims<'_>,
) -> Open {
    const CLAIMS: [(&str, &[&str]); 4] = [
        ("profile", &["name", "preferred_username"]),
        ("email", &["email"]),
        ("address", &["address"]),
        ("phone", &["phone_number"]),
    ];
    let lacks = |(scope, names): &(&str, &[&str])| {
        !names.iter().any(|name| claims.has(name)) && description.scopes.covers(asked, scope)
    };
    // What is declared to have another name is wanted, whatever scope gives it.
    let is_wanted = |(name, place, standard): (&str, &str, &str)| place != standard && !claims.has(name);
    let has_roles = |RolesSource { userinfo, .. }| !userinfo.is_empty();
    if description.userinfo.claims.is_some()
        || description.userinfo.roles.is_some_and(has_roles)
        || CLAIMS.iter().any(lacks)
        || mapping.beside_standard().into_iter().any(is_wanted)
    {
        return Open::Claims;
    }
    // An address without a word on it proves nothing, and an application that looks for accounts by it would take nobody in. Where
    // the declaration says what an address proves, there is nothing to ask for.
    let is_unproved = claims.says("email") && !claims.says("email_verified");
    if is_unproved && description.userinfo.email_proof == EmailProof::Claim && description.scopes.covers(asked, "email")
    {
        return Open::WordOnAddress;
    }
    Open::Nothing
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const SECOND: IdentitySource = IdentitySource {
        request: SourceRequest::Userinfo,
        place: "/data/user",
        mapping: UserInfoMapping::STANDARD.subject("/id").name("/full_name"),
    };

    const READING: Reading = Reading { emails: None, bound: 4096 };

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().cloned().expect("an object")
    }

    fn ada() -> Known<'static> {
        Known {
            subject: Subject::from("7"),
            auth_time: None,
            claims: KnownClaims::Own(object(json!({"sub": "7", "email": "a@b.example"}))),
            left_out: Vec::new(),
            roles: None,
        }
    }

    #[test]
    fn t187_another_source_adds_claims_of_the_same_user_and_of_no_other() {
        let told = |user: Value| at(json!({"data": {"user": user}}), SECOND.place);
        let known = ada().with(
            told(json!({"id": 7, "full_name": "Ada", "email": "x@y.example"})).expect("there"),
            &SECOND,
            &READING,
        );
        let known = known.expect("the same user");
        assert_eq!(known.claims.into_own()["name"], "Ada");
        let of_another = ada().with(told(json!({"id": 8, "full_name": "Eve"})).expect("there"), &SECOND, &READING);
        assert_eq!(of_another.err().map(|error| error.code()), Some("userinfo_subject_mismatch"));
    }

    #[test]
    fn a_profile_that_is_not_at_its_place_is_malformed() {
        for document in [json!({}), json!({"data": []}), json!({"data": {"user": "ada"}})] {
            let error = at(document, SECOND.place).expect_err("no object there");
            assert_eq!(error.code(), "userinfo_malformed");
        }
    }
}
