//! Tags of evidence: which figure each is of, and what becomes of them as routes come and go.

use super::{ByName, Evidence, Scenario, lever::Lever};

/// The tag's name of a lever's figure: `cut`; of another route than the first `2.cut`, as in links.
pub fn tag_name(lever: Lever, route: usize) -> String {
    let name = lever.name();
    if route == 0 || !lever.is_of_route() {
        name.to_owned()
    } else {
        format!("{}.{name}", route + 1)
    }
}

impl Scenario {
    /// What the tags say of a lever's figure.
    pub fn evidence_of(&self, lever: Lever, route: usize) -> Option<Evidence> {
        // Most scenarios have none, and this is asked often.
        if self.evidence.is_empty() {
            return None;
        }
        self.evidence.get(&tag_name(lever, route)).copied()
    }

    /// Tags a lever's figure.
    pub fn set_evidence(&mut self, lever: Lever, route: usize, evidence: Evidence) {
        self.evidence.insert(tag_name(lever, route), evidence);
    }
}

/// Takes away the tags of what differs between the two scenarios: a figure that somebody set is
/// theirs.
pub(crate) fn untag(next: &mut Scenario, before: &Scenario) {
    if next.evidence.is_empty() {
        return;
    }
    for route in 0..next.routes.len().max(1) {
        for lever in Lever::ALL {
            let of = |s: &Scenario| (lever.get(s, route), lever.unit(s, route));
            if of(next) != of(before) {
                next.evidence.remove(&tag_name(lever, route));
            }
        }
    }
}

/// The tags once the routes stand otherwise: `from` says of each where it stood before; none is new.
pub(crate) fn renumber(scenario: &mut Scenario, from: &[Option<usize>]) {
    if scenario.evidence.is_empty() {
        return;
    }
    let mut after = ByName::new();
    for lever in Lever::ALL {
        let from = if lever.is_of_route() { from } else { &[Some(0)] };
        for (to, from) in from.iter().enumerate() {
            let evidence = from.and_then(|from| scenario.evidence_of(lever, from));
            if let Some(evidence) = evidence {
                after.insert(tag_name(lever, to), evidence);
            }
        }
    }
    scenario.evidence = after;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tagged() -> Scenario {
        let mut scenario = Scenario::default();
        let route = scenario.routes[0].clone();
        scenario.routes = vec![route.clone(), route.clone(), route];
        scenario.set_evidence(Lever::Now, 2, Evidence::Sourced);
        scenario.set_evidence(Lever::Then, 0, Evidence::Sourced);
        scenario.set_evidence(Lever::Then, 1, Evidence::Guess);
        scenario
    }

    #[test]
    fn a_route_has_tags_of_its_own_and_what_all_share_has_one() {
        let scenario = tagged();
        for route in 0..3 {
            assert_eq!(scenario.evidence_of(Lever::Now, route), Some(Evidence::Sourced));
        }
        let then = [0, 1, 2].map(|route| scenario.evidence_of(Lever::Then, route));
        assert_eq!(then, [Some(Evidence::Sourced), Some(Evidence::Guess), None]);
        let names: Vec<_> = scenario.evidence.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["2.then", "now", "then"]);
    }

    #[test]
    fn what_is_set_in_one_route_keeps_the_others_tags() {
        let before = tagged();
        let mut next = before.clone();
        next.routes[1].then.pay.amount += 1.0;
        untag(&mut next, &before);
        let then = [0, 1].map(|route| next.evidence_of(Lever::Then, route));
        assert_eq!(then, [Some(Evidence::Sourced), None]);
        next.now.pay.amount += 1.0;
        untag(&mut next, &before);
        assert_eq!(next.evidence_of(Lever::Now, 0), None);
    }

    #[test]
    fn tags_go_with_their_routes() {
        let mut scenario = tagged();
        renumber(&mut scenario, &[Some(1), Some(0), None, Some(1)]);
        let then = [0, 1, 2, 3].map(|route| scenario.evidence_of(Lever::Then, route));
        let (sourced, guess) = (Some(Evidence::Sourced), Some(Evidence::Guess));
        assert_eq!(then, [guess, sourced, None, guess]);
        assert_eq!(scenario.evidence_of(Lever::Now, 0), sourced);
    }
}
