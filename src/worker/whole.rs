//! A whole scenario in a parcel: its link, and what no link has.

use super::parcel::{Opened, Parcel};
use crate::scenario::{Evidence, Scenario, link};

pub(super) fn pack(parcel: &mut Parcel, scenario: &Scenario, route: usize) {
    parcel.word(&link::encode(scenario, route));
    parcel.number(route as f64);
    let evidence: Vec<_> = scenario.evidence.iter().collect();
    parcel.list(&evidence, |parcel, (name, evidence)| {
        parcel.word(name);
        parcel.number(match evidence {
            Evidence::Guess => 0.0,
            Evidence::Sourced => 1.0,
            Evidence::Yours => 2.0,
        });
    });
    // A link has them shortened, or not at all.
    for words in [&scenario.name, &scenario.notes, &scenario.locale] {
        parcel.word(words);
    }
    parcel.list(&scenario.routes, |parcel, route| parcel.word(&route.name));
}

/// The scenario, and the route in focus.
pub(super) fn unpack(parcel: &mut Opened) -> Option<(Scenario, usize)> {
    let mut scenario = link::decode(&parcel.word()?).ok()?.scenario;
    let route = parcel.whole()?;
    let evidence = parcel.list(|parcel| {
        let evidence = match (parcel.word()?, parcel.whole()?) {
            (name, 0) => (name, Evidence::Guess),
            (name, 1) => (name, Evidence::Sourced),
            (name, _) => (name, Evidence::Yours),
        };
        Some(evidence)
    })?;
    for (name, evidence) in evidence {
        scenario.evidence.insert(name, evidence);
    }
    for words in [&mut scenario.name, &mut scenario.notes, &mut scenario.locale] {
        *words = parcel.word()?;
    }
    let names = parcel.list(Opened::word)?;
    for (route, name) in scenario.routes.iter_mut().zip(names) {
        route.name = name;
    }
    Some((scenario, route))
}
