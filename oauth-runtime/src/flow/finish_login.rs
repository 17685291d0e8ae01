//! What the application adds to the exchange of an answer: inert data, as [`BeginLogin`](super::BeginLogin) is for its start.

use std::fmt;

use crate::declaration::quirks::RenamedTokenParams;
use crate::error::{Finding, Result};
use crate::oauth2::parameters::require_parameter;

/// How a login is finished.
///
/// ```
/// use oauth_runtime::flow::FinishLogin;
///
/// let finish = FinishLogin::new().token_parameter("resource", "https://api.example")?;
/// # let _ = finish;
/// # Ok::<(), oauth_runtime::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct FinishLogin {
    token_params: Vec<(Box<str>, Box<str>)>,
}

impl FinishLogin {
    /// As the provider is declared.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An extra parameter of this one token request ([RFC 6749 §4.1.3](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3)), or with
    /// OAuth 1.0a of the one for token credentials ([RFC 5849 §2.3](https://www.rfc-editor.org/rfc/rfc5849#section-2.3)). Wins over
    /// the attribute's of this name; one that is given again is sent again.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for a parameter that only this crate sets, and for a value of more than 16 KiB.
    /// What a provider calls the code or the client in its own way is refused when the login is finished.
    pub fn token_parameter(mut self, name: impl Into<Box<str>>, value: impl Into<Box<str>>) -> Result<Self> {
        let (name, value) = (name.into(), value.into());
        require_parameter(&name, &value)?;
        if name.starts_with("oauth_") {
            return Err(reserved(&name).into());
        }
        self.token_params.push((name, value));
        Ok(self)
    }

    pub(super) fn token_params(&self) -> &[(Box<str>, Box<str>)] {
        &self.token_params
    }

    /// What the provider calls the code is as fixed as the code.
    pub(super) fn require_none_of(&self, names: &RenamedTokenParams) -> Result<()> {
        // Most add none.
        match self.token_params.iter().find(|(name, _)| names.names(name)) {
            Some((name, _)) => Err(reserved(name).into()),
            None => Ok(()),
        }
    }
}

/// What is declared and what one request adds, which wins.
pub(super) fn merged<'a>(
    declared: impl Iterator<Item = (&'a str, &'a str)>,
    own: &'a [(Box<str>, Box<str>)],
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let is_own = move |name: &str| own.iter().any(|(other, _)| **other == *name);
    declared.filter(move |(name, _)| !is_own(name)).chain(own.iter().map(|(name, value)| (&**name, &**value)))
}

fn reserved(name: &str) -> Finding {
    let what = format!("the parameter {name:?} of a token request is set by the protocol itself");
    Finding::new("parameter_reserved", what, "leave it to this crate")
}

impl fmt::Debug for FinishLogin {
    /// A value may be a secret: only the server knows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.token_params.iter().map(|(name, _)| name).collect::<Vec<_>>();
        f.debug_struct("FinishLogin").field("token_params", &names).finish()
    }
}
