//! Stores of records, each against the real thing.

mod common;
mod file;
mod keyring;
mod one_refresh;
mod one_refresh_faults;
mod postgres;
mod processes;
mod redis;
mod sqlite;
mod token_users;
