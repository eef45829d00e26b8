//! Numbers where there is no browser: in the plain en-US of the built document.

pub(crate) use crate::words::PlainEnUs as IntlFormat;
use std::rc::Rc;

impl IntlFormat {
    /// The one there is, whatever the locale.
    pub(crate) fn new(_locale: &str, _plurals: &str) -> Rc<Self> {
        Rc::new(Self)
    }

    /// The locale by its name.
    #[allow(
        clippy::unused_self,
        clippy::trivially_copy_pass_by_ref,
        reason = "the browser's has one of its own"
    )]
    pub(crate) const fn locale(&self) -> &'static str {
        "en-US"
    }
}
