//! Logins through an application: what people and developers see.

mod aggregate;
mod api;
mod authorizations;
mod claims;
mod cluster;
mod configuration;
mod environments;
mod extractors;
mod failed;
mod granted;
mod hooks;
mod instances;
mod logins;
mod logout;
mod refresh;
mod session_store;
mod sign_in;
mod sources;
mod start;
