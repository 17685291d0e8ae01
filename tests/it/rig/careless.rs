//! A place for logins in flight that an application made itself, and not well.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::SystemTime;

use oauth_runtime::BoxFuture;
use oauth_runtime::error::SessionFault;
use oauth_runtime::in_flight::{LoginHandle, LoginsInFlight, PendingLogin, RequestCookies, SetCookie};

/// Keeps logins by their handles: it sets no cookie, and looks at no clock.
#[derive(Debug, Default)]
pub(crate) struct Careless(Mutex<HashMap<String, PendingLogin>>);

impl LoginsInFlight for Careless {
    fn keep<'a>(
        &'a self,
        login: &'a PendingLogin,
        _: &'a RequestCookies<'a>,
    ) -> BoxFuture<'a, oauth_runtime::Result<Vec<SetCookie>>> {
        self.0.lock().expect("no panic").insert(login.handle().as_str().to_owned(), login.clone());
        Box::pin(async { Ok(Vec::new()) })
    }

    fn take<'a>(
        &'a self,
        handle: &'a LoginHandle,
        _: &'a RequestCookies<'a>,
        _: SystemTime,
    ) -> BoxFuture<'a, oauth_runtime::Result<PendingLogin>> {
        let login = self.0.lock().expect("no panic").remove(handle.as_str());
        Box::pin(async move { login.ok_or_else(|| SessionFault::StateUnknown.into()) })
    }

    fn forget(&self, _: &LoginHandle) -> Option<SetCookie> {
        None
    }
}
