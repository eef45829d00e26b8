//! What is said of routes in which more is better, other things than failing may happen, or the cash
//! lasts again further on: from a link, as somebody would open it.

use crate::case::voice;
use dues::{
    explore::{RequiredValues, required},
    model::{
        evaluate,
        explain::FigureName,
        result::{Required, RouteResult},
    },
    scenario::{Scenario, lever::Lever, link::decode},
    words::{
        Words,
        bounds::Bounds,
        demand::Demand,
        explain::why,
        map::how_low,
        negotiation::{NegotiationTerms, negotiation},
        page,
        summary::{figures, short_lines},
        verdict::verdict,
    },
};

struct Told {
    scenario: Scenario,
    result: RouteResult,
    required: RequiredValues,
    bounds: Bounds,
}

#[allow(clippy::unwrap_used, reason = "what cannot be answered fails the test")]
impl Told {
    fn of(link: &str) -> Self {
        let scenario = decode(link).unwrap().scenario;
        let result = evaluate(&scenario, None).unwrap().routes.swap_remove(0);
        let required = required(&scenario, 0, None).unwrap();
        Self { bounds: Bounds::from(&required), scenario, result, required }
    }

    /// What this lever must be, and the room; empty where there is no such row.
    fn must(&self, lever: Lever) -> String {
        let rows = Demand::all(&self.scenario, 0, &self.result, &self.bounds);
        let row = rows.iter().find(|row| row.lever == lever);
        row.map_or_else(String::new, |row| {
            format!("{} ({})", voice().must_be(row), voice().room(row))
        })
    }

    fn verdict(&self) -> String {
        let said = verdict(&voice(), &self.scenario, 0, &self.result, &self.bounds).unwrap();
        let paragraphs: Vec<String> = said.paragraphs.iter().map(ToString::to_string).collect();
        format!("{}: {}", said.headline, paragraphs.join(" "))
    }

    fn even(&self) -> String {
        let [_, even, ..] = figures(&voice(), &self.scenario, &self.result);
        format!("{} {}{}, {}", even.label, even.value, even.unit, even.note)
    }

    fn talk(&self) -> String {
        let terms = NegotiationTerms::of(&self.scenario, 0, &self.bounds, None).unwrap();
        let said: Vec<String> =
            negotiation(&voice(), &terms).iter().map(ToString::to_string).collect();
        said.join(" ")
    }

    fn gain(&self, lever: Lever, value: f64) -> f64 {
        let mut turned = self.scenario.clone();
        lever.set(&mut turned, 0, value);
        evaluate(&turned, None).unwrap().routes[0].expected.net_gain
    }

    fn lasts(&self, lever: Lever, value: f64) -> bool {
        let mut turned = self.scenario.clone();
        lever.set(&mut turned, 0, value);
        evaluate(&turned, None).unwrap().routes[0].cash.not_affordable_from.is_none()
    }
}

#[test]
fn odds_are_those_of_the_last_gate() {
    // All failing together is worth more than working, failing at the last gate alone is not.
    let told = Told::of(
        "#v=1&tax=none&now=30h&stages=search+volunteer&placed=95&within=1&for=12&then=34.5h\
         &now-raise=0&then-raise=0&inflation=0&rate=0&odds=95&back-months=0&back-share=110\
         &savings=90000",
    );
    assert!(told.result.fails.net_gain > told.result.works.net_gain);
    assert!(told.gain(Lever::Odds, 0.2) < 0.0 && told.gain(Lever::Odds, 0.9) > 0.0);
    assert_eq!(told.must(Lever::Odds), "at least 33% (62 points)");
    let figure = FigureName::Required(Lever::Odds);
    let why = why(&voice(), &told.scenario, 0, figure, &told.result, &told.required, None).unwrap();
    assert!(why.title.to_string().contains("With less"), "{}", why.title);
}

