//! Headings that are findings, and labels in charts.

use crate::case::{Case, broke, cash, path, voice};
use dues::{
    explore::RequiredValues,
    model::{
        break_even::BreakEvenState::{self, AheadThroughout, Beyond, Month, Never},
        result::Required,
    },
    scenario::lever::Lever,
    words::{
        bounds::Bounds,
        even::Even,
        findings::{self, Finding, Label, heading},
    },
};

#[track_caller]
fn check(finding: &Finding, words: &str) {
    assert_eq!(heading(&voice(), finding).to_string(), words);
}

fn case(works: BreakEvenState, fails: BreakEvenState, odds: f64) -> Case {
    Case::with(|c| {
        c.odds(odds);
        c.result.works.break_even.state = works;
        c.result.fails.break_even.state = fails;
    })
}

#[test]
fn over_time() {
    for (works, fails, odds, words) in [
        (
            Month(11),
            Never,
            0.6,
            "If it works you are even after 11 months; if it doesn’t, you never catch up",
        ),
        (
            Month(1),
            Month(40),
            0.6,
            "If it works you are even after 1 month; if it doesn’t, after 40 months",
        ),
        (
            Month(11),
            Beyond(156),
            0.6,
            "If it works you are even after 11 months; if it doesn’t, only after 13 years",
        ),
        (
            AheadThroughout,
            Never,
            0.6,
            "If it works you are never behind; if it doesn’t, you never catch up",
        ),
        (AheadThroughout, AheadThroughout, 0.6, "You are never behind, whether it works or not"),
        (
            Beyond(67),
            Never,
            0.6,
            "If it works you are even only after 5 years 7 months; if it doesn’t, you never catch \
             up",
        ),
        (Never, Never, 0.6, "You never catch up, whether it works or not"),
        (
            Never,
            AheadThroughout,
            0.6,
            "Even if it works you never catch up; if it doesn’t, you are never behind",
        ),
        (Month(11), Never, 1.0, "You are even after 11 months"),
        (Beyond(67), Never, 1.0, "You are even only after 5 years 7 months"),
        (AheadThroughout, Never, 1.0, "You are never behind"),
        (Never, Never, 1.0, "You never catch up"),
    ] {
        check(&findings::over_time(&case(works, fails, odds).result), words);
    }
    // Even once, and behind again for good.
    let mut lost = case(Never, Never, 0.6);
    lost.result.works.break_even.first_crossing = Some(13);
    check(
        &findings::over_time(&lost.result),
        "If it works you are even after 13 months, but not for good; if it doesn’t, you never catch up",
    );
    lost.odds(1.0);
    check(&findings::over_time(&lost.result), "You are even after 13 months, but not for good");
    let same = Case::with(|c| {
        c.result.works = path(0.0, 0.0, AheadThroughout);
        c.result.fails = path(0.0, 0.0, AheadThroughout);
    });
    check(&findings::over_time(&same.result), "It comes to the same as staying");
}

#[test]
fn cash_lasts_or_not() {
    let told = |change: &dyn Fn(&mut Case)| {
        let case = Case::with(change);
        findings::cash(&case.scenario, &case.result)
    };
    check(&told(&|_| {}), "Savings last, with $2,970 to spare");
    check(&told(&|c| c.result.cash = cash(0.4, 9, 9_999.6)), "Savings last, with nothing to spare");
    check(&told(&|c| c.result.cash = broke(13, -962.0, 10_962.0)), "The cash runs out in month 13");
    check(
        &told(&|c| c.result.cash = broke(0, -962.0, 10_962.0)),
        "The cash does not cover the start",
    );
    check(&told(&|c| c.result.cash = cash(10_000.0, 0, 0.0)), "Your savings are never touched");
    check(&told(&|c| c.scenario.household.savings = None), "You need $7,095 in savings");
    check(
        &told(&|c| {
            c.scenario.household.savings = None;
            c.result.cash.needed = 0.0;
        }),
        "It needs no savings",
    );
    check(
        &told(&|c| {
            c.scenario.household.credit = 1_500.0;
            c.result.cash = cash(-1_200.0, 9, 9_700.0);
            c.result.cash.first_below_zero = Some(7);
        }),
        "Savings run out in month 7; your credit lasts, with $300 to spare",
    );
    // Interest may bring back what is taken out before the balance is at its lowest.
    let case = Case::with(|c| c.result.cash = cash(10_000.0, 0, 523.0));
    let said = findings::cash(&case.scenario, &case.result);
    check(&said, "Savings last, with $10,000 to spare");
    let mut case = Case::with(|c| c.result.cash = cash(-5_000.0, 0, 7_000.0));
    case.result.cash.first_below_zero = Some(0);
    case.scenario.household.credit = 8_000.0;
    let said = findings::cash(&case.scenario, &case.result);
    check(&said, "Savings do not cover the start; your credit lasts, with $3,000 to spare");
}

