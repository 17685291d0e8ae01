//! The test kit, as a test of an application uses it: no port, no network.

mod app;
mod browser;
mod network;
