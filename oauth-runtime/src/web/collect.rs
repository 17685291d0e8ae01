//! How the layer learns at start which providers were merged.
//!
//! `Router::layer` hands a layer every route as an opaque service; there is nothing to ask it. What a route can do is be
//! cloned, which runs none of the application's handlers. So a provider's login route reports its [`Mount`] when it is
//! cloned inside [`mounts_of`], and nowhere else. The collector belongs to the one call that set it up: nothing global, and
//! two applications in one process do not meet.

use std::cell::RefCell;
use std::sync::Arc;

use super::mount::Mount;

thread_local! {
    static COLLECTOR: RefCell<Option<Vec<Arc<Mount>>>> = const { RefCell::new(None) };
}

/// The mounts inside `service`.
pub(super) fn mounts_of<S: Clone>(service: &S) -> Vec<Arc<Mount>> {
    /// Puts back what an outer call had set up, also if a clone panics.
    struct Restore(Option<Vec<Arc<Mount>>>);

    impl Drop for Restore {
        fn drop(&mut self) {
            COLLECTOR.with(|collector| collector.replace(self.0.take()));
        }
    }

    let outer = COLLECTOR.with(|collector| collector.replace(Some(Vec::new())));
    let _restore = Restore(outer);
    drop(service.clone());
    COLLECTOR.with(|collector| collector.take()).unwrap_or_default()
}

/// A mount that reports itself when it is cloned while somebody collects.
pub(super) struct Reporting(Arc<Mount>);

impl Reporting {
    pub(super) fn new(mount: Arc<Mount>) -> Self {
        Self(mount)
    }

    pub(super) fn mount(&self) -> &Arc<Mount> {
        &self.0
    }
}

impl Clone for Reporting {
    fn clone(&self) -> Self {
        COLLECTOR.with(|collector| {
            if let Ok(mut collector) = collector.try_borrow_mut()
                && let Some(mounts) = collector.as_mut()
            {
                mounts.push(Arc::clone(&self.0));
            }
        });
        Self(Arc::clone(&self.0))
    }
}
