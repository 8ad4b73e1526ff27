//! The page: the user interface on the window.

#[cfg(target_family = "wasm")]
fn main() {
    lockstep::view::mount();
}

#[cfg(not(target_family = "wasm"))]
fn main() {
    eprintln!("The page runs in a browser: `make serve` builds and serves it.");
    std::process::exit(2);
}
