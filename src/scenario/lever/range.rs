//! Where a lever's slider runs, how it steps, and what its field accepts.

use super::{Lever, LeverRange, Unit, place::cut_pay};
use crate::scenario::{HORIZON, PayPer, Scenario, bounds};

/// Months in a route's stage at the most: the horizon's own bound.
const MOST_MONTHS: f64 = *HORIZON.end() as f64;
/// Least hours a week and weeks a year that a field takes: a pay by the hour without paid time is
/// no pay.
const LEAST_PAID_TIME: f64 = 1.0;
/// Weeks on the slider: a year's.
const WEEKS_A_YEAR: f64 = 52.0;

impl Lever {
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
                range(low, high, step, large, bounds::MONEY.0, bounds::MONEY.1)
            }
            Unit::Money => range(0.0, 60_000.0, 100.0, 1_000.0, bounds::MONEY.0, bounds::MONEY.1),
            Unit::MoneyAMonth => range(0.0, 8_000.0, 50.0, 500.0, bounds::MONEY.0, bounds::MONEY.1),
            Unit::MoneyAYear => {
                range(0.0, 200_000.0, 1_000.0, 10_000.0, bounds::MONEY.0, bounds::MONEY.1)
            }
            Unit::Hours => range(LEAST_PAID_TIME, 60.0, 1.0, 5.0, LEAST_PAID_TIME, bounds::HOURS.1),
            Unit::Weeks => {
                range(LEAST_PAID_TIME, WEEKS_A_YEAR, 1.0, 4.0, LEAST_PAID_TIME, bounds::WEEKS.1)
            }
            Unit::Sigma => range(0.0, 0.6, 0.01, 0.05, bounds::SIGMA.0, bounds::SIGMA.1),
            Unit::Rate => range(-0.05, 0.25, 0.005, 0.02, bounds::RATE.0, bounds::RATE.1),
            Unit::Share => match self {
                Self::BackShare => {
                    range(0.0, 1.5, 0.01, 0.05, bounds::BACK_SHARE.0, bounds::BACK_SHARE.1)
                }
                // A job lost in one of ten months is lost every year: the slider need not reach on.
                Self::NowLoss | Self::ThenLoss => {
                    range(0.0, 0.1, 0.0025, 0.01, bounds::SHARE.0, bounds::SHARE.1)
                }
                _ => range(0.0, 1.0, 0.01, 0.05, bounds::SHARE.0, bounds::SHARE.1),
            },
            Unit::Months => match self {
                Self::Horizon => {
                    // Nothing may last longer than one looks ahead.
                    let longest = scenario.longest_duration().max(*HORIZON.start());
                    let least = f64::from(longest).min(MOST_MONTHS);
                    range(least, least.max(360.0), 12.0, 60.0, least, MOST_MONTHS)
                }
                Self::NowLossMonths | Self::ThenLossMonths => {
                    let (least, most) = bounds::LOSS_MONTHS;
                    range(least, 24.0, 0.5, 3.0, least, most)
                }
                _ => range(0.0, 24.0, 1.0, 3.0, 0.0, f64::from(scenario.horizon)),
            },
        }
    }
}

/// Arrow and page-key steps of a pay lever: a quarter and one an hour, or about as much of a
/// full-time month (173⅓ hours) or year (2,080 hours).
const fn pay_steps(per: PayPer) -> (f64, f64) {
    match per {
        PayPer::Hour => (0.25, 1.0),
        PayPer::Month => (50.0, 200.0),
        PayPer::Year => (500.0, 2_000.0),
    }
}
