//! Text from outside that people read: in logs, and in what a developer is told.

/// Its first characters, without those that steer a terminal.
pub(crate) fn cut(text: &str, longest: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(longest).collect()
}
