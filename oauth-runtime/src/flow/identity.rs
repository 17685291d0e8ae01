//! Who logged in: each source of the declaration in turn.

use serde_json::{Map, Value};

use super::authorization_server::missing;
use super::relying_party::RelyingParty;
use crate::declaration::description::{Endpoint, ProviderDescription};
use crate::declaration::identity_source::{IdentitySource, SourceRequest};
use crate::entropy::oauth1_nonce;
use crate::error::{AtStage as _, ProtocolViolation, Result, Stage, VerificationFailure};
use crate::http::{Call, Request};
use crate::identity::kept::Kept;
use crate::identity::profile::{LeftOut, bounded, map_profile, merge, read_booleans};
use crate::identity::whole::{absent_in, absent_of, require_whole, tell_of_absent};
use crate::identity::{Claims, Identity};
use crate::in_flight::Purpose;
use crate::oauth1::{self, BodyHash, Signer, TokenCredentials};
use crate::oidc::id_token::IdTokenUser;
use crate::oidc::user_info::{bearer_refused, parse_user_info, require_subject, user_info_request};
use crate::types::{AccessToken, EndpointUrl, IssuerIdentifier, Subject, Timestamp};
use crate::wire::json::Members;

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
}

/// What a request for a profile is sent with.
pub(super) enum Credentials<'a> {
    Bearer(&'a AccessToken),
    Signed(&'a Signer, &'a TokenCredentials),
}

/// What is known of the user so far.
struct Known<'a> {
    subject: Subject,
    auth_time: Option<Timestamp>,
    claims: KnownClaims<'a>,
    /// What is too large to be kept beside them.
    left_out: Vec<LeftOut>,
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
            Purpose::Login | Purpose::MoreScopes(_) => self.identity(evidence).await.map(Some),
        }
    }

    async fn identity(&self, mut evidence: Evidence<'_>) -> Result<Identity> {
        let mut known = None;
        for source in self.registration.description.userinfo.sources.iter() {
            known = match (source.request, known) {
                (SourceRequest::IdToken, None) => evidence.id_token.take().map(Known::from),
                (SourceRequest::Userinfo, None) => Some(self.known_by_profile(source, &evidence).await?),
                (SourceRequest::Userinfo, Some(known)) => Some(self.completed(known, source, &evidence).await?),
                (SourceRequest::TokenResponse, None) => {
                    evidence.token_response.take().map(|told| self.told_by(told, source)).transpose()?
                }
                (SourceRequest::IdToken | SourceRequest::TokenResponse, known) => known,
            };
        }
        let known: Known<'_> = known.ok_or(ProtocolViolation::UserInfoSubjectMissing)?;
        let Known { subject, auth_time, claims, left_out } = known;
        require_whole(self.registration.description.userinfo.claims, &left_out, &self.registration.name)?;
        match &claims {
            KnownClaims::IdToken(claims) => tell_of_absent(absent_in(claims), &self.registration.name),
            KnownClaims::Own(claims) => tell_of_absent(absent_of(claims), &self.registration.name),
        }
        let claims = self.claims(claims, evidence.kept);
        Ok(Identity::new(self.registration.name.clone(), evidence.issuer, subject, auth_time, claims))
    }

    /// What the application gets of them.
    fn claims(&self, known: KnownClaims<'_>, kept: Kept) -> Claims {
        let has_lenient_booleans = self.registration.description.quirks.lenient_booleans;
        if let KnownClaims::IdToken(claims) = &known
            && !has_lenient_booleans
            && kept.leaves(claims)
            && let Some(claims) = Claims::of_members(claims, &SPENT)
        {
            return claims;
        }
        let mut claims = known.into_own();
        if has_lenient_booleans {
            read_booleans(&mut claims);
        }
        kept.add_to(&mut claims);
        claims.into()
    }

    async fn known_by_profile(&self, source: &IdentitySource, evidence: &Evidence<'_>) -> Result<Known<'static>> {
        let endpoint = evidence.userinfo.ok_or_else(|| missing(Endpoint::Userinfo))?;
        self.told_by(self.profile(endpoint, source, evidence).await?, source)
    }

    /// Who a document in the provider's own shape says it is.
    fn told_by(&self, document: Map<String, Value>, source: &IdentitySource) -> Result<Known<'static>> {
        let (subject, claims) = map_profile(document, &source.mapping).at(Stage::UserInfo)?;
        let (claims, left_out) = bounded(claims, self.flow.limits.claims);
        Ok(Known { subject, auth_time: None, claims: KnownClaims::Own(claims), left_out })
    }

    /// Asks for what is missing alone, and of a provider that has more to say.
    async fn completed<'a>(
        &self,
        known: Known<'a>,
        source: &IdentitySource,
        evidence: &Evidence<'_>,
    ) -> Result<Known<'a>> {
        let is_complete = || !lacks_claims(&self.registration.description, evidence.scopes, &known.claims);
        match evidence.userinfo {
            Some(endpoint) if !is_complete() => {
                let profile = self.profile(endpoint, source, evidence).await?;
                known.with(profile, source, self.flow.limits.claims).at(Stage::UserInfo)
            }
            _ => Ok(known),
        }
    }

    async fn profile(
        &self,
        endpoint: &EndpointUrl,
        source: &IdentitySource,
        evidence: &Evidence<'_>,
    ) -> Result<Map<String, Value>> {
        let limit = self.flow.limits.response;
        let request = match evidence.credentials {
            Credentials::Bearer(token) => user_info_request(endpoint, token, limit).at(Stage::UserInfo)?,
            Credentials::Signed(signer, credentials) => {
                let (now, nonce) = (self.now().into(), oauth1_nonce(&*self.entropy)?);
                let request = Request::get(endpoint.clone(), limit);
                oauth1::sign_request(signer, request, credentials, BodyHash::Omit, now, &nonce)?
            }
        };
        let refused = match evidence.credentials {
            Credentials::Bearer(_) => bearer_refused,
            Credentials::Signed(..) => oauth1::request_refused,
        };
        let judge = |response| at(parse_user_info(&response, refused)?, source.place);
        self.ask(Call::UserInfo, request, judge).await.at(Stage::UserInfo)
    }
}

