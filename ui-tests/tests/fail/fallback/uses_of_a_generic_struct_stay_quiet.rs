use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(isuer = "https://as.example")]
struct Example<'a, T, const N: usize> {
    client_id: &'a [T; N],
}

fn main() {
    let _ = Example::<'static, u8, 4>::routes::<()>();
    let _ = <Example<'static, u8, 4> as OAuthProvider>::DESCRIPTION.name();
}
