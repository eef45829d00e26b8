//! Every dial of a scenario: its name, unit, range, and how it is read and set.
//!
//! The solver, the map, the link, the command line and the page all turn the same dials. A lever
//! of a route turns that route's; the others ignore the route.

use super::{HORIZON, Odds, Pay, Review, Route, Scenario, Stage, StateTax};

/// What a lever's value is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Currency units for each hour, month or year: a pay's own unit.
    Pay(super::PayPer),
    /// Currency units.
    Money,
    /// Currency units a month.
    MoneyAMonth,
    /// Currency units a year.
    MoneyAYear,
    /// Whole months.
    Months,
    /// A share or chance; 1 is 100 %.
    Share,
    /// A rate a year; 0.01 is 1 % a year.
    Rate,
    /// Hours a week.
    Hours,
    /// Weeks a year.
    Weeks,
    /// Standard deviation of a logarithm.
    Sigma,
}

/// The subjects under which the levers are folded on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The five that are always in sight.
    Main,
    /// Hours, weeks, raises, ramp, benefits.
    PayDetails,
    /// What failing means.
    Failing,
    /// Who lives from it, and on what.
    Household,
    /// Taxes.
    Taxes,
    /// Horizon, discounting, inflation, spread.
    Assumptions,
}

/// A dial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is described by `Lever::describe`")]
pub enum Lever {
    Now,
    Cut,
    For,
    Then,
    Odds,
    OneOff,
    NowHours,
    NowWeeks,
    NowRaise,
    NowPremium,
    NowCosts,
    NowBenefits,
    NowMatch,
    NowDeferral,
    CutHours,
    CutWeeks,
    Keep,
    CutPremium,
    CutCosts,
    CutBenefits,
    ThenHours,
    ThenWeeks,
    ThenRaise,
    RampShare,
    RampMonths,
    ThenPremium,
    ThenCosts,
    ThenBenefits,
    ThenMatch,
    ThenDeferral,
    BackMonths,
    BackShare,
    ReviewMonth,
    ReviewVisible,
    Spouse,
    Living,
    GapCover,
    Savings,
    Credit,
    SaveRate,
    DebtRate,
    TaxRate,
    StateRate,
    RetirementTax,
    Horizon,
    DiscountRate,
    Inflation,
    PaySigma,
    RaiseSigma,
}

/// Where a lever's slider runs, how it steps, and what its field accepts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeverRange {
    /// Left end of the slider.
    pub low: f64,
    /// Right end of the slider.
    pub high: f64,
    /// One step of the arrow keys.
    pub step: f64,
    /// One step of the page keys.
    pub large_step: f64,
    /// The least the model takes.
    pub least: f64,
    /// The most the model takes.
    pub most: f64,
}

/// What became of a value that was set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Set {
    /// Taken as it is.
    Taken,
    /// Too low: this, the least, was taken.
    RaisedTo(f64),
    /// Too high: this, the most, was taken.
    LoweredTo(f64),
    /// Taken, rounded to this whole number.
    Rounded(f64),
    /// Not a number, or the route has no such lever: nothing changed.
    Refused,
}

/// Highest pay a field takes, in its own unit: beyond any wage, and small enough that no sum over
/// 600 months leaves the numbers' exact range.
const MOST_MONEY: f64 = 1e9;
/// The least and most raise, interest and inflation a year that the model takes.
const RATE_BOUNDS: (f64, f64) = (-0.5, 1.0);
/// Months in a route's stage at the most: the horizon's own bound.
const MOST_MONTHS: f64 = *HORIZON.end() as f64;
/// Hours in a week and weeks in a year.
const HOURS_A_WEEK: f64 = 168.0;
const WEEKS_A_YEAR: f64 = 52.0;

impl Lever {
    /// The five always in sight.
    pub const MAIN: [Self; 5] = [Self::Now, Self::Cut, Self::For, Self::Then, Self::Odds];

    /// Every lever, in the order of the page and of the link.
    pub const ALL: [Self; 49] = [
        Self::Now,
        Self::Cut,
        Self::For,
        Self::Then,
        Self::Odds,
        Self::OneOff,
        Self::NowHours,
        Self::NowWeeks,
        Self::NowRaise,
        Self::NowPremium,
        Self::NowCosts,
        Self::NowBenefits,
        Self::NowMatch,
        Self::NowDeferral,
        Self::CutHours,
        Self::CutWeeks,
        Self::Keep,
        Self::CutPremium,
        Self::CutCosts,
        Self::CutBenefits,
        Self::ThenHours,
        Self::ThenWeeks,
        Self::ThenRaise,
        Self::RampShare,
        Self::RampMonths,
        Self::ThenPremium,
        Self::ThenCosts,
        Self::ThenBenefits,
        Self::ThenMatch,
        Self::ThenDeferral,
        Self::BackMonths,
        Self::BackShare,
        Self::ReviewMonth,
        Self::ReviewVisible,
        Self::Spouse,
        Self::Living,
        Self::GapCover,
        Self::Savings,
        Self::Credit,
        Self::SaveRate,
        Self::DebtRate,
        Self::TaxRate,
        Self::StateRate,
        Self::RetirementTax,
        Self::Horizon,
        Self::DiscountRate,
        Self::Inflation,
        Self::PaySigma,
        Self::RaiseSigma,
    ];

