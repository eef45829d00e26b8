//! Elements, put together by calls.
//!
//! `html!` writes out the construction of every element where it stands: for the drawings, which
//! are most of this page, ten times the code of a call. This is the same virtual DOM over its
//! public interface.

use super::{
    act::Act,
    hand::{Answer, Hand, Heard},
    names::Names,
};
use crate::chart::path::pixels;
use std::rc::Rc;
use yew::{
    AttrValue, Html, NodeRef,
    virtual_dom::{AttributeOrProperty, Attributes, Key, ListenerKind, VList, VNode, VTag, VText},
};

/// An element under construction; nobody else has it yet.
pub(crate) struct El(Box<Made>);

/// Behind a pointer: it is handed from call to call.
struct Made {
    tag: Rc<VTag>,
    /// Its attributes' names, and as many values; without one the attribute is not there.
    names: &'static Names,
    values: Vec<Option<AttributeOrProperty>>,
}

/// Elements for one place among an element's children.
struct Row(Vec<VNode>);

impl Row {
    #[inline(never)]
    fn add(&mut self, child: El) {
        self.0.push(child.html());
    }
}

/// Elements side by side, however many.
pub(crate) fn row(children: impl IntoIterator<Item = El>) -> Html {
    let mut row = Row(Vec::new());
    for child in children {
        row.add(child);
    }
    VList::with_children(row.0, None).into()
}

#[inline(never)]
fn made(tag: &'static str) -> El {
    El(Box::new(Made { tag: Rc::new(VTag::new(tag)), names: Names::none(), values: Vec::new() }))
}

/// An element of this tag and class; `""` is no class.
pub(crate) fn el(tag: &'static str, class: &'static str) -> El {
    let mut element = made(tag);
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
    /// Changes it.
    fn with(&mut self, change: impl FnOnce(&mut VTag)) {
        if let Some(tag) = Rc::get_mut(&mut self.0.tag) {
            change(tag);
        }
    }

    // What is called from everywhere is written once, not into every place.
    #[inline(never)]
    fn set(&mut self, key: &'static str, value: AttrValue) {
        self.set_or_not(key, Some(AttributeOrProperty::Attribute(value)));
    }

    fn set_or_not(&mut self, key: &'static str, value: Option<AttributeOrProperty>) {
        if let Some(known) = self.0.names.position(key).and_then(|at| self.0.values.get_mut(at)) {
            *known = value;
            return;
        }
        self.0.names = self.0.names.and(key);
        self.0.values.push(value);
    }

    #[inline(never)]
    fn add(&mut self, child: VNode) {
        self.with(|tag| tag.add_child(child));
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
        self.set_or_not(key, on.then_some(AttributeOrProperty::Static("")));
        self
    }

    /// Whether an option is the one chosen: a property, as the attribute counts no more once somebody
    /// has chosen another. A document that no program runs in yet has attributes alone.
    pub(crate) fn chosen(mut self, on: bool) -> Self {
        if cfg!(target_arch = "wasm32") {
            self.set_or_not("selected", Some(AttributeOrProperty::Property(on.into())));
            return self;
        }
        self.flag("selected", on)
    }

    /// A state that is written `true` or `false`.
    pub(crate) fn state(self, key: &'static str, on: bool) -> Self {
        self.attr(key, if on { "true" } else { "false" })
    }

    /// Its key among its siblings.
    pub(crate) fn key(mut self, key: impl Into<Key>) -> Self {
        let key = key.into();
        self.with(|tag| tag.key = Some(key));
        self
    }

    /// What a field holds.
    pub(crate) fn value(mut self, value: String) -> Self {
        self.with(|tag| tag.set_value(Some(AttrValue::from(value))));
        self
    }

    /// Whether it is chosen.
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.with(|tag| tag.set_checked(checked));
        self
    }

    /// A figure's name, its unrounded value, and its state.
    pub(crate) fn named(self, name: &'static str, (value, state): (String, &'static str)) -> Self {
        self.attr("data-metric", name).attr("data-value", value).attr("data-state", state)
    }

    /// The way to it in the document.
    pub(crate) fn node(mut self, node: &NodeRef) -> Self {
        self.with(|tag| tag.node_ref = node.clone());
        self
    }

    /// Words.
    pub(crate) fn say(mut self, words: impl Into<AttrValue>) -> Self {
        self.add(VText::new(words.into()).into());
        self
    }

    /// A child.
    pub(crate) fn put(mut self, child: Self) -> Self {
        self.add(child.html());
        self
    }

    /// Children, however many: they take one place among their siblings, so that these keep theirs
    /// when there is one more or less. (Lists are compared from their ends.)
    pub(crate) fn all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.add(row(children));
        self
    }

    /// A part of the page (`still`), or its place while there is none.
    pub(crate) fn part(mut self, part: impl Into<Option<VNode>>) -> Self {
        self.add(part.into().unwrap_or_default());
        self
    }

    /// Listens to an event.
    pub(crate) fn on(mut self, kind: ListenerKind, hand: &Hand, act: Answer) -> Self {
        let heard = Rc::new(Heard { kind, hand: hand.clone(), act });
        self.with(|tag| {
            tag.add_listener(heard);
        });
        self
    }

    /// Does something when it is pressed.
    pub(crate) fn press(self, hand: &Hand, act: Act) -> Self {
        self.on(ListenerKind::onclick, hand, Box::new(move |_| Some(act.clone())))
    }

    /// The element.
    #[inline(never)]
    pub(crate) fn html(mut self) -> Html {
        let values = std::mem::take(&mut self.0.values).into_boxed_slice();
        let attributes = Attributes::Dynamic { keys: self.0.names.list(), values };
        self.with(|tag| tag.set_attributes(attributes));
        VNode::VTag(self.0.tag)
    }
}
