//! The relying-party tests of the OpenID Foundation, by their official names.

mod relying_party;
