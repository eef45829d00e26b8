//! Which levers bear on a figure.

use super::walks::Walks;
use crate::model::itinerary::{Phase, Way};
use crate::scenario::lever::Lever;
use crate::scenario::{Job, Pay, Stage, TaxMode};

/// Months after which pays are raised and prices step for the first time (docs/model.md, rule 3).
const FIRST_STEP: u32 = 12;

/// How far into a scenario a figure reaches.
#[derive(Debug, Clone, PartialEq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "facts that do not hang together")]
pub(super) struct Reach {
    /// Whether it is a gain over staying, with what is worth something and is not cash.
    pub(super) gain: bool,
    /// Whether gains are discounted.
    pub(super) discounted: bool,
    /// Whether it is of cash.
    pub(super) cash: bool,
    /// Whether the savings told bear on it.
    pub(super) savings: bool,
    /// Whether the credit limit does.
    pub(super) credit: bool,
    /// Whether interest on debt does.
    pub(super) debt: bool,
    /// Whether the chances of the ways do.
    pub(super) chances: bool,
    /// Whether it runs to the horizon.
    pub(super) horizon: bool,
    /// The last month that bears on it.
    pub(super) until: u32,
    /// The phases on its paths up to then.
    pub(super) phases: Vec<Phase>,
    /// Whether one of its paths leaves at a review.
    pub(super) review: bool,
}

impl Reach {
    /// Of the ways numbered `ways`, up to month `month`.
    pub(super) fn along(
        walks: &Walks<'_>,
        ways: impl IntoIterator<Item = usize>,
        month: u32,
    ) -> Self {
        let until = walks.bearing_on(month);
        let mut phases = Vec::new();
        let mut review = false;
        for way in ways.into_iter().filter_map(|i| walks.ways.get(i)) {
            review |= way.leave.is_some();
            for phase in phases_until(way, until) {
                if !phases.contains(&phase) {
                    phases.push(phase);
                }
            }
        }
        Self { until, phases, review, ..Self::default() }
    }

    fn visits(&self, phase: Phase) -> bool {
        self.phases.contains(&phase)
    }

    /// The stages on its paths.
    pub(super) fn stages(&self) -> impl Iterator<Item = usize> {
        self.phases.iter().filter_map(|phase| match phase {
            Phase::Stage(i) => Some(*i),
            _ => None,
        })
    }
}

fn phases_until(way: &Way, until: u32) -> Vec<Phase> {
    let mut begins = 0;
    let mut phases = Vec::new();
    for &(phase, months) in &way.itinerary.legs {
        if begins < until {
            phases.push(phase);
        }
        begins += months;
    }
    if begins < until {
        phases.push(way.itinerary.last);
    }
    phases
}

