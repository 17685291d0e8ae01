use oauth_runtime::OAuthProvider;

macro_rules! provider {
    ($name:ident, $issuer:literal) => {
        #[derive(OAuthProvider)]
        #[oauth(issuer = $issuer, scopes(openid))]
        struct $name;
    };
}

provider!(One, "https://one.example");
provider!(Two, "two.example");

fn main() {
    let _ = One::routes::<()>();
    let _ = Two::routes::<()>();
}
