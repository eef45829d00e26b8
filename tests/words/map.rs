//! What the map of reduced rate and months shows.

use crate::case::{Case, broke, voice};
use dues::{
    model::result::Required,
    scenario::{PayPer, lever::Unit},
    words::{
        findings::{Label, heading},
        map::{Cell, MapLabel, how_low},
    },
};

#[track_caller]
fn check(words: &str, change: impl FnOnce(&mut Case)) {
    let case = Case::with(change);
    let finding = how_low(&case.scenario, 0, &case.result, &case.bounds);
    let said = finding.map(|finding| heading(&voice(), &finding).to_string());
    assert_eq!(said.as_deref(), Some(words));
}

#[test]
fn what_sets_the_limit() {
    check("Cash, not the gain, sets your limit: at $22/h you can hold out 11 months", |_| {});
    check(
        "The gain, not your savings, sets your limit: at $22/h it pays for up to 9 months",
        |c| {
            c.bounds.for_months = Required::Value(9.0);
        },
    );
    check("At $22/h it pays for up to 38 months", |c| c.scenario.household.savings = None);
    check("At $22/h neither the gain nor your savings set a limit", |c| {
        c.bounds.for_months = Required::Always(120.0);
        c.bounds.limit_for = Some(120.0);
    });
    check("At $22/h it pays, however long it lasts", |c| {
        c.scenario.household.savings = None;
        c.bounds.for_months = Required::Always(120.0);
    });
}

#[test]
fn fewer_months_may_be_too_few() {
    let case = Case::with(|c| c.bounds.fewest_for = Some(4.0));
    let finding = how_low(&case.scenario, 0, &case.result, &case.bounds);
    let said = finding.map(|finding| heading(&voice(), &finding).to_string());
    let words = "Cash, not the gain, sets your limit: at $22/h you can hold out 11 months; for fewer \
        than 4 months the cash runs out";
    assert_eq!(said.as_deref(), Some(words));
}

#[test]
fn where_one_is_beyond_it() {
    check("At $22/h you can hold out only 4 months", |c| {
        c.result.cash = broke(5, -900.0, 10_900.0);
        c.bounds.limit_for = Some(4.0);
    });
    check("At $22/h for 6 months the cash runs out", |c| {
        c.result.cash = broke(1, -900.0, 10_900.0);
        c.bounds.limit_for = None;
    });
    check("At $22/h the cash lasts only from 7 months on", |c| {
        c.result.cash = broke(1, -900.0, 10_900.0);
        c.bounds.limit_for = None;
        c.bounds.carried_for = Some(7.0);
    });
    check("At $22/h it pays only up to 3 months", |c| {
        c.result.expected.net_gain = -1_000.0;
        c.bounds.for_months = Required::Value(3.0);
    });
    check("At $22/h it pays only from 27 months on", |c| {
        c.result.expected.net_gain = -1_000.0;
        c.bounds.for_months = Required::Always(120.0);
        c.bounds.worth_for = Some(27.0);
    });
    check("At $22/h it does not pay", |c| {
        c.result.expected.net_gain = -1_000.0;
        c.bounds.for_months = Required::Never;
    });
    let none = Case::with(|c| c.stages(Vec::new()));
    assert_eq!(how_low(&none.scenario, 0, &none.result, &none.bounds), None);
}

const CELL: Cell = Cell {
    cut: 22.0,
    unit: Unit::Pay(PayPer::Hour),
    months: 6,
    gain: Some(56_519.0),
    lasts: Some(true),
};

#[test]
fn a_cell_read_out() {
    let voice = voice();
    for (cell, words, you) in [
        (CELL, "$22/h for 6 months: +$56,500; cash holds", "You: +$56,500 · $22/h for 6 months"),
        (
            Cell { cut: 12.5, months: 1, gain: Some(-38_811.0), lasts: Some(false), ..CELL },
            "$12.50/h for 1 month: −$38,800; cash runs out",
            "You: the cash runs out · $12.50/h for 1 month",
        ),
        (
            Cell { gain: None, lasts: None, ..CELL },
            "$22/h for 6 months: no answer",
            "You: no answer · $22/h for 6 months",
        ),
    ] {
        assert_eq!(voice.cell(&cell).to_string(), words);
        let label = Label::Map(MapLabel::You(cell));
        assert_eq!(voice.label(label).to_string(), you);
    }
}

#[test]
fn ranges_say_their_sign_once() {
    let voice = voice();
    for (from, to, words) in [
        (Some(80_000.0), Some(100_000.0), "+80–100,000"),
        (Some(0.0), Some(20_000.0), "up to +20,000"),
        (Some(1_500.0), Some(3_000.0), "+1,500–3,000"),
        (Some(800_000.0), Some(1_000_000.0), "+800,000–1,000,000"),
        (Some(-40_000.0), Some(-20_000.0), "−20–40,000"),
        (Some(-20_000.0), Some(0.0), "up to −20,000"),
        (Some(100_000.0), None, "over +100,000"),
        (None, Some(-20_000.0), "below −20,000"),
        (Some(0.0), None, "a gain"),
        (None, Some(0.0), "a loss"),
        (None, None, ""),
    ] {
        let label = Label::Map(MapLabel::Range(from, to));
        assert_eq!(voice.label(label).to_string(), words);
    }
}

#[test]
fn labels() {
    let voice = voice();
    for (label, words) in [
        (
            MapLabel::Drawn(120),
            "Ahead or behind after ten years, for each reduced rate and number of months.",
        ),
        (
            MapLabel::CashRunsOut(true),
            "Below the dashed line the cash runs out if it doesn’t work, before you are paid again",
        ),
        (MapLabel::CashRunsOut(false), "Below the dashed line the cash runs out"),
        (MapLabel::FlipsHere, "Here it flips to a loss"),
    ] {
        assert_eq!(voice.label(Label::Map(label)).to_string(), words);
    }
}
