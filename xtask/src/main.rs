//! CI.
fn main() {}
