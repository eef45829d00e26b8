//! Every state of the verdict.

use crate::case::{Case, broke, cash, path, voice};
use dues::{
    model::{
        break_even::BreakEvenState::{AheadThroughout, Beyond, Month, Never},
        result::{Required, Verdict},
    },
    scenario::{Pay, PayPer, PayStep, Stage, lever::Lever},
    words::{Kind, Text, precision::Side, span::Change, verdict::verdict},
};

#[track_caller]
fn check(case: &Case, headline: &str, paragraphs: &[&str]) {
    let words = verdict(&voice(), &case.scenario, 0, &case.result, &case.bounds);
    let said = words.map(|w| {
        let paragraphs: Vec<String> = w.paragraphs.iter().map(ToString::to_string).collect();
        (w.headline.to_string(), paragraphs)
    });
    let expected = paragraphs.iter().map(|p| (*p).to_owned()).collect();
    assert_eq!(said, Some((headline.to_owned(), expected)));
}

fn volunteer(months: u32, keep: f64) -> Stage {
    Stage::Volunteer { months, keep, premium: 0.0, costs: 0.0, benefits: 0.0 }
}

fn training(months: u32) -> Stage {
    Stage::Training {
        months,
        tuition: 4_500.0,
        completion: 0.8,
        keep: 0.0,
        premium: 0.0,
        costs: 0.0,
        benefits: 0.0,
    }
}

fn reduced(months: u32, amount: f64, steps: Vec<PayStep>, keep: f64) -> Stage {
    Stage::Reduced {
        months,
        pay: Pay::hourly(amount),
        steps,
        keep,
        premium: 0.0,
        costs: 0.0,
        benefits: 0.0,
    }
}

#[test]
fn the_default_scenario_reads_as_the_page_says() {
    check(
        &Case::new(),
        "Worth it at your odds",
        &["Taking $22/h for 6 months costs you $6,690 up front and is made good by month 11. \
           After ten years you are $120,000 ahead if it works, $38,800 behind if it doesn’t; at \
           your odds of 60% that is +$56,500. You need $7,095 in savings."],
    );
}

#[test]
fn spans_say_what_each_figure_is() {
    let case = Case::new();
    let words = verdict(&voice(), &case.scenario, 0, &case.result, &case.bounds);
    let spans: Vec<(Kind, String)> = words
        .iter()
        .flat_map(|w| &w.paragraphs)
        .flat_map(Text::spans)
        .filter(|s| s.kind != Kind::Plain)
        .map(|s| (s.kind, s.text.clone()))
        .collect();
    let expected = [
        (Kind::Yours(Lever::Cut), "$22/h"),
        (Kind::Yours(Lever::For), "6 months"),
        (Kind::Figure, "$6,690"),
        (Kind::Figure, "11"),
        (Kind::Gain, "$120,000 ahead"),
        (Kind::Loss, "$38,800 behind"),
        (Kind::Yours(Lever::Odds), "60%"),
        (Kind::Strong, "+$56,500"),
        (Kind::Figure, "$7,095"),
    ];
    assert_eq!(spans, expected.map(|(kind, text)| (kind, text.to_owned())));
}

