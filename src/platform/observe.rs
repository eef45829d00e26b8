//! How wide something is, and whether it is in sight.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, ResizeObserver};

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

/// Tells whether an element is in sight, until it is dropped.
pub(crate) struct Sight {
    observer: IntersectionObserver,
    _told: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Watches `element`; `told` hears of every change, and once at the start.
    pub(crate) fn of(element: &Element, told: impl Fn(bool) + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            if let Some(entry) = entries.iter().last() {
                told(entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _told: closure })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
