//! What only a browser has: its address bar, its languages, its clipboard. Nothing here judges or
//! words anything.

pub(crate) mod address;
pub(crate) mod file;
pub(crate) mod intl;
pub(crate) mod json;
pub(crate) mod keeper;
pub(crate) mod measure;
pub(crate) mod message;
pub(crate) mod observe;
pub(crate) mod page;
pub(crate) mod panic;
pub(crate) mod picture;
pub(crate) mod share;
pub(crate) mod storage;
pub(crate) mod trusted;
pub(crate) mod worker;