#[test]
fn worth_it_in_its_variants() {
    let opening = "Taking $22/h for 6 months costs you $6,690 up front and is made good by month \
                   11. ";
    // Nothing can fail: no failing clause, no odds.
    check(
        &Case::with(|c| c.odds(1.0)),
        "Worth it",
        &[&format!("{opening}After ten years you are $120,000 ahead. You need $7,095 in savings.")],
    );
    // Ahead even if it fails.
    check(
        &Case::with(|c| c.result.fails = path(3_004.0, 0.0, AheadThroughout)),
        "Worth it even if it doesn’t work",
        &[&format!(
            "{opening}After ten years you are $120,000 ahead if it works, $3,000 ahead if it \
             doesn’t; at your odds of 60% that is +$56,500. You need $7,095 in savings."
        )],
    );
    // About nothing if it fails; “even if it doesn’t” would say something else.
    check(
        &Case::with(|c| c.result.fails = path(-0.3, 10.0, Never)),
        "Worth it: nothing lost if it doesn’t work",
        &[&format!(
            "{opening}After ten years you are $120,000 ahead if it works, no better or worse off \
             if it doesn’t; at your odds of 60% that is +$56,500. You need $7,095 in savings."
        )],
    );
    // Odds over several gates are not the lever's.
    check(
        &Case::with(|c| c.result.odds = 0.42),
        "Worth it at your odds",
        &[&format!(
            "{opening}After ten years you are $120,000 ahead if it works, $38,800 behind if it \
             doesn’t; at odds of 42% in all that is +$56,500. You need $7,095 in savings."
        )],
    );
    // Savings not told.
    check(
        &Case::with(|c| c.scenario.household.savings = None),
        "Worth it at your odds",
        &[&format!(
            "{opening}After ten years you are $120,000 ahead if it works, $38,800 behind if it \
             doesn’t; at your odds of 60% that is +$56,500. You need $7,095 in savings; you have \
             not said what you have."
        )],
    );
    // No savings needed, staying is what breaks.
    check(
        &Case::with(|c| {
            c.result.cash = cash(10_000.0, 0, 0.0);
            c.result.cash_staying = broke(5, -900.0, 10_900.0);
        }),
        "Worth it at your odds",
        &[&format!(
            "{opening}After ten years you are $120,000 ahead if it works, $38,800 behind if it \
             doesn’t; at your odds of 60% that is +$56,500. You need no savings for it. If you \
             stay, the cash runs out in month 5."
        )],
    );
    // Living on credit for a while.
    check(
        &Case::with(|c| {
            c.scenario.household.credit = 5_000.0;
            c.result.cash = cash(-1_200.0, 9, 7_094.5);
            c.result.cash.first_below_zero = Some(8);
        }),
        "Worth it at your odds",
        &[&format!(
            "{opening}After ten years you are $120,000 ahead if it works, $38,800 behind if it \
             doesn’t; at your odds of 60% that is +$56,500. You need $7,095 in savings. From \
             month 8 you live on credit."
        )],
    );
}

#[test]
fn the_horizon_in_words() {
    for (months, words) in
        [(18, "18 months"), (84, "7 years"), (120, "ten years"), (27, "2 years 3 months")]
    {
        check(
            &Case::with(|c| {
                c.scenario.horizon = months;
                c.odds(1.0);
            }),
            "Worth it",
            &[&format!(
                "Taking $22/h for 6 months costs you $6,690 up front and is made good by month \
                 11. After {words} you are $120,000 ahead. You need $7,095 in savings."
            )],
        );
    }
}

#[test]
fn savings_that_only_just_hold() {
    let gain = "Taking $22/h for 6 months costs you $6,690 up front and is made good by month 11. \
                After ten years you are $120,000 ahead if it works, $38,800 behind if it doesn’t; \
                at your odds of 60% that is +$56,500.";
    let tight = |c: &mut Case| {
        c.scenario.household.savings = Some(8_000.0);
        c.result.cash = cash(246.9, 8, 7_753.1);
    };
    check(
        &Case::with(|c| {
            tight(c);
            c.bounds.limit_back_months = Some(3.0);
        }),
        "Worth it, but your savings only just hold",
        &[
            gain,
            "If it doesn’t work, you are down to $246 in month 8. You need $7,754 in savings and \
             have $8,000; one more month of searching and the cash runs out.",
        ],
    );
    check(
        &Case::with(|c| {
            tight(c);
            c.bounds.limit_for = Some(6.0);
            c.result.outcomes[0].balances[1] = c.result.outcomes[1].balances[1];
        }),
        "Worth it, but your savings only just hold",
        &[
            gain,
            "You are down to $246 in month 8. You need $7,754 in savings and have $8,000; one \
             more month of it and the cash runs out.",
        ],
    );
    // In debt, within the credit.
    check(
        &Case::with(|c| {
            tight(c);
            c.result.cash.lowest = -1_750.2;
        }),
        "Worth it, but your savings only just hold",
        &[
            gain,
            "If it doesn’t work, you are $1,751 in debt in month 8. You need $7,754 in savings \
             and have $8,000.",
        ],
    );
}

