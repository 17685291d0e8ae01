//! Compile-fail and compile-pass cases for the derive; see `tests/`.
