//! From what is declared and set to what a flow runs on; everything that is wrong is told at once.

mod draft;
pub(crate) mod environment;
mod instance;
pub(crate) mod read;
pub(crate) mod registration;
mod template;

pub(crate) use self::draft::{Draft, no_identity};
pub use self::instance::Instance;