#[test]
fn five_per_cent_of_what_is_needed_is_the_line() {
    let headline = |savings: f64| {
        let case = Case::with(|c| {
            c.scenario.household.savings = Some(savings);
            c.result.cash.needed = 8_000.0;
        });
        verdict(&voice(), &case.scenario, 0, &case.result, &case.bounds)
            .map(|w| w.headline.to_string())
            .unwrap_or_default()
    };
    assert_eq!(headline(8_400.0), "Worth it, but your savings only just hold");
    assert_eq!(headline(8_400.01), "Worth it at your odds");
}

#[test]
fn not_affordable_comes_first() {
    let broke_in = |month, lowest, needed| {
        move |c: &mut Case| {
            c.months(11);
            c.scenario.household.savings = Some(8_000.0);
            c.result.cash = broke(month, lowest, needed);
            c.expected(94_380.0, Verdict::NotAffordable);
            c.bounds.limit_for = Some(7.0);
        }
    };
    check(
        &Case::with(broke_in(13, -962.0, 8_961.4)),
        "You can’t carry it: the cash runs out in month 13",
        &["At $22/h for 11 months you need $8,962 and have $8,000. With $962 more it would be \
           worth +$94,400 at your odds. Or stop at 7 months."],
    );
    // Not worth it either, nothing to stop at, staying breaks too, credit counted.
    check(
        &Case::with(|c| {
            broke_in(13, -962.0, 8_961.4)(c);
            c.expected(-13_690.0, Verdict::NotAffordable);
            c.bounds.limit_for = None;
            c.scenario.household.credit = 500.0;
            c.result.cash_staying = broke(20, -700.0, 9_000.0);
        }),
        "You can’t carry it: the cash runs out in month 13",
        &["At $22/h for 11 months you need $8,962 beside $500 of credit, and have $8,000. Even \
           with $962 more you would be $13,700 behind at your odds. Staying isn’t affordable \
           either: the cash runs out in month 20."],
    );
    // Where the savings carry, it does not pay: nothing to stop at.
    let stop = |most: f64| {
        let case = Case::with(|c| {
            broke_in(13, -962.0, 8_961.4)(c);
            c.bounds.for_months = Required::Value(most);
        });
        let words = verdict(&voice(), &case.scenario, 0, &case.result, &case.bounds).unwrap();
        words.paragraphs.iter().any(|text| text.to_string().contains("Or stop at"))
    };
    assert_eq!([stop(6.0), stop(7.0)], [false, true]);
    // A course cannot be left earlier.
    check(
        &Case::with(|c| {
            broke_in(13, -962.0, 8_961.4)(c);
            c.stages(vec![training(6), Stage::Search { placed: 0.7, within: 5, keep: 0.0 }]);
            c.result.odds = 0.56;
            c.bounds.limit_for = Some(2.0);
        }),
        "You can’t carry it: the cash runs out in month 13",
        &["Training for 6 months, then searching for up to 5 months, you need $8,962 and have \
           $8,000. With $962 more it would be worth +$94,400 on average."],
    );
    check(
        &Case::with(|c| {
            broke_in(0, -5_000.0, 13_000.0)(c);
            c.stages(Vec::new());
        }),
        "You can’t carry it: not enough to start",
        &["Starting the new job at once, you need $13,000 and have $8,000. With $5,000 more it \
           would be worth +$94,400 at your odds."],
    );
}

