//! `dues negotiate`: the least and the most that still make sense, for the talk about an offer.

use super::arguments::Options;
use super::source::Source;
use super::{Failure, Output};
use crate::explore::{half_way, required, step_up};
use crate::report::required_json;
use crate::scenario::lever::Lever;
use crate::words::bounds::Bounds;
use crate::words::negotiation::{NegotiationTerms, negotiation};
use crate::words::{PlainEnUs, Voice};
use serde_json::json;

pub(super) fn negotiate(source: &Source, options: &Options) -> Result<Output, Failure> {
    let (scenario, route) = (&source.scenario, source.focus);
    let failed = |error: crate::model::ModelError| Failure(error.to_string());
    let states = super::states(scenario)?;
    let found = required(scenario, route, states).map_err(failed)?;
    let Some(all) = Lever::Cut.get(scenario, route).and(Lever::For.get(scenario, route)) else {
        return Err(Failure("This route has no reduced rate.".to_owned()));
    };
    if let Some(after) = options.after.filter(|after| f64::from(*after) >= all) {
        return Err(Failure(format!(
            "After {after} months there is no reduced rate left to step up from: it lasts {all}."
        )));
    }
    let after = options.after.or_else(|| half_way(scenario, route));
    let needed = after.map(|after| step_up(scenario, route, after, states)).transpose();
    let needed = after.zip(needed.map_err(failed)?);
    let text = if options.json {
        let of = |lever: Lever, found| required_json(found, lever.get(scenario, route));
        let step =
            needed.map(|(after, needed)| json!({ "after": after, "pay": of(Lever::Cut, needed) }));
        let answer = json!({
            "cut": of(Lever::Cut, found.cut),
            "cut_carried": of(Lever::Cut, found.acceptable_cut()),
            "for": of(Lever::For, found.for_months),
            "for_carried": of(Lever::For, found.limit_for),
            "carried_for": of(Lever::For, found.carried_for),
            "step_up": step,
            "then": of(Lever::Then, found.then),
        });
        format!("{answer}\n")
    } else {
        let bounds = Bounds::from(&found);
        let terms = NegotiationTerms::of(scenario, route, &bounds, needed);
        let voice = Voice::new(options.words, &PlainEnUs, &scenario.currency);
        let said = terms.map(|terms| negotiation(&voice, &terms)).unwrap_or_default();
        said.iter().flat_map(|line| [line.to_string(), "\n".to_owned()]).collect()
    };
    Ok(Output { text, notes: source.notes.clone(), ..Output::default() })
}
