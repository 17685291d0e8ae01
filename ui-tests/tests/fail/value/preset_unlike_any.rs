use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = my_company)]
struct Corp;

fn main() {}