    /// Name in links, in `data-lever`, on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Cut => "cut",
            Self::For => "for",
            Self::Then => "then",
            Self::Odds => "odds",
            Self::OneOff => "one-off",
            Self::NowHours => "now-hours",
            Self::NowWeeks => "now-weeks",
            Self::NowRaise => "now-raise",
            Self::NowPremium => "now-premium",
            Self::NowCosts => "now-costs",
            Self::NowBenefits => "now-benefits",
            Self::NowMatch => "now-match",
            Self::NowDeferral => "now-deferral",
            Self::CutHours => "cut-hours",
            Self::CutWeeks => "cut-weeks",
            Self::Keep => "keep",
            Self::CutPremium => "cut-premium",
            Self::CutCosts => "cut-costs",
            Self::CutBenefits => "cut-benefits",
            Self::ThenHours => "then-hours",
            Self::ThenWeeks => "then-weeks",
            Self::ThenRaise => "then-raise",
            Self::RampShare => "ramp-share",
            Self::RampMonths => "ramp-months",
            Self::ThenPremium => "then-premium",
            Self::ThenCosts => "then-costs",
            Self::ThenBenefits => "then-benefits",
            Self::ThenMatch => "then-match",
            Self::ThenDeferral => "then-deferral",
            Self::BackMonths => "back-months",
            Self::BackShare => "back-share",
            Self::ReviewMonth => "review-month",
            Self::ReviewVisible => "review-visible",
            Self::Spouse => "spouse",
            Self::Living => "living",
            Self::GapCover => "gap-cover",
            Self::Savings => "savings",
            Self::Credit => "credit",
            Self::SaveRate => "save-rate",
            Self::DebtRate => "debt-rate",
            Self::TaxRate => "tax-rate",
            Self::StateRate => "state-rate",
            Self::RetirementTax => "retirement-tax",
            Self::Horizon => "horizon",
            Self::DiscountRate => "rate",
            Self::Inflation => "inflation",
            Self::PaySigma => "pay-sigma",
            Self::RaiseSigma => "raise-sigma",
        }
    }

    /// The lever of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lever| lever.name() == name)
    }

    /// Whether it turns something of one route, so that staying is the same at all its values.
    pub const fn is_of_route(self) -> bool {
        matches!(
            self,
            Self::Cut
                | Self::For
                | Self::Then
                | Self::Odds
                | Self::OneOff
                | Self::CutHours
                | Self::CutWeeks
                | Self::Keep
                | Self::CutPremium
                | Self::CutCosts
                | Self::CutBenefits
                | Self::ThenHours
                | Self::ThenWeeks
                | Self::ThenRaise
                | Self::RampShare
                | Self::RampMonths
                | Self::ThenPremium
                | Self::ThenCosts
                | Self::ThenBenefits
                | Self::ThenMatch
                | Self::ThenDeferral
                | Self::BackMonths
                | Self::BackShare
                | Self::ReviewMonth
                | Self::ReviewVisible
        )
    }

    /// The subject it is folded under.
    pub const fn subject(self) -> Subject {
        match self {
            Self::Now | Self::Cut | Self::For | Self::Then | Self::Odds => Subject::Main,
            Self::BackMonths | Self::BackShare | Self::ReviewMonth | Self::ReviewVisible => {
                Subject::Failing
            }
            Self::Spouse
            | Self::Living
            | Self::GapCover
            | Self::Savings
            | Self::Credit
            | Self::SaveRate
            | Self::DebtRate => Subject::Household,
            Self::TaxRate | Self::StateRate | Self::RetirementTax => Subject::Taxes,
            Self::Horizon
            | Self::DiscountRate
            | Self::Inflation
            | Self::PaySigma
            | Self::RaiseSigma => Subject::Assumptions,
            _ => Subject::PayDetails,
        }
    }

    /// What its value is counted in, in this scenario.
    pub fn unit(self, scenario: &Scenario, route: usize) -> Unit {
        match self {
            Self::Now => Unit::Pay(scenario.now.pay.per),
            Self::Cut => {
                Unit::Pay(cut_pay(scenario, route).map_or_else(Default::default, |p| p.per))
            }
            Self::Then => Unit::Pay(
                scenario.routes.get(route).map_or_else(Default::default, |r| r.then.pay.per),
            ),
            Self::For | Self::RampMonths | Self::BackMonths | Self::ReviewMonth | Self::Horizon => {
                Unit::Months
            }
            Self::OneOff | Self::Savings | Self::Credit => Unit::Money,
            Self::Spouse => Unit::MoneyAYear,
            Self::NowHours | Self::CutHours | Self::ThenHours => Unit::Hours,
            Self::NowWeeks | Self::CutWeeks | Self::ThenWeeks => Unit::Weeks,
            Self::NowPremium
            | Self::NowCosts
            | Self::NowBenefits
            | Self::CutPremium
            | Self::CutCosts
            | Self::CutBenefits
            | Self::ThenPremium
            | Self::ThenCosts
            | Self::ThenBenefits
            | Self::Living
            | Self::GapCover => Unit::MoneyAMonth,
            Self::NowRaise
            | Self::ThenRaise
            | Self::SaveRate
            | Self::DebtRate
            | Self::DiscountRate
            | Self::Inflation => Unit::Rate,
            Self::PaySigma | Self::RaiseSigma => Unit::Sigma,
            _ => Unit::Share,
        }
    }

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
            _ => {
                // Reading through the writer keeps one table of places; the clone is cheap.
                let mut copy = scenario.clone();
                self.place(&mut copy, route).map(|value| *value)
            }
        }
    }

    /// Sets it to the nearest value it takes, and says what became of it.
    pub fn set(self, scenario: &mut Scenario, route: usize, value: f64) -> Set {
        if !value.is_finite() || scenario.routes.get(route).is_none() {
            return Set::Refused;
        }
        let range = self.range(scenario, route);
        let whole = matches!(self.unit(scenario, route), Unit::Months);
        let rounded = if whole { libm::round(value) } else { value };
        // + 0.0 turns −0 into 0: a sign that nobody typed must not reach a link.
        let taken = rounded.clamp(range.least, range.most) + 0.0;
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
                let visible = at.review.map_or(0.5, |review| review.visible);
                at.review = Some(Review { month: months, visible });
            }
            _ => match self.place(scenario, route) {
                Some(place) => *place = value,
                None => return false,
            },
        }
        true
    }

    /// Where its value stands, for the levers that are one plain number.
    #[allow(clippy::too_many_lines, reason = "one table, one row a lever")]
    fn place(self, scenario: &mut Scenario, route: usize) -> Option<&mut f64> {
        let household = &mut scenario.household;
        let now = &mut scenario.now;
        let at = scenario.routes.get_mut(route)?;
        Some(match self {
            Self::Now => &mut now.pay.amount,
            Self::NowHours => &mut now.pay.hours,
            Self::NowWeeks => &mut now.pay.weeks,
            Self::NowRaise => &mut now.raise,
            Self::NowPremium => &mut now.premium,
            Self::NowCosts => &mut now.costs,
            Self::NowBenefits => &mut now.benefits,
            Self::NowMatch => &mut now.employer_match,
            Self::NowDeferral => &mut now.deferral,
            Self::OneOff => &mut at.one_off,
            Self::Cut => &mut cut_pay_mut(at)?.amount,
            Self::CutHours => &mut cut_pay_mut(at)?.hours,
            Self::CutWeeks => &mut cut_pay_mut(at)?.weeks,
            Self::Keep | Self::CutPremium | Self::CutCosts | Self::CutBenefits => {
                let i = at.main_stage()?;
                let (Stage::Reduced { keep, premium, costs, benefits, .. }
                | Stage::Volunteer { keep, premium, costs, benefits, .. }
                | Stage::Training { keep, premium, costs, benefits, .. }) = &mut at.stages[i]
                else {
                    return None;
                };
                match self {
                    Self::Keep => keep,
                    Self::CutPremium => premium,
                    Self::CutCosts => costs,
                    _ => benefits,
                }
            }
            Self::Then => &mut at.then.pay.amount,
            Self::ThenHours => &mut at.then.pay.hours,
            Self::ThenWeeks => &mut at.then.pay.weeks,
            Self::ThenRaise => &mut at.then.raise,
            Self::RampShare => &mut at.then.ramp.share,
            Self::ThenPremium => &mut at.then.premium,
            Self::ThenCosts => &mut at.then.costs,
            Self::ThenBenefits => &mut at.then.benefits,
            Self::ThenMatch => &mut at.then.employer_match,
            Self::ThenDeferral => &mut at.then.deferral,
            Self::BackShare => &mut at.fallback.share,
            Self::ReviewVisible => &mut at.review.as_mut()?.visible,
            Self::Spouse => &mut household.spouse,
            Self::Living => &mut household.living,
            Self::GapCover => &mut household.gap_cover,
            Self::Savings => household.savings.as_mut()?,
            Self::Credit => &mut household.credit,
            Self::SaveRate => &mut household.save_rate,
            Self::DebtRate => &mut household.debt_rate,
            Self::TaxRate => &mut scenario.taxes.rate,
            Self::RetirementTax => &mut scenario.taxes.retirement,
            Self::DiscountRate => &mut scenario.rate,
            Self::Inflation => &mut scenario.inflation,
            Self::PaySigma => &mut scenario.spread.pay_sigma,
            Self::RaiseSigma => &mut scenario.spread.raise_sigma,
            Self::For
            | Self::Odds
            | Self::BackMonths
            | Self::RampMonths
            | Self::ReviewMonth
            | Self::Horizon
            | Self::StateRate => return None,
        })
    }

    /// Slider, steps and bounds in this scenario; the pay sliders' ends hang on the rate now.
    pub fn range(self, scenario: &Scenario, route: usize) -> LeverRange {
        let range = |low, high, step, large_step, least, most| LeverRange {
            low,
            high,
            step,
            large_step,
            least,
            most,
        };
        let now = scenario.now.pay.amount;
        match self.unit(scenario, route) {
            Unit::Pay(per) => {
                let (step, large) = pay_steps(per);
                let (low, high) = match self {
                    Self::Now => (0.5 * now, 2.0 * now),
                    Self::Cut => (
                        0.0,
                        cut_pay(scenario, route)
                            .map_or(now, |pay| scenario.larger_pay_as(route, pay)),
                    ),
                    _ => {
                        let base = scenario
                            .routes
                            .get(route)
                            .map_or(now, |r| scenario.now_as(&r.then.pay));
                        (0.5 * base, 2.7 * base)
                    }
                };
                range(low, high, step, large, 0.0, MOST_MONEY)
            }
            Unit::Money => range(0.0, 60_000.0, 100.0, 1_000.0, 0.0, MOST_MONEY),
            Unit::MoneyAMonth => range(0.0, 8_000.0, 50.0, 500.0, 0.0, MOST_MONEY),
            Unit::MoneyAYear => range(0.0, 200_000.0, 1_000.0, 10_000.0, 0.0, MOST_MONEY),
            Unit::Hours => range(0.0, 60.0, 1.0, 5.0, 0.0, HOURS_A_WEEK),
            Unit::Weeks => range(0.0, WEEKS_A_YEAR, 1.0, 4.0, 0.0, WEEKS_A_YEAR),
            Unit::Sigma => range(0.0, 0.6, 0.01, 0.05, 0.0, 2.0),
            Unit::Rate => range(-0.05, 0.25, 0.005, 0.02, RATE_BOUNDS.0, RATE_BOUNDS.1),
            Unit::Share => match self {
                Self::BackShare => range(0.0, 1.5, 0.01, 0.05, 0.0, 10.0),
                _ => range(0.0, 1.0, 0.01, 0.05, 0.0, 1.0),
            },
            Unit::Months => match self {
                Self::Horizon => range(
                    f64::from(*HORIZON.start()),
                    360.0,
                    12.0,
                    60.0,
                    f64::from(*HORIZON.start()),
                    MOST_MONTHS,
                ),
                _ => range(0.0, 24.0, 1.0, 3.0, 0.0, f64::from(scenario.horizon)),
            },
        }
    }
}

/// Arrow and page-key steps of a pay lever: a quarter and one an hour, or about as much of a
/// full-time month (173⅓ hours) or year (2,080 hours).
const fn pay_steps(per: super::PayPer) -> (f64, f64) {
    match per {
        super::PayPer::Hour => (0.25, 1.0),
        super::PayPer::Month => (50.0, 200.0),
        super::PayPer::Year => (500.0, 2_000.0),
    }
}

fn main_stage(route: &Route) -> Option<&Stage> {
    route.main_stage().and_then(|i| route.stages.get(i))
}

/// The pay of the main stage, if it is a reduced one.
fn cut_pay(scenario: &Scenario, route: usize) -> Option<&Pay> {
    match scenario.routes.get(route).and_then(main_stage)? {
        Stage::Reduced { pay, .. } => Some(pay),
        _ => None,
    }
}

fn cut_pay_mut(route: &mut Route) -> Option<&mut Pay> {
    let i = route.main_stage()?;
    match &mut route.stages[i] {
        Stage::Reduced { pay, .. } => Some(pay),
        _ => None,
    }
}
