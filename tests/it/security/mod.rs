//! Attacks and faults.

mod answers;
mod callback;
mod debug_output;
mod issuer;
pub(crate) mod misbehaviour;
mod outage;
mod pending;
mod property;
mod return_to;
mod secrets;
pub(crate) mod sessions;
mod state;
