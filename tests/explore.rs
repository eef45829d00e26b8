//! What the map, the swings, the flips and the required values owe to the model: each is its answer
//! with a lever turned, and nothing else (docs/model.md, rules 30 to 32a).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a scenario that cannot be evaluated fails the test"
)]

use dues::explore::{
    Plausible, Probe, Sensitivity, Turning, borders, fewest_carried, frontier, frontier_rows,
    required, sensitivity, sparkline,
};
use dues::facts::states::StateTables;
use dues::model::evaluate;
use dues::model::result::Required;
use dues::scenario::lever::Lever;
use dues::scenario::{Scenario, Stage};
use proptest::prelude::*;

#[allow(dead_code, reason = "shared with tests that need more of it")]
mod any;

const CUTS: [f64; 4] = [0.0, 12.0, 22.0, 39.58];
const MONTHS: [u32; 4] = [0, 5, 6, 24];

fn states() -> &'static StateTables {
    StateTables::bundled().unwrap()
}

fn explored(scenario: &Scenario) -> Sensitivity {
    sensitivity(scenario, 0, &Plausible::all(scenario, 0), Some(states())).unwrap()
}

/// Net gain and affordability as `evaluate` says them.
fn evaluated(scenario: &Scenario, route: usize) -> (f64, bool) {
    let result = evaluate(scenario, Some(states())).unwrap().routes.remove(route);
    (result.expected.net_gain, result.cash.not_affordable_from.is_none())
}

/// The default scenario with the five main levers and those of failing anywhere on their sliders.
fn near_the_default() -> impl Strategy<Value = Scenario> {
    let levers: Vec<Lever> =
        Lever::MAIN.into_iter().chain([Lever::BackMonths, Lever::BackShare]).collect();
    proptest::collection::vec(0.0..=1.0f64, levers.len()).prop_map(move |places| {
        let mut scenario = Scenario::default();
        for (lever, place) in levers.iter().zip(places) {
            let range = lever.range(&scenario, 0);
            lever.set(&mut scenario, 0, range.low + place * (range.high - range.low));
        }
        scenario
    })
}

/// The signs on both sides of a flip: just before its value, as seen from the user's, and at it or
/// a hair beyond.
fn signs(probe: &Probe<'_>, turning: &Turning, value: f64) -> [bool; 2] {
    let away = if value >= turning.at { 1.0 } else { -1.0 };
    let hair = if turning.lever.is_whole() { 1.0 } else { 1e-7 * value.abs().max(1.0) };
    let beyond = if turning.lever.is_whole() { value } else { value + away * hair };
    [value - away * hair, beyond].map(|x| probe.net_gain(turning.lever, x) >= 0.0)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_cell_of_the_map_is_the_model_with_both_levers_set(
        scenario in any::scenario(any::Numbers::Typed), route in 0..4_usize,
    ) {
        let route = route % scenario.routes.len();
        let longest = scenario.horizon;
        let months = MONTHS.map(|n| n.min(longest));
        let Some(map) = frontier(&scenario, route, &CUTS, &months, Some(states())).unwrap() else {
            let reduced = |stage: &Stage| matches!(stage, Stage::Reduced { .. });
            prop_assert!(!scenario.routes[route].stages.iter().any(reduced));
            return Ok(());
        };
        for (i, cut) in CUTS.into_iter().enumerate() {
            for (j, n) in months.into_iter().enumerate() {
                let mut turned = scenario.clone();
                Lever::For.set(&mut turned, route, f64::from(n));
                Lever::Cut.set(&mut turned, route, cut);
                let (gain, affordable) = evaluated(&turned, route);
                prop_assert_eq!(map.net_gain[i][j].to_bits(), gain.to_bits());
                prop_assert_eq!(map.affordable[i][j], affordable);
            }
        }
    }

    #[test]
    fn a_swing_at_the_users_own_value_is_the_net_gain(
        scenario in any::scenario(any::Numbers::Typed),
    ) {
        let (gain, _) = evaluated(&scenario, 0);
        let own = Plausible::all(&scenario, 0).into_iter().map(|range| {
            let at = range.lever.get(&scenario, 0).unwrap();
            Plausible { low: at, high: at, ..range }
        });
        let probe = Probe::new(&scenario, 0, Some(states())).unwrap();
        for range in own {
            let swing = dues::explore::Swing::of(&probe, range).unwrap();
            prop_assert_eq!(swing.gain_low, gain, "{}", range.lever.name());
            prop_assert_eq!(swing.gain_high, gain, "{}", range.lever.name());
            prop_assert_eq!(swing.width(), 0.0);
        }
    }

    #[test]
    fn the_gain_has_another_sign_on_each_side_of_a_flip(scenario in near_the_default()) {
        let probe = Probe::new(&scenario, 0, None).unwrap();
        for turning in explored(&scenario).turnings {
            let mut last = f64::NEG_INFINITY;
            for point in &turning.all {
                prop_assert!(point.value > last, "ascending");
                last = point.value;
                let [before, beyond] = signs(&probe, &turning, point.value);
                prop_assert!(
                    before != beyond,
                    "{} at {} from {}", turning.lever.name(), point.value, turning.at
                );
            }
        }
    }

    #[test]
    fn a_flip_towards_worse_is_the_required_value(scenario in near_the_default()) {
        let solved = required(&scenario, 0, None).unwrap();
        for turning in explored(&scenario).turnings {
            let (Required::Value(value), [point]) = (solved.of(turning.lever), &turning.all[..])
            else {
                continue;
            };
            // Of whole months the flip is the first beyond: the required ones or one more.
            let off = if turning.lever.is_whole() { 1.0 } else { 1e-6 * value.abs().max(1.0) };
            prop_assert!((point.value - value).abs() <= off, "{}", turning.lever.name());
        }
    }

    #[test]
    fn the_maps_borders_part_its_cells(scenario in near_the_default(), odds in 0.0..=0.5f64) {
        let mut scenario = scenario;
        Lever::Odds.set(&mut scenario, 0, odds);
        let probe = Probe::new(&scenario, 0, None).unwrap();
        let months: Vec<u32> = (0..=24).step_by(6).collect();
        let high = Lever::Cut.range(&scenario, 0).high;
        let cuts: Vec<f64> = (0..=8).map(|i| high * f64::from(i) / 8.0).collect();
        let map = frontier(&scenario, 0, &cuts, &months, None).unwrap().unwrap();
        for (j, border) in borders(&probe, &map).into_iter().enumerate() {
            prop_assert_eq!(border.months, months[j]);
            for (i, &cut) in cuts.iter().enumerate() {
                for (found, holds) in [
                    (border.gain, map.net_gain[i][j] >= 0.0),
                    (border.cash, map.affordable[i][j]),
                ] {
                    match found {
                        Required::Value(least) => prop_assert!(cut < least || holds),
                        Required::Always(least) => prop_assert!(holds && cut >= least),
                        Required::Never => prop_assert!(i + 1 < cuts.len() || !holds),
                        Required::None => prop_assert!(false, "the map has pays"),
                    }
                }
            }
        }
    }
}

