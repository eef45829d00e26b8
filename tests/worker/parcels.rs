//! Parcels: nothing in one is trusted. One of another version, or cut short on the way, is refused,
//! never half read.

use super::{KINDS, answered, means, request};
use dues::{
    model::{explain::FigureName, result::Required},
    scenario::{Odds, Scenario, Stage, lever::Lever},
    words::{Span, Text},
    worker::{Ask, Parcel, Queue, Reply, Request, SelfTests},
};

/// What is asked for one answer of each kind.
fn asked() -> Vec<Request> {
    let small = |scenario: &mut Scenario| {
        (scenario.trials, scenario.horizon) = (1_000, 24);
        scenario.spread.pay_sigma = 0.2;
        let [one, two] = [scenario.routes[0].clone(), scenario.routes[0].clone()];
        scenario.routes = vec![one, two];
    };
    let text = |ask| if ask == Ask::Read { "{" } else { "=a\u{1f}b\u{1f}\u{1e}" };
    KINDS.map(|ask| Request { text: text(ask).into(), ..request(ask, small) }).into()
}

/// The first part of an answer that says anything.
fn told(request: &Request) -> Parcel {
    let mut queue = Queue::default();
    queue.take(1, request.clone());
    let parts = std::iter::from_fn(|| queue.step(means())).map(|part| part.parcel);
    // A list of one row is as good as one of all.
    parts.take(2).max_by_key(|parcel| parcel.numbers.len() + parcel.words.len()).unwrap()
}

/// Places in a list: all of a short one; of a long one the first, some between, and the last.
fn places(length: usize) -> impl Iterator<Item = usize> {
    let stride = 1 + length / 97;
    (0..length).filter(move |at| *at < 150 || at % stride == 0 || at + 20 > length)
}

#[test]
fn an_answer_cut_short_is_refused() {
    for request in asked() {
        let whole = told(&request);
        assert!(Reply::unpack(request.ask, whole.clone()).is_some(), "{:?}", request.ask);
        let (words, numbers) = (whole.words.len(), whole.numbers.len());
        assert!(words + numbers > 1, "{:?} says nothing", request.ask);
        for at in places(words) {
            let cut = Parcel { words: whole.words[..at].to_vec(), ..whole.clone() };
            assert_eq!(Reply::unpack(request.ask, cut), None, "{:?}: {at} words", request.ask);
        }
        for at in places(numbers) {
            let cut = Parcel { numbers: whole.numbers[..at].to_vec(), ..whole.clone() };
            assert_eq!(Reply::unpack(request.ask, cut), None, "{:?}: {at} numbers", request.ask);
        }
    }
}

#[test]
fn an_answer_with_a_number_gone_wrong_is_read_or_refused() {
    for request in asked() {
        let whole = told(&request);
        let mut refused = 0;
        for at in places(whole.numbers.len()) {
            for wrong in [f64::NAN, f64::INFINITY, -1.0, 0.5, 99.0] {
                let mut parcel = whole.clone();
                parcel.numbers[at] = wrong;
                refused += usize::from(Reply::unpack(request.ask, parcel).is_none());
            }
        }
        assert!(refused > 0, "{:?} takes anything for a count", request.ask);
    }
}

#[test]
fn texts_of_every_kind_arrive_as_they_were_sent() {
    let spans = vec![
        Span { kind: dues::words::Kind::Plain, text: "a".into() },
        Span::figure("1"),
        Span::strong("2"),
        Span::yours(Lever::Odds, "3"),
        Span::gain("4"),
        Span::loss("5"),
        Span::offer(Lever::Then, 42.0, "6"),
        Span::action(Lever::Cut, 22.5, "7"),
    ];
    let sent = Reply::Doubts(vec![Text::of(spans)]);
    let parcel = sent.pack();
    for at in 0..parcel.numbers.len() {
        let cut = Parcel { numbers: parcel.numbers[..at].to_vec(), ..parcel.clone() };
        assert_eq!(Reply::unpack(Ask::Doubts, cut), None, "{at}");
    }
    assert_eq!(Reply::unpack(Ask::Doubts, parcel), Some(sent));
}

