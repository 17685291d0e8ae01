//! Logins through an application: what people and developers see.

mod aggregate;
mod api;
mod authorizations;
mod came_again;
mod claims;
mod cluster;
mod configuration;
mod environments;
mod extractors;
mod failed;
mod foreign_links;
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
mod strict_sessions;
mod unknown_provider;
