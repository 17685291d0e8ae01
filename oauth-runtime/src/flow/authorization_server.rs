//! An authorization server as a flow knows it.

use crate::declaration::endpoint::{Endpoint, Endpoints};
use crate::error::{Error, ProtocolViolation, Result};
use crate::in_flight::ServerDigest;
use crate::oauth2::authorization_request::ConstantPart;
use crate::types::{EndpointUrl, IssuerIdentifier};

/// An authorization server: what the developer pinned, completed by its metadata.
#[derive(Debug)]
pub(super) struct AuthorizationServer {
    pub(super) issuer: IssuerIdentifier,
    /// The server names itself in every answer (RFC 9207 §3).
    pub(super) response_iss_promised: bool,
    /// The server lets users choose between accounts, and says so.
    pub(super) offers_accounts: bool,
    /// The issuer is the server's own word or the developer's, so that `iss` can be compared with it.
    pub(super) issuer_is_known: bool,
    /// What a login in flight remembers of it.
    pub(super) digest: ServerDigest,
    pub(super) endpoints: Endpoints<Option<EndpointUrl>>,
    /// What every login asks that asks for nothing of its own; a server that gives tokens to applications alone has nowhere to ask.
    pub(super) authorization: Option<ConstantPart<'static>>,
}

impl AuthorizationServer {
    /// An endpoint that the server may lack.
    pub(super) fn optional(&self, endpoint: Endpoint) -> Option<&EndpointUrl> {
        self.endpoints.get(endpoint).as_ref()
    }

    /// An endpoint that the flow cannot do without.
    pub(super) fn endpoint(&self, endpoint: Endpoint) -> Result<&EndpointUrl> {
        required(&self.endpoints, endpoint)
    }

    pub(super) fn authorization(&self) -> Result<&ConstantPart<'static>> {
        self.authorization.as_ref().ok_or_else(|| missing(Endpoint::Authorization))
    }
}

pub(super) fn digest(issuer: &IssuerIdentifier, endpoints: &Endpoints<Option<EndpointUrl>>) -> ServerDigest {
    let [authorization, token] = [Endpoint::Authorization, Endpoint::Token].map(|of| endpoints.get(of).as_ref());
    ServerDigest::of(issuer.as_str(), authorization, token)
}

pub(super) fn required(endpoints: &Endpoints<Option<EndpointUrl>>, endpoint: Endpoint) -> Result<&EndpointUrl> {
    endpoints.get(endpoint).as_ref().ok_or_else(|| missing(endpoint))
}

/// The fault of a server that does not say where something is.
pub(super) fn missing(endpoint: Endpoint) -> Error {
    Error::from(ProtocolViolation::MetadataEndpointMissing).because(format!("`{}`", endpoint.key()))
}

/// What stands for the issuer of a server that has no issuer identifier: its authorization endpoint without query, so that
/// two servers on one host stay two.
pub(super) fn server_identifier(endpoint: &EndpointUrl) -> IssuerIdentifier {
    let url = endpoint.as_str();
    IssuerIdentifier::from(url.split('?').next().unwrap_or(url))
}
