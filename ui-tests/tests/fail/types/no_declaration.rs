use oauth_runtime::OAuthProvider;

struct Example;

fn needs_provider<P: OAuthProvider>() {}

fn main() {
    needs_provider::<Example>();
}
