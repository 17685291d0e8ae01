//! `Guard`: who may see a page, told at run time; and the decision about a request.

use std::any::TypeId;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::request::Parts;
use serde_json::Value;

use crate::declaration::description::Protocol;
use crate::declaration::provider::OAuthProvider;
use crate::error::{AccessFault, Error, Finding};
use crate::identity::Identity;
use crate::identity::roles;
use crate::oidc::acr;
use crate::tokens::Tokens;
use crate::types::Demands;
use crate::web::extract::consent::{NotGranted, asking};
use crate::web::extract::not_allowed::{Lack, NotAllowed, StepUp};
use crate::web::extract::user::{AnyUser, finding_not_merged, not_in_a_hook, not_logged_in, not_merged};
use crate::web::layer::app::App;
use crate::web::layer::signed_in::SignedIn;
use crate::web::layer::token_events::Whose;
use crate::web::page::rejection::Rejection;
use crate::web::page::step_up::with_demands;
use crate::web::providers::registry::{MountedProvider, Providers};

/// Who may see a page: somebody who is logged in, and has all that is named here.
///
/// It guards routers, by [`Router::guard`](crate::web::GuardRoutes::guard), or as a layer; a handler takes an
/// [`Allowed`](crate::web::Allowed), a [`Role`](crate::web::Role) or a [`Recent`](crate::web::Recent) in its arguments.
///
/// - Who is not logged in goes to the login and comes back; a script gets 401 with `login_url` as JSON.
/// - Who lacks a role or a claim gets 403, as a page or as JSON, with a code that says what is missing.
/// - Who lacks a scope is asked for it, as with [`Granted`](crate::web::Granted).
/// - Who logged in too long ago, or not in the way that is wanted, is asked by the provider again, and the session stays whatever comes of it.
///
/// ```
/// use std::time::Duration;
///
/// use oauth_runtime::prelude::*;
///
/// #[derive(OAuthProvider)]
/// #[oauth(issuer = "https://login.example.com", scopes(openid), roles(id_token = "roles"))]
/// struct Corp;
///
/// let admin = Guard::provider::<Corp>().role("admin").recent(Duration::from_secs(300));
/// let app: Router = Router::new()
///     .route("/admin", get(|| async { "keys and doors" }))
///     .guard(admin)
///     .route("/", get(|| async { "for everybody" }))
///     .merge(Corp::routes());
/// ```
#[derive(Clone)]
#[must_use = "it guards what it is put around"]
pub struct Guard {
    who: Who,
    /// Of each list the user has one.
    roles: Vec<Vec<Box<str>>>,
    claims: Vec<Claim>,
    scopes: Vec<Box<str>>,
    max_age: Option<Duration>,
    /// One of these. Without one in the list, none will do.
    acr: Option<Vec<Box<str>>>,
}

/// Whose users.
#[derive(Clone, Copy)]
enum Who {
    Anybody,
    Of(OneProvider),
}

/// A type of providers, and what is told where its routes are missing.
#[derive(Clone, Copy)]
struct OneProvider {
    provider: TypeId,
    not_merged: fn() -> Error,
    finding: fn() -> Finding,
}

#[derive(Clone)]
struct Claim {
    place: Box<str>,
    wanted: Wanted,
}

#[derive(Clone)]
enum Wanted {
    Value(Value),
    Judged(Arc<dyn Fn(&Value) -> bool + Send + Sync>),
}

impl Guard {
    const fn of(who: Who) -> Self {
        Self { who, roles: Vec::new(), claims: Vec::new(), scopes: Vec::new(), max_age: None, acr: None }
    }

    /// Somebody who is logged in, with whatever provider.
    pub const fn any_provider() -> Self {
        Self::of(Who::Anybody)
    }

    /// Somebody who is logged in with the provider `P`. Who is logged in with another one goes to the login of `P`.
    pub fn provider<P: OAuthProvider>() -> Self {
        Self::of(Who::Of(OneProvider {
            provider: TypeId::of::<P>(),
            not_merged: not_merged::<P>,
            finding: finding_not_merged::<P>,
        }))
    }

