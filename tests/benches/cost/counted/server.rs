//! An application on a thread of its own, which is counted from one signal to the next.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use axum::Router;
use tokio::sync::oneshot;

/// Whether the application that serves has nothing to do. What arrives while it is busy costs it less than what wakes it up,
/// so browser and provider wait for this: the same happens in every run.
static IDLE: AtomicBool = AtomicBool::new(false);

pub(super) struct Server {
    pub(super) address: SocketAddr,
    phases: mpsc::Sender<Phase>,
}

/// A time in which the application serves.
struct Phase {
    counted: bool,
    begun: mpsc::Sender<()>,
    over: oneshot::Receiver<()>,
}

impl Server {
    /// In the form the guide shows.
    pub(super) fn start(app: Router) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("non-blocking");
        let address = listener.local_addr().expect("an address");
        Self::run(address, async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, app.into_make_service()).await.expect("served");
        })
    }

    pub(super) fn run(address: SocketAddr, serve: impl Future<Output = ()> + Send + 'static) -> Self {
        let (phases, next) = mpsc::channel::<Phase>();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .on_thread_park(|| IDLE.store(true, Ordering::Release))
                .on_thread_unpark(|| IDLE.store(false, Ordering::Release))
                .build()
                .expect("a runtime");
            runtime.spawn(serve);
            for Phase { counted: is_counted, begun, mut over } in next {
                let mut serving = || {
                    runtime.block_on(async {
                        begun.send(()).expect("somebody waits");
                        let _ = (&mut over).await;
                    });
                };
                if is_counted {
                    counted(&mut serving);
                    end_of_row();
                } else {
                    serving();
                }
                // Whoever waits for the end hears that the last sender is gone.
                drop(begun);
            }
        });
        let server = Self { address, phases };
        server.uncounted(|| await_listener(address));
        server
    }

    /// Counts what the application does during `times` visits, after `warm` other ones, and prints name and number.
    pub(super) fn measure(&self, name: &str, warm: usize, times: usize, mut visit: impl FnMut()) {
        self.uncounted(|| (0..warm).for_each(|_| visit()));
        self.during(true, || (0..times).for_each(|_| visit()));
        println!("counted: {name} {times}");
    }

    /// The application serves while `work` runs, and only then.
    pub(super) fn uncounted<T>(&self, work: impl FnOnce() -> T) -> T {
        self.during(false, work)
    }

    fn during<T>(&self, counted: bool, work: impl FnOnce() -> T) -> T {
        let (begun, begins) = mpsc::channel();
        let (end, over) = oneshot::channel();
        self.phases.send(Phase { counted, begun, over }).expect("the application lives");
        begins.recv().expect("the application serves");
        let made = work();
        drop(end);
        begins.recv().expect_err("the phase is over");
        made
    }
}

/// Waits until the application does.
pub(super) fn await_idle() {
    while !IDLE.load(Ordering::Acquire) {
        std::thread::sleep(Duration::from_micros(50));
    }
}

/// `oauth_runtime::serve` looks at the application before it listens.
fn await_listener(address: SocketAddr) {
    while std::net::TcpStream::connect(address).is_err() {
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The profiler collects while this runs. It is no generic function, so that its symbol has a plain name.
#[inline(never)]
fn counted(work: &mut dyn FnMut()) {
    work();
    // No tail call: the profiler must see this return.
    std::hint::black_box(());
}

/// The profiler writes down what it collected when this returns.
#[inline(never)]
fn end_of_row() {
    std::hint::black_box(());
}
