//! What only a browser has: its address bar, its languages, its clipboard. Nothing here judges or
//! words anything. Where there is no browser (the page is rendered once when it is built) numbers are
//! written in plain en-US and widths estimated; nothing else is called.

pub(crate) mod address;
pub(crate) mod file;
pub(crate) mod focus;
#[cfg(target_arch = "wasm32")]
pub(crate) mod intl;
#[cfg(not(target_arch = "wasm32"))]
#[path = "intl_plain.rs"]
pub(crate) mod intl;
pub(crate) mod json;
pub(crate) mod keeper;
pub(crate) mod later;
pub(crate) mod measure;
pub(crate) mod message;
pub(crate) mod observe;
pub(crate) mod page;
pub(crate) mod panic;
pub(crate) mod picture;
pub(crate) mod press;
pub(crate) mod running;
pub(crate) mod share;
pub(crate) mod storage;
pub(crate) mod text;
pub(crate) mod trusted;
pub(crate) mod version;
pub(crate) mod worker;
