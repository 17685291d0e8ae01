use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(isuer = "https://as.example")]
struct Example<'a, T, const N: usize> {
    of: std::marker::PhantomData<&'a [T; N]>,
}

fn main() {
    let _ = Example::<'static, u8, 4>::routes::<()>();
    let _ = <Example<'static, u8, 4> as OAuthProvider>::DESCRIPTION.name();
}
