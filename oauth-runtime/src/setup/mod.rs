//! From what is declared and set to what a flow runs on; everything that is wrong is told at once.

mod draft;
pub(crate) mod environment;
mod extras;
mod finish;
mod instance;
pub(crate) mod near_miss;
pub(crate) mod read;
pub(crate) mod registration;
pub(crate) mod secret_source;
mod server;
mod template;

pub(crate) use self::draft::Draft;
pub(crate) use self::finish::no_identity;
pub use self::instance::Instance;
