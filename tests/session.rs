//! The session: each action, undo and redo, and that no action makes a scenario impossible.

#![allow(clippy::expect_used, reason = "a test that cannot read its data has failed")]

#[allow(dead_code, reason = "the links' tests use more of it")]
mod any;

use any::Numbers;
use dues::{
    explore::Plausible,
    scenario::{
        Evidence, PayPer, Scenario, TaxMode,
        lever::{Lever, Set, Subject},
        link,
    },
    session::{Action, MOST_STEPS, Session},
};
use proptest::{prelude::*, sample::select};
use std::rc::Rc;

fn session() -> Session {
    Session::new(Scenario::default(), 0)
}

fn opened(fragment: &str) -> Session {
    let opened = link::decode(fragment).expect("a link");
    assert_eq!(opened.problems, []);
    Session::new(opened.scenario, opened.focus)
}

fn adjust(lever: Lever, value: f64) -> Action {
    Action::Adjust { lever, value, per: None }
}

/// The session after these actions.
fn after(session: &Session, actions: impl IntoIterator<Item = Action>) -> Session {
    actions.into_iter().fold(session.clone(), |session, action| session.apply(action))
}

/// What a session's scenario says in a link.
fn link_of(session: &Session) -> String {
    link::encode(session.scenario(), session.focus())
}

/// A pay set by the year is one by the year, in its link and after its hours change; one step back is
/// the pay by the hour again.
#[test]
fn a_pay_is_stated_in_the_unit_it_is_set_in() {
    let yearly = |lever, value| Action::Adjust { lever, value, per: Some(PayPer::Year) };
    let set = [yearly(Lever::Now, 64_000.0), yearly(Lever::Then, 88_000.0), Action::Settle];
    let next = after(&session(), set);
    assert_eq!(link_of(&next), "v=1&now=64000y&then=88000y");
    let next = after(&next, [adjust(Lever::NowHours, 30.0), Action::Settle]);
    assert_eq!(next.scenario().now.pay.monthly_gross(), 64_000.0 / 12.0);
    let back = after(&next, [Action::Undo, Action::Undo, Action::Undo]);
    assert_eq!(link_of(&back), "v=1");
    // Nothing is a pay of odds.
    let odds = Action::Adjust { lever: Lever::Odds, value: 0.5, per: Some(PayPer::Month) };
    assert_eq!(link_of(&session().apply(odds)), "v=1&odds=50");
    let cut = Action::Adjust { lever: Lever::Cut, value: 2_500.0, per: Some(PayPer::Month) };
    assert_eq!(link_of(&session().apply(cut)), "v=1&cut=2500m");
}

#[test]
fn a_lever_is_set_to_the_nearest_value_and_what_became_of_it_is_known() {
    let next = session().apply(adjust(Lever::Cut, 25.0));
    assert_eq!(link_of(&next), "v=1&cut=25h");
    assert_eq!(next.last_set(), Some((Lever::Cut, Set::Taken)));
    let next = next.apply(adjust(Lever::Odds, 1.7));
    assert_eq!(next.last_set(), Some((Lever::Odds, Set::LoweredTo(1.0))));
    let next = next.apply(adjust(Lever::For, 3.4));
    assert_eq!(next.last_set(), Some((Lever::For, Set::Rounded(3.0))));
    let same = next.apply(adjust(Lever::Now, f64::NAN));
    assert_eq!(same.last_set(), Some((Lever::Now, Set::Refused)));
    assert!(Rc::ptr_eq(&same.shared(), &next.shared()));
    assert_eq!(same.apply(Action::Undo).last_set(), None);
}

#[test]
fn the_old_session_stays_as_it_was() {
    let before = session();
    let next = before.apply(adjust(Lever::Cut, 25.0));
    assert_eq!(before.scenario(), &Scenario::default());
    assert!(!before.can_undo() && next.can_undo());
    assert_ne!(before, next);
    assert_eq!(before, before.clone());
}

