//! Every dial of a scenario: its name, unit, range, and how it is read and set.
//!
//! The solver, the map, the link, the command line and the page all turn the same dials. A lever
//! of a route turns that route's; the others ignore the route.

mod place;
mod range;

use super::Scenario;
use place::cut_pay;

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
    NowLoss,
    NowLossMonths,
    NowLossCut,
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
    ThenLoss,
    ThenLossMonths,
    ThenLossCut,
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

impl Lever {
    /// The five always in sight.
    pub const MAIN: [Self; 5] = [Self::Now, Self::Cut, Self::For, Self::Then, Self::Odds];

    /// Every lever, in the order of the page and of the link.
    pub const ALL: [Self; 55] = [
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
        Self::NowLoss,
        Self::NowLossMonths,
        Self::NowLossCut,
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
        Self::ThenLoss,
        Self::ThenLossMonths,
        Self::ThenLossCut,
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
            Self::NowLoss => "now-loss",
            Self::NowLossMonths => "now-loss-months",
            Self::NowLossCut => "now-loss-cut",
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
            Self::ThenLoss => "then-loss",
            Self::ThenLossMonths => "then-loss-months",
            Self::ThenLossCut => "then-loss-cut",
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
                | Self::ThenLoss
                | Self::ThenLossMonths
                | Self::ThenLossCut
                | Self::BackMonths
                | Self::BackShare
                | Self::ReviewMonth
                | Self::ReviewVisible
        )
    }

    /// Whether it takes whole numbers only: it is counted in months.
    pub const fn is_whole(self) -> bool {
        matches!(
            self,
            Self::For | Self::RampMonths | Self::BackMonths | Self::ReviewMonth | Self::Horizon
        )
    }

    /// Whether it turns something of the current job alone: staying changes, the taxes' tables and
    /// the discount factors do not.
    pub const fn is_of_current_job(self) -> bool {
        matches!(
            self,
            Self::Now
                | Self::NowHours
                | Self::NowWeeks
                | Self::NowRaise
                | Self::NowPremium
                | Self::NowCosts
                | Self::NowBenefits
                | Self::NowMatch
                | Self::NowDeferral
                | Self::NowLoss
                | Self::NowLossMonths
                | Self::NowLossCut
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
            _ if self.is_whole() => Unit::Months,
            Self::NowLossMonths | Self::ThenLossMonths => Unit::Months,
            Self::Now => Unit::Pay(scenario.now.pay.per),
            Self::Cut => {
                Unit::Pay(cut_pay(scenario, route).map_or_else(Default::default, |p| p.per))
            }
            Self::Then => Unit::Pay(
                scenario.routes.get(route).map_or_else(Default::default, |r| r.then.pay.per),
            ),
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
}
