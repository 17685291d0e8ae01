//! How the layer learns at start which providers were merged.
//!
//! `Router::layer` hands a layer every route as an opaque service; there is nothing to ask it. What a route can do is be
//! cloned, which runs none of the application's handlers. So a provider's login route reports its [`Mount`] when it is
//! cloned inside [`inside`], and nowhere else. The collector belongs to the one call that set it up: nothing global, and
//! two applications in one process do not meet.

use std::cell::RefCell;
use std::sync::Arc;

use crate::web::providers::mount::Mount;

/// What a service is made of.
#[derive(Default)]
pub(crate) struct Inside {
    pub(crate) mounts: Vec<Arc<Mount>>,
    /// There is an [`OAuthLayer`](crate::web::OAuthLayer) on it already.
    pub(crate) layer: bool,
}

thread_local! {
    static COLLECTOR: RefCell<Option<Inside>> = const { RefCell::new(None) };
}

/// What is inside `service`.
pub(crate) fn inside<S: Clone>(service: &S) -> Inside {
    /// Puts back what an outer call had set up, also if a clone panics.
    struct Restore(Option<Inside>);

    impl Drop for Restore {
        fn drop(&mut self) {
            COLLECTOR.with(|collector| collector.replace(self.0.take()));
        }
    }

    let outer = COLLECTOR.with(|collector| collector.replace(Some(Inside::default())));
    let _restore = Restore(outer);
    drop(service.clone());
    COLLECTOR.with(|collector| collector.take()).unwrap_or_default()
}

/// A mount that reports itself when it is cloned while somebody collects.
pub(crate) struct Reporting(Arc<Mount>);

impl Reporting {
    pub(crate) fn new(mount: Arc<Mount>) -> Self {
        Self(mount)
    }

    pub(crate) fn mount(&self) -> &Arc<Mount> {
        &self.0
    }
}

impl Clone for Reporting {
    fn clone(&self) -> Self {
        report(|inside| inside.mounts.push(Arc::clone(&self.0)));
        Self(Arc::clone(&self.0))
    }
}

/// A mark of a layer, which reports it in the same way.
pub(crate) struct LayerMark;

impl Clone for LayerMark {
    fn clone(&self) -> Self {
        report(|inside| inside.layer = true);
        Self
    }
}

fn report(found: impl FnOnce(&mut Inside)) {
    COLLECTOR.with(|collector| {
        if let Ok(mut collector) = collector.try_borrow_mut()
            && let Some(inside) = collector.as_mut()
        {
            found(inside);
        }
    });
}
