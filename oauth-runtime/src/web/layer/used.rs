//! A session that was used ends later, and its login says when that was.

use std::sync::Arc;

use tower_sessions::session::Id;

use crate::web::layer::app::App;

impl App {
    /// Writes down that a session was used, while nobody waits for it.
    pub(crate) fn note_use(self: &Arc<Self>, session: Id) {
        let app = Arc::clone(self);
        self.flow.background.spawn(async move {
            match app.session.move_on(&session).await {
                Ok(true) => app.tell_use(session).await,
                // Logged out meanwhile.
                Ok(false) => {}
                Err(error) => {
                    tracing::warn!(target: "oauth_runtime::session", code = "session_store_unavailable", %error, "a session that is used still ends as if it were not");
                }
            }
        });
    }

    async fn tell_use(&self, session: Id) {
        let Some(logins) = &self.login_list else { return };
        if let Err(error) = logins.mark_used(&session.to_string(), self.flow.now()).await {
            tracing::warn!(target: "oauth_runtime::session", code = error.code(), "a login that is used is listed as if it were not");
        }
    }
}
