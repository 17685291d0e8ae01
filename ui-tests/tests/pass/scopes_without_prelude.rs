//! `scopes!` needs nothing of the prelude, and takes nothing from around it.
#![no_implicit_prelude]
#![allow(non_camel_case_types, dead_code)]

mod core {}
struct Copy;
struct str;
trait Scope {}

::oauth_runtime::scopes! {
    pub repo = "repo";
}

fn main() {
    ::std::assert_eq!(<repo as ::oauth_runtime::scope::Scope>::VALUE, "repo");
}
