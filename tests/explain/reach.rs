//! What a figure rests on, named and no more; and how the cash on the way is told.

use crate::{
    case::{Case, golden, listed},
    sums::long_route,
};
use dues::{
    model::explain::{Answer, FigureName, Note, Prospect, What},
    scenario::{Odds, Pay, Review, Scenario, Stage, TaxMode, lever::Lever, template::Template},
};

/// Which of these levers an explanation lists.
fn which(case: &Case, figure: FigureName, of: &[Lever]) -> Vec<Lever> {
    let listed = listed(&case.explain(0, figure).unwrap());
    of.iter().copied().filter(|lever| listed.contains(lever)).collect()
}

/// Nothing is ever taken from the savings: no living costs, no one-off.
fn never_poorer() -> Case {
    Case::with(|scenario| {
        scenario.household.living = 0.0;
        scenario.routes[0].review = Some(Review { month: 4, visible: 0.5 });
    })
}

#[test]
fn savings_that_nothing_takes_from_rest_on_every_month_of_every_way() {
    let case = never_poorer();
    let Answer::Lowest { month, balance, .. } =
        case.explain(0, FigureName::LowestCash).unwrap().answer
    else {
        panic!("the lowest cash")
    };
    assert_eq!((month, Some(balance)), (0, case.scenario.household.savings));
    let all = [Lever::Horizon, Lever::ThenRaise, Lever::Then, Lever::ReviewMonth];
    assert_eq!(which(&case, FigureName::LowestCash, &all), all);
    // Where something is, only the way to the lowest point counts.
    let poorer = Case::with(|scenario| scenario.household.savings = Some(50_000.0));
    assert!(!which(&poorer, FigureName::LowestCash, &all).contains(&Lever::Horizon));
}

#[test]
fn of_months_that_leave_the_same_balance_the_first_is_the_lowest() {
    let case = Case::with(|scenario| {
        (scenario.household.living, scenario.household.save_rate) = (0.0, 0.0);
        scenario.taxes.mode = TaxMode::None;
        let Stage::Reduced { pay, .. } = &mut scenario.routes[0].stages[0] else {
            panic!("the default's stage")
        };
        *pay = Pay { amount: 0.0, ..*pay };
    });
    let Answer::Lowest { month, .. } = case.explain(0, FigureName::LowestCash).unwrap().answer
    else {
        panic!("the lowest cash")
    };
    assert_eq!(month, 0);
}

#[test]
fn interest_on_debt_counts_only_once_there_is_a_debt() {
    let with = |months: f64| {
        let case = Case::with(|scenario| {
            scenario.household.savings = Some(0.0);
            scenario.routes[0].odds = Odds::Chance(1.0);
            Lever::Cut.set(scenario, 0, 1.0);
            Lever::For.set(scenario, 0, months);
        });
        which(&case, FigureName::LowestCash, &[Lever::DebtRate])
    };
    // The first month begins with nothing, which bears nothing; the second with a debt.
    assert_eq!((with(1.0), with(2.0)), (Vec::new(), vec![Lever::DebtRate]));
}

#[test]
fn odds_rest_on_what_makes_them_affordable() {
    let cash = [Lever::Living, Lever::Savings, Lever::Credit, Lever::DebtRate];
    let with = |savings, credit| {
        Case::with(|scenario| {
            (scenario.household.savings, scenario.household.credit) = (savings, credit);
        })
    };
    let told = which(&with(Some(9_000.0), 2_000.0), FigureName::OddsAhead, &cash);
    assert_eq!(told, cash);
    let without_credit = which(&with(Some(9_000.0), 0.0), FigureName::OddsAhead, &cash);
    assert_eq!(without_credit, [Lever::Living, Lever::Savings]);
    assert!(!which(&with(None, 0.0), FigureName::OddsAhead, &cash).contains(&Lever::Savings));
}

#[test]
fn the_month_of_break_even_rests_on_the_horizon_only_where_there_is_none_before() {
    let both = [Lever::DiscountRate, Lever::Horizon];
    let even = Case::with(|_| {});
    assert_eq!(which(&even, FigureName::BreakEvenMonth, &both), [Lever::DiscountRate]);
    let never = Case::with(|scenario| scenario.routes[0].then.pay = scenario.now.pay);
    assert_eq!(which(&never, FigureName::BreakEvenMonth, &both), both);
}

