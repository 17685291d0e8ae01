use oauth_runtime::{OAuthProvider, Tenants};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example", tenants("acme"))]
struct NoPlace;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/{tenant}", tenants("acme"))]
struct FilledByAField {
    tenant: String,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://{a}.login.example/{b}", metadata_url = "https://login.example/.well-known/openid-configuration", tenants("acme"))]
struct TwoPlaces;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/{tenantid}", tenants("acme"))]
struct NoMetadata;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/{tenantid}")]
struct NoList;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}",
    metadata_url = "https://login.example/.well-known/openid-configuration",
    tenants("acme"),
    dangerous_any_tenant,
)]
struct Twice;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}",
    metadata_url = "https://login.example/.well-known/openid-configuration",
    dangerous_any_tenant,
)]
struct TwiceByAField {
    tenants: Tenants,
}

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}",
    metadata_url = "https://login.example/.well-known/openid-configuration",
    tenants("common", "https://contoso.com", "a/b", "..", "acme", "acme"),
)]
struct NoTenants;

#[derive(OAuthProvider)]
#[oauth(authorization_endpoint = "https://as.example/a", token_endpoint = "https://as.example/t", tenants("acme"))]
struct NoIdToken;

fn main() {}
