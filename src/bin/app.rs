//! The page.

#[cfg(target_arch = "wasm32")]
fn main() {
    dues::ui::start();
}

/// The page runs in a browser only; this keeps `cargo build` whole elsewhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