/// Whether `lever` bears on a figure of this reach; one at 0 that would only add something does
/// not, and hours and weeks go with their pay.
pub(super) fn bears(lever: Lever, walks: &Walks<'_>, route: usize, reach: &Reach) -> bool {
    let scenario = walks.scenario;
    let us = scenario.taxes.mode == TaxMode::Us;
    let not_zero = lever.get(scenario, route).is_some_and(|value| value != 0.0);
    let then = reach.visits(Phase::Then);
    let now = holds_current_job(walks, reach);
    let main = walks.route.main_stage();
    let meanwhile = main.is_some_and(|i| reach.visits(Phase::Stage(i)));
    let steps = reach.until > FIRST_STEP;
    match lever {
        Lever::Now => now || reach.gain,
        Lever::NowRaise => (now || reach.gain) && steps,
        Lever::NowPremium | Lever::NowCosts | Lever::NowDeferral => (now || reach.gain) && not_zero,
        Lever::NowBenefits | Lever::NowMatch => reach.gain && not_zero,
        Lever::Cut => meanwhile,
        // A stage of no months does not happen, and that is its months' doing.
        Lever::For => meanwhile || lever.get(scenario, route) == Some(0.0),
        Lever::Keep | Lever::CutPremium | Lever::CutCosts => meanwhile && not_zero,
        Lever::CutBenefits => meanwhile && reach.gain && not_zero,
        Lever::Then => then,
        Lever::ThenRaise => then && steps,
        Lever::RampShare => then && walks.route.then.ramp.months > 0,
        Lever::RampMonths | Lever::ThenPremium | Lever::ThenCosts | Lever::ThenDeferral => {
            then && not_zero
        }
        Lever::ThenBenefits | Lever::ThenMatch => then && reach.gain && not_zero,
        Lever::Odds => reach.chances,
        Lever::OneOff => not_zero,
        Lever::BackMonths => reach.visits(Phase::Gap) || reach.visits(Phase::Fallback),
        Lever::BackShare => reach.visits(Phase::Fallback),
        Lever::ReviewMonth => reach.review,
        Lever::ReviewVisible => reach.review && reach.chances,
        Lever::Spouse => (us || reach.cash) && not_zero,
        Lever::GapCover => {
            let staying = reach.gain.then_some(Phase::Staying);
            let mut phases = reach.phases.iter().copied().chain(staying);
            not_zero && phases.any(|phase| unpaid(walks, phase))
        }
        Lever::Living | Lever::SaveRate => reach.cash && not_zero,
        Lever::Savings => reach.savings && scenario.household.savings.is_some(),
        Lever::Credit => reach.credit && not_zero,
        Lever::DebtRate => reach.debt && not_zero,
        Lever::TaxRate => scenario.taxes.mode == TaxMode::Flat,
        Lever::StateRate => us && not_zero,
        Lever::RetirementTax => {
            let saves = |job: &Job| job.deferral != 0.0 || job.employer_match != 0.0;
            reach.gain && not_zero && (saves(&scenario.now) || saves(&walks.route.then))
        }
        Lever::Horizon => reach.horizon,
        Lever::DiscountRate => reach.discounted,
        Lever::Inflation => us || steps && has_prices(walks, route, reach),
        Lever::NowHours
        | Lever::NowWeeks
        | Lever::CutHours
        | Lever::CutWeeks
        | Lever::ThenHours
        | Lever::ThenWeeks
        | Lever::NowLoss
        | Lever::NowLossMonths
        | Lever::NowLossCut
        | Lever::ThenLoss
        | Lever::ThenLossMonths
        | Lever::ThenLossCut
        | Lever::PaySigma
        | Lever::RaiseSigma => false,
    }
}

/// Whether `phase` has a month without pay, in which health cover is one's own.
fn unpaid(walks: &Walks<'_>, phase: Phase) -> bool {
    let now = walks.scenario.now.pay.monthly_gross();
    match phase {
        Phase::Gap => true,
        Phase::Staying => now == 0.0,
        Phase::Fallback => now * walks.route.fallback.share == 0.0,
        Phase::Then => {
            let then = &walks.route.then;
            then.pay.monthly_gross() == 0.0 || (then.ramp.months > 0 && then.ramp.share == 0.0)
        }
        Phase::Stage(i) => walks.route.stages.get(i).is_some_and(|stage| {
            let earns = |pay: &Pay| pay.monthly_gross() > 0.0;
            let paid = match stage {
                Stage::Reduced { pay, steps, .. } => {
                    earns(pay) && steps.iter().all(|step| earns(&step.pay))
                }
                _ => false,
            };
            !paid && now * stage.keep() == 0.0
        }),
    }
}

/// Whether the current job's pay is earned on a path, or has borne taxes in the start year.
fn holds_current_job(walks: &Walks<'_>, reach: &Reach) -> bool {
    let kept = |i: usize| walks.route.stages.get(i).is_some_and(|stage| stage.keep() > 0.0);
    reach.phases.iter().any(|phase| match *phase {
        Phase::Staying | Phase::Fallback => true,
        Phase::Stage(i) => kept(i),
        Phase::Gap | Phase::Then => false,
    }) || (walks.scenario.taxes.mode == TaxMode::Us && walks.scenario.start.months_before() > 0)
}

/// Whether something that steps with prices bears on the figure.
fn has_prices(walks: &Walks<'_>, route: usize, reach: &Reach) -> bool {
    /// What is quoted at the decision's prices.
    const PRICED: [Lever; 12] = [
        Lever::NowPremium,
        Lever::NowCosts,
        Lever::NowBenefits,
        Lever::CutPremium,
        Lever::CutCosts,
        Lever::CutBenefits,
        Lever::ThenPremium,
        Lever::ThenCosts,
        Lever::ThenBenefits,
        Lever::Living,
        Lever::GapCover,
        Lever::Spouse,
    ];
    let extras = |i: usize| match walks.route.stages.get(i).map(Stage::extras) {
        Some(extras) => extras.premium != 0.0 || extras.costs != 0.0 || extras.benefits != 0.0,
        None => false,
    };
    PRICED.into_iter().any(|lever| bears(lever, walks, route, reach)) || reach.stages().any(extras)
}