#[test]
fn the_offer_to_stop_sets_the_lever() {
    let case = Case::with(|c| {
        c.months(11);
        c.result.cash = broke(13, -962.0, 10_962.0);
        c.expected(94_380.0, Verdict::NotAffordable);
        c.bounds.limit_for = Some(7.0);
    });
    let words = verdict(&voice(), &case.scenario, 0, &case.result, &case.bounds);
    let mut spans = words.iter().flat_map(|w| &w.paragraphs).flat_map(Text::spans);
    let change = Change { lever: Lever::For, value: 7.0 };
    assert!(spans.any(|s| s.kind == Kind::Offer(change) && s.text == "stop at 7 months"));
}

#[test]
fn close() {
    let close = |c: &mut Case| {
        c.scenario.routes[0].then.pay.amount = 31.5;
        c.expected(7_612.0, Verdict::Close);
        c.result.works.break_even.state = Month(43);
    };
    check(
        &Case::with(close),
        "Close: it hardly matters in money",
        &["At $31.50/h afterwards you are $7,610 ahead at your odds, less than 2% of what you \
           would earn anyway. If it works it takes 43 months to be even. Decide on something other than \
           money."],
    );
    check(
        &Case::with(|c| {
            close(c);
            c.expected(-0.2, Verdict::Close);
            c.odds(1.0);
            c.result.works.break_even.state = Never;
        }),
        "Close: it hardly matters in money",
        &["At $31.50/h afterwards you come out even, less than 2% of what you would earn anyway. \
           You never catch up. Decide on something other than money."],
    );
    check(
        &Case::with(|c| {
            close(c);
            c.result.works = path(0.0, 0.0, AheadThroughout);
            c.result.expected = path(0.0, 0.0, AheadThroughout);
        }),
        "Close: it hardly matters in money",
        &["Taking $22/h for 6 months comes to the same as staying. Decide on something other \
           than money."],
    );
}

#[test]
fn not_worth_it() {
    let behind = |c: &mut Case| {
        c.odds(0.1);
        c.expected(-13_710.0, Verdict::Behind);
        c.bounds.odds = Required::Value(0.1627);
    };
    check(
        &Case::with(behind),
        "Not worth it at your odds",
        &["At odds of 10% you are $13,700 behind on average. It would take odds of 17%."],
    );
    // No odds are enough, though it gains if it works: only where works is about nothing.
    check(
        &Case::with(|c| {
            behind(c);
            c.result.works = path(-14_922.9, 46_752.0, Beyond(67));
            c.bounds.odds = Required::Never;
            c.bounds.then = Required::Value(41.201);
        }),
        "Not worth it, even if it works",
        &["At odds of 10% you are $13,700 behind on average. Even if it works you are $14,900 \
           behind. It would take $41.21/h afterwards."],
    );
    check(
        &Case::with(|c| {
            behind(c);
            c.odds(1.0);
            c.scenario.horizon = 48;
            c.expected(-14_922.9, Verdict::Behind);
            c.result.works = path(-14_922.9, 46_752.0, Beyond(67));
            c.bounds.odds = Required::Never;
            c.bounds.then = Required::Value(41.201);
        }),
        "Not worth it",
        &["After 4 years you are $14,900 behind. You are even only after 5 years 7 months. It \
           would take $41.21/h afterwards."],
    );
    // Failing is worth more than working: odds are a most.
    check(
        &Case::with(|c| {
            c.bounds.odds_side = Side::AtMost;
            behind(c);
            c.odds(0.9);
            c.result.works.net_gain = -20_000.0;
            c.result.fails.net_gain = 5_000.0;
        }),
        "Not worth it at your odds",
        &[
            "After ten years you are $20,000 behind if it works, $5,000 ahead if it doesn’t; at your \
           odds of 90% that is −$13,700. It would take odds of at most 16%.",
        ],
    );
}

