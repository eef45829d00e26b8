//! Any possible scenario, for property tests: every field over all that it may be.

use dues::scenario::{
    Fallback, FilingStatus, HORIZON, Household, Job, JobLoss, Odds, Pay, PayKind, PayPer, PayStep,
    Ramp, Review, Route, STATE_CODES, Scenario, Spread, Stage, StateCode, StateTax, TaxMode, Taxes,
    WaitTimes, YearMonth, bounds,
};
use proptest::{prelude::*, sample::select};

/// How the numbers look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Numbers {
    /// Any f64 within bounds, with the bounds and the tiniest.
    Any,
    /// As people type them: money below 1,000 in cents and below a million in whole units, a tenth
    /// of a percent, at most two steps a stage.
    Typed,
}

fn number((least, most): (f64, f64), numbers: Numbers, decimals: i32) -> BoxedStrategy<f64> {
    match numbers {
        Numbers::Any => prop_oneof![
            20 => least..=most,
            2 => Just(least),
            2 => Just(most),
            1 => Just(0.0_f64.max(least)),
            1 => Just(f64::from_bits(1).max(least)),
            1 => Just((1.0_f64 / 3.0).clamp(least, most)),
        ]
        .boxed(),
        Numbers::Typed => {
            let scale = 10_f64.powi(decimals);
            let most = most.min(9_999_999.99);
            ((least * scale) as i64..=(most * scale) as i64)
                .prop_map(move |n| n as f64 / scale)
                .boxed()
        }
    }
}

fn money(numbers: Numbers) -> BoxedStrategy<f64> {
    match numbers {
        Numbers::Any => number(bounds::MONEY, numbers, 2),
        Numbers::Typed => prop_oneof![
            (0..100_000_i64).prop_map(|cents| cents as f64 / 100.0),
            (0..1_000_000_i64).prop_map(|units| units as f64),
        ]
        .boxed(),
    }
}

fn percent(bounds: (f64, f64), numbers: Numbers) -> BoxedStrategy<f64> {
    number(bounds, numbers, 3)
}

fn pay(n: Numbers) -> impl Strategy<Value = Pay> {
    let per = select(vec![PayPer::Hour, PayPer::Month, PayPer::Year]);
    let kind = select(vec![PayKind::Employee, PayKind::Contractor, PayKind::Unpaid]);
    (money(n), per, number(bounds::HOURS, n, 1), number(bounds::WEEKS, n, 0), kind).prop_map(
        |(amount, per, hours, weeks, kind)| {
            let mut pay = Pay { amount, per, hours, weeks, kind };
            if hours == 0.0 || weeks == 0.0 {
                // Without paid time it cannot be paid by the hour.
                pay.per = PayPer::Month;
            }
            pay
        },
    )
}

fn job(n: Numbers, horizon: u32) -> impl Strategy<Value = Job> {
    let share = || percent(bounds::SHARE, n);
    (
        pay(n),
        percent(bounds::RATE, n),
        (share(), 0..=horizon),
        (money(n), money(n), money(n)),
        (share(), share()),
        (share(), number(bounds::LOSS_MONTHS, n, 1), share()),
    )
        .prop_map(|(pay, raise, ramp, extras, pension, loss)| Job {
            pay,
            raise,
            ramp: Ramp { share: ramp.0, months: ramp.1 },
            premium: extras.0,
            costs: extras.1,
            benefits: extras.2,
            employer_match: pension.0,
            deferral: pension.1,
            loss: JobLoss { chance: loss.0, months: loss.1, cut: loss.2 },
        })
}

fn stage(n: Numbers, horizon: u32) -> impl Strategy<Value = Stage> {
    let share = || percent(bounds::SHARE, n);
    let extras = || (share(), money(n), money(n), money(n));
    let months = 0..=horizon;
    let step = (bounds::STEP_FROM.0..=bounds::STEP_FROM.1, pay(n))
        .prop_map(|(from, pay)| PayStep { from, pay });
    let steps = proptest::collection::vec(
        step,
        0..=if n == Numbers::Typed { 2 } else { bounds::MOST_STEPS },
    );
    prop_oneof![
        3 => (months.clone(), pay(n), steps, extras()).prop_map(
            |(months, pay, steps, (keep, premium, costs, benefits))| {
                Stage::Reduced { months, pay, steps, keep, premium, costs, benefits }
            }
        ),
        1 => (months.clone(), extras()).prop_map(|(months, (keep, premium, costs, benefits))| {
            Stage::Volunteer { months, keep, premium, costs, benefits }
        }),
        1 => (months.clone(), money(n), share(), extras()).prop_map(
            |(months, tuition, completion, (keep, premium, costs, benefits))| {
                Stage::Training { months, tuition, completion, keep, premium, costs, benefits }
            }
        ),
        1 => (share(), months.clone(), share())
            .prop_map(|(placed, within, keep)| Stage::Search { placed, within, keep }),
        1 => (share(), months).prop_map(|(offer, within)| Stage::Wait { offer, within }),
    ]
}

