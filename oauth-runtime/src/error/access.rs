super::faults! {
    /// What a page asks for and somebody who is logged in has not.
    pub enum AccessFault {
        RoleMissing = "role_missing", "RFC 9110 §15.5.4", "the user does not have the role that the page wants",
            "give them the role at the provider, and have them log in again: roles are those of the login";
        RolesUndeclared = "roles_undeclared", "RFC 9110 §15.5.4", "the page wants a role, and nothing says where the user's provider keeps roles",
            "add `roles(id_token = \"…\")`, `roles(access_token = \"…\")` or `roles(userinfo = \"…\")` to its declaration; or name the provider that has roles: `Guard::provider::<…>()`";
        RolesAbsent = "roles_absent", "RFC 9110 §15.5.4", "the login brought no word about the user's roles",
            "compare the place in `roles(…)` with what the provider sends, and have it send them: a scope, a mapper or an action does that; then log in again";
        RolesEmpty = "roles_empty", "RFC 9110 §15.5.4", "the provider says that the user has no role at all",
            "give them the role at the provider, and have them log in again: roles are those of the login";
        RolesOverage = "roles_overage", "OpenID Connect Core §5.6.2", "the user has more roles than the provider sends, or than a session keeps",
            "have the provider send fewer: those of this application alone, such as app roles in the place of all groups";
        RolesMalformed = "roles_malformed", "RFC 8259 §3", "what stands in the place of the roles is neither a list of texts nor one text",
            "correct the place in `roles(…)`, which leads to the list itself, or have the provider send one";
        ClaimMissing = "claim_missing", "RFC 9110 §15.5.4", "the user does not have the claim that the page wants, or has it with another value",
            "change it at the provider, and have them log in again: claims are those of the login";
        ScopeUnavailable = "scope_unavailable", "RFC 6749 §3.3", "the page wants a scope that the user's provider does not declare",
            "add it to `incremental_scopes(…)` of the provider; or name the provider that has it: `Guard::provider::<…>()`";
        LoginNotRecent = "login_not_recent", "RFC 9470 §3", "the user proved who they are longer ago than the page allows",
            "open `login_url` as a page: the provider asks the user again, and the session stays";
        AcrInsufficient = "acr_insufficient", "RFC 9470 §3", "the user proved who they are in another way than the page wants",
            "open `login_url` as a page: the provider asks the user in that way, and the session stays";
        StepUpUnsupported = "step_up_unsupported", "OpenID Connect Core §2", "the page wants to know when or how the user proved who they are, and their provider does not say it",
            "name an OpenID Connect provider in the guard, `Guard::provider::<…>()`: without an ID token nobody says it";
    }
}
