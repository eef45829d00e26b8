//! Sentences: what is to be said, in the words of a language. Which words, and in which order, is
//! the language's text; which of them, is decided here.

mod approach;
mod chart;
mod guesses;
mod lever;
mod map;
mod negotiation;
mod picture;
mod record;
mod summary;
mod swings;
mod trials;
mod value;
mod verdict;
mod why;

use super::{
    Span, Text, Voice,
    catalogue::{Key, Saying, key, say},
};

impl Voice<'_> {
    /// The words under a key.
    pub fn word(&self, key: Key) -> &'static str {
        self.words.of(key)
    }

    /// The words under a key, to be said with what stands in their places.
    pub(super) fn saying(&self, key: Key) -> Saying {
        self.words.saying(key)
    }

    /// The words under a key for a number.
    fn saying_of(&self, key: Key, count: f64) -> Saying {
        Saying::of(self.words.form(key, self.figures.format().plural(count)))
    }

    /// So many of something: `1 month`, `2 months`.
    pub fn counted(&self, unit: Key, count: f64) -> String {
        let mut saying = self.saying_of(unit, count);
        saying.put("count", self.figures.plain(count));
        saying.text().to_string()
    }

    /// `at the start`, `in month 9`.
    fn when(&self, month: u32) -> Text {
        if month == 0 {
            say!(self, WHEN_START)
        } else {
            say!(self, WHEN_MONTH, month = number(month))
        }
    }

    /// `pay`, `pay and odds`, `pay, odds and cash`.
    fn list(&self, words: &[&str], last: Key) -> String {
        match words {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., end] => {
                let mut saying = self.saying(last);
                saying.put("first", first.join(self.word(key::LIST_COMMA)));
                saying.put("last", *end);
                saying.text().to_string()
            }
        }
    }

    /// `67`, `under 1`, `over 99`: so many in a hundred, where rounding would hide the rest.
    pub(in crate::words) fn share(&self, odds: f64, span: fn(String) -> Span) -> Text {
        let of = libm::round(odds * 100.0);
        if of == 0.0 && odds > 0.0 {
            say!(self, IN_HUNDRED_UNDER, count = span("1".to_owned()))
        } else if of == 100.0 && odds < 1.0 - 1e-12 {
            say!(self, IN_HUNDRED_OVER, count = span("99".to_owned()))
        } else {
            span((of as u32).to_string()).into()
        }
    }
}

fn number(month: u32) -> Span {
    Span::figure(month.to_string())
}
