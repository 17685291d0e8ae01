use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

macro_rules! api {
    ($name:ident, $base:literal, $path:literal, $ty:ty) => {
        #[oauth_api(Corp, base_url = $base)]
        trait $name {
            #[get($path)]
            async fn me(&self, id: $ty) -> $ty;
        }
    };
}

api!(CorpApi, "http://as.example", "/{ip}", &'static str);

fn main() {}