#[test]
fn what_is_expected_is_told_beside_what_works_unless_it_is_the_same() {
    let told = |odds: f64| {
        let case = Case::with(|scenario| scenario.routes[0].odds = Odds::Chance(odds));
        let notes = case.explain(0, FigureName::BreakEvenMonth).unwrap().notes;
        notes.iter().any(|note| matches!(note, Note::EvenExpected(_)))
    };
    assert!(told(0.6) && !told(1.0));
}

#[test]
fn an_ending_is_named_where_the_lowest_point_is_its_alone() {
    let ending = |savings: f64, gap: f64| {
        let case = Case::with(|scenario| {
            scenario.household.savings = Some(savings);
            Lever::BackMonths.set(scenario, 0, gap);
        });
        match case.explain(0, FigureName::LowestCash).unwrap().answer {
            Answer::Lowest { ending, .. } => ending,
            _ => panic!("the lowest cash"),
        }
    };
    // Months without pay after failing go lower than the months before.
    assert!(ending(9_000.0, 6.0).is_some());
    // Back at once: both have only the stage behind them.
    assert_eq!(ending(9_000.0, 0.0), None);
}

#[test]
fn cash_on_the_way_is_told_whole() {
    let mut cases = golden();
    cases.push(Case::with(long_route));
    let (mut steady_ones, mut others) = (0, 0);
    for case in &cases {
        for figure in [FigureName::LowestCash, FigureName::CashNeeded] {
            for term in case.explain(0, figure).into_iter().flat_map(|why| why.terms) {
                let What::Cash { months, flows, steady, .. } = term.what else { continue };
                let left =
                    flows.take_home + flows.spouse - flows.living - flows.outlays - flows.tuition;
                let amount = term.amount.abs();
                assert!((left.abs() - amount).abs() < 1e-6 * amount.max(1.0), "{}", case.id);
                assert!(flows.living >= 0.0 && months > 0);
                *if steady { &mut steady_ones } else { &mut others } += 1;
            }
        }
    }
    assert!(steady_ones > 5 && others > 2, "{steady_ones} {others}");
}

#[test]
fn the_flip_of_the_odds_rests_on_ways_that_cannot_happen_now() {
    let case = Case::with(|scenario| {
        scenario.routes[0].odds = Odds::Chance(1.0);
        scenario.routes[0].review = Some(Review { month: 4, visible: 0.5 });
    });
    let ways = [Lever::BackMonths, Lever::BackShare, Lever::ReviewMonth];
    assert_eq!(which(&case, FigureName::Required(Lever::Odds), &ways), ways);
    assert_eq!(which(&case, FigureName::Required(Lever::Then), &ways), []);
    let notes = case.explain(0, FigureName::Required(Lever::Odds)).unwrap().notes;
    assert!(notes.contains(&Note::AllElseHeld), "{notes:?}");
}

#[test]
fn the_cost_up_front_is_that_of_the_first_deepest_month() {
    let costs = |case: &Case| {
        let why = case.explain(0, FigureName::UpFront).unwrap();
        assert!(why.notes.iter().any(|note| matches!(note, Note::PresentValue(_))));
        let Answer::UpFront { month, .. } = why.answer else { panic!("the cost up front") };
        (month, listed(&why).contains(&Lever::Horizon))
    };
    // Beside the job nothing changes for six months: all that is spent is spent at once.
    let flat = Case::with(|scenario| {
        scenario.routes[0].one_off = 500.0;
        let beside = Template::VolunteerBeside.route(scenario, 0, "Beside");
        scenario.routes[0].stages = beside.stages;
        // A year's tax would fall on its other months, too.
        scenario.taxes.mode = TaxMode::None;
    });
    assert_eq!(costs(&flat), (0, false));
    let falling = Case::with(|scenario| {
        scenario.routes[0].then.pay = Pay { amount: 20.0, ..scenario.now.pay };
    });
    assert_eq!(costs(&falling), (falling.scenario.horizon, true));
}

