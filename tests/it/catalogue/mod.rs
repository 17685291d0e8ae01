//! Presets log in at models of their providers, which are written from the providers' documentation and know nothing of the data.

mod data;
mod drive;
mod mutations;
mod presets;
mod routes;
mod stand_in;