#[test]
fn a_whole_drag_is_one_step() {
    let start = session();
    let drag = (0..500).map(|i| adjust(Lever::Then, 40.0 + f64::from(i) / 100.0));
    let end = after(&start, drag).apply(Action::Settle);
    assert_eq!(link_of(&end), "v=1&then=44.99h");
    let back = end.apply(Action::Undo);
    assert_eq!(link_of(&back), "v=1");
    assert!(Rc::ptr_eq(&back.shared(), &start.shared()));
    assert!(!back.can_undo());
    assert_eq!(link_of(&back.apply(Action::Redo)), "v=1&then=44.99h");
}

#[test]
fn another_lever_or_a_settled_one_is_another_step() {
    let twice = after(
        &session(),
        [adjust(Lever::Then, 41.0), adjust(Lever::Then, 42.0), adjust(Lever::Cut, 20.0)],
    );
    assert_eq!(link_of(&twice.apply(Action::Undo)), "v=1&then=42h");
    let settled =
        after(&session(), [adjust(Lever::Then, 41.0), Action::Settle, adjust(Lever::Then, 42.0)]);
    assert_eq!(link_of(&settled.apply(Action::Undo)), "v=1&then=41h");
}

#[test]
fn a_drag_that_is_taken_back_has_never_been() {
    let before = session().apply(adjust(Lever::Cut, 20.0)).apply(Action::Settle);
    let drag = [adjust(Lever::Now, 31.0), adjust(Lever::Now, 35.0)];
    let back = after(&before, drag).apply(Action::Revert);
    assert_eq!(back.scenario(), before.scenario());
    assert!(!back.can_redo());
    assert_eq!(back.apply(Action::Undo).scenario(), session().scenario(), "one step is left");
    assert_eq!(
        before.apply(Action::Revert).scenario(),
        before.scenario(),
        "nothing is in the hand"
    );
}

#[test]
fn a_drag_that_ends_where_it_began_is_no_step() {
    let end = after(&session(), [adjust(Lever::For, 9.0), adjust(Lever::For, 6.0), Action::Settle]);
    assert!(!end.can_undo());
    // Nor is what changes nothing.
    assert!(!session().apply(adjust(Lever::For, 6.0)).can_undo());
    assert!(!session().apply(Action::ResetAll).can_undo());
}

#[test]
fn undoing_in_the_middle_of_a_drag_goes_back_to_its_start() {
    let mid = after(&session(), [adjust(Lever::For, 9.0), adjust(Lever::For, 12.0)]);
    let back = mid.apply(Action::Undo);
    assert_eq!(link_of(&back), "v=1");
    // And the drag may go on, as a new step.
    let on = back.apply(adjust(Lever::For, 10.0));
    assert!(on.can_undo() && !on.can_redo());
}

#[test]
fn a_hundred_steps_are_kept() {
    let steps = (0..150).flat_map(|i| [adjust(Lever::Now, 30.0 + f64::from(i)), Action::Settle]);
    let mut session = after(&session(), steps);
    let mut undone = 0;
    while session.can_undo() {
        session = session.apply(Action::Undo);
        undone += 1;
    }
    assert_eq!(undone, MOST_STEPS);
    assert_eq!(link_of(&session), "v=1&now=79h");
    let again = after(&session, vec![Action::Redo; MOST_STEPS]);
    assert_eq!(link_of(&again), "v=1&now=179h");
    assert_eq!(again, again.apply(Action::Redo));
}

#[test]
fn a_new_step_drops_what_was_undone() {
    let session = after(&session(), [adjust(Lever::Cut, 20.0), Action::Settle, Action::Undo]);
    assert!(session.can_redo());
    assert!(!session.apply(adjust(Lever::Cut, 21.0)).can_redo());
}

#[test]
fn a_lever_is_reset_to_the_default_with_its_unit() {
    let changed = opened(
        "v=1&now=90000y&cut=2000m&for=9&then=120000y&odds=4of7&review-month=3&savings=?&state=CA&keep=50",
    );
    for (lever, key) in [
        (Lever::Now, "now="),
        (Lever::Cut, "cut="),
        (Lever::For, "for="),
        (Lever::Then, "then="),
        (Lever::Odds, "odds="),
        (Lever::ReviewMonth, "review-month="),
        (Lever::Savings, "savings="),
        (Lever::StateRate, "state="),
        (Lever::Keep, "keep="),
    ] {
        let before = link_of(&changed);
        let pair = before.split('&').find(|pair| pair.starts_with(key)).expect(key);
        let reset = changed.apply(Action::ResetLever(lever));
        assert_eq!(link_of(&reset), before.replacen(&format!("&{pair}"), "", 1));
        assert_eq!(link_of(&reset.apply(Action::Undo)), before);
    }
}