/// Where cash turns, the model itself can pay on one side and not on the other.
#[test]
fn the_cash_turns_where_the_model_says() {
    let mut turned = 0;
    for savings in [4_000.0, 7_000.0, 10_000.0, 30_000.0] {
        let mut scenario = Scenario::default();
        scenario.household.savings = Some(savings);
        let found = explored(&scenario);
        for turning in &found.turnings {
            for point in &turning.cash {
                let can_pay = |value: f64| {
                    let mut scenario = scenario.clone();
                    turning.lever.set(&mut scenario, 0, value);
                    evaluated(&scenario, 0).1
                };
                let (lever, at) = (turning.lever, point.value);
                if lever.is_whole() {
                    let toward = if at > turning.at { -1.0 } else { 1.0 };
                    assert_ne!(can_pay(at), can_pay(at + toward), "{lever:?} {at}");
                } else {
                    let beside = 1e-6 * at.abs().max(1e-3);
                    let around = [at - beside, at + beside].map(|value| {
                        // Odds are none beyond all.
                        if lever == Lever::Odds { value.clamp(0.0, 1.0) } else { value }
                    });
                    assert!(can_pay(at), "{lever:?} {at}");
                    assert_ne!(around.map(can_pay), [true; 2], "{lever:?} {at}");
                }
                turned += 1;
            }
        }
    }
    assert!(turned > 10, "{turned}");
    let mut untold = Scenario::default();
    untold.household.savings = None;
    let found = explored(&untold);
    assert!(found.turnings.iter().all(|turning| turning.cash.is_empty()));
    assert_eq!(found.smallest_cash_change(), None);
}

