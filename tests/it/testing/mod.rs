//! The test kit, as a test of an application uses it: no port, no network.

mod api;
mod app;
mod browser;
mod control;
mod faults;
mod network;
mod roles;