    /// The user has this role, letter by letter. The declaration of the provider says where roles are:
    /// [`roles(…)`](crate::reference::endpoints#roles). Each role that is named is wanted.
    pub fn role(self, role: impl Into<Box<str>>) -> Self {
        self.any_role([role])
    }

    /// The user has one of these roles. Of an empty list nobody has one.
    pub fn any_role<R: Into<Box<str>>>(mut self, roles: impl IntoIterator<Item = R>) -> Self {
        self.roles.push(roles.into_iter().map(Into::into).collect());
        self
    }

    /// The provider says just this of the user: a claim by its name, whatever is in it, or by a JSON pointer, which begins with `/`. A claim
    /// that is not there, is `null` or is an empty text is never what is wanted.
    ///
    /// # Security
    ///
    /// Take a claim that users cannot write themselves: no name, which at some providers the browser brings. What `keep_from_redirect` keeps is
    /// never looked at.
    pub fn claim(mut self, place: impl Into<Box<str>>, expected: impl Into<Value>) -> Self {
        self.claims.push(Claim { place: place.into(), wanted: Wanted::Value(expected.into()) });
        self
    }

    /// The same where a function judges the claim, which is there and says something.
    pub fn claim_where(
        mut self,
        place: impl Into<Box<str>>,
        judge: impl Fn(&Value) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.claims.push(Claim { place: place.into(), wanted: Wanted::Judged(Arc::new(judge)) });
        self
    }

    /// The user granted this scope, which the provider declares. [`Granted`](crate::web::Granted) has the compiler see to that.
    pub fn scope(mut self, scope: impl Into<Box<str>>) -> Self {
        self.scopes.push(scope.into());
        self
    }

    /// The user proved within this time to the provider who they are (`auth_time`). Otherwise the provider is asked, by `max_age`, and its
    /// answer is checked. That the user came by here is no such proof: a provider that knows the browser asks nobody.
    pub fn recent(mut self, within: Duration) -> Self {
        self.max_age = Some(self.max_age.map_or(within, |known| known.min(within)));
        self
    }

    /// The user proved in one of these ways who they are (`acr`). Otherwise the provider is asked, by `acr_values`, and its answer is
    /// checked. The values are the provider's own and have no order: name the stronger ones too. Of an empty list none will do, and one that cannot be
    /// asked for is none: it holds a space, or does not fit with those before it into 512 bytes.
    pub fn acr<V: Into<Box<str>>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        let mut values = values.into_iter().map(Into::into).collect::<Vec<Box<str>>>();
        let mut room = acr::MAX_ASKED;
        values.retain(|value| {
            // In the request a space stands between two.
            let is_one = !value.is_empty() && !value.contains(char::is_whitespace);
            let fits = is_one.then(|| room.checked_sub(value.len() + 1)).flatten();
            room = fits.unwrap_or(room);
            fits.is_some()
        });
        if let Some(known) = &self.acr {
            values.retain(|value| known.contains(value));
        }
        self.acr = Some(values);
        self
    }

    /// What of it a login can be asked for.
    fn demands(&self) -> Demands {
        // Whole seconds, not fewer than were meant, and no more than the parameter holds.
        let seconds = |span: Duration| span.as_secs().saturating_add(u64::from(span.subsec_nanos() > 0));
        let max_age = self.max_age.map(|span| Duration::from_secs(seconds(span).min(u32::MAX.into())));
        Demands { max_age, acr: self.acr.clone().unwrap_or_default() }
    }

    /// Decides about a request.
    pub(crate) async fn judge(&self, parts: &Parts) -> Result<AnyUser, NotAllowed> {
        not_in_a_hook(parts)?;
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        let providers = app.providers();
        let user = app.current(parts).await?.filter(|user| self.who.is(user, &providers));
        let Some(user) = user else { return Err(self.nobody(app, parts, &providers)) };
        let mounted = providers.named(user.identity.provider.as_str());
        let case = Case { app, parts, user: &user, mounted: mounted.map(|mounted| &**mounted) };
        case.require_roles(&self.roles)?;
        case.require_claims(&self.claims)?;
        case.require_scopes(&self.scopes).await?;
        case.require_proof(self)?;
        Ok(AnyUser::from(user))
    }

    /// A login that is asked at once for all that it can be asked for.
    fn nobody(&self, app: &App, parts: &Parts, providers: &Providers) -> NotAllowed {
        let mounted = match self.who {
            Who::Of(one) => match providers.of_type(one.provider) {
                Some(mounted) => Some(mounted),
                None => {
                    app.say_not_merged(one.provider, one.finding);
                    return NotAllowed::from((one.not_merged)());
                }
            },
            Who::Anybody => {
                let mut all = providers.for_logins();
                all.next().filter(|_| all.next().is_none())
            }
        };
        let Some(mount) = mounted.map(|mounted| &mounted.mount) else {
            return NotAllowed::from(not_logged_in(app, parts, &app.where_to_log_in(), None));
        };
        let demands = if says_how(mounted.map(|mounted| &**mounted)) { self.demands() } else { Demands::default() };
        let scopes = self.scopes.iter().filter(|scope| mount.description.scopes.may_ask_for(scope));
        let scopes = scopes.cloned().collect::<Vec<_>>();
        let path = with_demands(&mount.paths.login, &demands, &scopes);
        NotAllowed::from(not_logged_in(app, parts, &path, Some(&mount.display_name)))
    }
}