#[test]
fn months_are_carried_until_the_first_that_are_not() {
    // Near the horizon the gap after failing lies beyond it, and the cash lasts again.
    let told = Told::of("#v=1&cut=19h&for=2&savings=10000&horizon=24&then=200h");
    assert!(told.lasts(Lever::For, 24.0) && !told.lasts(Lever::For, 10.0));
    assert_eq!(told.required.limit_for, Required::Value(9.0));
    assert_eq!(told.must(Lever::For), "at most 9 months, or the cash runs out (7 months)");
    assert!(
        told.talk().contains("9 months is the longest for which the cash lasts"),
        "{}",
        told.talk()
    );
}

#[test]
fn a_rate_above_both_others_is_not_called_never_worth_it() {
    let ahead =
        Told::of("#v=1&now=30h&then=30h&cut=60h&for=12&odds=100&one-off=20000&savings=60000");
    assert!(ahead.result.expected.net_gain > 0.0);
    assert_eq!(ahead.required.cut, Required::Never);
    assert_eq!(ahead.must(Lever::Cut), "");
    // Fewer months than these lose, so that they are a least.
    assert!(ahead.gain(Lever::For, 5.0) < 0.0);
    assert!((6..=12).all(|months| ahead.gain(Lever::For, f64::from(months)) >= 0.0));
    assert_eq!(ahead.must(Lever::For), "at least 6 months (6 months)");
    let map = how_low(&ahead.scenario, 0, &ahead.result, &ahead.bounds).unwrap();
    assert_eq!(voice().finding(&map).to_string(), "At $60/h it pays only from 6 months on");

    let behind = Told::of("#v=1&now=60h&cut=75h&for=30&then=55h&odds=60&savings=60000");
    assert_eq!(behind.must(Lever::Cut), "not worth it even at $60 ()");
}

#[test]
fn an_offer_that_may_not_come_is_no_certainty() {
    let told = Told::of("#v=1&stages=wait&offer=5&odds=100&one-off=5000&then=31h&savings=30000");
    let said = told.verdict();
    assert!(said.contains("If it works it takes 33 months to be even."), "{said}");
    assert_eq!(
        told.even(),
        "Even after 33 months, if it works; weighted by your odds: 10 years 4 months"
    );
    let told = Told::of("#v=1&stages=wait&offer=5&odds=100&one-off=5000&savings=30000");
    assert!(told.verdict().starts_with("Worth it at your odds"), "{}", told.verdict());
    // Where nothing is lost by waiting, there are no odds to speak of.
    let told = Told::of("#v=1&stages=wait&offer=5&odds=100&savings=30000");
    assert!(told.verdict().starts_with("Worth it:"), "{}", told.verdict());
}

#[test]
fn of_two_waits_the_gain_without_an_offer_is_the_mean() {
    let told = Told::of("#v=1&stages=wait+volunteer+wait&for=6&then=90h&savings=90000");
    let said = told.verdict();
    assert!(said.contains("and $7,720 behind if no offer comes, which is 78.0% likely"), "{said}");
}

#[test]
fn savings_that_carry_nothing_are_said_to() {
    for link in ["#v=1&savings=3000", "#v=1&living=6000"] {
        let said = Told::of(link).talk();
        assert!(
            said.contains("At $22/h the cash runs out at any number of months up to 24"),
            "{said}"
        );
    }
    assert!(!Told::of("#v=1").talk().contains("at any number of months"));
    assert!(!Told::of("#v=1&savings=?").talk().contains("the cash"));
}

#[test]
fn the_search_after_failing_is_bound_by_the_gain_where_the_cash_lasts() {
    for savings in ["150000", "400000", "?"] {
        let told = Told::of(&format!("#v=1&odds=35&savings={savings}"));
        assert_eq!(told.must(Lever::BackMonths), "at most 9 months (6 months)", "{savings}");
        assert!(told.gain(Lever::BackMonths, 9.0) >= 0.0);
        assert!(told.gain(Lever::BackMonths, 10.0) < 0.0);
    }
}

#[test]
fn a_debt_is_called_one_in_two_lines_as_well() {
    let told = Told::of("#v=1&savings=2250&credit=5000");
    assert!(told.verdict().contains("$4,976 in debt"), "{}", told.verdict());
    let [_, binding] = short_lines(&voice(), &told.scenario, &told.result, false);
    assert_eq!(binding.to_string(), "$4,976 in debt in month 9");
}

