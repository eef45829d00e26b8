//! What could flip the answer.

use crate::case::{Case, voice};
use dues::{
    explore::{Sensitivity, Turning, TurningPoint},
    scenario::{
        PayPer, Scenario,
        lever::{Lever, Unit},
    },
    words::{
        findings::{Label, heading},
        swings::{Flip, SwingEnd, SwingLabel, TurnedTo, shown, swings},
    },
};

/// Values as the scenario has them.
fn stored(scenario: &Scenario) -> impl Fn(Lever, f64) -> (Unit, f64) + '_ {
    |lever, value| (lever.unit(scenario, 0), value)
}

fn found(lever: Lever, value: f64, strain: f64) -> Sensitivity {
    let all = vec![TurningPoint { value, strain: Some(strain), above: value > 40.0 }];
    Sensitivity {
        swings: Vec::new(),
        turnings: vec![Turning { lever, at: 0.0, all, cash: Vec::new() }],
    }
}

#[track_caller]
fn check(net_gain: f64, found: &Sensitivity, breaks: u32, title: &str, below: Option<&str>) {
    let case = Case::with(|c| c.result.expected.net_gain = net_gain);
    let finding = swings(&case.scenario, 0, &case.result, found, breaks, &stored(&case.scenario));
    assert_eq!(heading(&voice(), &finding).to_string(), title);
    let voice = voice();
    let to = TurnedTo::of_gain(&case.result);
    let said = Flip::smallest(&case.scenario, 0, &case.result, to, found, &stored(&case.scenario))
        .map(|flip| {
            let label = Label::Swings(SwingLabel::Smallest(flip, to));
            voice.label(label).to_string()
        });
    assert_eq!(said.as_deref(), below);
}

#[test]
fn the_smallest_change() {
    let none = Sensitivity { swings: Vec::new(), turnings: Vec::new() };
    check(1.0, &none, 0, "No single change makes it a loss", None);
    check(1.0, &none, 1, "No single change makes it a loss, but with one the cash runs out", None);
    check(
        -1.0,
        &none,
        2,
        "No single change makes it worth it, and with some the cash runs out",
        None,
    );
    check(
        1.0,
        &found(Lever::Then, 32.046, 1.8),
        0,
        "No single change within reason makes it a loss",
        Some(
            "The smallest change that would make it a loss: rate after, $32.04/h instead of $39.58/h.",
        ),
    );
    check(
        1.0,
        &found(Lever::Odds, 0.512_3, 0.8),
        0,
        "One change is enough to make it a loss: odds that it works, 51%",
        Some(
            "The smallest change that would make it a loss: odds that it works, 51% instead of 60%.",
        ),
    );
    check(
        -1.0,
        &found(Lever::BackMonths, 1.0, 0.5),
        0,
        "One change is enough to make it worth it: search, if it fails: 1 month",
        Some(
            "The smallest change that would make it worth it: search, if it fails: 1 month instead of 3 \
             months.",
        ),
    );
}

