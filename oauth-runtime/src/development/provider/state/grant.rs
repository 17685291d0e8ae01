use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::browser_script::BrowserScript;
use crate::development::provider::{ClientRegistration, Persona};

/// What somebody allowed a client to do.
#[derive(Debug)]
pub(in crate::development::provider) struct IssuedGrant {
    pub(in crate::development::provider) tenant: String,
    pub(in crate::development::provider) client: ClientRegistration,
    /// Nobody, when a client asked for itself.
    pub(in crate::development::provider) persona: Option<Persona>,
    pub(in crate::development::provider) scopes: Vec<String>,
    pub(in crate::development::provider) nonce: Option<String>,
    pub(in crate::development::provider) authenticated_at: i64,
    pub(in crate::development::provider) session: String,
    /// Of the browser that brought it about.
    pub(in crate::development::provider) script: Option<Arc<BrowserScript>>,
    revoked: AtomicBool,
}

#[derive(Debug)]
pub(in crate::development::provider) struct Code {
    pub(in crate::development::provider) grant: Arc<IssuedGrant>,
    pub(in crate::development::provider) redirect_uri: String,
    pub(in crate::development::provider) challenge: Option<String>,
    pub(in crate::development::provider) used: bool,
}

#[derive(Debug)]
pub(in crate::development::provider) struct Refresh {
    pub(in crate::development::provider) grant: Arc<IssuedGrant>,
    pub(in crate::development::provider) used: bool,
}

impl IssuedGrant {
    pub(in crate::development::provider) fn new(
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
            script: None,
            revoked: AtomicBool::new(false),
        }
    }

    pub(in crate::development::provider) fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|s| s == scope)
    }

    /// Ends every token that came from this grant.
    pub(in crate::development::provider) fn revoke(&self) {
        self.revoked.store(true, Ordering::Release);
    }

    pub(in crate::development::provider) fn is_revoked(&self) -> bool {
        self.revoked.load(Ordering::Acquire)
    }
}
