//! Small hooks that several components use.

use crate::platform::observe;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// The width of an element in pixels, from the first paint on and after every resize; `otherwise`
/// where there is no layout yet.
#[hook]
pub(crate) fn use_width(node: &NodeRef, otherwise: f64) -> f64 {
    let width = use_state_eq(|| otherwise);
    {
        let (node, width) = (node.clone(), width.setter());
        use_effect_with((), move |()| {
            let watching = node.cast::<Element>().and_then(|element| {
                let told = element.clone();
                let measure = move || {
                    if let Some(pixels) = observe::width(&told) {
                        width.set(pixels);
                    }
                };
                measure();
                observe::Size::of(&element, measure)
            });
            move || drop(watching)
        });
    }
    *width
}

/// The value, but the last one from before as long as `held`.
#[hook]
#[allow(clippy::let_and_return, reason = "the borrow must end before what it is of")]
pub(crate) fn use_held<T: Copy + 'static>(value: T, held: bool) -> T {
    let last = use_mut_ref(|| value);
    if !held {
        *last.borrow_mut() = value;
    }
    let kept = *last.borrow();
    kept
}

/// The same while it is equal, so that what hangs on it is not worked out again.
#[hook]
pub(crate) fn use_same<T: PartialEq + 'static>(value: T) -> Rc<T> {
    let last = use_mut_ref(|| None::<Rc<T>>);
    let mut last = last.borrow_mut();
    match &*last {
        Some(same) if **same == value => same.clone(),
        _ => {
            let new = Rc::new(value);
            *last = Some(new.clone());
            new
        }
    }
}

/// [`use_held`] for what is not copied.
#[hook]
#[allow(clippy::let_and_return, reason = "the borrow must end before what it is of")]
pub(crate) fn use_held_clone<T: Clone + 'static>(value: T, held: bool) -> T {
    let last = use_mut_ref(|| value.clone());
    if !held {
        *last.borrow_mut() = value;
    }
    let kept = last.borrow().clone();
    kept
}
