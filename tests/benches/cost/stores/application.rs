//! An application on a thread of its own, with all that it starts.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::mpsc;

use axum::Router;
use tokio::runtime::{Builder, Handle};

use crate::cpu_nanoseconds;

pub(super) struct Application {
    pub(super) address: SocketAddr,
    runtime: Handle,
}

impl Application {
    pub(super) fn start(app: impl Future<Output = Router> + Send + 'static) -> Self {
        let (started, starts) = mpsc::channel();
        std::thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let app = app.await;
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
                let address = listener.local_addr().expect("an address");
                started.send(Self { address, runtime: Handle::current() }).expect("somebody waits");
                axum::serve(listener, app.into_make_service()).await.expect("served");
            });
        });
        starts.recv().expect("an application")
    }

    /// Nanoseconds that its thread was running, in the kernel too.
    pub(super) fn cpu(&self) -> u64 {
        let (told, tells) = mpsc::channel();
        self.runtime.spawn(async move { told.send(cpu_nanoseconds()) });
        tells.recv().expect("it lives")
    }
}
