//! Secrets of the application that are replaced while it runs.

use std::path::Path;
use std::sync::{Arc, Weak};
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};
use tokio::runtime::Handle;
use zeroize::Zeroizing;

use crate::error::Result;
use crate::setup::environment::secrets;
use crate::web::layer::app::App;
use crate::web::layer::builder::OAuthLayer;

/// How often a file is read again, and how long a new secret opens before it seals: until every instance has read it.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    look: Duration,
    settle: Duration,
}

impl Pace {
    pub(super) const USUAL: Self = Self { look: Duration::from_secs(10), settle: Duration::from_secs(30) };
}

impl OAuthLayer {
    /// Puts these secrets, newest first, in the place of those that the application runs with, as `OAUTH_SECRET` would name them. A
    /// file that `OAUTH_SECRET_FILE` names is read again by itself, and needs none of this.
    ///
    /// With several instances, in three steps: a new secret as the last one everywhere, then as the first one everywhere, then without
    /// the old. What one instance seals with a secret that another does not have yet does not open there. Before the last step see
    /// [`reseal`](Self::reseal).
    ///
    /// ```no_run
    /// # use oauth_runtime::OAuthLayer;
    /// # fn rotate(layer: &OAuthLayer, new: &str, old: &str) -> oauth_runtime::Result<()> {
    /// layer.replace_secrets([old, new])?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if there is none, or one is shorter than 32 characters; then they stay as they
    /// were.
    pub fn replace_secrets<'a>(&self, secrets: impl IntoIterator<Item = &'a str>) -> Result<()> {
        self.app.keys.replace(secrets)
    }
}

/// Reads the secrets again as long as the application is there. Without a runtime nobody does.
pub(super) fn watch(app: &Arc<App>, path: Box<Path>, pace: Pace) {
    if let Ok(runtime) = Handle::try_current() {
        runtime.spawn(keep_watching(Arc::downgrade(app), path, pace));
    }
}

async fn keep_watching(app: Weak<App>, path: Box<Path>, pace: Pace) {
    let (mut known, mut refused) = (read(&path).await, Vec::new());
    loop {
        tokio::time::sleep(pace.look).await;
        if app.strong_count() == 0 {
            return;
        }
        let now = read(&path).await;
        // One that is being written is looked at again.
        if now.is_empty() || is_same(&now, &known) || is_same(&now, &refused) {
            continue;
        }
        // First they open, so that no instance seals what another cannot open.
        let both = known.iter().chain(&now).cloned().collect::<Vec<_>>();
        if replace(&app, &both) {
            tokio::time::sleep(pace.settle).await;
            replace(&app, &now);
            known = now;
        } else {
            refused = now;
        }
    }
}

/// Without what is not there, or cannot be read.
async fn read(path: &Path) -> Vec<SecretString> {
    let path = path.to_owned();
    let read = tokio::task::spawn_blocking(move || std::fs::read_to_string(path).map(Zeroizing::new));
    match read.await {
        Ok(Ok(text)) => secrets(text.trim_end_matches(['\r', '\n'])),
        Ok(Err(_)) | Err(_) => Vec::new(),
    }
}

fn is_same(one: &[SecretString], other: &[SecretString]) -> bool {
    let exposed =
        |secrets: &[SecretString]| secrets.iter().map(|secret| secret.expose_secret().to_owned()).collect::<Vec<_>>();
    Zeroizing::new(exposed(one)) == Zeroizing::new(exposed(other))
}

fn replace(app: &Weak<App>, secrets: &[SecretString]) -> bool {
    let Some(app) = app.upgrade() else { return false };
    let number = secrets.len();
    match app.keys.replace(secrets.iter().map(|secret| secret.expose_secret())) {
        Ok(()) => {
            tracing::info!(target: "oauth_runtime::config", number, "the secrets of `OAUTH_SECRET_FILE` were read again");
            true
        }
        Err(error) => {
            let code = error.code();
            tracing::warn!(target: "oauth_runtime::config", code, "the file that `OAUTH_SECRET_FILE` names has changed, and its secrets are not usable: those of before stay in use");
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::records::SealingKeys;
    use crate::setup::environment::Environment;

    const OLD: &str = "an old secret of at least 32 characters";
    const NEW: &str = "a new secret of at least 32 characters!";

    /// What the application seals with, and what it opens.
    fn uses(app: &App) -> (bool, bool) {
        let opens = |secret| {
            let keys = SealingKeys::from_secrets([secret]).expect("usable");
            let sealed = keys.seal_record(b"about", b"text", &crate::entropy::SystemEntropy).expect("sealed");
            app.keys.open_record(b"about", &sealed).is_some()
        };
        (opens(OLD), opens(NEW))
    }

    async fn becomes(app: &App, expected: (bool, bool)) {
        let begun = Instant::now();
        while uses(app) != expected {
            assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", uses(app));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    #[tokio::test]
    async fn a_new_secret_of_the_file_opens_before_it_seals_and_the_old_one_goes_when_it_is_taken_out() {
        let path = std::env::temp_dir().join(format!("oauth-secret-{}", std::process::id()));
        std::fs::write(&path, OLD).expect("written");
        let environment = Environment::from_iter([("OAUTH_SECRET_FILE", path.to_str().expect("text"))]);
        let layer = OAuthLayer::builder().environment(environment).build().expect("a layer");
        let app = &layer.app;
        let pace = Pace { look: Duration::from_millis(10), settle: Duration::from_millis(300) };
        watch(app, path.clone().into(), pace);
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(uses(app), (true, false));
        std::fs::write(&path, "short").expect("written");
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(uses(app), (true, false), "an unusable one changes nothing");
        std::fs::write(&path, format!("{NEW},{OLD}\n")).expect("written");
        becomes(app, (true, true)).await;
        let sealed = app.keys.seal_record(b"about", b"text", &crate::entropy::SystemEntropy).expect("sealed");
        let with_new =
            |sealed: &[u8]| SealingKeys::from_secrets([NEW]).expect("usable").open_record(b"about", sealed).is_some();
        assert!(!with_new(&sealed), "the old one still seals");
        std::fs::write(&path, NEW).expect("written");
        becomes(app, (false, true)).await;
        let _ = std::fs::remove_file(path);
    }
}
