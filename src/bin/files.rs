//! What reads and writes scenario files beside the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    dues::worker::serve_files();
}

/// It runs in a browser only; this keeps `cargo build` whole elsewhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
