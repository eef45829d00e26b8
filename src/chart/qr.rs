//! A text as a QR code (ISO/IEC 18004): its modules as one path.

use super::path::pixels;
use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of quiet around the code, as the standard asks.
pub const QUIET: i32 = 4;

/// A code: its side in modules with the quiet around it, and the path of its dark ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// The side.
    pub side: u32,
    /// The path, a module a unit.
    pub path: String,
}

/// The code of a text, with as much correction as comes for free; none where the text is longer
/// than any code holds.
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium)
        .or_else(|_| QrCode::encode_text(text, QrCodeEcc::Low))
        .ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let [left, top, long] =
                    [start + QUIET, y + QUIET, x - start].map(|n| pixels(f64::from(n)));
                path.push_str(&["M", &left, " ", &top, "h", &long, "v1h-", &long, "z"].concat());
            }
            x += 1;
        }
    }
    Some(Qr { side: u32::try_from(code.size() + 2 * QUIET).ok()?, path })
}
