//! The cursor of the charts over time: one month, by mouse, touch and keys.

use crate::chart::{gain::month_at, scale::Scale};
use web_sys::Element;
use yew::prelude::*;

/// Months in a large step.
const YEAR: u32 = 12;

/// What a chart does when somebody points at it.
pub(crate) struct Pointing {
    /// The pointer moves over it or is put on it.
    pub(crate) at: Callback<PointerEvent>,
    /// The pointer leaves it.
    pub(crate) leave: Callback<PointerEvent>,
    /// A key is pressed in it.
    pub(crate) key: Callback<KeyboardEvent>,
}

/// What a key does to the cursor.
enum Keyed {
    /// Takes it away.
    Away,
    /// Leads it to a month.
    Month(u32),
}

/// The month a key leads to: arrows by one, with Shift or the page keys by a year, Home and End;
/// `None` where it leads nowhere.
fn keyed(
    event: &KeyboardEvent,
    now: Option<u32>,
    start: u32,
    (from, to): (u32, u32),
) -> Option<Keyed> {
    let step = if event.shift_key() { YEAR } else { 1 };
    let at = now.unwrap_or(start);
    let month = match event.key().as_str() {
        "Escape" => return Some(Keyed::Away),
        "Home" => from,
        "End" => to,
        _ if now.is_none() && event.key().starts_with("Arrow") => start,
        "ArrowRight" | "ArrowUp" => at.saturating_add(step),
        "ArrowLeft" | "ArrowDown" => at.saturating_sub(step),
        "PageUp" => at.saturating_add(YEAR),
        "PageDown" => at.saturating_sub(YEAR),
        _ => return None,
    };
    Some(Keyed::Month(month.clamp(from, to)))
}

/// Pointing at a chart whose months `within` lie along `x`, drawn `width` wide; `start` is where
/// the keys begin.
pub(crate) fn pointing(
    svg: &NodeRef,
    x: Scale,
    within: (u32, u32),
    width: f64,
    (now, start): (Option<u32>, u32),
    set: &Callback<Option<u32>>,
) -> Pointing {
    let at = {
        let (svg, set) = (svg.clone(), set.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(element) = svg.cast::<Element>() else { return };
            let on_screen = element.get_bounding_client_rect();
            if on_screen.width() > 0.0 {
                let pixel =
                    (f64::from(event.client_x()) - on_screen.left()) * width / on_screen.width();
                set.emit(Some(month_at(x, pixel, within.0, within.1)));
            }
        })
    };
    let leave = {
        let set = set.clone();
        Callback::from(move |event: PointerEvent| {
            // A finger leaves the screen to read what it pointed at.
            if event.pointer_type() == "mouse" {
                set.emit(None);
            }
        })
    };
    let key = {
        let set = set.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(keyed) = keyed(&event, now, start, within) {
                event.prevent_default();
                set.emit(match keyed {
                    Keyed::Away => None,
                    Keyed::Month(month) => Some(month),
                });
            }
        })
    };
    Pointing { at, leave, key }
}
