//! The cursor of the charts over time: one month, by mouse, touch and keys.

use super::{
    act::Act,
    el::{El, el},
    events,
    gain_labels::DIAMOND,
    hand::Hand,
    view::View,
};
use crate::{
    chart::{gain::month_at, path::diamond, scale::Scale},
    platform::measure,
    words::page::month as month_words,
};
use web_sys::{Element, KeyboardEvent};
use yew::virtual_dom::ListenerKind as Kind;

/// Months in a large step.
const YEAR: u32 = 12;

/// A chart one can point at.
#[derive(Clone, Copy)]
pub(crate) struct Pointing {
    /// Months to pixels.
    pub(crate) x: Scale,
    /// First and last month.
    pub(crate) within: (u32, u32),
    /// Width of the whole drawing.
    pub(crate) width: f64,
    /// Where the cursor is.
    pub(crate) now: Option<u32>,
    /// Where the keys begin.
    pub(crate) start: u32,
}

impl Pointing {
    /// The drawing with all that makes it a cursor's: read as a slider over months.
    pub(crate) fn on(self, svg: El, hand: &Hand, label: &'static str, spoken: String) -> El {
        let at = self.now.unwrap_or(self.start);
        svg.attr("tabindex", "0")
            .attr("role", "slider")
            .attr("aria-label", label)
            .attr("aria-valuemin", self.within.0.to_string())
            .attr("aria-valuemax", self.within.1.to_string())
            .attr("aria-valuenow", at.to_string())
            .attr("aria-valuetext", spoken)
            .on(Kind::onpointermove, hand, Box::new(move |event| self.pointed(event)))
            .on(Kind::onpointerdown, hand, Box::new(move |event| self.pointed(event)))
            .on(
                Kind::onpointerleave,
                hand,
                Box::new(|event| {
                    // A finger leaves the screen to read what it pointed at.
                    (events::pointer(event)?.pointer_type() == "mouse").then_some(Act::Month(None))
                }),
            )
            .on(
                Kind::onkeydown,
                hand,
                Box::new(move |event| {
                    let act = self.keyed(events::key(event)?)?;
                    event.prevent_default();
                    Some(act)
                }),
            )
    }

    fn pointed(self, event: &web_sys::Event) -> Option<Act> {
        let svg = events::target::<Element>(event)?.closest("svg").ok()??;
        let on_screen = svg.get_bounding_client_rect();
        let across = f64::from(events::pointer(event)?.client_x()) - on_screen.left();
        (on_screen.width() > 0.0).then(|| {
            let pixel = across * self.width / on_screen.width();
            Act::Month(Some(month_at(self.x, pixel, self.within.0, self.within.1)))
        })
    }

    /// What a key does: arrows lead on by one, with Shift or the page keys by a year, Home and End to
    /// the ends; Escape takes the cursor away.
    fn keyed(self, event: &KeyboardEvent) -> Option<Act> {
        let (from, to) = self.within;
        let step = if event.shift_key() { YEAR } else { 1 };
        let at = self.now.unwrap_or(self.start);
        let key = event.key();
        let month = match key.as_str() {
            "Escape" => return Some(Act::Month(None)),
            "Home" => from,
            "End" => to,
            _ if self.now.is_none() && key.starts_with("Arrow") => self.start,
            "ArrowRight" | "ArrowUp" => at.saturating_add(step),
            "ArrowLeft" | "ArrowDown" => at.saturating_sub(step),
            "PageUp" => at.saturating_add(YEAR),
            "PageDown" => at.saturating_sub(YEAR),
            _ => return None,
        };
        Some(Act::Month(Some(month.clamp(from, to))))
    }
}

/// Of a figure that has no line: a diamond in place of its dot.
pub(crate) const BARE: &str = "expected bare";

/// A hairline at `x` with dots at these heights, and the month on a plate at the axis.
pub(crate) fn hairline(
    view: &View,
    x: f64,
    month: u32,
    height: f64,
    dots: &[(&'static str, f64)],
) -> El {
    /// Over the plot; plate and text under it; room around the text; radius of the dots.
    const OVER: f64 = 10.0;
    const PLATE: f64 = 6.0;
    const TEXT: f64 = 20.0;
    const AROUND: f64 = 10.0;
    const DOT: f64 = 4.5;
    let plate = month_words(&view.voice(), month);
    let width = measure::text(&plate, 12, false) + AROUND;
    let left = (x - width / 2.0).max(0.0);
    let dots = dots.iter().filter(|(_, y)| (0.0..=height).contains(y));
    el("g", "cursor")
        .put(el("line", "hair").line((x, -OVER), (x, height)))
        .all(dots.map(|(class, y)| {
            el("g", class).put(if *class == BARE {
                el("path", "dot").attr("d", diamond(x, *y, DIAMOND))
            } else {
                el("circle", "dot").px("cx", x).px("cy", *y).px("r", DOT)
            })
        }))
        .put(
            el("rect", "plate")
                .px("x", left)
                .px("y", height + PLATE)
                .px("width", width)
                .attr("height", "20"),
        )
        .put(el("text", "plate-text").at(left + width / 2.0, height + TEXT, "middle").say(plate))
}
