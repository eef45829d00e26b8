//! What would have to be true: the value of each main lever at which the answer flips.

use super::search::{Search, SearchPart};
use crate::facts::states::StateTables;
use crate::model::{ModelError, explain::FigureName, result::Required};
use crate::scenario::{Scenario, lever::Lever};

/// Flipping values of the expected net gain, and the last affordable values (docs/model.md,
/// rule 30); pays in the unit of their own lever.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RequiredValues {
    /// Most pay now.
    pub now: Required,
    /// Whether that is below the user's, and not affordable.
    pub now_broke: bool,
    /// Least pay now, where the most is *always* and less is a loss: one comes back to more than one left
    /// (docs/model.md, rule 30c); none elsewhere.
    pub worth_now: Required,
    /// Least reduced pay.
    pub cut: Required,
    /// Most months of the main stage.
    pub for_months: Required,
    /// Whether those are below the user's, and neither they nor fewer are affordable.
    pub for_broke: bool,
    /// Least pay after.
    pub then: Required,
    /// Least odds (most, where failing is worth more than working).
    pub odds: Required,
    /// Whether failing at the last gate is worth more than working, so that [`Self::odds`] are a most.
    pub odds_at_most: bool,
    /// Least reduced pay that is still affordable.
    pub limit_cut: Required,
    /// Most months that are still affordable.
    pub limit_for: Required,
    /// Least pay after that is still affordable, where that binds before [`Self::then`]
    /// (docs/model.md, rule 30d); *always* elsewhere.
    pub limit_then: Required,
    /// The same of the odds.
    pub limit_odds: Required,
    /// Most months without income after failing that are still affordable.
    pub limit_back_months: Required,
    /// Most months without income after failing with a gain, where the gain flips before
    /// [`Self::limit_back_months`] or there is no such limit (docs/model.md, rule 30a); *always* elsewhere.
    pub back_months: Required,
    /// Fewest months above the user's that are affordable, where neither the user's nor any fewer
    /// are (docs/model.md, rule 30a); none elsewhere.
    pub carried_for: Required,
    /// Fewest months that savings carry, where the user's do and none below these does (docs/model.md,
    /// rule 30b); none elsewhere.
    pub fewest_for: Required,
    /// Fewest months with a gain, from the user's on or, where those have one, all the way to them:
    /// where the horizon's have one and fewer do not (docs/model.md, rule 30c); none elsewhere.
    pub worth_for: Required,
}

impl RequiredValues {
    /// Of a route without levers.
    pub const NONE: Self = Self {
        now: Required::None,
        now_broke: false,
        worth_now: Required::None,
        cut: Required::None,
        for_months: Required::None,
        for_broke: false,
        then: Required::None,
        odds: Required::None,
        odds_at_most: false,
        limit_cut: Required::None,
        limit_for: Required::None,
        limit_then: Required::Always(0.0),
        limit_odds: Required::Always(0.0),
        limit_back_months: Required::None,
        back_months: Required::Always(0.0),
        carried_for: Required::None,
        fewest_for: Required::None,
        worth_for: Required::None,
    };

    /// The value at which the gain flips, of a main lever.
    pub const fn of(&self, lever: Lever) -> Required {
        match lever {
            Lever::Now => self.now,
            Lever::Cut => self.cut,
            Lever::For => self.for_months,
            Lever::Then => self.then,
            Lever::Odds => self.odds,
            _ => Required::None,
        }
    }

    /// The value that a figure says, where it is one of these.
    pub const fn said_by(&self, figure: FigureName) -> Required {
        match figure {
            FigureName::Required(lever) => self.of(lever),
            FigureName::Limit(Lever::Cut) => self.limit_cut,
            FigureName::Limit(Lever::For) => self.limit_for,
            FigureName::Limit(Lever::BackMonths) => self.limit_back_months,
            _ => Required::None,
        }
    }

    /// The least reduced pay that leaves the user no worse off and is affordable all the way: the
    /// larger of [`Self::cut`] and [`Self::limit_cut`] (docs/model.md, rule 32a). *Never* where either is; where savings are
    /// not told, [`Self::cut`] alone.
    pub fn acceptable_cut(&self) -> Required {
        match (self.cut, self.limit_cut) {
            (Required::None, _) => Required::None,
            (cut, Required::None | Required::Always(_)) => cut,
            (Required::Never, _) | (_, Required::Never) => Required::Never,
            (Required::Always(_), limit) => limit,
            (Required::Value(cut), Required::Value(limit)) => Required::Value(cut.max(limit)),
        }
    }
}

/// The flipping values of `route`.
///
/// # Errors
/// Where the scenario cannot be evaluated or has no such route.
pub fn required(
    scenario: &Scenario,
    route: usize,
    states: Option<&StateTables>,
) -> Result<RequiredValues, ModelError> {
    let mut values = RequiredValues::NONE;
    let search = Search::new(scenario, route, states)?;
    for part in SearchPart::ALL {
        search.find(part, &mut values);
    }
    Ok(values)
}
