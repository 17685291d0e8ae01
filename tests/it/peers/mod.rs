//! The helpers of this crate at work, without the framework: what fails here is not its fault.

mod chromium;
mod oauth1_server;
mod oidc_provider;
mod process;
mod tls;
