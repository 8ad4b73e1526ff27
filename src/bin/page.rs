//! The page: the user interface on the window, time-sliced runs in a worker.
//!
//! It is one wasm file for both, so a page without isolation needs no second download.

#[cfg(target_family = "wasm")]
fn main() {
    if web_sys::window().is_some() {
        lockstep::view::mount();
    } else {
        lockstep::engine::plain_worker::serve();
    }
}

#[cfg(not(target_family = "wasm"))]
fn main() {
    eprintln!("The page runs in a browser: `make serve` builds and serves it.");
    std::process::exit(2);
}
