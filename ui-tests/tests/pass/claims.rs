//! Claims of the standard scopes, and claims as a type.
#![deny(warnings)]

use oauth_runtime::claims::TypedClaims;
use oauth_runtime::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Employee {
    number: u32,
    groups: Option<Vec<String>>,
}

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example/{tenant}",
    scopes(openid, profile, email, "contact" as contact implies(phone)),
    incremental_scopes(address),
    claims = self::Employee,
)]
struct Example {
    tenant: String,
}

#[derive(OAuthProvider)]
#[oauth(preset = twitter_oauth1, claims = Employee)]
struct Micro;

fn page(user: &User<Example>) -> oauth_runtime::Result<Vec<String>> {
    let _ = (user.name(), user.given_name(), user.family_name(), user.middle_name(), user.nickname());
    let _ = (user.preferred_username(), user.profile(), user.picture(), user.website(), user.gender());
    let _ = (user.birthdate(), user.zoneinfo(), user.locale(), user.updated_at());
    let _ = (user.email(), user.email_trust(), user.phone_number(), user.phone_number_trust());
    let _ = user.address().and_then(|address| address.locality);
    let employee = user.typed_claims()?;
    assert!(employee.number > 0 || user.claims_as::<Employee>().is_ok());
    Ok(employee.groups.unwrap_or_default())
}

fn typed<P: TypedClaims<Claims = Employee>>() -> u32 {
    0
}

fn main() {
    let _ = page;
    assert_eq!(typed::<Micro>(), typed::<Example>());
}
