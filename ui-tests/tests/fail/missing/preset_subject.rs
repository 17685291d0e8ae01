use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = acton, userinfo_endpoint = "https://restapi.actonsoftware.com/api/1/account")]
struct ActOn;

fn main() {}
