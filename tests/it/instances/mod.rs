//! T251: three processes of one web application behind nginx, and what dies under them. Each test prints a line: fault, what is
//! expected to be lost, what was measured, what the people saw.

mod damage;
mod guide;
mod logins;
mod rig;
mod stores;
mod strict;