/// Neither none nor all of the horizon's months pay; those between do.
#[test]
fn months_that_pay_between_two_ends_that_do_not_are_found() {
    let steps = "#v=1&now=18000y&cut=1800m&steps=8_13000y&then=1500m&odds=60&now-hours=30&now-weeks=40\
                 &then-hours=45&then-match=5&review-month=1&review-visible=30&living=0&gap-cover=200\
                 &savings=8000&credit=20000&tax=none&rate=2";
    let at = |months: u32| Told::of(&format!("{steps}&for={months}"));
    assert!(at(0).result.expected.net_gain < 0.0 && at(12).result.expected.net_gain < 0.0);
    assert!(at(11).result.expected.net_gain > 0.0);
    assert_eq!(at(10).must(Lever::For), "at most 11 months (1 month)");
    assert_eq!(at(12).must(Lever::For), "at most 11 months (1 month over)");
}

/// Whoever fails comes back to more than they left.
#[test]
fn less_pay_now_can_be_a_loss_where_more_is_not() {
    let link = "#v=1&stages=training&for=1&tuition=9000&then=0h&odds=0&back-share=150&back-months=0\
                &savings=100000&tax=none&horizon=36";
    let at = |now: u32| Told::of(&format!("{link}&now={now}m"));
    assert_eq!(at(3_000).must(Lever::Now), "at least $571 ($2,429)");
    assert!(at(571).result.expected.net_gain >= 0.0 && at(570).result.expected.net_gain < 0.0);
}

/// In a month without any pay cover is bought: nothing is not the least that is enough.
#[test]
fn the_least_that_is_more_than_nothing_is_one() {
    let link = "#v=1&now=500m&for=6&cut=1800m&odds=60&then-premium=100&now-premium=600&tax=none&living=0\
                &savings=50000&gap-cover=900";
    let at = |then: u32| Told::of(&format!("{link}&then={then}m"));
    assert_eq!(at(3_200).must(Lever::Then), "at least $1 ($3,199)");
    assert!(at(1).result.expected.net_gain >= 0.0 && at(0).result.expected.net_gain < 0.0);
}

#[test]
fn what_the_cash_asks_of_any_row_is_said() {
    // Fewer months at a better rate than now leave less to search with.
    let told = Told::of(
        "#v=1&now=0m&stages=reduced&horizon=24&for=12&cut=8400m&then=0m&odds=95&living=2500\
         &savings=7100&tax=none",
    );
    let months = "at least 7 months, or the cash runs out (5 months)";
    assert_eq!(told.must(Lever::For), months);
    // Who is sure needs nothing for failing.
    let sure = Told::of("#v=1&odds=100&savings=5000");
    assert_eq!(sure.must(Lever::Odds), "at least 100%, or the cash runs out (none)");
    assert!(sure.talk().ends_with("to be no worse off than staying."), "{}", sure.talk());
    // What staying costs is more than it brings.
    let dear = "#v=1&now=30h&cut=24h&for=3&then=45h&odds=100&living=5600&savings=20000&tax=none";
    let dear = Told::of(dear);
    assert_eq!(dear.must(Lever::Then), "at least $30.81, or the cash runs out ($14.19)");
    assert!(dear.talk().ends_with("to be no worse off than staying, your savings aside."));
    // Fewer months would pay, and leave less for the search after failing.
    let fewer = Told::of(
        "#v=1&now=23.1h&horizon=12&cut=16.2h&then=34.62h&then-raise=5&now-premium=100&back-months=6\
         &living=1500&savings=3446&save-rate=0&tax=none",
    );
    assert_eq!(fewer.required.for_months, Required::Value(2.0));
    assert_eq!(fewer.must(Lever::For), "only where the cash runs out ()");
    // The highest rate that is searched is named.
    let broke =
        Told::of("#v=1&now=0h&horizon=24&for=4&cut=1750m&then=0h&odds=20&living=3000&savings=100");
    assert_eq!(broke.must(Lever::Cut), "not even $1,750 is enough: the cash runs out ()");
}