#[test]
fn what_would_be_enough_can_be_set() {
    let case = Case::with(|c| {
        c.odds(0.1);
        c.expected(-13_710.0, Verdict::Behind);
        c.bounds.odds = Required::Value(0.1627);
    });
    let words = verdict(&voice(), &case.scenario, 0, &case.result, &case.bounds);
    let mut spans = words.iter().flat_map(|w| &w.paragraphs).flat_map(Text::spans);
    let change = Change { lever: Lever::Odds, value: 0.17 };
    assert!(spans.any(|s| s.kind == Kind::Action(change) && s.text == "Set 17%"));
}

#[test]
fn routes_of_other_kinds() {
    let after = "After ten years you are $120,000 ahead if it works, $38,800 behind if it \
                 doesn’t; at your odds of 60% that is +$56,500. You need $7,095 in savings.";
    let cost = "$6,690 up front and is made good by month 11.";
    let step = PayStep { from: 4, pay: Pay::hourly(26.0) };
    let rows = [
        (vec![volunteer(6, 0.0)], "Volunteering for 6 months costs you"),
        (vec![volunteer(6, 1.0)], "Volunteering for 6 months beside your job costs you"),
        (vec![volunteer(6, 0.5)], "Volunteering for 6 months beside 50% of your job costs you"),
        (vec![training(1)], "Training for 1 month costs you"),
        (
            vec![training(6), volunteer(0, 0.0), reduced(4, 24.5, Vec::new(), 0.0)],
            "Training for 6 months, then taking $24.50/h for 4 months, costs you",
        ),
        (
            vec![Stage::Search { placed: 0.8, within: 5, keep: 0.0 }],
            "Searching for up to 5 months costs you",
        ),
        (
            vec![Stage::Wait { offer: 0.1, within: 12 }],
            "Waiting up to 12 months for an offer costs you",
        ),
        (vec![reduced(6, 22.0, vec![step], 0.0)], "Taking $22/h at first for 6 months costs you"),
        (
            vec![reduced(6, 40.0, Vec::new(), 0.0)],
            "Taking $40/h for 6 months, more than you earn now, costs you",
        ),
        (vec![reduced(0, 22.0, Vec::new(), 0.0)], "Starting the new job at once costs you"),
        (Vec::new(), "Starting the new job at once costs you"),
    ];
    for (stages, words) in rows {
        check(
            &Case::with(|c| c.stages(stages)),
            "Worth it at your odds",
            &[&format!("{words} {cost} {after}")],
        );
    }
}

#[test]
fn when_it_is_made_good() {
    let after = "After ten years you are $120,000 ahead. You need $7,095 in savings.";
    let rows = [
        (AheadThroughout, 0.0, "costs you nothing: you are never behind"),
        (Month(1), 40.0, "costs you $40 up front and is made good by month 1"),
        (Month(1), 0.3, "costs you next to nothing up front"),
        (
            Beyond(130),
            6_691.0,
            "costs you $6,690 up front and is made good only in month 130, after the ten years \
             you look ahead",
        ),
        (Never, 6_691.0, "costs you $6,690 up front and is never made good"),
    ];
    for (state, cost, words) in rows {
        check(
            &Case::with(|c| {
                c.odds(1.0);
                c.result.works = path(120_073.0, cost, state);
            }),
            "Worth it",
            &[&format!("Taking $22/h for 6 months {words}. {after}")],
        );
    }
    check(
        &Case::with(|c| {
            c.odds(1.0);
            c.result.works = path(120_073.0, 6_691.0, Never);
            c.result.works.break_even.first_crossing = Some(13);
        }),
        "Worth it",
        &[&format!(
            "Taking $22/h for 6 months costs you $6,690 up front, made good by month 13, but not \
             for good. {after}"
        )],
    );
}

#[test]
fn what_costs_nothing_may_leave_one_behind() {
    check(
        &Case::with(|c| {
            c.stages(Vec::new());
            c.result.works = path(120_073.0, 0.0, AheadThroughout);
        }),
        "Worth it at your odds",
        &["Starting the new job at once costs you nothing up front: if it works you are never \
           behind. After ten years you are $120,000 ahead if it works, $38,800 behind if it \
           doesn’t; at your odds of 60% that is +$56,500. You need $7,095 in savings."],
    );
}

