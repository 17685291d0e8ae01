//! The roles of a user: where the declaration says that they stand, as they were at the login.

use serde_json::{Map, Value};

use crate::error::AccessFault;
use crate::identity::whole::{absent_in, absent_of};
use crate::wire::json::{self, Members};

/// The claim that holds them, beside those of the provider. What a provider sends under this name is dropped.
pub(crate) const CLAIM: &str = "_roles";

/// Most roles of one user. Entra ID puts 200 groups into a token and no more.
const MOST: usize = 256;
/// Most bytes of all of them, because the session holds them.
const MOST_BYTES: usize = 16 * 1024;

/// What a login says about roles.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Roles {
    /// These, and no others; without one, that there are none.
    Are(Vec<Box<str>>),
    /// Nothing.
    Absent,
    /// There are more than the provider sends, or than are kept.
    Overage,
    /// Something that is no list of roles.
    Malformed,
}

impl Roles {
    /// Those of an ID token.
    pub(crate) fn of_members(claims: &Members<'_>, place: &str) -> Self {
        let (first, rest) = parts(place);
        let told = claims.get(&first).and_then(|claim| claim.at(rest)).filter(|told| !told.is_null());
        match told {
            Some(told) => Self::of(&told.clone().into()),
            None => Self::of_nothing(&first, absent_in(claims)),
        }
    }

    /// Those of another document.
    pub(crate) fn of_claims(claims: &Map<String, Value>, place: &str) -> Self {
        match at(claims, place) {
            Some(told) => Self::of(told),
            None => Self::of_nothing(&parts(place).0, absent_of(claims)),
        }
    }

    /// The provider may say that it has the claim and does not send it.
    fn of_nothing<'a>(claim: &str, mut not_sent: impl Iterator<Item = &'a str>) -> Self {
        if not_sent.any(|name| name == claim) { Self::Overage } else { Self::Absent }
    }

    /// A list of texts. One text is a list of one, as AD FS and PingFederate send it; it is never taken apart. An empty text is no role.
    fn of(told: &Value) -> Self {
        let told = match told {
            Value::String(_) => std::slice::from_ref(told),
            Value::Array(roles) => roles,
            _ => return Self::Malformed,
        };
        if told.len() > MOST {
            return Self::Overage;
        }
        let Some(roles) = told.iter().map(Value::as_str).collect::<Option<Vec<_>>>() else { return Self::Malformed };
        if roles.iter().map(|role| role.len()).sum::<usize>() > MOST_BYTES {
            return Self::Overage;
        }
        Self::Are(roles.into_iter().filter(|role| !role.is_empty()).map(Box::from).collect())
    }

    /// Why nobody gets in by them, for the log of the login; that there are none is no news.
    pub(crate) fn fault(&self) -> Option<AccessFault> {
        match self {
            Self::Are(_) => None,
            Self::Absent => Some(AccessFault::RolesAbsent),
            Self::Overage => Some(AccessFault::RolesOverage),
            Self::Malformed => Some(AccessFault::RolesMalformed),
        }
    }

    /// Puts them beside the claims.
    pub(crate) fn add_to(self, claims: &mut Map<String, Value>) {
        let kept = match self {
            Self::Are(roles) => roles.into_iter().map(|role| Value::from(&*role)).collect(),
            told => Value::from(told.fault().map(AccessFault::code)),
        };
        claims.insert(CLAIM.to_owned(), kept);
    }
}

/// Those that a login kept: at least one, or why there is none.
pub(crate) fn kept(claims: &Map<String, Value>) -> Result<Vec<&str>, AccessFault> {
    match claims.get(CLAIM) {
        Some(Value::Array(roles)) if roles.is_empty() => Err(AccessFault::RolesEmpty),
        Some(Value::Array(roles)) => Ok(roles.iter().filter_map(Value::as_str).collect()),
        Some(Value::String(why)) => {
            let known = [AccessFault::RolesOverage, AccessFault::RolesMalformed];
            Err(known.into_iter().find(|fault| fault.code() == why).unwrap_or(AccessFault::RolesAbsent))
        }
        // Of a provider without roles, or a login from before it had some.
        _ => Err(AccessFault::RolesUndeclared),
    }
}

/// What stands at a place, and is not `null`.
pub(crate) fn at<'a>(claims: &'a Map<String, Value>, place: &str) -> Option<&'a Value> {
    let (first, rest) = parts(place);
    claims.get(&first).and_then(|claim| json::at(claim, rest)).filter(|told| !told.is_null())
}

