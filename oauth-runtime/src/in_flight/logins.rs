use std::fmt::Debug;
use std::time::SystemTime;

use super::{LoginHandle, PendingLogin, RequestCookies, SetCookie};
use crate::error::Result;
use crate::types::BoxFuture;

/// Keeps logins in flight. The default, [`SealedCookies`](super::SealedCookies), keeps them in the browser.
///
/// The contract: a record is found only for the browser that started it, for ten minutes, once. `take` makes the record
/// unusable *durably before it returns*, so that a failed login cannot be tried again with the same state. One that was kept
/// by another version of the application may be refused as
/// [`StateOfOtherVersion`](crate::error::SessionFault::StateOfOtherVersion), as
/// [`PendingLogin::from_bytes`] does.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot keep logins in flight",
    label = "no place for logins in flight",
    note = "use `SealedCookies`, or implement `oauth_runtime::in_flight::LoginsInFlight`"
)]
pub trait LoginsInFlight: Debug + Send + Sync + 'static {
    /// Keeps a login; returns the cookies to set. A login that cannot be kept is an error.
    fn keep<'a>(
        &'a self,
        login: &'a PendingLogin,
        cookies: &'a RequestCookies<'a>,
    ) -> BoxFuture<'a, Result<Vec<SetCookie>>>;

    /// Finds the login of this browser and uses it up.
    fn take<'a>(
        &'a self,
        handle: &'a LoginHandle,
        cookies: &'a RequestCookies<'a>,
        now: SystemTime,
    ) -> BoxFuture<'a, Result<PendingLogin>>;

    /// The login of this browser, used up or not, for a browser whose answer was cut off: the login begins anew and leads where that one
    /// led. It must not be finished. The default knows none, and the user begins again by hand.
    fn look(&self, handle: &LoginHandle, cookies: &RequestCookies<'_>, now: SystemTime) -> Option<PendingLogin> {
        let _ = (handle, cookies, now);
        None
    }

    /// The cookie that ends what [`keep`](Self::keep) set for this login.
    fn forget(&self, handle: &LoginHandle) -> Option<SetCookie>;

    /// What that cookie is called: it is asked for at each response that a browser brings. The default writes the whole cookie for it.
    fn cookie_name(&self, handle: &LoginHandle) -> Option<String> {
        self.forget(handle).map(|cookie| cookie.name().to_owned())
    }
}
