//! Where a lever's value stands in a scenario, and how it is read and set.

use super::{Lever, Set};
use crate::order::within;
use crate::scenario::{Odds, Pay, PayPer, Review, Route, Scenario, Stage, StateTax};

/// The place of each lever that is one plain number, to be read or (with `mut`) written: one table
/// for both, one row a lever.
macro_rules! place {
    ($lever:expr, $scenario:ident, $at:ident, $cut:ident, $as:ident $(, $mutable:tt)?) => {
        Some(match $lever {
            Lever::Now => &$($mutable)? $scenario.now.pay.amount,
            Lever::NowHours => &$($mutable)? $scenario.now.pay.hours,
            Lever::NowWeeks => &$($mutable)? $scenario.now.pay.weeks,
            Lever::NowRaise => &$($mutable)? $scenario.now.raise,
            Lever::NowPremium => &$($mutable)? $scenario.now.premium,
            Lever::NowCosts => &$($mutable)? $scenario.now.costs,
            Lever::NowBenefits => &$($mutable)? $scenario.now.benefits,
            Lever::NowMatch => &$($mutable)? $scenario.now.employer_match,
            Lever::NowDeferral => &$($mutable)? $scenario.now.deferral,
            Lever::NowLoss => &$($mutable)? $scenario.now.loss.chance,
            Lever::NowLossMonths => &$($mutable)? $scenario.now.loss.months,
            Lever::NowLossCut => &$($mutable)? $scenario.now.loss.cut,
            Lever::OneOff => &$($mutable)? $at.one_off,
            Lever::Cut => &$($mutable)? $cut($at)?.amount,
            Lever::CutHours => &$($mutable)? $cut($at)?.hours,
            Lever::CutWeeks => &$($mutable)? $cut($at)?.weeks,
            Lever::Keep | Lever::CutPremium | Lever::CutCosts | Lever::CutBenefits => {
                let i = $at.main_stage()?;
                let (Stage::Reduced { keep, premium, costs, benefits, .. }
                | Stage::Volunteer { keep, premium, costs, benefits, .. }
                | Stage::Training { keep, premium, costs, benefits, .. }) = &$($mutable)? $at.stages[i]
                else {
                    return None;
                };
                match $lever {
                    Lever::Keep => keep,
                    Lever::CutPremium => premium,
                    Lever::CutCosts => costs,
                    _ => benefits,
                }
            }
            Lever::Then => &$($mutable)? $at.then.pay.amount,
            Lever::ThenHours => &$($mutable)? $at.then.pay.hours,
            Lever::ThenWeeks => &$($mutable)? $at.then.pay.weeks,
            Lever::ThenRaise => &$($mutable)? $at.then.raise,
            Lever::RampShare => &$($mutable)? $at.then.ramp.share,
            Lever::ThenPremium => &$($mutable)? $at.then.premium,
            Lever::ThenCosts => &$($mutable)? $at.then.costs,
            Lever::ThenBenefits => &$($mutable)? $at.then.benefits,
            Lever::ThenMatch => &$($mutable)? $at.then.employer_match,
            Lever::ThenDeferral => &$($mutable)? $at.then.deferral,
            Lever::ThenLoss => &$($mutable)? $at.then.loss.chance,
            Lever::ThenLossMonths => &$($mutable)? $at.then.loss.months,
            Lever::ThenLossCut => &$($mutable)? $at.then.loss.cut,
            Lever::BackShare => &$($mutable)? $at.fallback.share,
            Lever::ReviewVisible => &$($mutable)? $at.review.$as()?.visible,
            Lever::Spouse => &$($mutable)? $scenario.household.spouse,
            Lever::Living => &$($mutable)? $scenario.household.living,
            Lever::GapCover => &$($mutable)? $scenario.household.gap_cover,
            Lever::Savings => $scenario.household.savings.$as()?,
            Lever::Credit => &$($mutable)? $scenario.household.credit,
            Lever::SaveRate => &$($mutable)? $scenario.household.save_rate,
            Lever::DebtRate => &$($mutable)? $scenario.household.debt_rate,
            Lever::TaxRate => &$($mutable)? $scenario.taxes.rate,
            Lever::RetirementTax => &$($mutable)? $scenario.taxes.retirement,
            Lever::DiscountRate => &$($mutable)? $scenario.rate,
            Lever::Inflation => &$($mutable)? $scenario.inflation,
            Lever::PaySigma => &$($mutable)? $scenario.spread.pay_sigma,
            Lever::RaiseSigma => &$($mutable)? $scenario.spread.raise_sigma,
            Lever::For
            | Lever::Odds
            | Lever::BackMonths
            | Lever::RampMonths
            | Lever::ReviewMonth
            | Lever::Horizon
            | Lever::StateRate => return None,
        })
    };
}