#[test]
fn a_subject_is_reset_and_nothing_else() {
    let said = [
        (Subject::Main, "now=90000y&cut=2000m&for=9&then=120000y&odds=4of7"),
        (
            Subject::PayDetails,
            "now-hours=30&now-kind=contractor&now-raise=1&now-match=4&now-loss=1&cut-weeks=40&\
             cut-kind=contractor&steps=2_30h&keep=20&cut-premium=5&one-off=700&then-kind=unpaid&\
             ramp-share=80&ramp-months=4&then-loss-cut=7",
        ),
        (Subject::Failing, "back-months=9&back-share=70&review-month=2&review-visible=40"),
        (
            Subject::Household,
            "spouse=1&living=2&gap-cover=3&savings=4&credit=5&save-rate=6&debt-rate=7",
        ),
        (Subject::Taxes, "status=mfj&tax=flat&tax-rate=20&state=NY&sstb=yes&retirement-tax=9"),
        (
            Subject::Assumptions,
            "horizon=60&start=2026-02&rate=1&inflation=2&pay-sigma=3&raise-sigma=4&times=fixed&\
             trials=500&seed=7",
        ),
    ];
    let pairs = |link: &str| {
        let mut pairs: Vec<_> = link.split('&').map(str::to_owned).collect();
        pairs.sort();
        pairs
    };
    let whole: Vec<_> = said.iter().map(|(_, part)| *part).collect();
    let session = opened(&format!("v=1&name=mine&{}", whole.join("&")));
    for (subject, _) in said {
        let others = said.iter().filter(|(s, _)| *s != subject).map(|(_, part)| *part);
        let expected = ["v=1&name=mine"].into_iter().chain(others).collect::<Vec<_>>().join("&");
        let reset = session.apply(Action::Reset(subject));
        assert_eq!(pairs(&link_of(&reset)), pairs(&expected), "{subject:?}");
    }
    assert_eq!(link_of(&session.apply(Action::ResetAll)), "v=1");
}

#[test]
fn the_horizon_cannot_cut_off_what_lasts_longer() {
    let session = opened("v=1&for=30&back-months=14");
    let next = session.apply(adjust(Lever::Horizon, 12.0));
    assert_eq!(next.scenario().horizon, 30);
    assert_eq!(next.last_set(), Some((Lever::Horizon, Set::RaisedTo(30.0))));
    assert!(next.scenario().is_possible());
}

#[test]
fn editing_and_opening_are_steps_and_keep_a_possible_focus() {
    let three = opened("v=1&2.for=3&3.for=4&focus=3");
    assert_eq!(three.focus(), 2);
    let mut one = Scenario::default();
    one.taxes.mode = TaxMode::None;
    let edited = three.apply(Action::Replace(Box::new(one.clone())));
    assert_eq!((edited.focus(), edited.scenario()), (0, &one));
    let back = edited.apply(Action::Undo);
    assert_eq!((back.focus(), back.scenario()), (2, three.scenario()));
    let opened = three.apply(Action::Open(Box::new(one), 7));
    assert_eq!(opened.focus(), 0);
    assert_eq!(opened.apply(Action::Undo).scenario(), three.scenario());
}

#[test]
fn levers_turn_the_route_in_focus_and_looking_is_no_step() {
    let two = opened("v=1&2.for=3");
    let second = two.apply(Action::Focus(1));
    assert!(!second.can_undo());
    let changed = second.apply(adjust(Lever::For, 8.0));
    assert_eq!(link_of(&changed), "v=1&2.for=8&focus=2");
    assert_eq!(two.apply(Action::Focus(2)).focus(), 0);
    assert_eq!(two.apply(Action::Focus(2)), two);
}

