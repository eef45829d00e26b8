//! Why a net gain, a cost up front, a review's worth is what it is.

use super::figure::{Answer, FigureName, Prospect};
use super::input::inputs;
use super::levers::Reach;
use super::note::{self, Note};
use super::term::{Term, What};
use super::walks::Walks;
use super::{Asked, Explanation};
use crate::model::result::{GainPath, NET_GAIN_MONTHS, RouteResult};

/// The path of gains that `prospect` looks at.
pub(super) const fn path(result: &RouteResult, prospect: Prospect) -> &GainPath {
    match prospect {
        Prospect::Expected => &result.expected,
        Prospect::Works => &result.works,
        Prospect::Fails => &result.fails,
    }
}

/// How far a gain over the horizon reaches.
pub(super) fn reach(walks: &Walks<'_>, prospect: Prospect) -> Reach {
    let ways = walks.weighted(prospect);
    let chances = prospect == Prospect::Expected || ways.len() > 1;
    Reach {
        gain: true,
        discounted: true,
        horizon: true,
        chances,
        ..Reach::along(walks, ways.into_iter().map(|way| way.0), walks.scenario.horizon)
    }
}

/// Notes of a gain over the horizon.
pub(super) fn notes(asked: &Asked<'_>, walks: &Walks<'_>, prospect: Prospect) -> Vec<Note> {
    let ways = walks.weighted(prospect);
    let more_tax = |&(i, weight): &(usize, f64)| {
        walks.ways.get(i).map_or(0.0, |w| weight * walks.more_tax(&walks.months(&w.itinerary)))
    };
    let mut notes = vec![Note::PresentValue(walks.scenario.rate)];
    let more: f64 = ways.iter().map(more_tax).sum();
    if more != 0.0 {
        notes.push(Note::MoreTax(more));
    }
    if prospect == Prospect::Expected {
        notes.extend(note::odds(walks));
    }
    notes.extend(note::waits(walks, ways.into_iter().map(|way| way.0)));
    notes.extend(note::taxes(walks, walks.scenario.horizon, asked.states));
    notes
}

/// The net gain: of the one way there is by phase, else each outcome by its chance.
pub(super) fn net_gain(asked: &Asked<'_>, walks: &Walks<'_>, prospect: Prospect) -> Explanation {
    let gain = path(asked.result, prospect).net_gain;
    let reach = reach(walks, prospect);
    apart(asked, walks, FigureName::NetGain(prospect), prospect, gain, &reach)
}

/// The expected net gain after so many months, which the walks are of; `None` where the result tells
/// of no such time.
pub(super) fn after(asked: &Asked<'_>, walks: &Walks<'_>, months: u32) -> Option<Explanation> {
    let prospect = Prospect::Expected;
    let at = NET_GAIN_MONTHS.iter().position(|each| *each == months)?;
    let gain = *path(asked.result, prospect).net_gain_at.get(at)?;
    let reach = Reach { horizon: false, ..reach(walks, prospect) };
    Some(apart(asked, walks, FigureName::GainAfter(months), prospect, gain, &reach))
}

fn apart(
    asked: &Asked<'_>,
    walks: &Walks<'_>,
    figure: FigureName,
    prospect: Prospect,
    gain: f64,
    reach: &Reach,
) -> Explanation {
    let terms = walks.worth(prospect, |k| walks.discount(k));
    let answer = Answer::Gain { prospect, gain, horizon: walks.scenario.horizon };
    Explanation {
        inputs: inputs(walks, asked.route, reach, asked.states),
        notes: notes(asked, walks, prospect),
        ..Explanation::of(figure, answer, terms)
    }
}

/// The month at whose end the cumulative gain of `cumulative` is lowest.
pub(super) fn deepest(cumulative: &[f64]) -> u32 {
    let mut lowest = (0, f64::INFINITY);
    for (month, &value) in (0..).zip(cumulative) {
        if value < lowest.1 {
            lowest = (month, value);
        }
    }
    lowest.0
}

/// The cost up front, by phase to the deepest month of what works.
pub(super) fn up_front(asked: &Asked<'_>, walks: &Walks<'_>) -> Explanation {
    let month = deepest(&asked.result.works.cumulative);
    let phases = walks.works().map(|i| walks.phases(i, month, |k| walks.discount(k)));
    let costs = phases.unwrap_or_default().into_iter().map(|t| Term::new(t.what, 0.0 - t.amount));
    let reach = Reach {
        gain: true,
        discounted: true,
        horizon: month >= walks.scenario.horizon,
        ..Reach::along(walks, walks.works(), month)
    };
    let mut notes = vec![Note::PresentValue(walks.scenario.rate)];
    notes.extend(note::waits(walks, walks.works()));
    notes.extend(note::taxes(walks, reach.until, asked.states));
    let cost = 0.0 - asked.result.works.lowest_cumulative;
    Explanation {
        inputs: inputs(walks, asked.route, &reach, asked.states),
        notes,
        ..Explanation::of(FigureName::UpFront, Answer::UpFront { cost, month }, costs.collect())
    }
}

/// What the review is worth: of each failure that it can end early, what leaving changes.
pub(super) fn option_value(asked: &Asked<'_>, walks: &Walks<'_>) -> Option<Explanation> {
    let worth = asked.result.option_value?;
    let month = walks.route.review?.month;
    let gain = |i: usize| {
        let phases = walks.phases(i, walks.scenario.horizon, |k| walks.discount(k));
        phases.iter().map(|term| term.amount).sum::<f64>()
    };
    // Whoever goes on stands right after who leaves for the same gate.
    let left = walks.ways.iter().enumerate().filter(|(_, way)| way.leave.is_some());
    let terms = left.map(|(i, way)| {
        let (leaving, going_on) = (gain(i), gain(i + 1));
        let what = What::Leaving { chance: way.chance, leaving, going_on, gate: walks.gate(i) };
        Term::new(what, way.chance * (leaving - going_on))
    });
    let reach = Reach { review: true, ..reach(walks, Prospect::Expected) };
    Some(Explanation {
        inputs: inputs(walks, asked.route, &reach, asked.states),
        notes: notes(asked, walks, Prospect::Expected)
            .into_iter()
            .filter(|note| !matches!(note, Note::MoreTax(_)))
            .collect(),
        ..Explanation::of(
            FigureName::OptionValue,
            Answer::OptionValue { worth, month },
            terms.collect(),
        )
    })
}