/// The claim, and what of it: a place is a JSON pointer, or a name that may hold whatever it likes: `https://app.example/roles`.
fn parts(place: &str) -> (String, &str) {
    let Some(pointer) = place.strip_prefix('/') else { return (place.to_owned(), "") };
    let end = pointer.find('/').unwrap_or(pointer.len());
    let (first, rest) = pointer.split_at(end);
    (first.replace("~1", "/").replace("~0", "~"), rest)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::wire::json::read_object;

    /// Both readers say the same.
    fn roles(document: &Value, place: &str) -> Roles {
        let text = document.to_string();
        let of_members = Roles::of_members(&read_object(text.as_bytes()).expect("an object"), place);
        let of_claims = Roles::of_claims(document.as_object().expect("an object"), place);
        assert_eq!(of_members, of_claims, "{place} in {document}");
        of_claims
    }

    fn are(roles: &[&str]) -> Roles {
        Roles::Are(roles.iter().map(|role| Box::from(*role)).collect())
    }

    #[test]
    fn roles_are_read_where_real_providers_put_them() {
        for (provider, place, document) in [
            ("Keycloak", "/realm_access/roles", json!({"realm_access": {"roles": ["admin", "offline_access"]}})),
            (
                "Keycloak, of a client",
                "/resource_access/web/roles",
                json!({"resource_access": {"web": {"roles": ["admin", "offline_access"]}}}),
            ),
            ("Keycloak, groups", "groups", json!({"groups": ["admin", "offline_access"]})),
            ("Entra ID, app roles", "roles", json!({"roles": ["admin", "offline_access"], "hasgroups": true})),
            (
                "Auth0, by its name",
                "https://app.example/roles",
                json!({"https://app.example/roles": ["admin", "offline_access"]}),
            ),
            (
                "Auth0, by a pointer",
                "/https:~1~1app.example~1roles",
                json!({"https://app.example/roles": ["admin", "offline_access"]}),
            ),
            ("Cognito", "cognito:groups", json!({"cognito:groups": ["admin", "offline_access"]})),
            ("Okta", "/groups", json!({"groups": ["admin", "offline_access"]})),
            ("GitLab", "groups_direct", json!({"groups_direct": ["admin", "offline_access"]})),
        ] {
            assert_eq!(roles(&document, place), are(&["admin", "offline_access"]), "{provider}");
        }
        let ad_fs = json!({"role": "admin"});
        assert_eq!(roles(&ad_fs, "role"), are(&["admin"]), "AD FS sends a single role as a text");
        assert_eq!(roles(&json!({"a~b": ["x"]}), "/a~0b"), are(&["x"]));
    }

    #[test]
    fn t121_what_is_no_list_of_roles_gives_none() {
        for told in
            [json!(1), json!(true), json!({"admin": true}), json!([["admin"]]), json!(["admin", 1]), json!([null])]
        {
            assert_eq!(roles(&json!({ "roles": told }), "roles"), Roles::Malformed, "{told}");
        }
        for document in [json!({}), json!({"roles": null}), json!({"role": ["admin"]}), json!({"Roles": ["admin"]})] {
            assert_eq!(roles(&document, "roles"), Roles::Absent, "{document}");
        }
        for place in ["/realm_access/roles", "/realm_access/roles/0/x"] {
            assert_eq!(roles(&json!({"realm_access": ["admin"]}), place), Roles::Absent, "{place}");
        }
        for told in [json!([]), json!([""]), json!("")] {
            assert_eq!(roles(&json!({ "roles": told }), "roles"), are(&[]), "an empty text is no role: {told}");
        }
        for told in ["admin user", "admin,user", "administrator", " admin"] {
            assert_eq!(roles(&json!({ "roles": told }), "roles"), are(&[told]), "one text is one role");
        }
    }

    #[test]
    fn t121_roles_that_are_too_many_are_told_and_not_cut() {
        let entra =
            [json!({"_claim_names": {"groups": "src1"}}), json!({"hasgroups": true}), json!({"hasgroups": "true"})];
        for document in entra {
            assert_eq!(roles(&document, "groups"), Roles::Overage, "{document}");
            assert_eq!(roles(&document, "/groups"), Roles::Overage, "{document}");
            assert_eq!(roles(&document, "roles"), Roles::Absent, "it says nothing of roles: {document}");
        }
        let many = |count: usize, length: usize| json!({ "roles": vec!["x".repeat(length); count] });
        assert!(matches!(roles(&many(256, 36), "roles"), Roles::Are(roles) if roles.len() == 256));
        assert_eq!(roles(&many(257, 1), "roles"), Roles::Overage);
        assert_eq!(roles(&many(2, 8193), "roles"), Roles::Overage);
    }

    #[test]
    fn what_a_login_kept_is_read_as_it_was() {
        let kept = |roles: Roles| {
            let mut claims = Map::from_iter([(CLAIM.to_owned(), json!(["of the provider"]))]);
            roles.add_to(&mut claims);
            super::kept(&claims).map(|roles| roles.join(" "))
        };
        assert_eq!(kept(are(&["a", "b c"])), Ok("a b c".to_owned()));
        assert_eq!(kept(are(&[])), Err(AccessFault::RolesEmpty));
        assert_eq!(kept(Roles::Absent), Err(AccessFault::RolesAbsent));
        assert_eq!(kept(Roles::Overage), Err(AccessFault::RolesOverage));
        assert_eq!(kept(Roles::Malformed), Err(AccessFault::RolesMalformed));
        assert_eq!(super::kept(&Map::new()), Err(AccessFault::RolesUndeclared));
    }
}
