//! Numbers where there is no browser: in the plain en-US of the built document.

use crate::words::{NumberFormat, PlainEnUs};
use std::rc::Rc;

/// en-US, whatever the locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct IntlFormat;

impl IntlFormat {
    /// The one there is.
    pub(crate) fn new(_locale: &str) -> Rc<Self> {
        Rc::new(Self)
    }

    /// The locale by its name.
    pub(crate) const fn locale(&self) -> &str {
        "en-US"
    }
}

impl NumberFormat for IntlFormat {
    fn number(&self, value: f64, decimals: u8) -> String {
        PlainEnUs.number(value, decimals)
    }

    fn money(&self, value: f64, decimals: u8, currency: &str) -> String {
        PlainEnUs.money(value, decimals, currency)
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        PlainEnUs.percent(share, decimals)
    }

    fn currency_symbol(&self, currency: &str) -> String {
        PlainEnUs.currency_symbol(currency)
    }

    fn decimal_mark(&self) -> char {
        PlainEnUs.decimal_mark()
    }

    fn group_mark(&self) -> char {
        PlainEnUs.group_mark()
    }
}