#[test]
fn a_wait_that_may_miss_is_not_worth_it_either_way() {
    let link = "#v=1&now=4000m&stages=wait&offer=10&within=6&then=6000m&odds=50&back-share=120\
                &back-months=0&savings=20000&tax=none&living=0";
    let said = Told::of(&format!("{link}&one-off=2000")).verdict();
    assert!(said.starts_with("Worth it at your odds: "), "{said}");
    assert!(said.contains("$2,000 behind if no offer comes"), "{said}");
    let said = Told::of(link).verdict();
    assert!(said.starts_with("Worth it: nothing lost"), "{said}");
}

#[test]
fn of_a_pay_that_is_not_paid_no_sentence_speaks() {
    let told = Told::of(
        "#v=1&now=7000m&for=3&cut=8000m&cut-kind=unpaid&then=9000m&odds=70&living=3000\
         &savings=30000&tax=none",
    );
    assert!(told.talk().starts_with("At $0/mo, 7 months is the longest"), "{}", told.talk());
    let odd = page::problems(Words::english(), &told.scenario, 0);
    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn credit_is_said_beside_no_savings() {
    let said = Told::of("#v=1&savings=3000&credit=10000").verdict();
    assert!(said.contains("Beside your $10,000 of credit you need no savings for it."), "{said}");
}

#[test]
fn always_is_not_said_of_months_among_which_some_do_not_pay() {
    let two = "#v=1&now=87h&then=120h&stages=reduced+reduced&cut=95h&tax=none&horizon=60&savings=?";
    let within = Told::of(&format!("{two}&for=18"));
    assert_eq!(within.required.for_months, Required::Value(36.0));
    assert_eq!(within.must(Lever::For), "at most 36 months (18 months)");
    let at_the_end = Told::of("#v=1&stages=volunteer&keep=100");
    assert_eq!(at_the_end.required.for_months, Required::Value(112.0));
}

#[test]
fn never_is_not_said_of_months_among_which_some_pay() {
    let told = Told::of(
        "#v=1&now=13.17h&then=7.82h&stages=reduced+reduced&cut=12.8h&for=12&odds=0&horizon=12\
         &now-raise=5&then-raise=1&savings=0&credit=5000&living=0&back-share=80&rate=0\
         &ramp-share=50&ramp-months=6&review-month=4&review-visible=30",
    );
    assert_eq!(told.required.for_months, Required::Value(8.0));
}

#[test]
fn months_that_the_cash_does_not_carry_bind_though_all_of_the_horizon_would_be_carried() {
    let told = Told::of("#v=1&then=400h");
    assert_eq!(told.required.for_months, Required::Value(112.0));
    assert_eq!(told.required.limit_for, Required::Value(103.0));
    assert_eq!(told.must(Lever::For), "at most 103 months, or the cash runs out (97 months)");
}

#[test]
fn months_without_income_bind_by_the_gain_though_the_user_s_are_more() {
    let link = "#v=1&tax=none&now=3000m&cut=2500m&then=3300m&living=1000&savings=20000&odds=60\
                &horizon=60&back-share=100";
    let five = Told::of(&format!("{link}&back-months=5"));
    assert!(five.result.expected.net_gain >= 0.0);
    for (yours, over) in [(6, "1 month over"), (12, "7 months over")] {
        let told = Told::of(&format!("{link}&back-months={yours}"));
        assert!(told.result.expected.net_gain < 0.0);
        assert_eq!(told.must(Lever::BackMonths), format!("at most 5 months ({over})"));
    }
}

#[test]
fn that_no_months_are_carried_does_not_depend_on_the_user_s_own() {
    for months in [3, 6, 12] {
        let told = Told::of(&format!("#v=1&cut=0h&for={months}"));
        assert_eq!(told.required.limit_for, Required::Value(0.0));
        assert_eq!(told.required.carried_for, Required::Never);
        let said = "At $0/h the cash runs out at any number of months up to 24 months.";
        assert!(told.talk().contains(said), "{}", told.talk());
    }
}