#[test]
fn a_review_is_why_it_is_worth_something() {
    let case = Case::with(long_route);
    let why = case.explain(0, FigureName::OptionValue).unwrap();
    assert!(listed(&why).contains(&Lever::ReviewMonth));
    assert!(why.notes.iter().any(|note| matches!(note, Note::PresentValue(_))));
    assert!(!why.notes.iter().any(|note| matches!(note, Note::MoreTax(_))));
    // Where nothing fails it is worth nothing, and is why all the same.
    let sure = Case::with(|scenario| {
        scenario.routes[0].odds = Odds::Chance(1.0);
        scenario.routes[0].review = Some(Review { month: 4, visible: 0.5 });
    });
    if let Some(why) = sure.explain(0, FigureName::OptionValue) {
        assert!(listed(&why).contains(&Lever::ReviewMonth));
    }
}

/// Which of these levers the expected gain rests on, taxed at a flat rate.
fn gain_rests_on(of: &[Lever], change: impl FnOnce(&mut Scenario)) -> Vec<Lever> {
    let case = Case::with(|scenario| {
        scenario.taxes.mode = TaxMode::Flat;
        change(scenario);
    });
    which(&case, FigureName::NetGain(Prospect::Expected), of)
}

#[test]
fn tax_on_retirement_counts_for_who_saves_and_is_taxed() {
    let with = |tax: f64, deferral: f64| {
        gain_rests_on(&[Lever::RetirementTax], |scenario| {
            scenario.taxes.retirement = tax;
            scenario.now.deferral = deferral;
        })
    };
    assert_eq!(with(0.2, 0.05), [Lever::RetirementTax]);
    assert_eq!((with(0.0, 0.05), with(0.2, 0.0)), (Vec::new(), Vec::new()));
}

#[test]
fn cover_of_ones_own_counts_where_a_month_is_without_pay() {
    let with = |change: &dyn Fn(&mut Scenario)| {
        gain_rests_on(&[Lever::GapCover], |scenario| {
            scenario.household.gap_cover = 400.0;
            scenario.routes[0].fallback.months = 0;
            change(scenario);
        })
    };
    assert_eq!(with(&|_| {}), [], "every month is paid");
    let paid_nothing = |scenario: &mut Scenario| {
        let Stage::Reduced { pay, .. } = &mut scenario.routes[0].stages[0] else {
            panic!("the default's stage")
        };
        pay.amount = 0.0;
    };
    let back_at_nothing = |scenario: &mut Scenario| scenario.routes[0].fallback.share = 0.0;
    let gap = |scenario: &mut Scenario| scenario.routes[0].fallback.months = 2;
    for without_pay in [&paid_nothing as &dyn Fn(&mut Scenario), &back_at_nothing, &gap] {
        assert_eq!(with(without_pay), [Lever::GapCover]);
    }
}

#[test]
fn prices_count_where_something_is_quoted_in_them() {
    let priced = gain_rests_on(&[Lever::Inflation], |s| s.routes[0].then.costs = 100.0);
    assert_eq!(priced, [Lever::Inflation]);
    assert_eq!(gain_rests_on(&[Lever::Inflation], |_| {}), []);
}

#[test]
fn the_lowest_cash_rests_on_the_job_now_where_part_of_it_is_kept() {
    let keeping = |keep: f64| {
        let case = Case::with(|scenario| {
            scenario.taxes.mode = TaxMode::Flat;
            scenario.routes[0].fallback.months = 0;
            // Less than one lives on, for as long as the stage lasts.
            Lever::Cut.set(scenario, 0, 10.0);
            Lever::Keep.set(scenario, 0, keep);
        });
        which(&case, FigureName::LowestCash, &[Lever::Now])
    };
    assert_eq!((keeping(0.0), keeping(0.2)), (Vec::new(), vec![Lever::Now]));
}

#[test]
fn a_return_rests_on_no_rate_of_discount() {
    let case = Case::with(|_| {});
    let rate = [Lever::DiscountRate];
    assert_eq!(which(&case, FigureName::Return(Prospect::Works), &rate), []);
    assert_eq!(which(&case, FigureName::NetGain(Prospect::Works), &rate), rate);
}

#[test]
fn a_wait_is_told_where_it_is_shorter_than_it_may_be() {
    let typical = |offer: f64, within: u32| {
        let case = Case::with(|scenario| {
            scenario.routes[0].stages.insert(0, Stage::Wait { offer, within });
        });
        let notes = case.explain(0, FigureName::NetGain(Prospect::Works)).unwrap().notes;
        notes.iter().any(|note| matches!(note, Note::TypicalWait { .. }))
    };
    assert!(typical(0.4, 12) && !typical(0.01, 1));
}
