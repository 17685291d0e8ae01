/// What GitHub knows.
pub trait GitHubApi: ::oauth_runtime::__private::Calls<GitHub> + Debug {
    #[doc(hidden)]
    const __API: &'static ::oauth_runtime::__private::ApiDescription = &::oauth_runtime::__private::ApiDescription::new(
            "https://api.github.com",
        )
        .hosts(&["uploads.github.com"])
        .headers(&[("X-GitHub-Api-Version", "2022-11-28")]);
    /// The repositories of the user.
    #[must_use]
    fn repos<__At0>(
        &self,
        per_page: u8,
    ) -> ::oauth_runtime::__private::ApiFuture<Vec<Repo>>
    where
        Self: ::oauth_runtime::__private::Covers<repo, __At0>,
    {
        const __SCOPES: &[&::core::primitive::str] = &[
            ::oauth_runtime::__private::declared_scope::<GitHub, repo>(),
        ];
        ::oauth_runtime::__private::call_json::<
            Vec<Repo>,
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                    &::oauth_runtime::__private::Operation::new(
                            <Self as GitHubApi>::__API,
                            ::oauth_runtime::__private::Verb::Get,
                            "/user/repos",
                        )
                        .scopes(__SCOPES)
                })
                .query("per_page", &per_page),
        )
    }
    fn repo<'a, __At0, __At1>(
        &'a self,
        owner: &'a str,
        r#type: &str,
        etag: Option<&str>,
    ) -> ::oauth_runtime::__private::ApiFuture<Repo>
    where
        Self: ::oauth_runtime::__private::Covers<::oauth_runtime::scope::email, __At0>,
        Self: ::oauth_runtime::__private::Covers<my::org, __At1>,
    {
        const __SCOPES: &[&::core::primitive::str] = &[
            ::oauth_runtime::__private::declared_scope::<
                GitHub,
                ::oauth_runtime::scope::email,
            >(),
            ::oauth_runtime::__private::declared_scope::<GitHub, my::org>(),
        ];
        ::oauth_runtime::__private::call_json::<
            Repo,
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                    &::oauth_runtime::__private::Operation::new(
                            <Self as GitHubApi>::__API,
                            ::oauth_runtime::__private::Verb::Get,
                            "/repos/{owner}/{type}",
                        )
                        .scopes(__SCOPES)
                })
                .path("owner", &owner)
                .path("type", &r#type)
                .header("If-None-Match", &etag),
        )
    }
    fn form(&self, form: &Form, dry: bool) -> ::oauth_runtime::__private::ApiFuture<()> {
        ::oauth_runtime::__private::call_discard::<
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                    &::oauth_runtime::__private::Operation::new(
                        <Self as GitHubApi>::__API,
                        ::oauth_runtime::__private::Verb::Post,
                        "/login",
                    )
                })
                .form(form)
                .query("dry-run", &dry),
        )
    }
    fn put(&self, content: &str) -> ::oauth_runtime::__private::ApiFuture<Answer> {
        ::oauth_runtime::__private::call_json::<
            Answer,
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                    &::oauth_runtime::__private::Operation::new(
                        <Self as GitHubApi>::__API,
                        ::oauth_runtime::__private::Verb::Put,
                        "/file",
                    )
                })
                .body("text/plain", content),
        )
    }
    fn search(&self, filter: &Filter) -> ::oauth_runtime::__private::ApiFuture<Found> {
        ::oauth_runtime::__private::call_json::<
            Found,
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                    &::oauth_runtime::__private::Operation::new(
                        <Self as GitHubApi>::__API,
                        ::oauth_runtime::__private::Verb::Get,
                        "/search?type=user",
                    )
                })
                .query_fields(filter),
        )
    }
    fn all_repos(&self, per_page: u8) -> Pages<Repo> {
        <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self)
            .pages::<
                Repo,
            >(
                ::oauth_runtime::__private::ApiCall::new(const {
                        &::oauth_runtime::__private::Operation::new(
                            <Self as GitHubApi>::__API,
                            ::oauth_runtime::__private::Verb::Get,
                            "/user/repos",
                        )
                    })
                    .query("per_page", &per_page),
                ::oauth_runtime::__private::Paging::cursor("cursor", "/next")
                    .items("/items"),
            )
    }
    fn zen(&self) -> ::oauth_runtime::__private::ApiFuture<ApiResponse> {
        ::oauth_runtime::__private::call_raw::<
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                &::oauth_runtime::__private::Operation::new(
                    <Self as GitHubApi>::__API,
                    ::oauth_runtime::__private::Verb::Get,
                    "/zen",
                )
            }),
        )
    }
    fn film(&self) -> ::oauth_runtime::__private::ApiFuture<ApiStream> {
        ::oauth_runtime::__private::call_stream::<
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                &::oauth_runtime::__private::Operation::new(
                    <Self as GitHubApi>::__API,
                    ::oauth_runtime::__private::Verb::Get,
                    "/film",
                )
            }),
            4_000_000_000,
        )
    }
    fn upload(&self, film: Body) -> ::oauth_runtime::__private::ApiFuture<()> {
        ::oauth_runtime::__private::call_discard::<
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                    &::oauth_runtime::__private::Operation::new(
                        <Self as GitHubApi>::__API,
                        ::oauth_runtime::__private::Verb::Put,
                        "/film",
                    )
                })
                .stream("video/mp4", film),
        )
    }
    fn picture(&self, form: Form) -> ::oauth_runtime::__private::ApiFuture<Answer> {
        ::oauth_runtime::__private::call_json::<
            Answer,
            GitHub,
        >(
            <Self as ::oauth_runtime::__private::Calls<GitHub>>::caller(self),
            ::oauth_runtime::__private::ApiCall::new(const {
                    &::oauth_runtime::__private::Operation::new(
                        <Self as GitHubApi>::__API,
                        ::oauth_runtime::__private::Verb::Post,
                        "/pictures",
                    )
                })
                .multipart(form),
        )
    }
}
#[automatically_derived]
impl<
    __C: ?::core::marker::Sized + ::oauth_runtime::__private::Calls<GitHub> + Debug,
> GitHubApi for __C {}
