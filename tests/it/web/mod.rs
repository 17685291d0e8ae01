//! Logins through an application: what people and developers see.

mod configuration;
mod extractors;
mod hooks;
mod logout;
mod sign_in;
mod start;
