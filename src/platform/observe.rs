//! How wide something is, and whether it has been scrolled past.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, ResizeObserver};

/// Tells of every change of an element's size, until it is dropped.
pub(crate) struct Size {
    observer: ResizeObserver,
    _told: Closure<dyn FnMut(Array)>,
}

impl Size {
    /// Watches the inner width of `element`, in pixels; `told` hears of every change, and once
    /// before the next painting, but not of none (what is hidden has no width).
    pub(crate) fn of(element: &Element, told: impl Fn(f64) + 'static) -> Option<Self> {
        let watched = element.clone();
        let closure = Closure::<dyn FnMut(Array)>::new(move |_| {
            if let Some(width) = width(&watched) {
                told(width);
            }
        });
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _told: closure })
    }
}

/// The inner width of the first element that the selector finds, in pixels; none where there is no
/// such element, or it is hidden.
pub(crate) fn width_of(selector: &str) -> Option<f64> {
    let document = web_sys::window()?.document()?;
    width(&document.query_selector(selector).ok()??)
}

fn width(element: &Element) -> Option<f64> {
    Some(element.client_width()).filter(|width| *width > 0).map(f64::from)
}

impl Drop for Size {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells whether what stands at the top has been scrolled past, until it is dropped.
pub(crate) struct Passed {
    sight: IntersectionObserver,
    size: ResizeObserver,
    _told: Closure<dyn FnMut()>,
}

impl Passed {
    /// Watches `top`, the beginning of `whole`; `told` hears of every change, and once at the start.
    ///
    /// It counts as passed only where `whole` alone is high enough to be scrolled that far: what stands
    /// beside it may become lower for it, and the page must not, or it would be scrolled back at once.
    pub(crate) fn of(
        top: &Element,
        whole: &Element,
        told: impl Fn(bool) + 'static,
    ) -> Option<Self> {
        let watched = (top.clone(), whole.clone());
        let mut last = None;
        let closure = Closure::<dyn FnMut()>::new(move || {
            let now = is_passed(&watched.0, &watched.1);
            if last.replace(now) != Some(now) {
                told(now);
            }
        });
        let sight = IntersectionObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        let size = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        sight.observe(top);
        size.observe(whole);
        Some(Self { sight, size, _told: closure })
    }
}

fn is_passed(top: &Element, whole: &Element) -> bool {
    let end = top.get_bounding_client_rect().bottom();
    let below = whole.get_bounding_client_rect().bottom() - end;
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    end <= 0.0 && height.is_some_and(|height| below >= height)
}

impl Drop for Passed {
    fn drop(&mut self) {
        self.sight.disconnect();
        self.size.disconnect();
    }
}
