use std::time::Duration;

use super::state::RecordedRequest;
use super::{ApiAnswer, ClientRegistration, DevelopmentProvider, Endpoint, Endpoints, Misbehaviour, Persona};

/// Where things are.
impl DevelopmentProvider {
    /// The issuer identifier of a tenant, as in `http://127.0.0.1:49152/google`.
    ///
    /// A tenant comes into being by being named: 1 to 64 letters, digits, `-` and `_`.
    #[must_use]
    pub fn issuer(&self, tenant: &str) -> String {
        format!("{}/{tenant}", self.origin())
    }

    /// The URLs of a tenant.
    #[must_use]
    pub fn endpoints(&self, tenant: &str) -> Endpoints {
        Endpoints::new(self.issuer(tenant))
    }
}

/// Who logs in, and to what.
impl DevelopmentProvider {
    /// From now on the authorization endpoint shows no page: it grants everything at once to this persona, or to the
    /// one that `login_hint` names. `prompt=none` then succeeds.
    pub fn log_in_as(&self, persona: Persona) {
        self.shared.lock().auto_login = Some(persona);
    }

    /// From now on the authorization endpoint asks on a page, and answers `prompt=none` with `login_required`.
    pub fn log_in_on_page(&self) {
        self.shared.lock().auto_login = None;
    }

    /// Grants only these scopes, of those asked for, when nobody is shown a page. An empty list grants none.
    pub fn grant_only(&self, scopes: &[&str]) {
        self.shared.lock().grant_only = Some(scopes.iter().map(|&scope| scope.to_owned()).collect());
    }

    /// Grants every scope asked for again.
    pub fn grant_everything(&self) {
        self.shared.lock().grant_only = None;
    }

    /// The personas on the login page.
    #[must_use]
    pub fn personas(&self) -> Vec<Persona> {
        self.shared.lock().personas.clone()
    }

    /// Also offers this persona, or replaces the one with the same subject identifier.
    pub fn add_persona(&self, persona: Persona) {
        let mut state = self.shared.lock();
        state.personas.retain(|known| known.subject != persona.subject);
        state.personas.push(persona);
    }

    /// Knows this client, or knows it anew; the client `development` is then known no longer, unless it is registered
    /// too.
    pub fn client(&self, client: ClientRegistration) {
        let mut state = self.shared.lock();
        state.clients.retain(|known| known.id != client.id);
        state.clients.push(client);
    }

    /// The life of access tokens issued from now on. Default one hour.
    pub fn access_token_lifetime(&self, lifetime: Duration) {
        self.shared.lock().access_token_lifetime = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
    }

    /// The life of refresh tokens issued from now on, from one to the next. Default thirty days.
    pub fn refresh_token_lifetime(&self, lifetime: Duration) {
        self.shared.lock().refresh_token_lifetime = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
    }
}

/// What goes wrong.
impl DevelopmentProvider {
    /// Does one thing wrong at every tenant, beside what it already does wrong.
    pub fn misbehave(&self, misbehaviour: Misbehaviour) {
        self.shared.lock().faults.push((None, misbehaviour));
    }

    /// Does one thing wrong at one tenant, beside what it already does wrong.
    pub fn misbehave_at(&self, tenant: &str, misbehaviour: Misbehaviour) {
        self.shared.lock().faults.push((Some(tenant.to_owned()), misbehaviour));
    }

    /// Does everything right again: no misbehaviour, no delay.
    pub fn behave(&self) {
        let mut state = self.shared.lock();
        state.faults.clear();
        state.delays.clear();
    }

    /// Waits before answering at this endpoint.
    pub fn delay(&self, endpoint: Endpoint, duration: Duration) {
        self.shared.lock().delays.insert(endpoint, duration);
    }

    /// Signs with new keys from now on and publishes only those.
    pub fn rotate_keys(&self) {
        let mut state = self.shared.lock();
        state.key_generation = state.key_generation.wrapping_add(1);
    }

    /// Runs the provider's clock ahead of the machine's, or behind it if negative.
    pub fn set_clock_offset(&self, seconds: i64) {
        self.shared.lock().clock_offset = seconds;
    }

    /// Ends every grant: access and refresh tokens that were issued are refused from now on.
    pub fn revoke_everything(&self) {
        self.shared.lock().revoke_everything();
    }
}

/// What APIs answer.
impl DevelopmentProvider {
    /// Answers a call of the provider's API with this: `/user/repos` is what is below the base URL of the API's declaration, at every
    /// tenant. A whole URL, such as `https://api.example.com/v1/things`, is one of another host, for calls inside the process. With a
    /// query it is that query alone. Of two answers to one call the later counts.
    ///
    /// A call needs a token that is good, unless the [answer](ApiAnswer::without_token) says otherwise.
    ///
    /// ```
    /// use http::{Method, StatusCode};
    /// use oauth_runtime::testing::{ApiAnswer, DevelopmentProvider};
    /// use serde_json::json;
    ///
    /// let provider = DevelopmentProvider::builder().in_process()?;
    /// provider.answers(Method::GET, "/user/repos", json!([{ "full_name": "ada/engine" }]));
    /// provider.answers(Method::GET, "/user/repos", ApiAnswer::status(StatusCode::BAD_GATEWAY).once());
    /// provider.answers(Method::DELETE, "/repos/ada/engine", StatusCode::NO_CONTENT);
    /// # Ok::<_, std::io::Error>(())
    /// ```
    pub fn answers(&self, method: http::Method, address: &str, answer: impl Into<ApiAnswer>) {
        self.shared.lock().answers.add(method, address, answer.into());
    }

    /// Forgets what was said about APIs.
    pub fn clear_answers(&self) {
        self.shared.lock().answers.clear();
    }

    /// The calls of APIs that were [answered](Self::answers), oldest first, with what they brought.
    #[must_use]
    pub fn api_calls(&self) -> Vec<RecordedRequest> {
        self.requests().into_iter().filter(|request| request.endpoint == Endpoint::Api).collect()
    }
}

/// What happened.
impl DevelopmentProvider {
    /// The requests received, oldest first, at most the last 20 000.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.lock().requests.iter().cloned().collect()
    }

    /// How many requests an endpoint received, at all tenants.
    #[must_use]
    pub fn request_count(&self, endpoint: Endpoint) -> usize {
        self.shared.lock().counts.get(&endpoint).copied().unwrap_or_default()
    }

    /// Forgets the requests received.
    pub fn clear_requests(&self) {
        let mut state = self.shared.lock();
        state.requests.clear();
        state.counts.clear();
    }
}
