//! The words by which results are known in JSON and on the page.

use crate::model::break_even::BreakEvenState;
use crate::model::irr::{Orientation, Returns};
use crate::model::result::{Ending, Required, Verdict};

/// `not-affordable`, `close`, `ahead` or `behind`.
pub const fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotAffordable => "not-affordable",
        Verdict::Close => "close",
        Verdict::Ahead => "ahead",
        Verdict::Behind => "behind",
    }
}

/// `works`, `fails` or `no-offer`.
pub const fn ending_name(ending: Ending) -> &'static str {
    match ending {
        Ending::Works => "works",
        Ending::Fails => "fails",
        Ending::NoOffer => "no-offer",
    }
}

/// `ahead-throughout`, `month`, `beyond` or `never`.
pub const fn break_even_name(state: BreakEvenState) -> &'static str {
    match state {
        BreakEvenState::AheadThroughout => "ahead-throughout",
        BreakEvenState::Month(_) => "month",
        BreakEvenState::Beyond(_) => "beyond",
        BreakEvenState::Never => "never",
    }
}

/// `value`, `always`, `never` or `none`.
pub const fn required_name(required: Required) -> &'static str {
    match required {
        Required::Value(_) => "value",
        Required::Always(_) => "always",
        Required::Never => "never",
        Required::None => "none",
    }
}

/// `invest` or `borrow`.
pub const fn orientation_name(orientation: Orientation) -> &'static str {
    match orientation {
        Orientation::Invest => "invest",
        Orientation::Borrow => "borrow",
    }
}

/// `none`, `one` or `several`.
pub fn returns_name(returns: &Returns) -> &'static str {
    match returns.roots.len() {
        0 => "none",
        1 => "one",
        _ => "several",
    }
}
