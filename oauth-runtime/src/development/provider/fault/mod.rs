//! What the development provider can do wrong: names here, effects beside the endpoint they bend.

mod catalogue;
mod response;

pub use self::catalogue::Misbehaviour;
pub use self::response::ResponseFault;
pub(super) use self::response::{HUGE, Plan, spoil};
