//! What the integration tests stand on: real programs as peers, a scripted browser, a real one, and TLS on loopback.
//!
//! Nothing here knows the framework under test; a peer that shares its code could not contradict it.

pub mod browser;
pub mod chromium;
pub mod cluster;
pub mod folder;
pub mod peer;
pub mod process;
pub mod proxy;
pub mod skip;
pub mod tls;