#[test]
fn an_offer_that_may_not_come() {
    check(
        &Case::with(|c| {
            c.stages(vec![Stage::Wait { offer: 0.2, within: 36 }]);
            c.scenario.routes[0].odds = dues::scenario::Odds::Chance(1.0);
            c.result.odds = 0.999_675_481;
            c.result.odds_no_offer = 0.000_324_519;
            c.result.works = path(73_761.0, 0.0, AheadThroughout);
            c.result.expected.net_gain = 73_737.0;
            c.result.cash = cash(10_000.0, 0, 0.0);
            c.scenario.horizon = 60;
        }),
        "Worth it",
        &["Waiting up to 36 months for an offer costs you nothing: you are never behind. After 5 \
           years you are $73,800 ahead if the offer comes, no better or worse off if none does, \
           which is 0.03% likely; at odds of 99.97% in all that is +$73,700. You need no savings for it."],
    );
}

#[test]
fn no_offer_is_an_ending_of_its_own() {
    let case = Case::with(|c| {
        c.result.odds = 0.276;
        c.result.odds_no_offer = 0.54;
    });
    let words = verdict(&voice(), &case.scenario, 0, &case.result, &case.bounds).unwrap();
    let said = words.paragraphs[0].to_string();
    let third = "if it doesn’t, and no better or worse off if no offer comes, which is 54% likely;";
    assert!(said.contains(third), "{said}");
}

#[test]
fn worth_it_only_if_it_does_not_work() {
    let case = Case::with(|c| {
        c.result.works = path(-47_900.0, 60_000.0, Never);
        c.result.fails = path(100_000.0, 0.0, AheadThroughout);
    });
    let words = verdict(&voice(), &case.scenario, 0, &case.result, &case.bounds).unwrap();
    assert_eq!(words.headline.to_string(), "Worth it only if it doesn’t work");
    let said = words.paragraphs[0].to_string();
    assert!(said.contains("$47,900 behind if it works, $100,000 ahead if it doesn’t"), "{said}");
}

#[test]
fn pay_in_other_units_and_currencies() {
    let case = Case::with(|c| {
        if let Stage::Reduced { pay, .. } = &mut c.scenario.routes[0].stages[0] {
            *pay = Pay { amount: 3_800.0, per: PayPer::Month, ..*pay };
        }
    });
    let voice =
        dues::words::Voice::new(dues::words::Words::english(), &dues::words::PlainEnUs, "CHF");
    let said = verdict(&voice, &case.scenario, 0, &case.result, &case.bounds)
        .and_then(|w| w.paragraphs.first().map(ToString::to_string))
        .unwrap_or_default();
    assert!(
        said.starts_with("Taking CHF\u{a0}3,800/mo for 6 months costs you CHF\u{a0}6,690 up"),
        "{said}"
    );
}

#[test]
fn a_route_that_is_not_there_has_no_verdict() {
    let case = Case::new();
    assert!(verdict(&voice(), &case.scenario, 1, &case.result, &case.bounds).is_none());
}

#[test]
fn headlines_are_short() {
    use dues::words::claim::Headline::{
        CannotStart, Close, JustHolds, Not, NotAtOdds, NotEvenIfItWorks, RunsOut, Worth,
        WorthAtOdds, WorthEitherWay,
    };
    let words = |headline| {
        let said = voice().headline(headline).to_string();
        said.split(' ').count()
    };
    for headline in [
        CannotStart,
        Close,
        JustHolds,
        Not,
        NotAtOdds,
        NotEvenIfItWorks,
        Worth,
        WorthAtOdds,
        WorthEitherWay,
    ] {
        assert!(words(headline) <= 8, "{headline:?}");
    }
    // The design's own sentence.
    assert_eq!(words(RunsOut(13)), 11);
}
