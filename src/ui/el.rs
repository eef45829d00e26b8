//! Elements, put together by calls.
//!
//! `html!` writes out the construction of every element where it stands: for the drawings, which
//! are most of this page, ten times the code of a call. This is the same virtual DOM over its
//! public interface.

use super::{
    act::Act,
    hand::{Answer, Hand, Heard},
};
use crate::chart::path::pixels;
use std::rc::Rc;
use yew::{
    AttrValue, Html, NodeRef,
    virtual_dom::{Key, ListenerKind, VList, VNode, VTag, VText},
};

/// An element under construction.
pub(crate) struct El(Box<VTag>);

/// An element of this tag and class; `""` is no class.
pub(crate) fn el(tag: &'static str, class: &'static str) -> El {
    let mut element = El(Box::new(VTag::new(tag)));
    if !class.is_empty() {
        element.set("class", AttrValue::Static(class));
    }
    element
}

/// A button that is pressed to do something.
pub(crate) fn button(class: &'static str, hand: &Hand, act: Act) -> El {
    el("button", class).attr("type", "button").press(hand, act)
}

impl El {
    fn set(&mut self, key: &'static str, value: AttrValue) {
        self.0.add_attribute(key, value);
    }

    fn add(&mut self, child: VNode) {
        self.0.add_child(child);
    }

    /// An attribute.
    pub(crate) fn attr(mut self, key: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(key, value.into());
        self
    }

    /// An attribute in pixels.
    pub(crate) fn px(mut self, key: &'static str, value: f64) -> Self {
        self.set(key, pixels(value).into());
        self
    }

    /// The ends of a line, in pixels.
    pub(crate) fn line(self, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Self {
        self.px("x1", x1).px("y1", y1).px("x2", x2).px("y2", y2)
    }

    /// A place of a text, and which of its ends stands there.
    pub(crate) fn at(self, x: f64, y: f64, anchor: &'static str) -> Self {
        self.px("x", x).px("y", y).attr("text-anchor", anchor)
    }

    /// An attribute that is there or not.
    pub(crate) fn flag(mut self, key: &'static str, on: bool) -> Self {
        if on {
            self.set(key, AttrValue::Static(""));
        }
        self
    }

    /// A state that is written `true` or `false`.
    pub(crate) fn state(self, key: &'static str, on: bool) -> Self {
        self.attr(key, if on { "true" } else { "false" })
    }

    /// Its key among its siblings.
    pub(crate) fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// What a field holds.
    pub(crate) fn value(mut self, value: String) -> Self {
        self.0.set_value(Some(AttrValue::from(value)));
        self
    }

    /// Whether it is chosen.
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// A figure's name, its unrounded value, and its state.
    pub(crate) fn named(self, name: &'static str, (value, state): (String, &'static str)) -> Self {
        self.attr("data-metric", name).attr("data-value", value).attr("data-state", state)
    }

    /// The way to it in the document.
    pub(crate) fn node(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    /// Words.
    pub(crate) fn say(mut self, words: impl Into<AttrValue>) -> Self {
        self.add(VText::new(words.into()).into());
        self
    }

    /// A child.
    pub(crate) fn put(mut self, child: Self) -> Self {
        self.add((*child.0).into());
        self
    }

    /// Children, however many: they take one place among their siblings, so that these keep theirs
    /// when there is one more or less. (Lists are compared from their ends.)
    pub(crate) fn all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        let children = children.into_iter().map(|child| (*child.0).into()).collect();
        self.add(VList::with_children(children, None).into());
        self
    }

    /// Listens to an event.
    pub(crate) fn on(mut self, kind: ListenerKind, hand: &Hand, act: Answer) -> Self {
        self.0.add_listener(Rc::new(Heard { kind, hand: hand.clone(), act }));
        self
    }

    /// Does something when it is pressed.
    pub(crate) fn press(self, hand: &Hand, act: Act) -> Self {
        self.on(ListenerKind::onclick, hand, Box::new(move |_| Some(act.clone())))
    }

    /// The element.
    pub(crate) fn html(self) -> Html {
        (*self.0).into()
    }
}
