//! Certainty is a special case of chance, and a trial is a ledger: to the bit.

use super::any::{self, Numbers};
use dues::chance::{Ensemble, FAN_TRIALS, Plan, StreamKind, trial_ledger};
use dues::model::evaluate;
use dues::model::ledger::{WhichPath, ledger};
use dues::scenario::{JobLoss, Odds, Scenario, Spread, Stage, StateTax, WaitTimes};
use proptest::prelude::*;

/// Any scenario without a state's code: their tables are compared elsewhere.
fn scenario(numbers: Numbers) -> impl Strategy<Value = Scenario> {
    any::scenario(numbers).prop_map(|mut scenario| {
        if let StateTax::Code(_) = scenario.taxes.state {
            scenario.taxes.state = StateTax::Rate(0.05);
        }
        scenario
    })
}

/// The same with nothing left to chance: no spread, no loss, every gate open or shut.
fn certain() -> impl Strategy<Value = Scenario> {
    scenario(Numbers::Typed).prop_map(|mut scenario| {
        let whole = |chance: &mut f64| *chance = if *chance < 0.5 { 0.0 } else { 1.0 };
        scenario.spread = Spread { times: WaitTimes::Fixed, ..Spread::default() };
        scenario.now.loss = JobLoss::default();
        for route in &mut scenario.routes {
            route.then.loss = JobLoss::default();
            let mut odds = route.odds.chance();
            whole(&mut odds);
            route.odds = Odds::Chance(odds);
            if let Some(review) = &mut route.review {
                whole(&mut review.visible);
            }
            for stage in &mut route.stages {
                match stage {
                    Stage::Training { completion, .. } => whole(completion),
                    Stage::Search { placed, .. } => whole(placed),
                    Stage::Wait { offer, .. } => whole(offer),
                    Stage::Reduced { .. } | Stage::Volunteer { .. } => {}
                }
            }
        }
        scenario
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Four trials each of 1,000 random scenarios against their ledgers.
    #[test]
    fn a_trial_is_its_ledger(
        scenario in scenario(Numbers::Typed),
        first in prop_oneof![0..FAN_TRIALS - 4, 0..1_000_000_u32],
    ) {
        let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
        let lanes = plan.run(first..first + 4);
        prop_assert_eq!(&lanes, &plan.run_one_by_one(first..first + 4));
        for (i, route) in lanes.routes.iter().enumerate() {
            for trial in 0..4 {
                let ledger = trial_ledger(&scenario, i, first + trial as u32, None).unwrap();
                let last = ledger.rows.last().unwrap();
                prop_assert_eq!(route.net_gains[trial], last.cumulative);
                let over_time = route.gains.iter().zip(&route.balances);
                for (mark, (gains, balances)) in plan.marks().iter().zip(over_time) {
                    // Kept of the first trials only.
                    let Some(balance) = balances.get(trial) else { continue };
                    let row = &ledger.rows[*mark as usize - 1];
                    prop_assert_eq!((gains[trial], *balance), (row.cumulative, row.balance));
                }
            }
        }
    }

    #[test]
    fn lanes_are_as_good_as_one_by_one_whatever_the_numbers(scenario in scenario(Numbers::Any)) {
        let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
        let (lanes, single) = (plan.run(0..5), plan.run_one_by_one(0..5));
        let bits = |gains: &[f64]| gains.iter().map(|g| g.to_bits()).collect::<Vec<_>>();
        for (a, b) in lanes.routes.iter().zip(&single.routes) {
            prop_assert!(a.net_gains.iter().all(|gain| gain.is_finite()));
            prop_assert_eq!(bits(&a.net_gains), bits(&b.net_gains));
            prop_assert_eq!(&a.even, &b.even);
        }
    }

    #[test]
    fn without_chance_every_trial_is_the_ledger(scenario in certain(), first in 0..9_999_u32) {
        let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
        let trials = plan.run(first..first + 4);
        let results = evaluate(&scenario, None).unwrap().routes;
        for (i, (route, result)) in trials.routes.iter().zip(&results).enumerate() {
            let happens = result.outcomes.iter().position(|o| o.chance == 1.0);
            let Some(outcome) = happens else {
                return Err(TestCaseError::fail("no outcome is certain"));
            };
            let rows = ledger(&scenario, i, WhichPath::Outcome(outcome), None).unwrap().rows;
            for trial in 0..4 {
                prop_assert_eq!(route.net_gains[trial], result.outcomes[outcome].net_gain);
                prop_assert_eq!(
                    route.broke[trial],
                    result.cash.not_affordable_from.is_some(),
                );
                // Kept of the first trials only.
                for (mark, gains) in plan.marks().iter().zip(&route.gains) {
                    let kept = gains.get(trial).copied();
                    prop_assert!(kept.is_none_or(|g| g == rows[*mark as usize - 1].cumulative));
                }
                for (mark, balances) in plan.marks().iter().zip(&route.balances) {
                    let kept = balances.get(trial).copied();
                    prop_assert!(kept.is_none_or(|b| b == rows[*mark as usize - 1].balance));
                }
            }
        }
    }
}

/// The cash chart magnifies the months around the lowest balance, wherever that is.
#[test]
fn the_bands_are_close_while_the_longest_stage_lasts_and_a_year_after() {
    let mut scenario = Scenario::default();
    for (months, last_close) in [(6, 24), (1, 0), (60, 74)] {
        let Stage::Reduced { months: lasts, .. } = &mut scenario.routes[0].stages[0] else {
            panic!("the default's stage is at a reduced rate");
        };
        *lasts = months;
        let fallback = scenario.routes[0].fallback.months;
        let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
        let every_third = (3..=last_close).step_by(3);
        let close: Vec<u32> = every_third.collect();
        assert_eq!(plan.marks()[..close.len()], close, "{months} and {fallback} months");
        assert_eq!(plan.marks().last(), Some(&scenario.horizon));
        // And wherever a phase ends, as the lines turn there.
        assert!([months, months + fallback].iter().all(|end| plan.marks().contains(end)));
        let summary = Ensemble::new(&scenario, None).map(|mut e| (e.advance(1_000), e.summary()));
        let route = &summary.unwrap().1.routes[0];
        assert_eq!(route.cash.months, route.fan.months);
    }
}

#[test]
fn growing_in_parts_is_the_same_as_at_once() {
    let scenario = Scenario { trials: 1_003, ..Scenario::default() };
    let mut at_once = Ensemble::new(&scenario, None).unwrap();
    at_once.advance(u32::MAX);
    let mut parts = Ensemble::new(&scenario, None).unwrap();
    for more in [1, 2, 500, 7, 1, 999] {
        parts.advance(more);
    }
    assert!(parts.is_done());
    assert_eq!(parts.len(), 1_003);
    assert_eq!(parts.summary(), at_once.summary());
}

#[test]
fn a_seed_is_another_draw_and_the_same_seed_the_same() {
    let run = |seed| {
        let scenario = Scenario { trials: 100, seed, ..Scenario::default() };
        let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
        plan.run(0..100)
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
}
