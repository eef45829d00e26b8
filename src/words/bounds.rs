//! Where the answer flips and where the cash runs out, as far as sentences say it.

use super::precision::Side;
use crate::{explore::RequiredValues, model::result::Required};

/// What the solver found for a route (docs/model.md, rule 30), as far as sentences need it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Most pay now with a gain.
    pub now: Required,
    /// Whether that is what is missed, and the cash runs out there.
    pub now_broke: bool,
    /// Least pay now with a gain, where less is a loss and more is not.
    pub worth_now: Option<f64>,
    /// Least reduced pay with a gain.
    pub cut: Required,
    /// Most months with a gain.
    pub for_months: Required,
    /// Whether those are what is missed, and the cash runs out at them and at all fewer.
    pub for_broke: bool,
    /// Least pay afterwards with a gain.
    pub then: Required,
    /// Least odds with a gain; the most where failing is worth more.
    pub odds: Required,
    /// Which of the two.
    pub odds_side: Side,
    /// Last affordable pay afterwards from the user's downwards, where that binds before the gain.
    pub limit_then: Option<f64>,
    /// The same of the odds.
    pub limit_odds: Option<f64>,
    /// Last affordable reduced pay from the user's downwards, or first upwards; `None` without any.
    pub limit_cut: Option<f64>,
    /// Last affordable months from the user's upwards, or first downwards; `None` without any.
    pub limit_for: Option<f64>,
    /// The same of the months without income after failing.
    pub limit_back_months: Option<f64>,
    /// Most months without income after failing with a gain, where that binds before the cash.
    pub back_months: Required,
    /// Fewest months above the user's that are affordable, where neither these nor fewer are.
    pub carried_for: Option<f64>,
    /// Fewest months that are affordable, where the user's are and none below these.
    pub fewest_for: Option<f64>,
    /// Whether the cash runs out at the user's months, at any fewer and at any more that are searched.
    pub none_carried: bool,
    /// Fewest months with a gain, where fewer have none and the horizon's have.
    pub worth_for: Option<f64>,
}

impl Bounds {
    /// [`Self::carried_for`], as long as the route pays for so many months: then it is what is asked for
    /// (docs/model.md, rule 30a).
    pub fn carried(&self) -> Option<f64> {
        self.carried_for.filter(|carried| match self.for_months {
            Required::Always(_) => true,
            Required::Value(most) => *carried <= most,
            Required::Never | Required::None => false,
        })
    }
}

impl From<&RequiredValues> for Bounds {
    fn from(required: &RequiredValues) -> Self {
        // A limit that nothing reaches is none.
        let limit = |required| match required {
            Required::Value(value) => Some(value),
            Required::Always(_) | Required::Never | Required::None => None,
        };
        Self {
            now: required.now,
            now_broke: required.now_broke,
            worth_now: limit(required.worth_now),
            cut: required.cut,
            for_months: required.for_months,
            for_broke: required.for_broke,
            then: required.then,
            odds: required.odds,
            odds_side: if required.odds_at_most { Side::AtMost } else { Side::AtLeast },
            limit_then: limit(required.limit_then),
            limit_odds: limit(required.limit_odds),
            limit_cut: limit(required.limit_cut),
            limit_for: limit(required.limit_for),
            limit_back_months: limit(required.limit_back_months),
            back_months: required.back_months,
            carried_for: limit(required.carried_for),
            fewest_for: limit(required.fewest_for),
            none_carried: required.carried_for == Required::Never,
            worth_for: limit(required.worth_for),
        }
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            now: Required::None,
            now_broke: false,
            worth_now: None,
            cut: Required::None,
            for_months: Required::None,
            for_broke: false,
            then: Required::None,
            odds: Required::None,
            odds_side: Side::AtLeast,
            limit_then: None,
            limit_odds: None,
            limit_cut: None,
            limit_for: None,
            limit_back_months: None,
            back_months: Required::Always(0.0),
            carried_for: None,
            fewest_for: None,
            none_carried: false,
            worth_for: None,
        }
    }
}
