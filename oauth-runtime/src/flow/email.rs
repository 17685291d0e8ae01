//! The second request of a login: for the e-mail address, where the profile does not tell it.

use super::relying_party::RelyingParty;
use super::user_credentials::Credentials;
use crate::declaration::description::{Endpoint, ProviderDescription};
use crate::declaration::quirks::{EmailList, UserinfoMethod};
use crate::error::{AtStage as _, Error, ErrorKind, ProtocolViolation, Result, Stage, TransportFault};
use crate::http::{Call, Response};
use crate::identity::emails::{Address, Emails};
use crate::identity::kept::Kept;
use crate::oidc::user_info::{Root, parse_user_info, refused_profile, user_info_request};

impl RelyingParty {
    /// Whether the address is asked for.
    pub(super) fn asks_for_address(&self) -> bool {
        self.registration.profile.email.is_some() || self.registration.endpoints.get(Endpoint::Email).is_some()
    }

    /// The address. A login does not depend on it: without an answer it has none, and the log says why.
    pub(super) async fn address(&self, credentials: &Credentials<'_>, kept: &Kept) -> Option<Address> {
        let told = self.asked_address(credentials, kept).await;
        let provider = self.registration.name.as_str();
        told.unwrap_or_else(|error| {
            tracing::warn!(
                target: "oauth_runtime::login",
                code = "email_not_told",
                provider,
                error = %error,
                error_code = error.code(),
                address = error.address(),
                provider_code = error.provider_code(),
                provider_description = error.description(),
                cause = error.causes().map(tracing::field::display),
                remedy = remedy_without_address(&error),
                "the e-mail address is not told, and the login goes on without one"
            );
            None
        })
    }

    async fn asked_address(&self, credentials: &Credentials<'_>, kept: &Kept) -> Result<Option<Address>> {
        let endpoint = match &self.registration.profile.email {
            Some(url) => url.filled(kept).at(Stage::UserInfo)?,
            None => self.pinned(Endpoint::Email)?.clone(),
        };
        let ProviderDescription { quirks, userinfo, .. } = &self.registration.description;
        // A token in a form needs one; what else the profile is asked with is not for this endpoint.
        let method = match self.userinfo_method() {
            UserinfoMethod::Post => UserinfoMethod::Post,
            _ => UserinfoMethod::Get,
        };
        let request = user_info_request(endpoint, method, &[], self.flow.limits.response).at(Stage::UserInfo)?;
        let request = self.with_credentials(request, credentials)?;
        let emails =
            Emails { list: userinfo.email_list.unwrap_or(EmailList::STANDARD), lenient: quirks.lenient_booleans };
        let judge = |response: Response| {
            let document = parse_user_info(&response, Root::Any, credentials.refused())?;
            let error = refused_profile(&document, quirks, UserinfoMethod::Get);
            let address = emails.address(&document.into());
            match (address, error) {
                (None, Some(error)) => Err(error),
                (None, None) => Err(no_address()),
                (address, _) => Ok(address),
            }
        };
        let asked = self.ask(Call::UserInfo, request, judge).await;
        asked.map_err(|error| credentials.hidden_in(error)).at(Stage::UserInfo)
    }
}

#[cold]
fn no_address() -> Error {
    Error::from(ProtocolViolation::UserInfoMalformed)
        .because("it has no address where the declaration says")
        .with_remedy(Some("declare where it is: `email_list(…)`; a user without any address has none there"))
}

/// A refusal is most often of a scope that was not asked for.
fn remedy_without_address(error: &Error) -> &'static str {
    let is_refusal = match error.kind() {
        ErrorKind::Refused(_) | ErrorKind::Denied(_) => true,
        ErrorKind::Transport(fault) => *fault == TransportFault::UnexpectedStatus,
        _ => false,
    };
    if is_refusal {
        "ask for the scope that lets the application read e-mail addresses: add it to `scopes(…)`, and allow it at the provider; check `email_endpoint`"
    } else {
        error.remedy()
    }
}
