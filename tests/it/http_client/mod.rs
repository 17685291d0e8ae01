//! Clients behind the HTTP trait: the one that comes along, another one, and those that break the contract.

mod breaches;
mod contract;
mod lean;
mod reqwest;
