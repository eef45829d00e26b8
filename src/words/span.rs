//! Text as data: the page gives each span its look, the command line prints them in a row.

use crate::letters;
use crate::scenario::lever::Lever;
use std::fmt;

/// A lever and a value to set it to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The lever.
    pub lever: Lever,
    /// The value, in the lever's own unit.
    pub value: f64,
}

/// What a span is, and so how it looks. All but `Plain` are one run that must not break.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Words.
    Plain,
    /// A figure worked out; as heavy as the words around it.
    Figure,
    /// A figure that carries the sentence.
    Strong,
    /// A figure the user set: it is the lever itself.
    Yours(Lever),
    /// Ahead of staying.
    Gain,
    /// Behind staying, or a limit broken.
    Loss,
    /// Part of the sentence that, pressed, makes a change.
    Offer(Change),
    /// A link after the sentence that makes a change; left out where nothing can be pressed.
    Action(Change),
}

/// A run of text of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// What it is.
    pub kind: Kind,
    /// Its words.
    pub text: String,
}

impl Span {
    fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }

    /// A figure worked out.
    pub fn figure(text: impl Into<String>) -> Self {
        Self::new(Kind::Figure, text)
    }

    /// A figure that carries the sentence.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::new(Kind::Strong, text)
    }

    /// A figure of the user's.
    pub fn yours(lever: Lever, text: impl Into<String>) -> Self {
        Self::new(Kind::Yours(lever), text)
    }

    /// Ahead.
    pub fn gain(text: impl Into<String>) -> Self {
        Self::new(Kind::Gain, text)
    }

    /// Behind, or a broken limit.
    pub fn loss(text: impl Into<String>) -> Self {
        Self::new(Kind::Loss, text)
    }

    /// Words of a sentence that make a change.
    pub fn offer(lever: Lever, value: f64, text: impl Into<String>) -> Self {
        Self::new(Kind::Offer(Change { lever, value }), text)
    }

    /// A link that makes a change.
    pub fn action(lever: Lever, value: f64, text: impl Into<String>) -> Self {
        Self::new(Kind::Action(Change { lever, value }), text)
    }
}

/// A sentence or a few, in spans. `Display` gives the plain words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Text(Vec<Span>);

impl Text {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Exactly these spans.
    pub const fn of(spans: Vec<Span>) -> Self {
        Self(spans)
    }

    /// The spans in order.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a part at the end; words join the words before them.
    pub fn add(&mut self, part: impl Part) {
        part.add_to(self);
    }

    /// The same words, the first letter a capital.
    #[must_use]
    pub fn capitalised(mut self) -> Self {
        if let Some(span) = self.0.first_mut() {
            span.text = letters::capitalised(&span.text);
        }
        self
    }

    /// These texts one after the other, with `between` between them.
    pub fn join(texts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut all = Self::new();
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            if !all.is_empty() {
                all.add(between);
            }
            all.add(text);
        }
        all
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |span: &&Span| !matches!(span.kind, Kind::Action(_));
        let words: String = self.0.iter().filter(said).map(|span| span.text.as_str()).collect();
        f.write_str(words.trim_end())
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        let mut text = Self::new();
        text.add(words);
        text
    }
}

impl From<Span> for Text {
    fn from(span: Span) -> Self {
        Self(vec![span])
    }
}

/// What a text is put together from: words, spans, texts, or perhaps nothing.
pub trait Part {
    /// Puts it at the end of `text`.
    fn add_to(self, text: &mut Text);
}

impl Part for &str {
    fn add_to(self, text: &mut Text) {
        match text.0.last_mut() {
            _ if self.is_empty() => {}
            Some(Span { kind: Kind::Plain, text: last }) => last.push_str(self),
            _ => text.0.push(Span::new(Kind::Plain, self)),
        }
    }
}

impl Part for String {
    fn add_to(self, text: &mut Text) {
        self.as_str().add_to(text);
    }
}

impl Part for Span {
    fn add_to(self, text: &mut Text) {
        if self.kind == Kind::Plain {
            self.text.as_str().add_to(text);
        } else {
            text.0.push(self);
        }
    }
}

impl Part for Text {
    fn add_to(self, text: &mut Text) {
        for span in self.0 {
            span.add_to(text);
        }
    }
}

impl<P: Part> Part for Option<P> {
    fn add_to(self, text: &mut Text) {
        if let Some(part) = self {
            part.add_to(text);
        }
    }
}