impl Who {
    /// Whether it is a user of these.
    fn is(self, user: &SignedIn, providers: &Providers) -> bool {
        let Self::Of(one) = self else { return true };
        let own = providers.named(user.identity.provider.as_str());
        own.is_some_and(|own| own.mount.provider == one.provider && own.relying_party.is_some())
    }
}

/// The provider says when and how its users proved who they are.
fn says_how(mounted: Option<&MountedProvider>) -> bool {
    mounted.is_some_and(|mounted| mounted.mount.description.protocol() == Protocol::OpenIdConnect)
}

/// A request of somebody who is logged in.
struct Case<'a> {
    app: &'a Arc<App>,
    parts: &'a Parts,
    user: &'a SignedIn,
    /// None where the routes of the provider are not there any more.
    mounted: Option<&'a MountedProvider>,
}

impl Case<'_> {
    fn lack(&self, fault: AccessFault, wanted: String) -> NotAllowed {
        let provider = self.user.identity.provider.as_str();
        NotAllowed::lacks(Lack::new(self.app, self.parts, self.mounted, fault, provider, wanted))
    }

    fn require_roles(&self, wanted: &[Vec<Box<str>>]) -> Result<(), NotAllowed> {
        if wanted.is_empty() {
            return Ok(());
        }
        let said = |roles: &[Box<str>]| format!("a role of: {}", quoted(roles));
        let has = match roles::kept(self.user.identity.claims()) {
            Ok(has) => has,
            Err(fault) => {
                let is_declared = self.mounted.is_some_and(|own| own.mount.description.userinfo.roles.is_some());
                let fault = match (fault, is_declared) {
                    // A login from before the declaration had a place for roles.
                    (AccessFault::RolesUndeclared, true) => AccessFault::RolesAbsent,
                    (_, false) => AccessFault::RolesUndeclared,
                    (fault, true) => fault,
                };
                return Err(self.lack(fault, wanted.iter().map(|roles| said(roles)).collect::<Vec<_>>().join(", and ")));
            }
        };
        let is_there = |role: &str| !role.is_empty() && has.contains(&role);
        match wanted.iter().find(|roles| !roles.iter().any(|role| is_there(role))) {
            None => Ok(()),
            Some(roles) => Err(self.lack(AccessFault::RoleMissing, said(roles))),
        }
    }

    fn require_claims(&self, wanted: &[Claim]) -> Result<(), NotAllowed> {
        match wanted.iter().find(|claim| !claim.is_met(&self.user.identity)) {
            None => Ok(()),
            Some(claim) => Err(self.lack(AccessFault::ClaimMissing, format!("the claim `{}`", claim.place))),
        }
    }

    async fn require_scopes(&self, wanted: &[Box<str>]) -> Result<(), NotAllowed> {
        if wanted.is_empty() {
            return Ok(());
        }
        let declared = |scope: &str| self.mounted.is_some_and(|own| own.mount.description.scopes.may_ask_for(scope));
        let undeclared = wanted.iter().filter(|scope| !declared(scope)).cloned().collect::<Vec<_>>();
        let Some(mounted) = self.mounted.filter(|_| undeclared.is_empty()) else {
            return Err(self.lack(AccessFault::ScopeUnavailable, format!("the scope of: {}", quoted(&undeclared))));
        };
        let asking = asking(self.parts, self.app, mounted);
        let watcher = self.app.watcher(|| Whose::Login(self.user.token_key()));
        let tokens = self.app.fresh_tokens(mounted, self.user.grant_key(), watcher).await?;
        let Some(Tokens::OAuth2(tokens)) = tokens else {
            // The session outlived its tokens: only a new login brings some.
            return Err(NotGranted::not_logged_in(asking, wanted.to_vec()).into());
        };
        let wanted = wanted.iter().map(|scope| &**scope).collect::<Vec<_>>();
        let missing = mounted.mount.description.scopes.missing(&tokens.scopes, &wanted);
        if missing.is_empty() {
            return Ok(());
        }
        let is_refused = tokens.refuses(&missing);
        Err(NotGranted::missing(asking, missing, is_refused).into())
    }

    fn require_proof(&self, guard: &Guard) -> Result<(), NotAllowed> {
        let Guard { max_age, acr, .. } = guard;
        if max_age.is_none() && acr.is_none() {
            return Ok(());
        }
        let said = || match (max_age, acr) {
            (Some(within), None) => format!("a proof within {within:?}"),
            (None, acr) => format!("an `acr` of: {}", quoted(acr.as_deref().unwrap_or_default())),
            (Some(within), Some(acr)) => format!("a proof within {within:?}, and an `acr` of: {}", quoted(acr)),
        };
        let Some(mounted) = self.mounted.filter(|mounted| says_how(Some(mounted))) else {
            return Err(self.lack(AccessFault::StepUpUnsupported, said()));
        };
        let identity = &self.user.identity;
        if let Some(values) = acr
            && !identity.text("acr").is_some_and(|came| values.iter().any(|value| **value == *came))
        {
            return Err(match values.is_empty() {
                true => self.lack(AccessFault::AcrInsufficient, said()),
                false => self.step_up(AccessFault::AcrInsufficient, guard, mounted),
            });
        }
        // By the same clocks as the answer of the provider: one that was taken there is recent here.
        let (now, skew) = (self.app.flow.now(), self.app.flow.clock_skew);
        let is_recent = |within: Duration| {
            identity.auth_time.is_some_and(|at| at.saturating_add(within.saturating_add(skew)) >= now)
        };
        match max_age {
            Some(within) if !is_recent(*within) => Err(self.step_up(AccessFault::LoginNotRecent, guard, mounted)),
            _ => Ok(()),
        }
    }

    fn step_up(&self, fault: AccessFault, guard: &Guard, mounted: &MountedProvider) -> NotAllowed {
        NotAllowed::step_up(StepUp::new(self.app, self.parts, mounted, fault, guard.demands()))
    }
}

