//! Every key of a link and the place in a scenario it speaks of. Keys of levers are the levers'
//! names.

use super::slot::Slot;
use crate::scenario::{
    HORIZON, Job, Route, Scenario, Stage, TaxMode,
    bounds::{self, FIRST_US_TAX_YEAR},
};

/// Keys of the whole scenario. The horizon comes before all that it bounds, the tax before the
/// start.
pub(super) const SCENARIO: &[&str] = &[
    "title",
    "horizon",
    "now",
    "now-hours",
    "now-weeks",
    "now-kind",
    "now-raise",
    "now-ramp-share",
    "now-ramp-months",
    "now-premium",
    "now-costs",
    "now-benefits",
    "now-match",
    "now-deferral",
    "now-loss",
    "now-loss-months",
    "now-loss-cut",
    "status",
    "spouse",
    "living",
    "gap-cover",
    "savings",
    "credit",
    "save-rate",
    "debt-rate",
    "tax",
    "tax-rate",
    "state",
    "state-rate",
    "sstb",
    "retirement-tax",
    "start",
    "rate",
    "inflation",
    "pay-sigma",
    "raise-sigma",
    "times",
    "trials",
    "seed",
    "currency",
];

/// Keys of a route.
pub(super) const ROUTE: &[&str] = &[
    "name",
    "one-off",
    "then",
    "then-hours",
    "then-weeks",
    "then-kind",
    "then-raise",
    "ramp-share",
    "ramp-months",
    "then-premium",
    "then-costs",
    "then-benefits",
    "then-match",
    "then-deferral",
    "then-loss",
    "then-loss-months",
    "then-loss-cut",
    "odds",
    "back-months",
    "back-share",
    "review-month",
    "review-visible",
];

/// Keys of a stage; each kind has some of them. The pay comes before its steps.
pub(super) const STAGE: &[&str] = &[
    "cut",
    "for",
    "cut-hours",
    "cut-weeks",
    "cut-kind",
    "steps",
    "tuition",
    "completion",
    "placed",
    "offer",
    "within",
    "keep",
    "cut-premium",
    "cut-costs",
    "cut-benefits",
];

/// The keys that a stage of this kind has.
pub(super) const fn keys_of(stage: &Stage) -> &'static [&'static str] {
    match stage {
        Stage::Reduced { .. } => &[
            "cut",
            "for",
            "cut-hours",
            "cut-weeks",
            "cut-kind",
            "steps",
            "keep",
            "cut-premium",
            "cut-costs",
            "cut-benefits",
        ],
        Stage::Volunteer { .. } => &["for", "keep", "cut-premium", "cut-costs", "cut-benefits"],
        Stage::Training { .. } => {
            &["for", "tuition", "completion", "keep", "cut-premium", "cut-costs", "cut-benefits"]
        }
        Stage::Search { .. } => &["placed", "within", "keep"],
        Stage::Wait { .. } => &["offer", "within"],
    }
}

/// The stage that a key without a stage's letter speaks of: the main stage if it has such a
/// value, else the first that has.
pub(super) fn stage_of(route: &Route, key: &str) -> Option<usize> {
    let has = |stage: &Stage| keys_of(stage).contains(&key);
    route
        .main_stage()
        .filter(|i| route.stages.get(*i).is_some_and(has))
        .or_else(|| route.stages.iter().position(has))
}

/// The place of one of [`SCENARIO`].
pub(super) fn of_scenario<'a>(s: &'a mut Scenario, key: &str) -> Option<Slot<'a>> {
    let horizon = s.horizon;
    let household = &mut s.household;
    Some(match key {
        "title" => Slot::Name(&mut s.name),
        "horizon" => {
            let bounds = (*HORIZON.start(), *HORIZON.end());
            Slot::Count { value: &mut s.horizon, bounds }
        }
        "now" => Slot::Pay(&mut s.now.pay),
        "status" => Slot::Status(&mut household.status),
        "spouse" => money(&mut household.spouse),
        "living" => money(&mut household.living),
        "gap-cover" => money(&mut household.gap_cover),
        "savings" => Slot::Savings(&mut household.savings),
        "credit" => money(&mut household.credit),
        "save-rate" => percent(&mut household.save_rate, bounds::RATE),
        "debt-rate" => percent(&mut household.debt_rate, bounds::RATE),
        "tax" => Slot::Mode(&mut s.taxes.mode),
        "tax-rate" => percent(&mut s.taxes.rate, bounds::SHARE),
        "state" => Slot::State(&mut s.taxes.state),
        "state-rate" => Slot::StateRate(&mut s.taxes.state),
        "sstb" => Slot::Yes(&mut s.taxes.sstb),
        "retirement-tax" => percent(&mut s.taxes.retirement, bounds::SHARE),
        "start" => {
            let taxed = s.taxes.mode == TaxMode::Us;
            let first = if taxed { FIRST_US_TAX_YEAR } else { bounds::START_YEARS.0 };
            Slot::Start { start: &mut s.start, first }
        }
        "rate" => percent(&mut s.rate, bounds::RATE),
        "inflation" => percent(&mut s.inflation, bounds::RATE),
        "pay-sigma" => percent(&mut s.spread.pay_sigma, bounds::SIGMA),
        "raise-sigma" => percent(&mut s.spread.raise_sigma, bounds::SIGMA),
        "times" => Slot::Times(&mut s.spread.times),
        "trials" => Slot::Count { value: &mut s.trials, bounds: bounds::TRIALS },
        "seed" => Slot::Seed(&mut s.seed),
        "currency" => Slot::Currency(&mut s.currency),
        _ => return of_job(&mut s.now, key.strip_prefix("now-")?, horizon),
    })
}

