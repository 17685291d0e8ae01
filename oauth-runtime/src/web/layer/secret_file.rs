//! The file of the application's secrets, which is read again while it runs.

use std::path::Path;
use std::sync::{Arc, Weak};
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};
use tokio::runtime::Handle;
use zeroize::Zeroizing;

use crate::setup::environment::{read_secret, secrets};
use crate::web::layer::app::App;

/// How often a file is read again, and how long a new secret opens before it seals, and an old one opens after it was taken out:
/// until every instance has read it. Platforms take a minute or two to put a file in the place of another.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    look: Duration,
    settle: Duration,
}

impl Pace {
    pub(super) const USUAL: Self = Self { look: Duration::from_secs(10), settle: Duration::from_secs(300) };
}

/// Reads the secrets again as long as the application is there. `known` are those that it began with.
pub(super) fn watch(app: &Arc<App>, path: Box<Path>, known: Vec<SecretString>, pace: Pace) {
    match Handle::try_current() {
        Ok(runtime) => drop(runtime.spawn(keep_watching(Arc::downgrade(app), path, known, pace))),
        Err(_) => tracing::warn!(
            target: "oauth_runtime::config",
            code = "secret_file_not_watched",
            remedy = "build the layer inside of the runtime, or call `OAuthLayer::replace_secrets`",
            "the file that `OAUTH_SECRET_FILE` names is not read again: the layer was built outside of an asynchronous runtime"
        ),
    }
}

async fn keep_watching(app: Weak<App>, path: Box<Path>, known: Vec<SecretString>, pace: Pace) {
    let (mut known, mut refused, mut seen) = (known, Vec::new(), Vec::new());
    loop {
        tokio::time::sleep(pace.look).await;
        if app.strong_count() == 0 {
            return;
        }
        let now = read(&path).await;
        let is_news = !now.is_empty() && !is_same(&now, &known) && !is_same(&now, &refused);
        // One that is being written may be cut: only what two looks see is believed.
        if !is_news || !is_same(&now, &seen) {
            seen = now;
            continue;
        }
        if !replace(&app, known.iter().chain(&now)) {
            refused = now;
            continue;
        }
        tokio::time::sleep(pace.settle).await;
        if !is_same(&read(&path).await, &now) {
            // Somebody thought better of it: what was taken back opens nothing.
            replace(&app, &known);
            continue;
        }
        replace(&app, now.iter().chain(&known));
        tokio::time::sleep(pace.settle).await;
        replace(&app, &now);
        known = now;
    }
}

/// Nothing, where nothing is there or can be read.
async fn read(path: &Path) -> Vec<SecretString> {
    let path = path.to_owned();
    match tokio::task::spawn_blocking(move || read_secret(&path)).await {
        Ok(Ok(text)) => secrets(&text),
        Ok(Err(_)) | Err(_) => Vec::new(),
    }
}

fn is_same(one: &[SecretString], other: &[SecretString]) -> bool {
    let exposed =
        |secrets: &[SecretString]| secrets.iter().map(|secret| secret.expose_secret().to_owned()).collect::<Vec<_>>();
    Zeroizing::new(exposed(one)) == Zeroizing::new(exposed(other))
}

/// Newest first; one that comes twice counts where it comes first.
fn replace<'a>(app: &Weak<App>, secrets: impl IntoIterator<Item = &'a SecretString>) -> bool {
    let Some(app) = app.upgrade() else { return false };
    let mut distinct = Vec::new();
    for secret in secrets {
        if !distinct.contains(&secret.expose_secret()) {
            distinct.push(secret.expose_secret());
        }
    }
    let number = distinct.len();
    match app.keys.replace(distinct) {
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
    use crate::web::layer::builder::OAuthLayer;

    const OLD: &str = "an old secret of at least 32 characters";
    const NEW: &str = "a new secret of at least 32 characters!";

    /// What the application seals with, and what it opens.
    fn uses(app: &App) -> (bool, bool) {
        let opens = |secret| {
            let keys = SealingKeys::from_secrets([secret]).expect("usable");
            let sealed = keys.seal_record(b"about", b"text", &crate::entropy::SystemEntropy).expect("sealed");
            app.keys.open_record(b"about", sealed).is_some()
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

    fn sealed(app: &App) -> Vec<u8> {
        app.keys.seal_record(b"about", b"text", &crate::entropy::SystemEntropy).expect("sealed")
    }

    /// Whether this secret opens it.
    fn opens(secret: &str, sealed: &[u8]) -> bool {
        SealingKeys::from_secrets([secret]).expect("usable").open_record(b"about", sealed.to_vec()).is_some()
    }

    #[tokio::test]
    async fn a_new_secret_of_the_file_opens_before_it_seals_and_the_old_one_goes_last() {
        let path = std::env::temp_dir().join(format!("oauth-secret-{}", std::process::id()));
        std::fs::write(&path, OLD).expect("written");
        let environment = Environment::from_iter([("OAUTH_SECRET_FILE", path.to_str().expect("text"))]);
        let pace = Pace { look: Duration::from_millis(10), settle: Duration::from_millis(400) };
        // By the way that an application goes.
        let layer = OAuthLayer::builder().environment(environment).secret_pace(pace).build().expect("a layer");
        let app = &layer.app;
        // Before the first look, cut: unusable, and believed by nobody.
        std::fs::write(&path, "short").expect("written");
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!(uses(app), (true, false), "an unusable one changes nothing");
        std::fs::write(&path, NEW).expect("written");
        becomes(app, (true, true)).await;
        std::fs::write(&path, OLD).expect("written");
        becomes(app, (true, false)).await;
        std::fs::write(&path, format!("{NEW}\n")).expect("written");
        becomes(app, (true, true)).await;
        assert!(opens(OLD, &sealed(app)), "the old one still seals");
        let begun = Instant::now();
        while !opens(NEW, &sealed(app)) {
            assert!(begun.elapsed() < Duration::from_secs(20), "the new one never seals");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert_eq!(uses(app), (true, true), "what the old one sealed is still opened");
        becomes(app, (false, true)).await;
        let _ = std::fs::remove_file(path);
    }
}
