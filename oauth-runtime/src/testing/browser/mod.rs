//! A browser before an application: cookies, redirects, and somebody who logs in.

mod cookies;
mod page;
mod request;
mod tab;
mod visit;

use std::fmt;
use std::sync::Arc;

use http::Method;
use serde::Serialize;

pub use self::page::{Page, Step};
pub use self::request::PageRequest;
use self::tab::Tab;
use self::visit::Visit;
use super::site::Site;
use crate::clock::TestClock;
use crate::development::provider::{DevelopmentProvider, Persona};
use crate::web::SignedIn;

/// A browser with cookies of its own, before an application in the same process. A clone is another tab.
///
/// One call is one request, and a redirect is an answer like any other: a page that sends a visitor to the login has the status 303
/// and not that of whatever comes in the end. [`visit`](Self::visit) and [`follow`](Self::follow) go on to the end, through the
/// application and the development provider; what leads elsewhere they leave to the test.
///
/// Requests say what a current browser's would: cookies by host, path, `Secure`, age and `SameSite`, `Origin`, `Host`, fetch
/// metadata. A path is one of the application; a whole URL may also be one of the development provider.
#[derive(Clone)]
pub struct Browser {
    tab: Tab,
}

/// More redirects in a row no browser follows.
const MAX_REDIRECTS: usize = 20;

impl Browser {
    pub(super) fn new(site: Arc<Site>) -> Self {
        Self { tab: Tab::new(site) }
    }

    /// Opens a page, as if somebody typed its address.
    ///
    /// # Panics
    ///
    /// As all requests: if the path is none, the answer breaks off or never ends.
    pub async fn get(&self, path: &str) -> Page {
        self.request(Method::GET, path).send().await
    }

    /// Sends a form of the application.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.request(Method::POST, path).form(fields).send().await
    }

    /// Asks as a script of the application does: `fetch(path)`.
    pub async fn fetch(&self, path: &str) -> Page {
        self.request(Method::GET, path).by_script().send().await
    }

    /// Posts JSON as a script of the application does.
    pub async fn post_json<T: Serialize + ?Sized>(&self, path: &str, value: &T) -> Page {
        self.request(Method::POST, path).json(value).send().await
    }

    /// A request of another kind.
    ///
    /// # Panics
    ///
    /// If the path is none.
    #[track_caller]
    pub fn request(&self, method: Method, path: &str) -> PageRequest<'_> {
        let base = self.tab.site.base_url();
        match base.join(path) {
            Ok(url) => PageRequest::new(&self.tab, method, url),
            Err(why) => panic!("{path:?} is no path of the application: {why}"),
        }
    }

    /// Opens a page and follows every redirect.
    pub async fn visit(&self, path: &str) -> Page {
        let page = self.get(path).await;
        self.follow(page).await
    }

    /// Follows redirects, and what pages send by themselves, to the end or to another host.
    ///
    /// # Panics
    ///
    /// After twenty in a row.
    pub async fn follow(&self, mut page: Page) -> Page {
        for _ in 0..MAX_REDIRECTS {
            let Some(next) = page.next.take().filter(|next| self.tab.site.is_known(&next.to)) else { return page };
            let steps = std::mem::take(&mut page.steps);
            page = self.tab.go(Visit::after(next)).await;
            page.steps.splice(0..0, steps);
        }
        panic!("redirects without end: {:#?}", page.steps)
    }

    /// Logs somebody in, from the login link to wherever the application leads afterwards, with the provider that was merged first.
    /// They stay before this browser: a later login is theirs too.
    ///
    /// What comes of it is the page: a refusal is one as well, with its [`code`](Page::code).
    ///
    /// # Panics
    ///
    /// If nobody can log in at this application.
    pub async fn log_in_as(&self, persona: Persona) -> Page {
        let login = self.tab.site.first_login();
        self.log_in_by(persona, &login).await
    }

    /// The same with the provider of this name.
    ///
    /// # Panics
    ///
    /// If there is none of this name that people log in with.
    pub async fn log_in_at(&self, provider: &str, persona: Persona) -> Page {
        let login = self.tab.site.login_of(provider);
        self.log_in_by(persona, &login).await
    }

    async fn log_in_by(&self, persona: Persona, login: &str) -> Page {
        self.seat(Some(persona));
        self.visit(login).await
    }

    /// Somebody sits before this browser from now on, and says yes to whatever the provider asks; none, and the provider shows its
    /// page.
    pub fn seat(&self, persona: Option<Persona>) {
        self.tab.state().person = persona;
    }

    /// Logs out with the button of the application.
    ///
    /// # Panics
    ///
    /// If nobody is logged in.
    pub async fn log_out(&self) -> Page {
        let Some(user) = self.user().await else { panic!("nobody is logged in") };
        let logout = self.tab.site.logout_of(user.identity().provider().as_str());
        let page = self.post(&logout, &[]).await;
        self.follow(page).await
    }

    /// Who is logged in, as a handler would see it.
    ///
    /// # Panics
    ///
    /// If the application cannot tell: its store fails, or it is not set up.
    pub async fn user(&self) -> Option<SignedIn> {
        self.tab.user().await
    }

    /// The value of a cookie that the application's pages have.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<String> {
        let now = self.tab.now();
        self.tab.state().jar.find(self.tab.site.base_url(), name, now).map(str::to_owned)
    }

    /// Forgets every cookie.
    pub fn clear_cookies(&self) {
        self.tab.state().jar.clear();
    }

    /// Closes the browser and opens it again: cookies without an end of their own are gone.
    pub fn restart(&self) {
        self.tab.state().jar.restart();
    }

    /// The provider that stands in for those of the application.
    #[must_use]
    pub fn provider(&self) -> &DevelopmentProvider {
        self.tab.site.provider()
    }

    /// The clock of the application and the provider.
    #[must_use]
    pub fn clock(&self) -> &TestClock {
        self.tab.site.clock()
    }
}

impl fmt::Debug for Browser {
    /// Without its cookies.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Browser").field("at", &self.tab.site.base_url().as_str()).finish_non_exhaustive()
    }
}