#[test]
fn room() {
    let rooms = |change: &dyn Fn(&mut Case)| {
        let case = Case::with(|c| {
            // The default's limits leave room; the rows change them.
            c.bounds.limit_cut = Some(12.0);
            change(c);
        });
        findings::rooms(&case.scenario, 0, &case.result, &case.bounds)
    };
    check(&rooms(&|_| {}), "You have plenty of room on pay, odds and cash");
    // Of savings that are not told there is neither plenty nor too little.
    let untold = rooms(&|c| {
        c.scenario.household.savings = None;
        c.bounds.limit_cut = None;
        c.bounds.limit_for = None;
        c.bounds.limit_back_months = None;
    });
    check(&untold, "You have plenty of room on pay and odds");
    check(
        &rooms(&|c| c.result.cash.needed = 9_800.0),
        "You have plenty of room on pay and odds, and almost none on cash",
    );
    check(
        &rooms(&|c| c.bounds.limit_cut = Some(21.7)),
        "You have plenty of room on pay and odds, and almost none on cash",
    );
    check(
        &rooms(&|c| c.bounds.limit_for = Some(4.0)),
        "You have plenty of room on pay and odds, and too little on cash",
    );
    check(
        &rooms(&|c| {
            c.bounds.then = Required::Value(43.0);
            c.bounds.odds = Required::Never;
        }),
        "You have plenty of room on cash, and too little on pay and odds",
    );
    check(
        &rooms(&|c| {
            c.bounds.limit_for = None;
            c.bounds.for_months = Required::Value(6.0);
            c.bounds.odds = Required::Value(0.55);
        }),
        "You have plenty of room on pay and cash, and almost none on time and odds",
    );
    check(
        &rooms(&|c| {
            c.bounds.then = Required::Value(39.0);
            c.bounds.odds = Required::Value(0.59);
            c.result.cash.needed = 9_999.0;
        }),
        "You have almost no room on pay, odds or cash",
    );
}

#[test]
fn labels() {
    for (label, words) in [
        (Label::Works(120_073.0), "+$120,000 if it works"),
        (Label::Fails(-38_811.0), "−$38,800 if it doesn’t"),
        (Label::Expected(56_519.0), "+$56,500 at your odds"),
        (Label::Even(Even::Month(11), true), "Even after 11 months if it works"),
        (Label::Even(Even::Beyond(156), false), "Even after 13 years"),
        (Label::Even(Even::Never, true), "Never even if it works"),
        (Label::Even(Even::ForAWhile(13), true), "Even for a while if it works"),
        (Label::Lowest(2_970.6, 9), "$2,970 left in month 9"),
        (Label::Lowest(-962.0, 13), "$962 short in month 13"),
        (Label::Lowest(500.0, 0), "$500 left at the start"),
        (Label::Needed(7_094.2, 9), "$7,095 needed in month 9"),
        (
            Label::Cash { from: 0, to: 24, living: 3_000.0 },
            "Cash in the first two years, after living costs of $3,000 a month.",
        ),
        (Label::Cash { from: 24, to: 48, living: 0.0 }, "Cash from month 24 to 48."),
    ] {
        let voice = voice();
        assert_eq!(voice.label(label).to_string(), words);
    }
}

#[test]
fn bounds_are_the_solved_values() {
    let solved = RequiredValues {
        now: Required::Value(1.0),
        cut: Required::Value(2.0),
        for_months: Required::Value(3.0),
        then: Required::Never,
        odds: Required::Always(0.0),
        limit_cut: Required::Value(4.0),
        limit_for: Required::Never,
        limit_back_months: Required::Always(5.0),
        carried_for: Required::Value(7.0),
        ..RequiredValues::NONE
    };
    let bounds = Bounds::from(&solved);
    assert_eq!(
        (bounds.now, bounds.cut, bounds.for_months, bounds.then, bounds.odds),
        (solved.now, solved.cut, solved.for_months, solved.then, solved.odds)
    );
    for (lever, value) in [
        (Lever::Now, solved.now),
        (Lever::Cut, solved.cut),
        (Lever::For, solved.for_months),
        (Lever::Then, solved.then),
        (Lever::Odds, solved.odds),
        (Lever::Living, Required::None),
    ] {
        assert_eq!(solved.of(lever), value, "{}", lever.name());
    }
    // A limit that nothing reaches is none.
    let limits = (bounds.limit_cut, bounds.limit_for, bounds.limit_back_months);
    assert_eq!(limits, (Some(4.0), None, None));
}
