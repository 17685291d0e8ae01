//! The models in the place of the network.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::catalogue;
use super::model::{Account, Model};
use super::session::Sessions;
use crate::error::Result;
use crate::http::{Body, HttpClient, Request, Response, TransportCause};
use crate::types::BoxFuture;

/// Models of real providers, in the place of the network.
pub struct Models {
    sessions: Mutex<Sessions>,
    user: Mutex<User>,
}

/// Who logs in, beside what the account of a model says.
#[derive(Clone)]
pub(super) struct User {
    pub(super) tenant: String,
    pub(super) is_verified: Option<bool>,
}

impl Models {
    /// All of them, with nobody logged in.
    #[must_use]
    pub fn new() -> Arc<Self> {
        let user = User { tenant: "72f988bf-86f1-41af-91ab-2d7cd011db47".to_owned(), is_verified: Some(true) };
        Arc::new(Self { sessions: Mutex::default(), user: Mutex::new(user) })
    }

    /// The presets that have a model.
    pub fn presets(&self) -> impl Iterator<Item = &'static str> {
        self.models().map(|model| model.preset)
    }

    /// Who logs in at the model of a preset.
    #[must_use]
    pub fn account(&self, preset: &str) -> Option<&'static Account> {
        self.models().find(|model| model.preset == preset).map(|model| &model.account)
    }

    /// Users of another tenant log in from now on, at a provider of many tenants.
    pub fn of_tenant(&self, tenant: impl Into<String>) {
        self.user.lock().unwrap_or_else(PoisonError::into_inner).tenant = tenant.into();
    }

    /// Users log in from now on of whose address the provider says this, where it tells whether it verified one; `None` for one
    /// of which it says nothing. At first it says that it did.
    pub fn of_address_verified(&self, is_verified: Option<bool>) {
        self.user.lock().unwrap_or_else(PoisonError::into_inner).is_verified = is_verified;
    }

    pub(super) fn models(&self) -> impl Iterator<Item = &'static Model> + use<> {
        catalogue::ALL.iter().copied()
    }

    pub(super) fn user(&self) -> User {
        self.user.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl HttpClient for Models {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        Box::pin(async move {
            let limit = 1024 * 1024;
            let Request { method, url, headers, body, .. } = request;
            let mut whole = Request::new(method, url, limit);
            whole.headers = headers;
            whole.body = body.collect(limit).await?;
            match self.respond(&whole) {
                Some(Response { status, headers, body }) => Ok(Response::new(status, headers, Body::from(body))),
                None => Err(TransportCause::Dns.into()),
            }
        })
    }
}

impl fmt::Debug for Models {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Models({} providers)", self.models().count())
    }
}
