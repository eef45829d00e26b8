//! The side of a helper: another worker sends it a request, as the page sent it, then asks for pieces
//! of it.

use super::{Piece, Request, Worked};
use crate::{
    facts::states::StateTables,
    platform::{json::Tree, message},
};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// What does what is asked.
pub(super) fn on(scope: DedicatedWorkerGlobalScope) -> Box<dyn FnMut(JsValue)> {
    let mut states: Option<StateTables> = None;
    let mut request: Option<Request> = None;
    Box::new(move |data| {
        let Some(array) = data.dyn_ref::<Array>() else { return };
        if array.length() == 1 {
            states = StateTables::from_tree(&Tree::of(array.get(0)));
            return;
        }
        let Some((revision, is_request, parcel)) = message::open(array) else { return };
        if is_request {
            request = Request::unpack(parcel);
            return;
        }
        let piece = Piece::unpack(parcel);
        let worked = request
            .as_ref()
            .zip(piece)
            .and_then(|(request, piece)| piece.work(request, states.as_ref()));
        let answer = Worked::pack(worked.as_ref());
        let (message, moved) = message::make(revision, true, &answer.words, &answer.numbers);
        let _ = scope.post_message_with_transfer(&message, &moved);
    })
}
