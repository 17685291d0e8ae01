#[deprecated]
#[allow(deprecated)]
trait CorpApi: crate::oauth::__private::Calls<crate::Corp> {
    #[doc(hidden)]
    const __API: &'static crate::oauth::__private::ApiDescription = &crate::oauth::__private::ApiDescription::new(
            "http://localhost:8080/api",
        )
        .dangerous_allow_loopback_http();
    fn remove(&self) -> crate::oauth::__private::ApiFuture<()> {
        crate::oauth::__private::call_discard::<
            crate::Corp,
        >(
            <Self as crate::oauth::__private::Calls<crate::Corp>>::caller(self),
            crate::oauth::__private::ApiCall::new(const {
                &crate::oauth::__private::Operation::new(
                    <Self as CorpApi>::__API,
                    crate::oauth::__private::Verb::Delete,
                    "/me",
                )
            }),
        )
    }
}
#[allow(deprecated)]
#[automatically_derived]
impl<__C: ?::core::marker::Sized + crate::oauth::__private::Calls<crate::Corp>> CorpApi
for __C {}
