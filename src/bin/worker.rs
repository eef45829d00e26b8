//! What is worked out beside the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    dues::worker::serve();
}

/// The worker runs in a browser only; this keeps `cargo build` whole elsewhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
