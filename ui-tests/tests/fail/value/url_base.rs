use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "{base}.example/realms/x")]
struct HostAlone {
    base: String,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "{base}/realms/x")]
struct NoField;

#[derive(OAuthProvider)]
#[oauth(issuer = "{base}/realms/x?tenant=1")]
struct Query {
    base: String,
}

fn main() {}
