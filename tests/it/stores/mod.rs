//! Stores of records, each against the real thing.

mod common;
mod postgres;
mod redis;
mod sqlite;
