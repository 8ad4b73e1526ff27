//! The page: the user interface on the window, time-sliced runs in a worker.
fn main() {}