#[test]
fn routes_come_and_go() {
    let mut session = opened("v=1&for=5");
    session = session.apply(Action::DuplicateRoute(0));
    assert_eq!(session.focus(), 1);
    assert_eq!(session.scenario().routes[1], session.scenario().routes[0]);
    let route = Scenario::default().routes[0].clone();
    session = session.apply(Action::AddRoute(Box::new(route)));
    session = session.apply(Action::DuplicateRoute(2));
    assert_eq!((session.scenario().routes.len(), session.focus()), (4, 3));
    assert!(!session.can_add_route());
    assert_eq!(session.apply(Action::DuplicateRoute(0)).scenario().routes.len(), 4);
    assert_eq!(session.apply(Action::DuplicateRoute(9)), session);
    // The focus stays with its route, or falls on the last.
    let looking = session.apply(Action::Focus(2));
    assert_eq!(looking.apply(Action::RemoveRoute(0)).focus(), 1);
    assert_eq!(looking.apply(Action::RemoveRoute(3)).focus(), 2);
    assert_eq!(session.apply(Action::RemoveRoute(3)).focus(), 2);
    assert_eq!(session.apply(Action::RemoveRoute(4)), session);
    let last = after(&session, vec![Action::RemoveRoute(0); 9]);
    assert_eq!(last.scenario().routes.len(), 1);
    assert_eq!(after(&last, vec![Action::Undo; 3]).scenario(), session.scenario());
}

#[test]
fn what_is_plausible_is_undone_and_stays_with_its_route() {
    let odds = Plausible { lever: Lever::Odds, low: 0.2, high: 0.9 };
    let wide = Plausible { low: 0.1, ..odds };
    let once = session().apply(Action::Range(odds));
    assert_eq!(once.ranges(), [odds]);
    assert_eq!(once.scenario(), session().scenario());
    let again = once.apply(Action::Range(wide)).apply(adjust(Lever::Cut, 20.0));
    assert_eq!(again.ranges(), [wide], "a moved lever changes no range");
    assert_eq!(after(&again, vec![Action::Undo; 2]).ranges(), [odds]);
    assert_eq!(after(&again, vec![Action::Undo; 3]).ranges(), []);
    assert_eq!(again.apply(Action::UsualRange(Lever::Odds)).ranges(), []);
    assert!(!session().apply(Action::UsualRange(Lever::Odds)).can_undo());
    // Of the route in focus, wherever that comes to stand.
    let two = after(&once, [Action::DuplicateRoute(0), Action::Range(wide)]);
    assert_eq!(two.ranges(), [wide]);
    assert_eq!(two.apply(Action::Focus(0)).ranges(), [odds]);
    assert_eq!(two.apply(Action::RemoveRoute(0)).ranges(), [wide]);
    assert_eq!(two.apply(Action::RemoveRoute(1)).ranges(), [odds]);
    // Said of these figures, not of others.
    let other = Action::Open(Box::default(), 0);
    assert_eq!(again.apply(other).ranges(), []);
    assert_eq!(again.apply(Action::ResetAll).ranges(), []);
}

#[test]
fn a_pay_that_begins_to_be_paid_by_the_hour_gets_full_time() {
    let mut scenario = Scenario::default();
    scenario.now.pay.amount = 0.0;
    scenario.now.pay.hours = 0.0;
    scenario.routes[0].then.pay.per = PayPer::Month;
    scenario.routes[0].then.pay.weeks = 0.0;
    assert!(scenario.is_possible());
    let session = Session::new(scenario, 0);
    let next = session.apply(adjust(Lever::Now, 30.0));
    assert_eq!(next.scenario().now.pay.hours, 40.0);
    let next = next.apply(Action::ResetLever(Lever::Then));
    assert_eq!(next.scenario().routes[0].then.pay.weeks, 52.0);
    assert!(next.scenario().is_possible());
}

