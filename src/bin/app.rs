//! The page, in two parts: the first is what a visitor downloads before anything is seen; the late
//! one is fetched once that is painted (`dues::ui::Late` says what is in it).
//!
//! The compiler makes one program of both. `scripts/split.mjs` cuts it in two: everything that can
//! be reached from the function `late` below, and from nowhere else, becomes the late file. The
//! names are those that wasm-split looks for.

#![cfg_attr(
    target_arch = "wasm32",
    allow(
        unsafe_code,
        reason = "the two parts meet by name, as separate programs do; nothing else here is unsafe"
    )
)]

#[cfg(target_arch = "wasm32")]
mod part {
    use dues::ui::{LATE, Late, came};
    use std::ffi::c_void;

    #[allow(improper_ctypes, reason = "both sides are of this program: the pointer means the same")]
    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        /// Has the late file fetched, then calls back with whether it is here.
        safe fn __wasm_split_load_late(done: extern "C" fn(*const c_void, bool), of: *const c_void);
        /// The late part's [`late`]; there to be called once the file is.
        safe fn __wasm_split_00late00_import_00000000000000000000000000000001() -> &'static Late;
    }

    /// Where the late part begins.
    #[allow(improper_ctypes_definitions, reason = "as above")]
    #[unsafe(export_name = "__wasm_split_00late00_export_00000000000000000000000000000001")]
    extern "C" fn late() -> &'static Late {
        &LATE
    }

    extern "C" fn done(_: *const c_void, here: bool) {
        came(here.then(|| __wasm_split_00late00_import_00000000000000000000000000000001()));
    }

    /// Has the late part fetched.
    pub(super) fn fetch() {
        __wasm_split_load_late(done, std::ptr::null());
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    dues::ui::start(part::fetch);
}

/// The page runs in a browser only; this keeps `cargo build` whole elsewhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
