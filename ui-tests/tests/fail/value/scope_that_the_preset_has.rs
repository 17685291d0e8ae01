use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = spotify, scopes("playlist-read-private", "user-read-email" as, "email", "my-own"))]
struct Spotify;

#[derive(OAuthProvider)]
#[oauth(scopes(read:user), preset = github, incremental_scopes("repo:status repo" as all, gist implies("notifications")))]
struct GitHub;

fn main() {}
