//! A trade-off so plain that every figure of it has a closed form (docs/model.md, section 8).

use super::dice::Dice;
use crate::{
    model::present_value::monthly_rate,
    scenario::{
        Fallback, Household, Job, Odds, Pay, PayKind, PayPer, Route, Scenario, Spread, Stage, Taxes,
    },
};

/// Some months at a reduced pay, then another one for good, without taxes, raises or failure.
#[derive(Debug, Clone, Copy)]
pub(super) struct TradeOff {
    /// Pay a month if one stays, c.
    pub(super) now: f64,
    /// Pay in the reduced months, q.
    pub(super) cut: f64,
    /// Pay after them, p.
    pub(super) then: f64,
    /// One-off cost, K.
    pub(super) one_off: f64,
    /// Reduced months, N.
    pub(super) months: u32,
    /// Months that are looked at, H.
    pub(super) horizon: u32,
    /// Discount rate a year.
    pub(super) rate: f64,
}

/// A pay by the month.
pub(super) fn monthly(amount: f64) -> Pay {
    Pay { amount, per: PayPer::Month, hours: 40.0, weeks: 52.0, kind: PayKind::Employee }
}

impl TradeOff {
    /// Somewhere in what people put to the page.
    pub(super) fn drawn(dice: &mut Dice) -> Self {
        let now = dice.between(2_000.0, 12_000.0);
        Self {
            now,
            cut: now * dice.between(0.0, 0.95),
            then: now * dice.between(1.05, 2.5),
            one_off: dice.between(0.0, 10_000.0),
            months: dice.whole(1, 24),
            horizon: dice.whole(36, 360),
            rate: dice.between(0.01, 0.15),
        }
    }

    /// v^n.
    pub(super) fn discount(&self, months: u32) -> f64 {
        libm::exp(-f64::from(months) * libm::log1p(self.rate) / 12.0)
    }

    /// i, the rate a month.
    pub(super) fn monthly_rate(&self) -> f64 {
        monthly_rate(self.rate)
    }

    /// a(n), what one a month for n months is worth.
    pub(super) fn annuity(&self, months: u32) -> f64 {
        (1.0 - self.discount(months)) / self.monthly_rate()
    }

    /// L = K + (c−q)·a(N).
    pub(super) fn up_front(&self) -> f64 {
        self.one_off + (self.now - self.cut) * self.annuity(self.months)
    }

    /// The scenario that says this.
    pub(super) fn scenario(&self) -> Scenario {
        let route = Route {
            name: Route::unnamed(),
            one_off: self.one_off,
            stages: vec![Stage::Reduced {
                months: self.months,
                pay: monthly(self.cut),
                steps: Vec::new(),
                keep: 0.0,
                premium: 0.0,
                costs: 0.0,
                benefits: 0.0,
            }],
            then: Job::plain(monthly(self.then), 0.0),
            odds: Odds::Chance(1.0),
            fallback: Fallback::default(),
            review: None,
        };
        Scenario {
            horizon: self.horizon,
            rate: self.rate,
            inflation: 0.0,
            now: Job::plain(monthly(self.now), 0.0),
            routes: vec![route],
            household: Household::default(),
            taxes: Taxes::default(),
            spread: Spread::default(),
            ..Scenario::default()
        }
    }
}
