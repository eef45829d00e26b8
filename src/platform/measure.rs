//! How wide a text will be.

/// Width of a letter in parts of its size, where nothing can be measured.
const LETTER: f64 = 0.55;

/// The width in pixels of a text in the page's sans, `size` pixels high, bold or not.
pub(crate) fn text(text: &str, size: u32, bold: bool) -> f64 {
    native::text(text, size, bold)
        .unwrap_or_else(|| text.chars().count() as f64 * LETTER * f64::from(size))
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    pub(super) fn text(_text: &str, _size: u32, _bold: bool) -> Option<f64> {
        None
    }
}

/// The browser's, on a canvas that nobody sees.
#[cfg(target_arch = "wasm32")]
mod native {
    use std::cell::Cell;
    use wasm_bindgen::JsCast;
    use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

    /// The page's sans, as its stylesheet has it.
    const SANS: &str = r#"system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif"#;

    thread_local! {
        static CANVAS: Option<CanvasRenderingContext2d> = context();
        /// The font that the canvas has: setting one costs as much as measuring.
        static FONT: Cell<Option<(u32, bool)>> = const { Cell::new(None) };
    }

    fn context() -> Option<CanvasRenderingContext2d> {
        let document = web_sys::window()?.document()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.get_context("2d").ok()??.dyn_into().ok()
    }

    pub(super) fn text(text: &str, size: u32, bold: bool) -> Option<f64> {
        CANVAS.with(|context| {
            let context = context.as_ref()?;
            if FONT.replace(Some((size, bold))) != Some((size, bold)) {
                let weight = if bold { 600 } else { 400 };
                context.set_font(&format!("{weight} {size}px {SANS}"));
            }
            Some(context.measure_text(text).ok()?.width())
        })
    }
}
