//! Which issuer a token must name, where one server issues for many tenants.

use std::borrow::Cow;
use std::sync::Arc;

use super::authorization_server::AuthorizationServer;
use super::relying_party::RelyingParty;
use crate::error::foreign::beside;
use crate::error::{AtStage as _, Error, ProtocolViolation, Result, Stage, TokenCheck, VerificationFailure};
use crate::http::{Call, Request};
use crate::jose::SignedClaims;
use crate::oauth2::AuthorizationResponse;
use crate::oidc::discovery::{metadata_url, named_issuer};
use crate::oidc::id_token::ID_TOKEN;
use crate::setup::registration::{AllowedTenants, TenantRules};
use crate::types::{EndpointUrl, is_same_tenant};
use crate::wire::json::{Json, Members};

impl RelyingParty {
    fn tenants(&self) -> Option<&TenantRules> {
        self.oauth2()?.tenants.as_ref()
    }

    /// The issuer that the response of a browser must name, if it names one (RFC 9207 §2.4). Of many tenants it may be any: which one
    /// it is must be told by the token too.
    pub(super) fn expected_issuer<'a>(
        &self,
        server: &'a AuthorizationServer,
        response: &'a AuthorizationResponse<'_>,
    ) -> Option<&'a str> {
        let issuer = server.issuer_is_known.then_some(server.issuer.as_str())?;
        let Some(tenants) = self.tenants() else { return Some(issuer) };
        Some(response.issuer().filter(|named| tenants.template.tenant_of(named).is_some()).unwrap_or(issuer))
    }

    /// The issuer that a token must name: the server's, or where that has a place for a tenant, the one of the token's own tenant, whose
    /// users may log in. The signature was verified.
    pub(super) async fn issuer_of<'a>(
        self: &Arc<Self>,
        server: &'a AuthorizationServer,
        response: &AuthorizationResponse<'_>,
        token: &SignedClaims,
        claims: &Members<'_>,
    ) -> Result<Cow<'a, str>> {
        let Some(rules) = self.tenants() else { return Ok(server.issuer.as_str().into()) };
        let refused = |check| Error::from(ID_TOKEN.fault(check)).at(Stage::IdToken);
        let issuer = claims.get("iss").and_then(Json::as_str);
        let issuer = issuer.ok_or_else(|| refused(TokenCheck::Issuer).because("`iss` is not a text"))?;
        let tenant = rules.template.tenant_of(issuer);
        let tenant =
            tenant.ok_or_else(|| refused(TokenCheck::Issuer).because(beside(rules.template.as_str(), issuer)))?;
        if claims.get("tid").and_then(Json::as_str) != Some(tenant) {
            return Err(refused(TokenCheck::Issuer).because("`tid` is not the tenant of `iss`"));
        }
        // A set for all tenants has keys of some alone.
        if let Some(of) = token.key_issuer().filter(|of| *of != rules.template.as_str() && *of != issuer) {
            return Err(refused(TokenCheck::KeyIssuer).because(beside(issuer, of)));
        }
        if let Some(named) = response.issuer().filter(|named| *named != issuer) {
            let mismatch = Error::from(VerificationFailure::ResponseIssuerMismatch).because(beside(issuer, named));
            return Err(mismatch.at(Stage::AuthorizationResponse));
        }
        if !self.lets_in(rules, tenant).await? {
            return Err(refused(TokenCheck::Tenant).because(format!("the tenant is `{tenant}`")));
        }
        Ok(issuer.to_owned().into())
    }

    async fn lets_in(self: &Arc<Self>, rules: &TenantRules, tenant: &str) -> Result<bool> {
        let AllowedTenants::Listed { ids, domains } = &rules.allowed else { return Ok(true) };
        if ids.iter().any(|id| is_same_tenant(id, tenant)) {
            return Ok(true);
        }
        let mut unknown = None;
        for (domain, known) in domains.iter().zip(&self.tenants_of_domains) {
            match known.get(|| Arc::clone(self).looked_up(domain.clone())).await {
                Ok(id) if is_same_tenant(&id, tenant) => return Ok(true),
                Ok(_) => {}
                Err(error) => unknown = Some(error),
            }
        }
        // It may be the one that could not be looked up.
        unknown.map_or(Ok(false), Err).at(Stage::Discovery)
    }

    /// The tenant that a domain belongs to, as the server says: a metadata document of the domain names the issuer of its tenant.
    async fn looked_up(self: Arc<Self>, domain: Box<str>) -> Result<Box<str>> {
        let template = &self.tenants().ok_or(ProtocolViolation::MetadataMalformed)?.template;
        let url = EndpointUrl::parse(&metadata_url(&template.filled(&domain)), self.registration.policy);
        let url = url.map_err(|why| Error::from(ProtocolViolation::MetadataEndpointInvalid).because(why))?;
        let request = Request::get(url, self.flow.limits.document);
        let issuer = self.ask(Call::Discovery, request, |response| named_issuer(&response)).await?;
        let Some(tenant) = template.tenant_of(&issuer) else {
            let mismatch = Error::from(VerificationFailure::IssuerMismatch);
            return Err(mismatch.because(beside(template.as_str(), &issuer)));
        };
        tracing::info!(
            target: "oauth_runtime::provider",
            provider = self.registration.name.as_str(),
            domain = &*domain,
            tenant,
            "the tenant of a domain was looked up, and stays for this process; write the tenant itself to look nothing up",
        );
        Ok(tenant.into())
    }
}
