//! Stores of records, each against the real thing.

mod common;
mod file;
mod postgres;
mod processes;
mod redis;
mod sqlite;