fn action() -> impl Strategy<Value = Action> {
    let lever = || select(Lever::ALL.to_vec());
    let value = prop_oneof![-2.0..2.0_f64, -100.0..1e5, any::<f64>()];
    let per = select(vec![None, None, Some(PayPer::Hour), Some(PayPer::Month), Some(PayPer::Year)]);
    let subject = select(vec![
        Subject::Main,
        Subject::PayDetails,
        Subject::Failing,
        Subject::Household,
        Subject::Taxes,
        Subject::Assumptions,
    ]);
    prop_oneof![
        8 => (lever(), value, per).prop_map(|(lever, value, per)| Action::Adjust { lever, value, per }),
        1 => Just(Action::Settle),
        2 => Just(Action::Undo),
        1 => Just(Action::Redo),
        1 => lever().prop_map(Action::ResetLever),
        1 => subject.prop_map(Action::Reset),
        1 => Just(Action::ResetAll),
        1 => (0..5_usize).prop_map(Action::Focus),
        1 => (0..5_usize).prop_map(Action::DuplicateRoute),
        1 => (0..5_usize).prop_map(Action::RemoveRoute),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_done_makes_a_scenario_impossible(
        scenario in any::scenario(Numbers::Any),
        actions in proptest::collection::vec(action(), 0..40),
    ) {
        let mut session = Session::new(scenario, 1);
        for action in actions {
            let told = format!("{action:?}");
            session = session.apply(action);
            let problems = session.scenario().check();
            prop_assert!(session.scenario().is_possible(), "{}: {:?}", told, problems);
            prop_assert!(session.focus() < session.scenario().routes.len());
        }
    }

    #[test]
    fn all_that_is_done_is_undone_and_done_again(
        actions in proptest::collection::vec(action(), 0..40),
    ) {
        let first = session();
        let steps = actions.into_iter().filter(|a| !matches!(a, Action::Undo | Action::Redo | Action::Focus(_)));
        let last = after(&first, steps).apply(Action::Settle);
        let mut back = last.clone();
        let mut count = 0;
        while back.can_undo() {
            back = back.apply(Action::Undo);
            count += 1;
        }
        prop_assert_eq!(back.scenario(), first.scenario());
        let again = after(&back, vec![Action::Redo; count]);
        prop_assert_eq!(again.scenario(), last.scenario());
        prop_assert_eq!(again.focus(), last.focus());
    }
}

#[test]
fn a_point_of_the_map_moves_both_levers_as_one_step() {
    let session = Session::new(Scenario::default(), 0);
    let mut moved = session.clone();
    for (cut, months) in [(21.0, 7.0), (20.5, 8.0), (20.0, 9.0)] {
        moved = moved.apply(Action::Place { cut, months });
    }
    moved = moved.apply(Action::Settle);
    let of = |session: &Session| {
        let at = |lever: Lever| lever.get(session.scenario(), 0);
        (at(Lever::Cut), at(Lever::For))
    };
    assert_eq!(of(&moved), (Some(20.0), Some(9.0)));
    let back = moved.apply(Action::Undo);
    assert_eq!(of(&back), of(&session));
    assert!(!back.can_undo());
}

/// Where figures come from is said of each route by itself, and goes with it.
#[test]
fn tags_stay_with_their_routes() {
    let mut scenario = Scenario::default();
    scenario.set_evidence(Lever::Then, 0, Evidence::Sourced);
    scenario.set_evidence(Lever::Now, 0, Evidence::Sourced);
    let tags = |session: &Session| -> Vec<_> {
        let routes = 0..session.scenario().routes.len();
        routes.map(|route| session.scenario().evidence_of(Lever::Then, route)).collect()
    };
    let sourced = Some(Evidence::Sourced);
    let copied = after(&Session::new(scenario, 0), [Action::DuplicateRoute(0)]);
    assert_eq!(tags(&copied), [sourced, sourced]);
    // The copy is looked at: what is set there is set there alone.
    let set = after(&copied, [adjust(Lever::Then, 50.0), Action::Settle]);
    assert_eq!(tags(&set), [sourced, None]);
    assert_eq!(set.scenario().evidence_of(Lever::Now, 1), sourced);
    assert_eq!(tags(&after(&set, [Action::RemoveRoute(0)])), [None]);
    assert_eq!(tags(&after(&set, [Action::RemoveRoute(1)])), [sourced]);
    let route = Scenario::default().routes.swap_remove(0);
    let added = after(&set, [Action::AddRoute(Box::new(route))]);
    assert_eq!(tags(&added), [sourced, None, None]);
    assert_eq!(tags(&after(&added, [Action::Undo, Action::Undo])), [sourced, sourced]);
}
