//! Why a login failed, for an application that wants to know: it goes with the response that is shown otherwise.

use axum::response::Response;

use crate::error::Error;

/// See the module.
#[derive(Clone)]
pub(crate) struct Told {
    pub(crate) error: Error,
    pub(crate) return_to: Option<Box<str>>,
    /// The application's own, from the start of the login.
    pub(crate) data: Box<[u8]>,
}

impl Told {
    pub(crate) fn new(error: &Error, return_to: Option<&str>) -> Self {
        Self { error: error.clone(), return_to: return_to.map(Into::into), data: Box::default() }
    }

    /// With what the application gave the login, if it is told anything.
    pub(crate) fn add_data(response: &mut Response, data: &[u8]) {
        if let Some(told) = response.extensions_mut().get_mut::<Self>() {
            told.data = data.into();
        }
    }
}
