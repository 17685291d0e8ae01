//! What the development provider can do wrong: names here, effects beside the endpoint they bend.

mod answer;
mod catalogue;

pub use self::answer::AnswerFault;
pub(super) use self::answer::{HUGE, Plan, spoil};
pub use self::catalogue::Misbehaviour;