impl Lever {
    /// Its value; `None` where the scenario has no such lever, or it is not told (savings).
    pub fn get(self, scenario: &Scenario, route: usize) -> Option<f64> {
        let at = scenario.routes.get(route)?;
        match self {
            Self::For => main_stage(at).map(|stage| f64::from(stage.months())),
            Self::Odds => Some(at.odds.chance()),
            Self::BackMonths => Some(f64::from(at.fallback.months)),
            Self::RampMonths => Some(f64::from(at.then.ramp.months)),
            Self::ReviewMonth => at.review.map(|review| f64::from(review.month)),
            Self::Horizon => Some(f64::from(scenario.horizon)),
            Self::StateRate => match scenario.taxes.state {
                StateTax::Rate(rate) => Some(rate),
                StateTax::Code(_) => None,
            },
            _ => self.plain(scenario, route).copied(),
        }
    }

    /// The pay that it turns; `None` where it turns none, or the route has no such pay.
    pub fn pay(self, scenario: &Scenario, route: usize) -> Option<&Pay> {
        let at = scenario.routes.get(route)?;
        match self {
            Self::Now => Some(&scenario.now.pay),
            Self::Then => Some(&at.then.pay),
            Self::Cut => match at.main_stage().and_then(|i| at.stages.get(i))? {
                Stage::Reduced { pay, .. } => Some(pay),
                _ => None,
            },
            _ => None,
        }
    }

    /// States the pay that it turns in this unit of time; its amount stays to be set.
    pub(crate) fn state_pay_in(self, per: PayPer, scenario: &mut Scenario, route: usize) {
        if self == Self::Now {
            scenario.now.pay.per = per;
            return;
        }
        let Some(at) = scenario.routes.get_mut(route) else { return };
        if self == Self::Then {
            at.then.pay.per = per;
        } else if self == Self::Cut
            && let Some(Stage::Reduced { pay, .. }) =
                at.main_stage().and_then(|i| at.stages.get_mut(i))
        {
            pay.per = per;
        }
    }

    /// Sets it to the nearest value it takes, and says what became of it.
    pub fn set(self, scenario: &mut Scenario, route: usize, value: f64) -> Set {
        if !value.is_finite() || scenario.routes.get(route).is_none() {
            return Set::Refused;
        }
        let range = self.range(scenario, route);
        let rounded = if self.is_whole() { libm::round(value) } else { value };
        // + 0.0 turns −0 into 0: a sign that nobody typed must not reach a link.
        let taken = within(rounded, (range.least, range.most)) + 0.0;
        if !self.write(scenario, route, taken) {
            return Set::Refused;
        }
        if taken > rounded {
            Set::RaisedTo(taken)
        } else if taken < rounded {
            Set::LoweredTo(taken)
        } else if taken != value {
            Set::Rounded(taken)
        } else {
            Set::Taken
        }
    }

    /// Writes a value within bounds; `false` where there is no such lever.
    fn write(self, scenario: &mut Scenario, route: usize, value: f64) -> bool {
        let months = value as u32;
        if self == Self::Horizon {
            scenario.horizon = months;
            return true;
        }
        if self == Self::Savings {
            scenario.household.savings = Some(value);
            return true;
        }
        if self == Self::StateRate {
            scenario.taxes.state = StateTax::Rate(value);
            return true;
        }
        let Some(at) = scenario.routes.get_mut(route) else { return false };
        match self {
            Self::For => match at.main_stage() {
                Some(i) => *at.stages[i].months_mut() = months,
                None => return false,
            },
            Self::Odds => at.odds = Odds::Chance(value),
            Self::BackMonths => at.fallback.months = months,
            Self::RampMonths => at.then.ramp.months = months,
            Self::ReviewMonth => {
                let visible = at.review.map_or(Review::HALF, |review| review.visible);
                at.review = Some(Review { month: months, visible });
            }
            _ => match self.place(scenario, route) {
                Some(place) => *place = value,
                None => return false,
            },
        }
        true
    }

    /// Where its value stands, to be read.
    fn plain(self, scenario: &Scenario, route: usize) -> Option<&f64> {
        let at = scenario.routes.get(route)?;
        place!(self, scenario, at, main_pay, as_ref)
    }

    /// Where its value stands, to be written.
    fn place(self, scenario: &mut Scenario, route: usize) -> Option<&mut f64> {
        let at = scenario.routes.get_mut(route)?;
        place!(self, scenario, at, main_pay_mut, as_mut, mut)
    }
}

fn main_stage(route: &Route) -> Option<&Stage> {
    route.main_stage().and_then(|i| route.stages.get(i))
}

/// The pay of the main stage, if it is a reduced one.
pub(super) fn cut_pay(scenario: &Scenario, route: usize) -> Option<&Pay> {
    main_pay(scenario.routes.get(route)?)
}

fn main_pay(route: &Route) -> Option<&Pay> {
    match main_stage(route)? {
        Stage::Reduced { pay, .. } => Some(pay),
        _ => None,
    }
}

fn main_pay_mut(route: &mut Route) -> Option<&mut Pay> {
    let i = route.main_stage()?;
    match &mut route.stages[i] {
        Stage::Reduced { pay, .. } => Some(pay),
        _ => None,
    }
}