#[test]
fn what_is_required_arrives_whichever_it_is() {
    for needed in [Required::Value(31.5), Required::Always(0.0), Required::Never, Required::None] {
        let sent = Reply::StepUp(needed);
        assert_eq!(Reply::unpack(Ask::StepUp(3), sent.pack()), Some(sent));
    }
}

#[test]
fn nothing_is_told_of_a_route_that_is_not_there() {
    for request in asked() {
        let request = Request { route: 9, ..request };
        let nothing = match request.ask {
            Ask::Why(_) => Reply::Why(None),
            Ask::Doubts => Reply::Doubts(Vec::new()),
            Ask::Ledger(_) => Reply::Ledger(None),
            Ask::Csv(_) => Reply::Csv(None),
            Ask::Map => Reply::Map(None),
            Ask::OddsMap => Reply::OddsMap(None),
            Ask::Turns => Reply::Turns(None),
            Ask::AllTurns => Reply::AllTurns(None),
            Ask::StepUp(_) => Reply::StepUp(Required::None),
            // These are not of a route.
            _ => continue,
        };
        assert_eq!(answered(&request), nothing);
    }
}

#[test]
fn a_route_without_a_stage_at_a_reduced_rate_has_no_map() {
    for (ask, none) in [(Ask::Map, Reply::Map(None)), (Ask::OddsMap, Reply::OddsMap(None))] {
        let waits = request(ask, |scenario| {
            scenario.routes[0].stages = vec![Stage::Wait { offer: 0.5, within: 3 }];
        });
        assert_eq!(answered(&waits), none);
    }
}

#[test]
fn the_map_of_a_gain_that_cannot_be_made_has_borders_all_the_same() {
    for odds in [0.0, 1.0] {
        let asked = request(Ask::Map, |scenario| {
            scenario.routes[0].odds = Odds::Chance(odds);
            scenario.routes[0].then.pay.amount = if odds > 0.0 { 500.0 } else { 1.0 };
        });
        let Reply::Map(Some(map)) = answered(&asked) else { panic!("no map") };
        let gains: Vec<_> = map.borders.iter().map(|border| border.gain).collect();
        let one_way = |gain: &Required| match gain {
            Required::Never => odds == 0.0,
            Required::Always(_) => odds == 1.0,
            Required::Value(_) | Required::None => false,
        };
        assert!(gains.iter().all(one_way), "{odds}: {gains:?}");
    }
}

#[test]
fn a_route_and_a_scenario_that_cannot_be_have_no_reason_and_no_trials() {
    let nowhere = |ask| request(ask, |scenario| scenario.routes.clear());
    for (ask, nothing) in [
        (Ask::Why(FigureName::CashNeeded), Reply::Why(None)),
        (Ask::Simulate, Reply::Simulated(None)),
        (Ask::OddsMap, Reply::OddsMap(None)),
    ] {
        let mut queue = Queue::default();
        queue.take(1, nowhere(ask));
        assert_eq!(queue.next().map(|request| request.ask), Some(ask));
        let part = queue.step(means()).unwrap();
        assert!(part.last);
        assert_eq!(Reply::unpack(ask, part.parcel), Some(nothing));
    }
}

#[test]
fn self_tests_that_say_nothing_arrive() {
    let sent = Reply::Checked(SelfTests::default());
    assert_eq!(Reply::unpack(Ask::Check, sent.pack()), Some(sent));
}

#[test]
fn a_scenario_that_is_no_link_is_refused() {
    let mut parcel = request(Ask::Doubts, |_| {}).pack();
    parcel.words[0] = "#v=".repeat(9_000);
    assert_eq!(Request::unpack(parcel), None);
}
