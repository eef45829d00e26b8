//! The point on the map: dragged by mouse and touch, moved by keys; the levers follow.

use super::{
    act::{Act, Turn},
    desk::Desk,
    el::El,
    events,
    hand::Hand,
    map_words::MapWords,
    units::Units,
};
use crate::{
    chart::{
        Point,
        gain::Axes,
        heat_point::{dropped, moved},
        track::Track,
    },
    scenario::lever::Lever,
};
use std::rc::Rc;
use web_sys::Element;
use yew::virtual_dom::ListenerKind as Kind;

/// What a hand on the map needs to know.
#[derive(Clone, Copy)]
pub(crate) struct Handle {
    /// Its scales.
    pub(crate) axes: Axes,
    /// Where the point is: rate and months as shown.
    pub(crate) at: (f64, f64),
    /// The plot's corner within the drawing.
    pub(crate) origin: Point,
    /// Width of the drawing.
    pub(crate) width: f64,
    /// The levers' stops.
    pub(crate) cut: Track,
    /// Those of the months on the map.
    pub(crate) months: Track,
    /// Whether the point is in the hand.
    pub(crate) dragging: bool,
}

/// The drawing with all that makes its point a handle.
pub(crate) fn on_map(handle: Handle, svg: El, hand: &Hand, words: &MapWords) -> El {
    svg.attr("tabindex", "0")
        .attr("role", "application")
        .attr("aria-label", words.name)
        .attr("aria-description", words.spoken.clone())
        .on(
            Kind::onpointerdown,
            hand,
            Box::new(move |event| {
                let pointer = events::pointer(event)?;
                if pointer.button() != 0 {
                    return None;
                }
                if let Some(svg) = events::target::<Element>(event)?.closest("svg").ok()? {
                    let _ = svg.set_pointer_capture(pointer.pointer_id());
                }
                handle.placed(event)
            }),
        )
        .on(
            Kind::onpointermove,
            hand,
            Box::new(move |event| handle.dragging.then(|| handle.placed(event))?),
        )
        .on(Kind::onpointerup, hand, Box::new(move |_| handle.dragging.then_some(Act::Settle)))
        .on(Kind::onpointercancel, hand, Box::new(move |_| handle.dragging.then_some(Act::Cancel)))
        .on(
            Kind::onkeydown,
            hand,
            Box::new(move |event| {
                let key = events::key(event)?;
                let (key, shift) = (key.key(), key.shift_key());
                moved(handle.at, &key, shift, &handle.cut, &handle.months)?;
                event.prevent_default();
                // From where the point is by then: a key that is held may outrun the painting.
                Some(Act::Late(Turn(Rc::new(move |desk: &mut Desk| {
                    let units = Units::of(desk);
                    let at = units.value(Lever::Cut).zip(units.value(Lever::For));
                    let (to, by) = (&handle.cut, &handle.months);
                    if let Some((cut, months)) = at.and_then(|at| moved(at, &key, shift, to, by)) {
                        desk.place(cut, months, None);
                    }
                }))))
            }),
        )
}

impl Handle {
    fn placed(self, event: &web_sys::Event) -> Option<Act> {
        let svg = events::target::<Element>(event)?.closest("svg").ok()??;
        let on_screen = svg.get_bounding_client_rect();
        let pointer = events::pointer(event)?;
        let scale = self.width / on_screen.width();
        if !scale.is_finite() {
            return None;
        }
        let x = (f64::from(pointer.client_x()) - on_screen.left()) * scale - self.origin.x;
        let y = (f64::from(pointer.client_y()) - on_screen.top()) * scale - self.origin.y;
        let (cut, months) = dropped(self.axes, Point::new(x, y), &self.cut, &self.months);
        Some(Act::Place { cut, months, map_top: on_screen.top() })
    }
}
