use std::sync::Arc;

use super::relying_party::RelyingParty;
use crate::error::{AtStage as _, ProtocolViolation, Result, Stage};
use crate::http::{Call, Request};
use crate::oauth2::authorization_request::AuthorizationRequest;
use crate::oidc::discovery::ServerMetadata;
use crate::setup::registration::{OAuth2Common, OAuth2Registration, OpenIdConnectRegistration, ProtocolRegistration};
use crate::types::{EndpointUrl, IssuerIdentifier};

/// The endpoints of an authorization server: what the developer pinned, completed by its metadata.
#[derive(Debug)]
pub(super) struct Endpoints {
    pub(super) issuer: IssuerIdentifier,
    /// The server names itself in every answer (RFC 9207 §3).
    pub(super) response_iss_promised: bool,
    /// The issuer is the server's own word, so that `iss` can be compared with it.
    pub(super) issuer_is_known: bool,
    authorization_endpoint: EndpointUrl,
    /// Everything of the authorization URL that is the same for every login, without the extra parameters.
    pub(super) authorization: AuthorizationRequest,
    /// The same with the extra parameters of the attribute.
    pub(super) authorization_with_params: AuthorizationRequest,
    pub(super) token: EndpointUrl,
    pub(super) userinfo: Option<EndpointUrl>,
    pub(super) revocation: Option<EndpointUrl>,
    pub(super) end_session: Option<EndpointUrl>,
    pub(super) jwks: Option<EndpointUrl>,
}

impl RelyingParty {
    /// The endpoints; fetched once for all logins where they are not declared.
    pub(super) async fn endpoints(self: &Arc<Self>) -> Result<Arc<Endpoints>> {
        self.endpoints.get(|| Arc::clone(self).find_endpoints()).await.at(Stage::Discovery)
    }

    async fn find_endpoints(self: Arc<Self>) -> Result<Endpoints> {
        match &self.registration.protocol {
            ProtocolRegistration::OpenIdConnect(oidc) => self.discover(oidc).await,
            ProtocolRegistration::OAuth2(oauth2) => Ok(self.declared(oauth2)),
            ProtocolRegistration::OAuth1(_) => Err(ProtocolViolation::MetadataEndpointMissing.into()),
        }
    }

    async fn discover(&self, oidc: &OpenIdConnectRegistration) -> Result<Endpoints> {
        let request = Request::get(oidc.metadata_url.clone(), self.flow.limits.document);
        let response = self.send(Call::Discovery, request).await?;
        let metadata = ServerMetadata::parse(&response, &oidc.issuer, self.registration.policy)?;
        metadata.require_algorithm(oidc.id_token_alg.as_str())?;
        // What the developer pinned stands; metadata fills the gaps.
        let missing = ProtocolViolation::MetadataEndpointMissing;
        let authorization_endpoint =
            oidc.authorization_endpoint.clone().or(metadata.authorization_endpoint).ok_or(missing)?;
        let authorization = self.authorization_request(&authorization_endpoint, &oidc.common, &oidc.common.scope);
        Ok(Endpoints {
            issuer: metadata.issuer,
            response_iss_promised: metadata.response_iss_promised,
            issuer_is_known: true,
            authorization_with_params: self.with_declared_params(authorization.clone()),
            authorization,
            authorization_endpoint,
            token: oidc.token_endpoint.clone().or(metadata.token_endpoint).ok_or(missing)?,
            userinfo: self.registration.userinfo_endpoint.clone().or(metadata.userinfo_endpoint),
            revocation: self.registration.revocation_endpoint.clone().or(metadata.revocation_endpoint),
            end_session: oidc.end_session_endpoint.clone().or(metadata.end_session_endpoint),
            // Without keys no ID token can be checked: better known before anybody is sent away.
            jwks: Some(oidc.jwks_uri.clone().or(metadata.jwks_uri).ok_or(missing)?),
        })
    }

    fn declared(&self, oauth2: &OAuth2Registration) -> Endpoints {
        let endpoint = &oauth2.authorization_endpoint;
        let authorization = self.authorization_request(endpoint, &oauth2.common, &oauth2.common.scope);
        Endpoints {
            issuer: server_identifier(endpoint),
            response_iss_promised: false,
            issuer_is_known: false,
            authorization_with_params: self.with_declared_params(authorization.clone()),
            authorization,
            authorization_endpoint: endpoint.clone(),
            token: oauth2.token_endpoint.clone(),
            userinfo: self.registration.userinfo_endpoint.clone(),
            revocation: self.registration.revocation_endpoint.clone(),
            end_session: None,
            jwks: None,
        }
    }

    fn authorization_request(
        &self,
        endpoint: &EndpointUrl,
        common: &OAuth2Common,
        scope: &str,
    ) -> AuthorizationRequest {
        let names = &self.registration.quirks.renamed_params;
        let mut request = AuthorizationRequest::new(endpoint)
            .parameter(names.response_type, "code")
            .parameter(names.client_id, self.registration.client_id.as_str())
            .parameter(names.redirect_uri, &self.redirect_uri);
        if !scope.is_empty() {
            request.push(names.scope, scope);
        }
        if self.registration.form_post {
            request.push("response_mode", "form_post");
        }
        if common.pkce {
            request.push("code_challenge_method", "S256");
        }
        request
    }

    fn with_declared_params(&self, request: AuthorizationRequest) -> AuthorizationRequest {
        let with = |request: AuthorizationRequest, (name, value): (&str, &str)| request.parameter(name, value);
        self.registration.authorization_params.iter().fold(request, with)
    }

    /// The same as [`Endpoints::authorization`], with other scopes.
    pub(super) fn authorization_with_scopes(
        &self,
        endpoints: &Endpoints,
        common: &OAuth2Common,
        scopes: &[Box<str>],
    ) -> AuthorizationRequest {
        let scope = scopes.join(self.registration.description.scope_separator);
        self.authorization_request(&endpoints.authorization_endpoint, common, &scope)
    }
}

/// What stands for the issuer of a server that has no issuer identifier: its authorization endpoint without query, so that
/// two servers on one host stay two.
pub(super) fn server_identifier(authorization_endpoint: &EndpointUrl) -> IssuerIdentifier {
    let url = authorization_endpoint.as_str();
    IssuerIdentifier::from(url.split('?').next().unwrap_or(url))
}
