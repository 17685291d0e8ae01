use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://op.example",
    scope_aliases("Mail.Read" = "https://graph.example/Mail.Read", "a b" = "c", short = "d e", "Mail.Read" = "x", lone),
)]
struct Aliases;

fn main() {}
