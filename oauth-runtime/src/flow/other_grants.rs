//! Tokens by grants that are asked for one by one: nothing of them is kept.

use std::fmt;

use super::client::Client;
use crate::declaration::provider::OAuthProvider;
use crate::declaration::scope::ScopeSet;
use crate::error::{Finding, Result};
use crate::oauth2::grant::{ExtensionGrant, PasswordGrant};
use crate::oauth2::parameters::require_parameter;
use crate::tokens::OAuth2Tokens;
use crate::types::SharedSecret;

/// A token request with a grant type of the server's own ([RFC 6749 §4.5](https://www.rfc-editor.org/rfc/rfc6749#section-4.5)).
///
/// ```no_run
/// use oauth_runtime::flow::OtherGrant;
/// # use oauth_runtime::prelude::*;
/// # #[derive(OAuthProvider)]
/// # #[oauth(protocol = oauth2, token_endpoint = "https://as.example/token", scopes("rooms" as rooms))]
/// # struct Meetings;
/// # async fn example() -> oauth_runtime::Result<()> {
/// let grant = OtherGrant::new("account_credentials")?.parameter("account_id", "A1")?;
/// let tokens = Meetings::client(Default::default())?.request_tokens::<(rooms,)>(&grant).await?;
/// # let _ = tokens;
/// # Ok(())
/// # }
/// ```
pub struct OtherGrant {
    grant_type: Box<str>,
    parameters: Vec<(Box<str>, Box<str>)>,
    resources: Vec<Box<str>>,
}

impl OtherGrant {
    /// A grant of this type.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for `authorization_code` and `refresh_token`, which have methods of their own,
    /// for `password`, which has a dangerous one, and for what is empty.
    pub fn new(grant_type: impl Into<Box<str>>) -> Result<Self> {
        let grant_type = grant_type.into();
        if matches!(&*grant_type, "" | "authorization_code" | "refresh_token" | "password") {
            let what = format!("the grant type {:?} is no extension grant", &*grant_type);
            let remedy =
                "use `begin_login`, `refresh` or `dangerous_password`, or write the name that the server defines";
            return Err(Finding::new("parameter_invalid", what, remedy).into());
        }
        Ok(Self { grant_type, parameters: Vec::new(), resources: Vec::new() })
    }

    /// A parameter of it, such as `assertion`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for a parameter that only this crate sets, and for a value of more than 16 KiB.
    pub fn parameter(mut self, name: impl Into<Box<str>>, value: impl Into<Box<str>>) -> Result<Self> {
        let (name, value) = (name.into(), value.into());
        require_parameter(&name, &value)?;
        self.parameters.push((name, value));
        Ok(self)
    }

    /// What the token is for ([RFC 8707 §2](https://www.rfc-editor.org/rfc/rfc8707#section-2)).
    #[must_use]
    pub fn resource(mut self, resource: impl Into<Box<str>>) -> Self {
        self.resources.push(resource.into());
        self
    }
}

impl<P: OAuthProvider> Client<P> {
    /// Tokens for a grant of the server's own, asked for once. They are the caller's to keep.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused) with what the server says, and those of the way there.
    pub async fn request_tokens<S: ScopeSet<P>>(&self, grant: &OtherGrant) -> Result<OAuth2Tokens> {
        let wanted = self.relying_party.wanted(S::VALUES, &grant.resources, &[]);
        let OtherGrant { grant_type, parameters, .. } = grant;
        let grant = ExtensionGrant { grant_type, parameters, wanted: &wanted };
        self.relying_party.request_for_nobody(&grant, S::VALUES).await
    }

    /// Tokens for a user's password ([RFC 6749 §4.3](https://www.rfc-editor.org/rfc/rfc6749#section-4.3)): for servers that know nothing
    /// else, and for tests.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused) with what the server says, and those of the way there.
    ///
    /// # Security
    ///
    /// The application learns the password, no second factor is possible, and users learn to type it anywhere:
    /// [RFC 9700 §2.4](https://www.rfc-editor.org/rfc/rfc9700#section-2.4) forbids it. Nobody is logged in by this: nothing says who it
    /// is.
    pub async fn dangerous_password<S: ScopeSet<P>>(
        &self,
        username: &str,
        password: &SharedSecret,
    ) -> Result<OAuth2Tokens> {
        let wanted = self.relying_party.wanted(S::VALUES, &[], &[]);
        let grant = PasswordGrant { username, password, wanted: &wanted };
        self.relying_party.request_for_nobody(&grant, S::VALUES).await
    }
}

impl fmt::Debug for OtherGrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OtherGrant").field("grant_type", &self.grant_type).finish_non_exhaustive()
    }
}
