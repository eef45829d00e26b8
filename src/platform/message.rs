//! A parcel between page and worker: `[revision, last, words, numbers]`.

use crate::worker::Parcel;
use js_sys::{Array, Float64Array};
use wasm_bindgen::{JsCast, JsValue};

/// The message, and what of it is moved instead of copied.
pub(crate) fn make(
    revision: u32,
    last: bool,
    words: &[String],
    numbers: &[f64],
) -> (JsValue, JsValue) {
    let words: Array = words.iter().map(|word| JsValue::from_str(word)).collect();
    let numbers = Float64Array::from(numbers);
    let moved = Array::of1(&numbers.buffer());
    (Array::of4(&revision.into(), &last.into(), &words, &numbers).into(), moved.into())
}

/// What stands in a message: its revision, whether it is the last, and its parcel.
pub(crate) fn open(message: &Array) -> Option<(u32, bool, Parcel)> {
    let revision = message.get(0).as_f64()? as u32;
    let last = message.get(1).as_bool()?;
    let words: Option<Vec<_>> =
        Array::from(&message.get(2)).iter().map(|word| word.as_string()).collect();
    let numbers = message.get(3).dyn_into::<Float64Array>().ok()?.to_vec();
    Some((revision, last, Parcel { words: words?, numbers }))
}