/// The place of one of [`ROUTE`].
pub(super) fn of_route<'a>(route: &'a mut Route, key: &str, horizon: u32) -> Option<Slot<'a>> {
    Some(match key {
        "name" => Slot::Name(&mut route.name),
        "one-off" => money(&mut route.one_off),
        "then" => Slot::Pay(&mut route.then.pay),
        "odds" => Slot::Odds(&mut route.odds),
        "back-months" => months(&mut route.fallback.months, horizon),
        "back-share" => percent(&mut route.fallback.share, bounds::BACK_SHARE),
        "review-month" => Slot::ReviewMonth { review: &mut route.review, most: horizon },
        "review-visible" => Slot::ReviewVisible(&mut route.review),
        "ramp-share" | "ramp-months" => return of_job(&mut route.then, key, horizon),
        _ => return of_job(&mut route.then, key.strip_prefix("then-")?, horizon),
    })
}

/// The place of one of [`keys_of`] a stage.
pub(super) fn of_stage<'a>(stage: &'a mut Stage, key: &str, horizon: u32) -> Option<Slot<'a>> {
    if !keys_of(stage).contains(&key) {
        return None;
    }
    if matches!(key, "for" | "within") {
        return Some(months(stage.months_mut(), horizon));
    }
    Some(match (stage, key) {
        (Stage::Reduced { pay, .. }, "cut") => Slot::Pay(pay),
        (Stage::Reduced { pay, .. }, "cut-hours") => plain(&mut pay.hours, bounds::HOURS),
        (Stage::Reduced { pay, .. }, "cut-weeks") => plain(&mut pay.weeks, bounds::WEEKS),
        (Stage::Reduced { pay, .. }, "cut-kind") => Slot::Kind(&mut pay.kind),
        (Stage::Reduced { pay, steps, .. }, "steps") => Slot::Steps { steps, pay: *pay },
        (Stage::Training { tuition, .. }, "tuition") => money(tuition),
        (Stage::Training { completion, .. }, "completion") => percent(completion, bounds::SHARE),
        (Stage::Search { placed, .. }, "placed") => percent(placed, bounds::SHARE),
        (Stage::Wait { offer, .. }, "offer") => percent(offer, bounds::SHARE),
        (
            Stage::Reduced { keep, .. }
            | Stage::Volunteer { keep, .. }
            | Stage::Training { keep, .. }
            | Stage::Search { keep, .. },
            "keep",
        ) => percent(keep, bounds::SHARE),
        (
            Stage::Reduced { premium, costs, benefits, .. }
            | Stage::Volunteer { premium, costs, benefits, .. }
            | Stage::Training { premium, costs, benefits, .. },
            _,
        ) => money(match key {
            "cut-premium" => premium,
            "cut-costs" => costs,
            _ => benefits,
        }),
        _ => return None,
    })
}

/// The place of a job's value, by its key without the job's name.
fn of_job<'a>(job: &'a mut Job, key: &str, horizon: u32) -> Option<Slot<'a>> {
    Some(match key {
        "hours" => plain(&mut job.pay.hours, bounds::HOURS),
        "weeks" => plain(&mut job.pay.weeks, bounds::WEEKS),
        "kind" => Slot::Kind(&mut job.pay.kind),
        "raise" => percent(&mut job.raise, bounds::RATE),
        "ramp-share" => percent(&mut job.ramp.share, bounds::SHARE),
        "ramp-months" => months(&mut job.ramp.months, horizon),
        "premium" => money(&mut job.premium),
        "costs" => money(&mut job.costs),
        "benefits" => money(&mut job.benefits),
        "match" => percent(&mut job.employer_match, bounds::SHARE),
        "deferral" => percent(&mut job.deferral, bounds::SHARE),
        "loss" => percent(&mut job.loss.chance, bounds::SHARE),
        "loss-months" => plain(&mut job.loss.months, bounds::LOSS_MONTHS),
        "loss-cut" => percent(&mut job.loss.cut, bounds::SHARE),
        _ => return None,
    })
}

fn money(value: &mut f64) -> Slot<'_> {
    plain(value, bounds::MONEY)
}

fn plain(value: &mut f64, bounds: (f64, f64)) -> Slot<'_> {
    Slot::Number { value, bounds, percent: false }
}

fn percent(value: &mut f64, bounds: (f64, f64)) -> Slot<'_> {
    Slot::Number { value, bounds, percent: true }
}

fn months(value: &mut u32, horizon: u32) -> Slot<'_> {
    Slot::Count { value, bounds: (0, horizon) }
}
