//! Which scopes may be asked for, and which of them are granted.

use super::description::Scopes;

impl Scopes {
    /// The scopes that a page may ask for: those that wait for it, and those that come with others.
    pub(crate) fn of_pages(&self) -> impl Iterator<Item = &'static str> {
        let implied = self.implied.iter().map(|(_, implied)| *implied);
        self.incremental.iter().copied().chain(implied)
    }

    /// Whether the application may ask for this scope: at every login, or when a page needs it.
    pub(crate) fn may_ask_for(&self, scope: &str) -> bool {
        self.asked.contains(&scope) || self.of_pages().any(|other| other == scope)
    }

    /// The scopes that `granted` does not cover.
    pub(crate) fn missing<S: AsRef<str>>(&self, granted: &[S], scopes: &[&str]) -> Vec<Box<str>> {
        scopes.iter().filter(|scope| !self.covers(granted, scope)).map(|scope| (*scope).into()).collect()
    }

    /// Whether `granted` has the scope itself.
    pub(crate) fn holds<S: AsRef<str>>(granted: &[S], scope: &str) -> bool {
        granted.iter().any(|granted| spelt_shortly(granted.as_ref()) == scope)
    }

    /// Whether `granted` holds the scope: itself, or one that implies it, also by way of others.
    pub(crate) fn covers<S: AsRef<str>>(&self, granted: &[S], scope: &str) -> bool {
        let holds_it = Self::holds(granted, scope);
        // Most providers imply nothing.
        if holds_it || self.implied.is_empty() {
            return holds_it;
        }
        let mut wanted = vec![scope];
        let mut next = 0;
        while let Some(&scope) = wanted.get(next) {
            if Self::holds(granted, scope) {
                return true;
            }
            let givers = self.implied.iter().filter(|(_, implied)| *implied == scope).map(|(giver, _)| *giver);
            // Each scope once: what implies itself in a circle ends too.
            let new = givers.filter(|giver| !wanted.contains(giver)).collect::<Vec<_>>();
            wanted.extend(new);
            next += 1;
        }
        false
    }
}

/// Google answers with the long names of two scopes that are asked for by the short ones.
fn spelt_shortly(scope: &str) -> &str {
    match scope {
        "https://www.googleapis.com/auth/userinfo.email" => "email",
        "https://www.googleapis.com/auth/userinfo.profile" => "profile",
        scope => scope,
    }
}

#[cfg(test)]
mod tests {
    use crate::declaration::description::ProviderDescription;

    #[test]
    fn a_scope_covers_what_it_implies_also_by_way_of_others() {
        const GITHUB: ProviderDescription = ProviderDescription::oauth2("github", "GitHub")
            .scopes(&["admin"])
            .incremental_scopes(&["gist"])
            .implied_scopes(&[("admin", "repo"), ("repo", "public_repo"), ("public_repo", "repo")]);
        for (granted, scope, expected) in [
            (&["admin"][..], "public_repo", true),
            (&["repo"], "public_repo", true),
            (&["public_repo"], "admin", false),
            (&["public_repo"], "repo", true),
            (&["gist"], "repo", false),
            (&[], "repo", false),
            (&["https://www.googleapis.com/auth/userinfo.email"], "email", true),
        ] {
            assert_eq!(GITHUB.scopes.covers(granted, scope), expected, "{granted:?} {scope}");
        }
        for (scope, expected) in [("gist", true), ("admin", true), ("repo", true), ("user", false)] {
            assert_eq!(GITHUB.scopes.may_ask_for(scope), expected, "{scope}");
        }
    }
}
