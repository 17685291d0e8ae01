use std::pin::Pin;

/// What the asynchronous methods of this crate's traits return: `Box::pin(async move { … })`.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
