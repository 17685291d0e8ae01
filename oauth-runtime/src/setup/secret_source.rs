use std::fmt;
use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use crate::types::{BoxFuture, ClientSecret};

/// Where a client secret is that may be another one tomorrow.
#[derive(Clone)]
pub(crate) enum SecretSource {
    /// In a file, as platforms put one in the place of another.
    File(Box<Path>),
    /// Wherever the application finds it.
    Application(AskApplication),
}

pub(crate) type AskApplication =
    Arc<dyn Fn() -> BoxFuture<'static, Result<ClientSecret, Box<dyn std::error::Error + Send + Sync>>> + Send + Sync>;

impl SecretSource {
    pub(super) fn application<F, E>(ask: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<ClientSecret, E>> + Send + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self::Application(Arc::new(move || {
            let asked = ask();
            Box::pin(async move { asked.await.map_err(Into::into) })
        }))
    }
}

impl fmt::Debug for SecretSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "SecretSource({})", path.display()),
            Self::Application(_) => f.write_str("SecretSource(application)"),
        }
    }
}