impl Known<'_> {
    /// What another source adds. It must speak of the same user, or nothing of it is used (OpenID Connect Core §5.3.2).
    fn with(self, profile: Map<String, Value>, source: &IdentitySource, bound: usize) -> Result<Self> {
        let profile = if source.mapping.names_subject() {
            let (subject, claims) = map_profile(profile, &source.mapping)?;
            if subject != self.subject {
                return Err(VerificationFailure::UserInfoSubject.into());
            }
            claims
        } else {
            require_subject(&profile, &self.subject)?;
            profile
        };
        let mut claims = self.claims.into_own();
        let (profile, mut left_out) = bounded(profile, bound);
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
        }
    }
}

impl KnownClaims<'_> {
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
fn at(document: Map<String, Value>, place: &str) -> Result<Map<String, Value>> {
    if place.is_empty() {
        return Ok(document);
    }
    match Value::Object(document).pointer_mut(place).map(Value::take) {
        Some(Value::Object(user)) => Ok(user),
        _ => {
            Err(crate::Error::from(ProtocolViolation::UserInfoMalformed)
                .because(format!("it has no object at `{place}`")))
        }
    }
}

/// A provider that puts the claims of a scope into the ID token need not be asked again: one request less per login.
/// What a type of the application's reads beside them cannot be told from here.
fn lacks_claims(description: &ProviderDescription, asked: &[&str], claims: &KnownClaims<'_>) -> bool {
    const CLAIMS: [(&str, &[&str]); 4] = [
        ("profile", &["name", "preferred_username"]),
        ("email", &["email"]),
        ("address", &["address"]),
        ("phone", &["phone_number"]),
    ];
    let lacks = |(scope, names): &(&str, &[&str])| {
        !names.iter().any(|name| claims.has(name)) && description.scopes.covers(asked, scope)
    };
    description.userinfo.claims.is_some() || CLAIMS.iter().any(lacks)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::declaration::description::UserInfoMapping;

    const SECOND: IdentitySource = IdentitySource {
        request: SourceRequest::Userinfo,
        place: "/data/user",
        mapping: UserInfoMapping::STANDARD.subject("/id").name("/full_name"),
    };

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().cloned().expect("an object")
    }

    fn ada() -> Known<'static> {
        Known {
            subject: Subject::from("7"),
            auth_time: None,
            claims: KnownClaims::Own(object(json!({"sub": "7", "email": "a@b.example"}))),
            left_out: Vec::new(),
        }
    }

    #[test]
    fn t187_another_source_adds_claims_of_the_same_user_and_of_no_other() {
        let told = |user: Value| at(object(json!({"data": {"user": user}})), SECOND.place);
        let known = ada().with(
            told(json!({"id": 7, "full_name": "Ada", "email": "x@y.example"})).expect("there"),
            &SECOND,
            4096,
        );
        let known = known.expect("the same user");
        assert_eq!(known.claims.into_own()["name"], "Ada");
        let of_another = ada().with(told(json!({"id": 8, "full_name": "Eve"})).expect("there"), &SECOND, 4096);
        assert_eq!(of_another.err().map(|error| error.code()), Some("userinfo_subject_mismatch"));
    }

    #[test]
    fn a_profile_that_is_not_at_its_place_is_malformed() {
        for document in [json!({}), json!({"data": []}), json!({"data": {"user": "ada"}})] {
            let error = at(object(document), SECOND.place).expect_err("no object there");
            assert_eq!(error.code(), "userinfo_malformed");
        }
    }
}