/// Somebody whose savings do not carry six months may be carried by seven.
#[test]
fn more_months_can_carry_where_fewer_do_not() {
    let mut scenario = Scenario::default();
    Lever::Now.set(&mut scenario, 0, 30.0);
    Lever::Then.set(&mut scenario, 0, 42.0);
    scenario.household.savings = Some(7_000.0);
    let pays = |months: f64| {
        let mut scenario = scenario.clone();
        Lever::For.set(&mut scenario, 0, months);
        evaluated(&scenario, 0).1
    };
    assert!((0..=6).all(|months| !pays(f64::from(months))) && pays(7.0));
    let solved = required(&scenario, 0, None).unwrap();
    assert_eq!((solved.limit_for, solved.carried_for), (Required::Never, Required::Value(7.0)));
    // Of a hundred months neither they nor none carry, but some fewer do.
    let mut long = scenario.clone();
    Lever::For.set(&mut long, 0, 100.0);
    assert!(!pays(100.0) && pays(92.0) && (93..100).all(|months| !pays(f64::from(months))));
    let solved = required(&long, 0, None).unwrap();
    assert_eq!((solved.limit_for, solved.carried_for), (Required::Value(92.0), Required::None));
    // Asked of seven months there is a limit, and nothing to say of the other way.
    Lever::For.set(&mut scenario, 0, 7.0);
    let solved = required(&scenario, 0, None).unwrap();
    assert_eq!(solved.carried_for, Required::None);
    scenario.household.savings = Some(0.0);
    let solved = required(&scenario, 0, None).unwrap();
    assert_eq!(solved.carried_for, Required::Never);
}

/// The last value that can be paid for can be, by the model itself, and what lies beyond cannot.
#[test]
fn limits_are_where_the_cash_gives_out() {
    let (mut turns, mut always, mut never) = (0, 0, 0);
    let mut check = |scenario: &Scenario| {
        let can_pay = |lever: Lever, value: f64| {
            let mut scenario = scenario.clone();
            lever.set(&mut scenario, 0, value);
            evaluated(&scenario, 0).1
        };
        let solved = required(scenario, 0, None).unwrap();
        let most = Lever::Cut.range(scenario, 0).high;
        for (lever, limit, better, beyond) in [
            (Lever::Cut, solved.limit_cut, most, -0.01),
            (Lever::For, solved.limit_for, 0.0, 1.0),
            (Lever::BackMonths, solved.limit_back_months, 0.0, 1.0),
        ] {
            match limit {
                Required::Value(last) => {
                    turns += 1;
                    assert!(can_pay(lever, last), "{lever:?} {last}");
                    assert!(!can_pay(lever, last + beyond), "{lever:?} {last}");
                }
                Required::Always(worst) => {
                    always += 1;
                    assert!(can_pay(lever, worst), "{lever:?} {worst}");
                }
                Required::Never => {
                    never += 1;
                    assert!(!can_pay(lever, better), "{lever:?}");
                    let yours = lever.get(scenario, 0).unwrap();
                    let fewer = (0..yours as u32).filter(|_| lever.is_whole());
                    for months in fewer {
                        assert!(!can_pay(lever, f64::from(months)), "{lever:?} {months}");
                    }
                }
                Required::None => panic!("{lever:?} has a limit"),
            }
        }
    };
    let mut scenario = Scenario::default();
    for savings in [0.0, 2_000.0, 7_000.0, 10_000.0, 60_000.0] {
        for credit in [0.0, 1_500.0, 9_000.0] {
            for (living, one_off) in [(3_000.0, 0.0), (3_700.0, 2_500.0), (4_800.0, 0.0)] {
                scenario.household.savings = Some(savings);
                scenario.household.credit = credit;
                scenario.household.living = living;
                scenario.routes[0].one_off = one_off;
                check(&scenario);
            }
        }
    }
    assert!(turns > 40 && always > 4 && never > 10, "{turns} {always} {never}");
    scenario.household.savings = None;
    let solved = required(&scenario, 0, None).unwrap();
    let limits = [solved.limit_cut, solved.limit_for, solved.limit_back_months];
    assert_eq!(limits, [Required::None; 3]);
}

#[test]
fn the_borders_pass_through_the_required_values() {
    let mut scenario = Scenario::default();
    Lever::For.set(&mut scenario, 0, 24.0);
    Lever::Then.set(&mut scenario, 0, 36.0);
    let solved = required(&scenario, 0, None).unwrap();
    let (Some(cut), Some(limit)) = (solved.cut.value(), solved.limit_cut.value()) else {
        panic!("{solved:?}")
    };
    assert_eq!(solved.acceptable_cut(), Required::Value(cut.max(limit)));
    let cuts: Vec<f64> = (0..=24).map(|i| 36.0 * f64::from(i) / 24.0).collect();
    let map = frontier(&scenario, 0, &cuts, &[24], None).unwrap().unwrap();
    let probe = Probe::new(&scenario, 0, None).unwrap();
    let border = borders(&probe, &map)[0];
    assert!((border.gain.value().unwrap() - cut).abs() < 1e-6, "{border:?} {cut}");
    // A thousandth of a cell: 36 / 24 / 1000.
    assert!((border.cash.value().unwrap() - limit).abs() < 0.001_5 + 1e-6, "{border:?} {limit}");
    let holds = probe.with(&[(Lever::Cut, cut.max(limit))]).unwrap();
    assert!(holds.affordable() && holds.net_gain >= 0.0);
}

