//! Stores of records, each against the real thing.

mod common;
mod file;
mod keyring;
mod postgres;
mod processes;
mod redis;
mod sqlite;
