::core::compile_error! {
    "the path must begin with `/`\nnote: it is appended to `base_url`\nhelp: write \"/user/repos\""
}
::core::compile_error! {
    "an argument is a name, and not a pattern\nnote: the name is the one on the wire, unless an attribute gives another\nhelp: write a name, and take the value apart where the method is called"
}
::core::compile_error! {
    "`lnik` is no way to find the next page\nhelp: write `pages(link)`"
}
::core::compile_error! {
    "`base_url` must use `https`\nnote: every call carries the access token (RFC 6750 §5.3, RFC 5849 §4.2)\nhelp: write \"https://api.github.com\""
}
::core::compile_error! {
    "a call needs no `&mut self`\nnote: the call is made by `self`, and by many calls at once\nhelp: write `&self`"
}
::core::compile_error! {
    "the `Result` is added\nnote: a call gives `Result<T, ApiError>`, and `T` is what is declared\nhelp: write `-> Vec<Repo>`"
}
#[allow(dead_code, missing_docs)]
pub trait GitHubApi: Debug {
    fn repos(&self, _: (u8, u8)) -> ::oauth_runtime::__private::ApiFuture<Vec<Repo>> {
        ::core::unimplemented!()
    }
    fn all_repos(&self) -> Pages<Repo> {
        ::core::unimplemented!()
    }
}
#[automatically_derived]
impl<__C: ?::core::marker::Sized + Debug> GitHubApi for __C {}
