//! Which answers of the provider made a session.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::in_flight::AnswerDigest;

/// The last few answers that made a session what it is, newest first, each with the page that it led to. One text, since every
/// request of somebody who is logged in reads it and hardly any asks.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Answers(Box<str>);

impl Answers {
    /// A login, and permissions that were asked for since.
    const MOST: usize = 3;

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// With one more, which led to this path.
    pub(crate) fn with(&self, answer: &AnswerDigest, led_to: &str) -> Self {
        let mut text = [answer.as_str(), led_to].concat();
        for earlier in self.0.split(' ').filter(|earlier| !earlier.is_empty()).take(Self::MOST - 1) {
            text.push(' ');
            text.push_str(earlier);
        }
        Self(text.into())
    }

    /// Where this answer led, if it is one of them.
    pub(crate) fn led_to(&self, answer: &AnswerDigest) -> Option<&str> {
        self.0.split(' ').find_map(|one| one.strip_prefix(answer.as_str())).filter(|path| path.starts_with('/'))
    }
}

/// As it was kept.
impl From<&str> for Answers {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Paths are the user's own.
        f.write_str("Answers")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::in_flight::LoginHandle;

    fn digest(state: &str) -> AnswerDigest {
        AnswerDigest::of(&LoginHandle::from_state(state))
    }

    #[test]
    fn the_last_answers_are_known_with_the_page_that_each_led_to_and_no_others() {
        let states = ["first", "second", "third", "fourth"].map(digest);
        let answers = states
            .iter()
            .enumerate()
            .fold(Answers::default(), |answers, (n, state)| answers.with(state, &format!("/page/{n}?a=b")));
        let known = states.each_ref().map(|state| answers.led_to(state));
        assert_eq!(known, [None, Some("/page/1?a=b"), Some("/page/2?a=b"), Some("/page/3?a=b")]);
        assert_eq!(Answers::default().led_to(&states[0]), None);
        let empty: AnswerDigest = serde_json::from_str("\"\"").expect("a text");
        assert_eq!(answers.led_to(&empty), None, "an empty digest is nobody's");
    }
}
