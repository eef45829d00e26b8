//! Long jobs in pieces: whoever does them, in whatever order they come back, and whoever fails, the
//! answer is the one that a worker alone gives.

use super::{means, request};
use dues::{
    model::result::Ending,
    scenario::{JobLoss, Scenario},
    worker::{Ask, Parcel, Piece, Queue, Reply, Request, Worked},
};
use std::collections::VecDeque;

/// A scenario whose every column has something in it: two routes, one that may lose its job.
fn eventful(ask: Ask) -> Request {
    let eventful = |scenario: &mut Scenario| {
        let mut other = scenario.routes[0].clone();
        other.then.loss = JobLoss { chance: 0.02, ..JobLoss::default() };
        scenario.routes.push(other);
        scenario.household.savings = Some(20_000.0);
        scenario.spread.pay_sigma = 0.2;
        scenario.horizon = 12;
        scenario.trials = 45_000;
    };
    request(ask, eventful)
}

/// The last answer of a worker with as many helpers, who answer last come first served, and of whose
/// pieces every so manieth is lost; and how many pieces they did.
fn with_helpers(asked: &Request, helpers: usize, lost: usize) -> (Reply, usize) {
    let mut queue = Queue::default();
    queue.take(1, Request::unpack(asked.pack()).unwrap());
    let (mut out, mut done) = (VecDeque::new(), 0);
    loop {
        if queue.is_long() {
            while out.len() < helpers {
                let Some((revision, piece)) = queue.share() else { break };
                assert!(queue.has(revision));
                out.push_back((revision, Piece::unpack(piece.pack()).unwrap()));
            }
        }
        if queue.next().is_some() {
            let part = queue.step(means()).unwrap();
            if part.last {
                return (Reply::unpack(asked.ask, part.parcel).unwrap(), done);
            }
            if out.len() < helpers.max(1) {
                continue;
            }
        }
        let (revision, piece) = out.pop_back().unwrap();
        done += 1;
        let worked = (lost == 0 || done % lost > 0).then(|| {
            let worked = piece.work(asked, means().states);
            Worked::unpack(&piece, Worked::pack(worked.as_ref())).unwrap()
        });
        queue.take_back(revision, piece, worked);
    }
}

#[test]
fn helpers_change_no_answer() {
    for ask in [Ask::Simulate, Ask::OddsMap] {
        let asked = eventful(ask);
        let (alone, _) = with_helpers(&asked, 0, 0);
        for (helpers, lost) in [(3, 0), (4, 2)] {
            let (together, done) = with_helpers(&asked, helpers, lost);
            assert_eq!(together, alone, "{ask:?} with {helpers} helpers");
            assert!(done >= 3, "{ask:?} with {helpers} helpers: {done} pieces");
        }
    }
}

#[test]
fn what_is_short_is_shared_with_nobody() {
    let short = request(Ask::Simulate, |scenario| scenario.trials = 10_000);
    let mut queue = Queue::default();
    queue.take(1, short);
    while !queue.is_empty() {
        assert!(!queue.is_long() && queue.share().is_none());
        assert!(queue.step(means()).is_some());
    }
}

#[test]
fn a_piece_of_what_is_asked_no_more_is_dropped() {
    let (older, newer) = (eventful(Ask::Simulate), eventful(Ask::Simulate));
    let mut queue = Queue::default();
    queue.take(1, older.clone());
    queue.step(means()).unwrap();
    let (revision, piece) = queue.share().unwrap();
    let worked = piece.work(&older, means().states);
    queue.take(2, newer.clone());
    assert!(queue.has(2) && !queue.has(1));
    queue.take_back(revision, piece, worked);
    let mut last = None;
    while let Some(part) = queue.step(means()) {
        assert_eq!(part.revision, 2);
        last = Some(part.parcel);
    }
    let alone = with_helpers(&newer, 0, 0).0;
    assert_eq!(Reply::unpack(Ask::Simulate, last.unwrap()), Some(alone));
}

#[test]
fn what_came_of_a_piece_is_as_much_as_was_asked_or_refused() {
    let asked = eventful(Ask::Simulate);
    for piece in [Piece::Trials(4_990..5_020), Piece::Odds(3..5, 100..110)] {
        let worked = piece.work(&asked, means().states).unwrap();
        let whole = Worked::pack(Some(&worked));
        assert_eq!(Worked::unpack(&piece, whole.clone()).as_ref(), Some(&worked));
        for at in 0..whole.numbers.len() {
            let numbers = whole.numbers[..at].to_vec();
            let cut = Parcel { numbers, ..whole.clone() };
            assert_eq!(Worked::unpack(&piece, cut), None, "{at} numbers of {piece:?}");
        }
    }
    let Some(Worked::Trials(trials)) = Piece::Trials(0..3_000).work(&asked, means().states) else {
        panic!("no trials")
    };
    let has = |ending| trials.routes[0].endings.contains(&ending);
    assert!([Ending::Works, Ending::Fails].into_iter().all(has), "each has its own sign");
    let other = Worked::pack(Some(&Worked::Trials(trials)));
    for piece in [Piece::Trials(1..3_001), Piece::Trials(0..2_999), Piece::Odds(0..1, 0..10)] {
        assert_eq!(Worked::unpack(&piece, other.clone()), None, "{piece:?}");
    }
    assert_eq!(Worked::unpack(&Piece::Trials(0..10), Worked::pack(None)), None);
}

#[test]
fn a_piece_arrives_as_it_was_sent() {
    for piece in [Piece::Trials(1_000..11_000), Piece::Odds(3..13, 0..100)] {
        let parcel = piece.pack();
        assert_eq!(Piece::unpack(parcel.clone()), Some(piece));
        for at in 0..parcel.numbers.len() {
            let numbers = parcel.numbers[..at].to_vec();
            assert_eq!(Piece::unpack(Parcel { numbers, ..parcel.clone() }), None, "{at}");
        }
    }
    let unknown = Parcel { numbers: vec![2.0, 0.0, 0.0, 0.0, 1.0], words: Vec::new() };
    assert_eq!(Piece::unpack(unknown), None);
}

#[test]
fn of_a_route_that_is_not_there_there_are_no_pieces() {
    let asked = Request { route: 9, ..eventful(Ask::OddsMap) };
    assert_eq!(Piece::Odds(0..1, 0..10).work(&asked, means().states), None);
    let asked = eventful(Ask::OddsMap);
    assert_eq!(Piece::Odds(20..99, 0..10).work(&asked, means().states), None);
    let nowhere = request(Ask::Simulate, |scenario| scenario.routes.clear());
    assert_eq!(Piece::Trials(0..10).work(&nowhere, means().states), None);
}
