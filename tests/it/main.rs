//! The integration tests: one binary, a module a subject.

mod catalogue;
mod conformance;
mod faults;
mod http_client;
mod instances;
mod peers;
mod quirks;
mod real;
mod rig;
mod security;
mod stores;
mod testing;
mod web;
