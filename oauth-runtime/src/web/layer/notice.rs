//! A finding that closes nothing: it is in the log and in no report.

use crate::error::Finding;

/// Where the layer keeps what it keeps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept {
    pub(crate) logins: Place,
    pub(crate) sessions: Place,
    pub(crate) tokens: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the memory of this process, or sealed for it alone.
    Process,
    /// Where it outlives the process, and other instances find it.
    Lasting,
}

impl Kept {
    /// What works all the same, and should be otherwise. Whoever develops restarts often and has one process.
    pub(crate) fn notices(self, is_debug: bool) -> Vec<Finding> {
        use Place::{Lasting, Process};

        let mut notices = Vec::new();
        if is_debug {
            return notices;
        }
        // Tokens that last need the secret too: without it they are a problem, and no notice.
        if (self.logins, self.tokens) == (Process, Process) {
            notices.push(secret_not_set());
        }
        notices.extend(match (self.sessions, self.tokens) {
            (Process, Process) => Some(kept_in_memory("sessions and tokens are")),
            (Process, Lasting) => Some(kept_in_memory("sessions are")),
            (Lasting, Process) => Some(kept_in_memory("tokens are")),
            (Lasting, Lasting) => None,
        });
        notices
    }
}

pub(crate) fn log(notice: &Finding) {
    tracing::warn!(
        target: "oauth_runtime::config",
        code = notice.code(),
        provider = notice.provider(),
        remedy = notice.remedy(),
        "{}",
        notice.sentence()
    );
}

/// RFC 9700 §4.3.2
pub(crate) fn tokens_in_urls(provider: &str) -> Finding {
    let what =
        "this provider takes access tokens in the query alone: every proxy and every log on the way to it sees them";
    let remedy = "nothing, where it takes them in no other way; else leave `dangerous_access_token_query` out, or declare `access_token_scheme` beside the preset";
    Finding::new("access_token_in_urls", what, remedy)
        .of_provider(provider)
        .of_key("dangerous_access_token_query")
        .into_warning()
}

fn secret_not_set() -> Finding {
    let what = "`OAUTH_SECRET` is not set: logins that are under way end with this process, and no other instance can finish them";
    let remedy = "set it, the same for all instances, for example to what `openssl rand -base64 32` prints";
    Finding::new("secret_not_set", what, remedy).of_setting("OAUTH_SECRET").into_warning()
}

fn kept_in_memory(what: &str) -> Finding {
    let what =
        format!("{what} kept in the memory of this process: a restart ends them, and another instance knows none");
    let remedy = "give the layer a store that lasts: `.store(…)`";
    Finding::new("stores_in_memory", what, remedy).into_warning()
}

#[cfg(test)]
mod tests {
    use super::Place::{Lasting, Process};
    use super::*;

    const NOTHING: Kept = Kept { logins: Process, sessions: Process, tokens: Process };

    fn codes(kept: Kept, is_debug: bool) -> Vec<&'static str> {
        kept.notices(is_debug).iter().map(Finding::code).collect()
    }

    #[test]
    fn a_release_build_says_once_what_does_not_outlive_its_process() {
        assert_eq!(codes(NOTHING, false), ["secret_not_set", "stores_in_memory"]);
        assert!(codes(NOTHING, true).is_empty(), "whoever develops has one process");
        for (sessions, tokens, expected) in [
            (Process, Process, Some("sessions and tokens are")),
            (Process, Lasting, Some("sessions are")),
            (Lasting, Process, Some("tokens are")),
            (Lasting, Lasting, None),
        ] {
            let kept = Kept { logins: Lasting, sessions, tokens };
            let notices = kept.notices(false);
            let told = notices.iter().map(|notice| notice.sentence().split(" kept").next().unwrap_or_default());
            assert_eq!(told.collect::<Vec<_>>(), Vec::from_iter(expected), "{kept:?}");
        }
    }
}
