//! A request in which the client proves itself: to the token endpoint
//! ([RFC 6749 §3.2](https://www.rfc-editor.org/rfc/rfc6749#section-3.2)), to that of revocation, and to others like them.

use http::HeaderValue;
use http::header::AUTHORIZATION;

use super::client_authentication::{ClientAuthentication, Recipient};
use super::parameters::Parameters;
use crate::declaration::quirks::{RenamedParams, TokenRequestFormat};
use crate::error::{Error, Finding, Result};
use crate::types::Request;

/// In the making. Everything secret goes into the body or a header, and into the URL only where the declaration says so.
#[derive(Debug, Default)]
pub(crate) struct AuthenticatedRequest<'a> {
    pub(crate) parameters: Parameters<'a>,
    authorization: Option<HeaderValue>,
}

impl<'a> AuthenticatedRequest<'a> {
    pub(crate) fn new() -> Self {
        Self { parameters: Parameters::new(), authorization: None }
    }

    /// With the client's proof, the last but for extra parameters.
    pub(crate) fn proved(
        mut self,
        authentication: &'a ClientAuthentication,
        to: &Recipient<'_>,
        names: &RenamedParams,
    ) -> Result<Self> {
        self.authorization = authentication.prove(to, names, &mut self.parameters)?;
        Ok(self)
    }

    /// As it is sent.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the parameters are too long for a URL.
    pub(crate) fn into_request(self, to: &Recipient<'_>, format: TokenRequestFormat, limit: usize) -> Result<Request> {
        let (endpoint, parameters) = (to.endpoint.clone(), &self.parameters);
        let mut request = match format {
            TokenRequestFormat::Form => Request::post_form(endpoint, parameters.to_form(), limit),
            TokenRequestFormat::Json => Request::post(endpoint, "application/json", parameters.to_json(), limit),
            TokenRequestFormat::Query => {
                Request::get(endpoint.with_query(&parameters.to_form()).map_err(|_| too_long())?, limit)
            }
        };
        request.headers.extend(self.authorization.map(|header| (AUTHORIZATION, header)));
        Ok(request)
    }
}

fn too_long() -> Error {
    let what = "the token request is longer than 2048 bytes, which is too long for a URL";
    Finding::new("token_request_too_long", what, "leave out `token_params`, or write another `token_request_format`")
        .into()
}