impl Claim {
    fn is_met(&self, identity: &Identity) -> bool {
        let claims = identity.claims();
        // The browser carried it.
        if self.place.starts_with("/_kept/redirect") || matches!(&*self.place, "_kept" | "/_kept") {
            return false;
        }
        let told = roles::at(claims, &self.place).filter(|told| told.as_str() != Some(""));
        told.is_some_and(|told| match &self.wanted {
            Wanted::Value(expected) => expected == told,
            Wanted::Judged(judge) => judge(told),
        })
    }
}

fn quoted(texts: &[Box<str>]) -> String {
    texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What a claim has to be may be somebody's name.
        f.debug_struct("Guard")
            .field("roles", &self.roles)
            .field("claims", &self.claims.iter().map(|claim| &claim.place).collect::<Vec<_>>())
            .field("scopes", &self.scopes)
            .field("max_age", &self.max_age)
            .field("acr", &self.acr)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::web::page::step_up;

    fn meets(guard: Guard, claims: &Value) -> bool {
        let claims = claims.as_object().cloned().unwrap_or_default();
        let identity = Identity::new("p".into(), "i".into(), "s".into(), None, claims);
        guard.claims.iter().all(|claim| claim.is_met(&identity))
    }

    #[test]
    fn a_claim_is_just_what_is_wanted_or_missing() {
        let claims = json!({
            "department": "books", "level": 7, "a": {"b": ["x"]}, "https://app.example/tier": "gold", "empty": "", "none": null,
            "_kept": {"redirect": {"shop": "acme"}, "token": {"team": "T1"}},
        });
        let any = Guard::any_provider;
        for guard in [
            any().claim("department", "books"),
            any().claim("/department", "books"),
            any().claim("level", 7),
            any().claim("/a/b/0", "x"),
            any().claim("https://app.example/tier", "gold"),
            any().claim("/https:~1~1app.example~1tier", "gold"),
            any().claim("/_kept/token/team", "T1"),
            any().claim_where("level", |level| level.as_u64().is_some_and(|level| level > 5)),
            any().claim("level", 7).claim("department", "books"),
        ] {
            assert!(meets(guard.clone(), &claims), "{guard:?}");
        }
        for guard in [
            any().claim("department", "Books"),
            any().claim("department", "book"),
            any().claim("level", "7"),
            any().claim("a/b/0", "x"),
            any().claim("/a/b", "x"),
            any().claim("empty", ""),
            any().claim("none", Value::Null),
            any().claim("absent", Value::Null),
            any().claim("", "books"),
            any().claim("/", "books"),
            any().claim_where("absent", |_| true),
            any().claim_where("empty", |_| true),
            any().claim("/_kept/redirect/shop", "acme"),
            any().claim_where("/_kept", |_| true),
            any().claim_where("_kept", |_| true),
            any().claim("level", 7).claim("department", "toys"),
        ] {
            assert!(!meets(guard.clone(), &claims), "{guard:?}");
        }
    }

    #[test]
    fn of_two_demands_the_stricter_counts() {
        let seconds = Duration::from_secs;
        let guard = Guard::any_provider().recent(seconds(300)).recent(seconds(600)).acr(["a", "b"]).acr(["b", "c"]);
        assert_eq!(guard.demands(), Demands { max_age: Some(seconds(300)), acr: vec!["b".into()] });
        assert_eq!(Guard::any_provider().recent(Duration::from_millis(1500)).demands().max_age, Some(seconds(2)));
        assert_eq!(Guard::any_provider().acr(["a"]).acr(["b"]).acr, Some(Vec::new()), "nothing will do");
    }

    #[test]
    fn what_a_page_wants_can_be_asked_for_and_so_nothing_goes_in_circles() {
        let asked = |guard: &Guard| {
            let url = with_demands("/login/corp", &guard.demands(), &[]);
            let mut read = Demands::default();
            for (name, value) in url::form_urlencoded::parse(url.split_once('?').expect("a query").1.as_bytes()) {
                step_up::read(&mut read, &name, &value);
            }
            read
        };
        for span in [Duration::MAX, Duration::from_secs(u64::from(u32::MAX) + 1), Duration::ZERO] {
            let guard = Guard::any_provider().recent(span);
            assert_eq!(asked(&guard), guard.demands(), "{span:?}");
            assert!(asked(&guard).max_age.is_some(), "{span:?}");
        }
        let long = "x".repeat(500);
        let guard = Guard::any_provider().acr(["a b", "", "a\tb", "gold", &long, "silver", &long]);
        assert_eq!(guard.acr, Some(vec!["gold".into(), long.into()]));
        assert_eq!(asked(&guard), guard.demands());
    }
}
