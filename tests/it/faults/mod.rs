//! What can go wrong, one fault at a time: what the user sees, what the log says, and what helps. `cargo xtask faults` prints
//! the rows that these tests note, and compares them with `docs/faults.md`.

mod bent;
mod browser;
mod login;
mod presets;
mod row;
mod start;
