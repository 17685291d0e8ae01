//! The integration tests: one binary, a module a subject.

mod conformance;
mod peers;
mod rig;
mod security;
mod web;
