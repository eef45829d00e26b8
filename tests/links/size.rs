//! How long links get.

use super::{bits, draw::Draw};
use dues::scenario::{
    MOST_ROUTES, MOST_STAGES, Scenario, Stage, bounds,
    link::{self, MOST_BYTES, MOST_READABLE},
};

#[test]
fn a_typical_link_is_short() {
    let typical = "v=1&now=45h&cut=28h&for=5&then=70h&odds=80&living=4500&savings=12000&state=CA";
    let opened = link::decode(typical).expect("opens");
    assert_eq!(opened.problems, []);
    assert_eq!(link::encode(&opened.scenario, 0), typical);
    // A second route like the first, one thing changed.
    let twice = format!("{typical}&2.like=1&2.for=3");
    let opened = link::decode(&twice).expect("opens");
    assert_eq!(link::encode(&opened.scenario, 0), twice);
    assert!(twice.len() <= 200);
}

/// Every field of four routes of four stages changed, each number of so many digits.
fn largest(kind: usize, steps: usize, draw: &mut Draw) -> Scenario {
    use dues::scenario::{
        Fallback, FilingStatus, Household, Job, JobLoss, Odds, Pay, PayKind, PayPer, PayStep, Ramp,
        Review, Route, Spread, StateTax, TaxMode, Taxes, WaitTimes,
    };
    fn pay(d: &mut Draw, like: Option<Pay>) -> Pay {
        let kinds = [PayKind::Employee, PayKind::Contractor, PayKind::Unpaid];
        let kind = kinds[(d.next() % 3) as usize];
        let (hours, weeks) = (d.number(2), d.number(2).min(53.0));
        let fresh = Pay { amount: d.number(4), per: PayPer::Year, hours, weeks, kind };
        like.map_or(fresh, |like| Pay { amount: fresh.amount, ..like })
    }
    fn job(d: &mut Draw) -> Job {
        Job {
            pay: pay(d, None),
            raise: d.number(-1),
            ramp: Ramp { share: d.number(0), months: d.number(2) as u32 },
            premium: d.number(3),
            costs: d.number(3),
            benefits: d.number(3),
            employer_match: d.number(-1),
            deferral: d.number(-1),
            loss: JobLoss { chance: d.number(-1), months: d.number(1), cut: d.number(0) },
        }
    }
    fn stage(d: &mut Draw, kind: usize, steps: usize) -> Stage {
        let (keep, premium, costs) = (d.number(0), d.number(3), d.number(3));
        let (months, benefits) = (d.number(2) as u32, d.number(3));
        if kind == 0 {
            let pay = pay(d, None);
            let step = |d: &mut Draw| PayStep {
                from: d.number(2) as u32 + 1,
                pay: self::largest_pay(d, pay),
            };
            let steps = (0..steps).map(|_| step(d)).collect();
            Stage::Reduced { months, pay, steps, keep, premium, costs, benefits }
        } else {
            let (tuition, completion) = (d.number(4), d.number(0));
            Stage::Training { months, tuition, completion, keep, premium, costs, benefits }
        }
    }
    fn name(d: &mut Draw) -> String {
        (0..bounds::NAME_CHARS).map(|_| char::from(b'a' + (d.next() % 26) as u8)).collect()
    }
    let d = draw;
    Scenario {
        name: name(d),
        horizon: 361,
        rate: d.number(-1),
        inflation: d.number(-1),
        now: job(d),
        routes: (0..MOST_ROUTES)
            .map(|_| Route {
                name: name(d),
                one_off: d.number(4),
                stages: (0..MOST_STAGES).map(|_| stage(d, kind, steps)).collect(),
                then: job(d),
                odds: Odds::Chance(d.number(0)),
                fallback: Fallback { months: d.number(2) as u32, share: d.number(0) },
                review: Some(Review { month: d.number(2) as u32, visible: d.number(0) }),
            })
            .collect(),
        household: Household {
            status: FilingStatus::Hoh,
            spouse: d.number(5),
            living: d.number(4),
            gap_cover: d.number(3),
            savings: Some(d.number(5)),
            credit: d.number(5),
            save_rate: d.number(-1),
            debt_rate: d.number(0),
        },
        taxes: Taxes {
            mode: TaxMode::Flat,
            rate: d.number(0),
            state: StateTax::Rate(d.number(-1)),
            sstb: true,
            retirement: d.number(0),
        },
        spread: Spread {
            pay_sigma: d.number(0),
            raise_sigma: d.number(-1),
            times: WaitTimes::Fixed,
        },
        trials: 54_321,
        seed: d.next() % 100_000,
        currency: "CHF".to_owned(),
        ..Scenario::default()
    }
}

fn largest_pay(d: &mut Draw, like: dues::scenario::Pay) -> dues::scenario::Pay {
    dues::scenario::Pay { amount: d.number(4), ..like }
}

/// The length of the longest of some such links.
fn longest(kind: usize, steps: usize, digits: i32) -> usize {
    let mut draw = Draw { state: 88_172_645_463_325_252, digits };
    let length = |_| {
        let scenario = largest(kind, steps, &mut draw);
        assert!(scenario.is_possible(), "{:?}", scenario.check());
        let link = link::encode(&scenario, MOST_ROUTES - 1);
        let opened = link::decode(&link).expect("opens");
        assert_eq!(opened.problems, []);
        assert_eq!(bits(&opened.scenario), bits(&scenario));
        assert_eq!(opened.focus, MOST_ROUTES - 1);
        link.len()
    };
    (0..3).map(length).max().unwrap_or(0)
}

/// Every field of the largest scenarios changed, steps in their amounts: docs/link.md, "Length".
#[test]
fn the_largest_scenario_fits() {
    for (kind, steps, digits) in [(0, 0, 6), (1, 0, 6), (0, 2, 5), (0, 5, 4), (0, 6, 3)] {
        let length = longest(kind, steps, digits);
        assert!(length <= MOST_READABLE, "{steps} steps, {digits} digits: {length}");
    }
    // Every number as long as numbers get: not short, but whole.
    let length = longest(0, bounds::MOST_STEPS, 17);
    assert!(length <= MOST_BYTES / 4, "{length}");
}