#[test]
fn rows_are_worked_out_as_they_are_asked_for() {
    let scenario = Scenario::default();
    let probe = Probe::new(&scenario, 0, None).unwrap();
    let map = frontier(&scenario, 0, &CUTS, &MONTHS, None).unwrap().unwrap();
    let rows: Vec<_> = frontier_rows(&probe, &CUTS, &MONTHS).take(2).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1].cut, map.cuts[1]);
    assert_eq!(rows[1].net_gain, map.net_gain[1]);
    assert_eq!(rows[1].affordable, map.affordable[1]);
}

#[test]
fn a_sparkline_is_the_model_at_each_of_its_values() {
    let scenario = Scenario::default();
    let probe = Probe::new(&scenario, 0, None).unwrap();
    for (lever, range, count) in [(Lever::Then, (20.0, 60.0), 9), (Lever::For, (0.0, 24.0), 25)] {
        let line = sparkline(&probe, &scenario, 0, lever, range, 9).expect("the route has it");
        assert_eq!((line.values.len(), line.gains.len()), (count, count));
        assert_eq!((line.values[0], line.values[count - 1]), range);
        for ((value, gain), lasts) in line.values.iter().zip(&line.gains).zip(&line.affordable) {
            let mut other = scenario.clone();
            lever.set(&mut other, 0, *value);
            assert_eq!((*gain, *lasts), evaluated(&other, 0), "{lever:?} {value}");
        }
    }
    assert_eq!(sparkline(&probe, &scenario, 0, Lever::ReviewMonth, (1.0, 6.0), 9), None);
}

#[test]
fn a_route_without_a_reduced_stage_has_no_map() {
    let mut scenario = Scenario::default();
    scenario.routes[0].stages.clear();
    assert_eq!(frontier(&scenario, 0, &CUTS, &MONTHS, None), Ok(None));
}

#[test]
fn the_smallest_change_is_among_the_flips() {
    let found = explored(&Scenario::default());
    let (lever, point) = found.smallest_change().unwrap();
    assert_eq!(lever, Lever::Then);
    assert!((point.strain.unwrap() - 1.903).abs() < 0.001, "{point:?}");
    for turning in &found.turnings {
        let least = turning.nearest().and_then(|near| near.strain);
        assert!(least.is_none_or(|strain| strain >= point.strain.unwrap()));
    }
}

#[test]
fn the_fewest_months_that_savings_carry_are_those_of_the_model() {
    let fewest = |savings| {
        let mut scenario = Scenario::default();
        scenario.household.savings = savings;
        let months = |months| {
            let mut turned = scenario.clone();
            Lever::For.set(&mut turned, 0, f64::from(months));
            evaluated(&turned, 0).1
        };
        let found = fewest_carried(&Probe::new(&scenario, 0, Some(states())).unwrap());
        let yours = Lever::For.get(&scenario, 0).unwrap() as u32;
        if let Some(fewest) = found {
            assert!((fewest..=yours).all(months) && !(1..fewest).any(months));
        } else {
            assert!(savings.is_none() || !months(yours) || months(1) || months(2));
        }
        found
    };
    let found: Vec<_> = [None, Some(2_000.0), Some(8_000.0), Some(20_000.0)].map(fewest).into();
    assert_eq!(found, [None, None, Some(4), None]);
}

/// At a reduced rate above the one after, longer is better.
#[test]
fn more_months_can_pay_where_fewer_do_not() {
    let mut scenario = Scenario::default();
    for (lever, value) in [
        (Lever::Now, 45.0),
        (Lever::Cut, 60.0),
        (Lever::Then, 40.0),
        (Lever::Odds, 0.5),
        (Lever::Savings, 30_000.0),
    ] {
        lever.set(&mut scenario, 0, value);
    }
    let gain = |months: u32| {
        let mut scenario = scenario.clone();
        Lever::For.set(&mut scenario, 0, f64::from(months));
        evaluated(&scenario, 0).0
    };
    let solved = required(&scenario, 0, Some(states())).unwrap();
    assert!(matches!(solved.for_months, Required::Always(_)));
    let Required::Value(fewest) = solved.worth_for else { panic!("{:?}", solved.worth_for) };
    assert!(gain(fewest as u32) >= 0.0 && (6..fewest as u32).all(|months| gain(months) < 0.0));
    // Where it pays, there is nothing to say of more.
    assert_eq!(required(&Scenario::default(), 0, None).unwrap().worth_for, Required::None);
}
