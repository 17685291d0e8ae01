use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::testing::{ClientRegistration, Persona};

/// What somebody allowed a client to do.
#[derive(Debug)]
pub(in crate::testing) struct Grant {
    pub(in crate::testing) tenant: String,
    pub(in crate::testing) client: ClientRegistration,
    /// Nobody, when a client asked for itself.
    pub(in crate::testing) persona: Option<Persona>,
    pub(in crate::testing) scopes: Vec<String>,
    pub(in crate::testing) nonce: Option<String>,
    pub(in crate::testing) authenticated_at: i64,
    pub(in crate::testing) session: String,
    revoked: AtomicBool,
}

#[derive(Debug)]
pub(in crate::testing) struct Code {
    pub(in crate::testing) grant: Arc<Grant>,
    pub(in crate::testing) redirect_uri: String,
    pub(in crate::testing) challenge: Option<String>,
    pub(in crate::testing) used: bool,
}

#[derive(Debug)]
pub(in crate::testing) struct Refresh {
    pub(in crate::testing) grant: Arc<Grant>,
    pub(in crate::testing) used: bool,
}

impl Grant {
    pub(in crate::testing) fn new(
        tenant: &str,
        client: ClientRegistration,
        scopes: Vec<String>,
        now: i64,
        session: String,
    ) -> Self {
        Self {
            tenant: tenant.to_owned(),
            client,
            persona: None,
            scopes,
            nonce: None,
            authenticated_at: now,
            session,
            revoked: AtomicBool::new(false),
        }
    }

    pub(in crate::testing) fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|s| s == scope)
    }

    /// Ends every token that came from this grant.
    pub(in crate::testing) fn revoke(&self) {
        self.revoked.store(true, Ordering::Release);
    }

    pub(in crate::testing) fn is_revoked(&self) -> bool {
        self.revoked.load(Ordering::Acquire)
    }
}
