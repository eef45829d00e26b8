//! A language with the figures it speaks of.

use super::{
    catalogue::Words,
    format::{Figures, NumberFormat},
};

/// A language with the figures it speaks of. What it can say is in [`super::speak`].
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The language.
    pub words: Words,
    /// The figures' format and currency.
    pub figures: Figures<'a>,
}

impl<'a> Voice<'a> {
    /// A language, a format, and a currency's code (ISO 4217).
    pub fn new(words: Words, format: &'a dyn NumberFormat, currency: &'a str) -> Self {
        Self { words, figures: Figures::new(format, currency) }
    }
}
