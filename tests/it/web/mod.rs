//! Logins through an application: what people and developers see.

mod aggregate;
mod configuration;
mod extractors;
mod hooks;
mod logout;
mod sign_in;
mod start;
