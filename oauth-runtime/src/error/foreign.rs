//! Text from outside that people read: in logs, and in what a developer is told.

/// Its first characters, without those that steer a terminal.
pub(crate) fn cut(text: &str, longest: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(longest).collect()
}

/// What was expected and what came instead, for whoever has to find the difference.
pub(crate) fn beside(expected: &str, found: &str) -> String {
    const LONGEST: usize = 200;
    format!("expected {expected:?}, found {:?}", cut(found, LONGEST))
}