fn odds(n: Numbers) -> impl Strategy<Value = Odds> {
    prop_oneof![
        percent(bounds::SHARE, n).prop_map(Odds::Chance),
        (0..=bounds::KNOWN.1).prop_flat_map(|n| (0..=n).prop_map(move |k| Odds::Record { k, n })),
    ]
}

/// Text with what has a meaning in links, in markup, in other writing.
pub(crate) fn text(most: usize) -> impl Strategy<Value = String> {
    let characters = prop_oneof![
        6 => proptest::char::range('a', 'z'),
        2 => select(vec![' ', '&', '=', '#', '+', '%', '<', '>', '"', '\'', '?', ';', '/', '~']),
        1 => select(vec!['é', 'ß', '中', 'ع', '١', '👩', '\u{200d}']),
    ];
    proptest::collection::vec(characters, 0..=most).prop_map(|c| c.into_iter().collect())
}

fn route(n: Numbers, horizon: u32) -> impl Strategy<Value = Route> {
    let name = prop_oneof![Just("route".to_owned()), text(bounds::NAME_CHARS)];
    let review = proptest::option::of((0..=horizon, percent(bounds::SHARE, n)));
    (
        (name, money(n), proptest::collection::vec(stage(n, horizon), 0..=4)),
        (job(n, horizon), odds(n)),
        (0..=horizon, percent(bounds::BACK_SHARE, n), review),
    )
        .prop_map(|((name, one_off, stages), (then, odds), (months, share, review))| Route {
            name,
            one_off,
            stages,
            then,
            odds,
            fallback: Fallback { months, share },
            review: review.map(|(month, visible)| Review { month, visible }),
        })
}

fn household(n: Numbers) -> impl Strategy<Value = Household> {
    let status = select(vec![
        FilingStatus::Single,
        FilingStatus::Mfj,
        FilingStatus::Mfs,
        FilingStatus::Hoh,
        FilingStatus::Qss,
    ]);
    let rates = (percent(bounds::RATE, n), percent(bounds::RATE, n));
    let savings = proptest::option::of(money(n));
    (status, (money(n), money(n), money(n)), savings, money(n), rates).prop_map(
        |(status, (spouse, living, gap_cover), savings, credit, (save_rate, debt_rate))| {
            Household { status, spouse, living, gap_cover, savings, credit, save_rate, debt_rate }
        },
    )
}

fn taxes(n: Numbers) -> impl Strategy<Value = Taxes> {
    let share = || percent(bounds::SHARE, n);
    let code = select(STATE_CODES.to_vec()).prop_filter_map("known", StateCode::new);
    let state = prop_oneof![share().prop_map(StateTax::Rate), code.prop_map(StateTax::Code)];
    let mode = select(vec![TaxMode::None, TaxMode::Flat, TaxMode::Us]);
    (mode, share(), state, any::<bool>(), share()).prop_map(
        |(mode, rate, state, sstb, retirement)| Taxes { mode, rate, state, sstb, retirement },
    )
}

/// Any possible scenario as a link carries it: no notes, no evidence, no locale.
pub(crate) fn scenario(n: Numbers) -> impl Strategy<Value = Scenario> {
    let outlook =
        (HORIZON, percent(bounds::RATE, n), percent(bounds::RATE, n), 2025..=2100, 1..=12_u32);
    let times = select(vec![WaitTimes::Fixed, WaitTimes::Random]);
    let spread = (percent(bounds::SIGMA, n), percent(bounds::SIGMA, n), times);
    let seed = prop_oneof![Just(1), 0..=99_999_u64, any::<u64>()];
    let currency = select(vec!["USD", "EUR", "XTS"]);
    (outlook, household(n), taxes(n), spread, (1..=bounds::TRIALS.1, seed, currency, text(24)))
        .prop_flat_map(move |(outlook, household, taxes, spread, show)| {
            let horizon = outlook.0;
            let routes = proptest::collection::vec(route(n, horizon), 1..=4);
            (job(n, horizon), routes).prop_map(move |(now, routes)| Scenario {
                version: 1,
                name: show.3.clone(),
                start: YearMonth::new(outlook.3, outlook.4).expect("a month"),
                horizon,
                rate: outlook.1,
                inflation: outlook.2,
                now,
                routes,
                household,
                taxes,
                spread: Spread { pay_sigma: spread.0, raise_sigma: spread.1, times: spread.2 },
                trials: show.0,
                seed: show.1,
                currency: show.2.to_owned(),
                ..Scenario::default()
            })
        })
}