/// The same of the cash: where it lasts, what would empty it; where it does not, what mends it.
#[test]
fn the_smallest_change_of_the_cash() {
    let of_cash = |lever, value: f64, strain, above| {
        let mut found = found(lever, 0.0, 9.0);
        let turning = &mut found.turnings[0];
        turning.cash = vec![TurningPoint { value, strain: Some(strain), above }];
        turning.all.clear();
        found
    };
    let lasts = Case::new();
    let broke = Case::with(|c| c.result.cash.not_affordable_from = Some(9));
    let say = |case: &Case, found: &Sensitivity| {
        let to = TurnedTo::of_cash(&case.result);
        let flip =
            Flip::smallest(&case.scenario, 0, &case.result, to, found, &stored(&case.scenario))
                .unwrap();
        let below = voice().label(Label::Swings(SwingLabel::Smallest(flip, to))).to_string();
        let finding = swings(&case.scenario, 0, &case.result, found, 3, &stored(&case.scenario));
        [heading(&voice(), &finding).to_string(), below]
    };
    let months = of_cash(Lever::For, 12.0, 2.0, true);
    assert_eq!(
        say(&lasts, &months),
        [
            "No single change makes it a loss, but with some the cash runs out",
            "The smallest with which the cash would run out: months, 12 months instead of 6 months.",
        ]
    );
    let pay = of_cash(Lever::Cut, 22.113, 0.1, true);
    assert_eq!(
        say(&broke, &pay),
        [
            "One change is enough for the cash to last: reduced rate, $22.12/h",
            "The smallest with which the cash would last: reduced rate, $22.12/h instead of $22/h.",
        ]
    );
    assert_eq!(
        say(&broke, &of_cash(Lever::Cut, 27.0, 2.0, true))[0],
        "Other than more savings, none of these makes the cash last within reason"
    );
    let finding = swings(
        &broke.scenario,
        0,
        &broke.result,
        &found(Lever::Then, 32.0, 0.5),
        3,
        &stored(&broke.scenario),
    );
    assert_eq!(
        heading(&voice(), &finding).to_string(),
        "Other than more savings, none of these makes the cash last"
    );
}

#[test]
fn what_is_shown_has_turned_the_answer() {
    let case = Case::new();
    for (value, to, shown) in [
        (32.046, TurnedTo::Loss, 32.04),
        (45.046, TurnedTo::Loss, 45.05),
        (45.046, TurnedTo::Worth, 45.05),
        (32.046, TurnedTo::Worth, 32.04),
        // At the point itself it still holds, or holds again.
        (32.0, TurnedTo::Loss, 31.99),
        (45.0, TurnedTo::Loss, 45.01),
        (45.0, TurnedTo::Worth, 45.0),
    ] {
        let flip = Flip::smallest(
            &case.scenario,
            0,
            &case.result,
            to,
            &found(Lever::Then, value, 1.0),
            &stored(&case.scenario),
        );
        assert_eq!(flip.map(|flip| flip.value), Some(shown), "{value} {to:?}");
    }
}

/// Rounded, the turn may be one's own value: then the next value towards it is said.
#[test]
fn ones_own_value_is_no_change() {
    let hour = Unit::Pay(PayPer::Hour);
    for (yours, at, above, said) in [
        (22.0, 21.999_46, false, 21.99),
        (22.0, 22.0, true, 22.01),
        (22.004, 22.003_7, false, 21.99),
        (22.0, 21.5, false, 21.49),
        (22.0, 22.501, true, 22.51),
    ] {
        let point = TurningPoint { value: at, strain: None, above };
        let value = shown(hour, yours, TurnedTo::Broke, point);
        assert!((value - said).abs() < 1e-9, "{yours} {at}: {value}");
    }
    // What mends it is never rounded past the turn.
    let point = TurningPoint { value: 22.113, strain: None, above: true };
    assert_eq!(shown(hour, 22.11, TurnedTo::Carried, point), 22.12);
}

#[test]
fn labels() {
    let voice = voice();
    let end =
        SwingEnd { unit: Unit::Pay(PayPer::Hour), value: 35.1, gain: Some(32_245.0), lasts: true };
    for (label, words) in [
        (SwingLabel::Yours(56_519.0), "your +$56,500"),
        (SwingLabel::End(end), "$35.10/h +32,200"),
        (SwingLabel::End(SwingEnd { gain: Some(-40.0), ..end }), "$35.10/h −40"),
        (
            SwingLabel::End(SwingEnd { unit: Unit::Months, value: 12.0, lasts: false, ..end }),
            "cash runs out · 12 months",
        ),
        (
            SwingLabel::End(SwingEnd { unit: Unit::Rate, value: 0.05, gain: None, ..end }),
            "5% no answer",
        ),
        (
            SwingLabel::Drawn,
            "Where you would end up if one figure were at its plausible low or high and the rest \
             stayed yours.",
        ),
    ] {
        assert_eq!(voice.label(Label::Swings(label)).to_string(), words);
    }
}
