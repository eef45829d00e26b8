//! “Why?”: a figure taken apart, in words. What it is made of is the model's
//! ([`crate::model::explain`]); here it is rounded for show, so that the rows still add up to the
//! total shown, and every input gets its tag.

use super::{
    evidence::Origins,
    format::{Figures, down, three_digits, up},
    precision::Precision,
    precision::Side,
    span::{Span, Text},
    voice::Voice,
};
use crate::{
    chance::RouteChance,
    explore::RequiredValues,
    facts::states::StateTables,
    model::{
        explain::{Answer, Explanation, FigureName, Input, explain},
        result::{Required, RouteResult},
    },
    scenario::{Route, Scenario, lever::Lever, template},
};

/// Where an input comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// The user's own.
    Yours,
    /// With a source.
    Sourced,
    /// A guess.
    Guess,
    /// Worked out.
    Computed,
}

impl Tag {
    /// Its name in the page's classes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yours => "yours",
            Self::Sourced => "sourced",
            Self::Guess => "guess",
            Self::Computed => "computed",
        }
    }
}

/// A line of an addition.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What is added.
    pub label: Text,
    /// How much.
    pub amount: Text,
}

/// Something a figure rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Its name.
    pub name: Text,
    /// Its value.
    pub value: Text,
    /// Where it comes from.
    pub tag: Tag,
    /// Statistics, statutes, documents.
    pub sources: Vec<String>,
}

/// A figure explained.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    /// The answer in words.
    pub title: Text,
    /// What it is made of; the amounts shown add up to the total shown.
    pub rows: Vec<Row>,
    /// What they add up to; `None` where there is nothing to add.
    pub total: Option<Row>,
    /// What it rests on.
    pub inputs: Vec<Given>,
    /// What else is to be known.
    pub notes: Vec<Text>,
}

/// What a language needs to name a route's phases.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The route.
    pub route: &'a Route,
}

/// An input's name, value and sources in a language.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Its name.
    pub name: Text,
    /// Its value.
    pub value: Text,
    /// Its sources.
    pub sources: Vec<String>,
}

/// Why `figure` of route `route` is what it is; `None` where the route has no such figure.
pub fn why(
    voice: &Voice,
    scenario: &Scenario,
    route: usize,
    figure: FigureName,
    result: &RouteResult,
    required: &RequiredValues,
    states: Option<&StateTables>,
) -> Option<Why> {
    // The last value that the cash carries is explained as it is shown: with what is said there, it does.
    let solved = |figure| match (figure, required.said_by(figure)) {
        (FigureName::Limit(lever), Required::Value(last)) => {
            let precision = Precision::of(lever.unit(scenario, route));
            Required::Value(precision.shown(last, limit_side(lever)))
        }
        (_, solved) => solved,
    };
    let explanation = explain(scenario, route, figure, result, solved, states)?;
    if let Answer::Limit { lever, last, .. } = explanation.answer {
        let mut there = scenario.clone();
        lever.set(&mut there, route, last);
        return in_words(voice, &there, route, &explanation);
    }
    in_words(voice, scenario, route, &explanation)
}

/// An explanation in words; `None` if the scenario has no such route.
pub fn in_words(
    voice: &Voice,
    scenario: &Scenario,
    route: usize,
    explanation: &Explanation,
) -> Option<Why> {
    let figures = &voice.figures;
    let at = At { scenario, route: scenario.routes.get(route)? };
    let (amounts, total) = amounts(explanation, figures);
    let rows = explanation.terms.iter().zip(amounts).map(|(term, amount)| Row {
        label: voice.why_row(explanation, term, &at),
        amount: Span::figure(amount).into(),
    });
    let origins = Origins::of(scenario, route, template::origin);
    let inputs = explanation.inputs.iter().map(|input| {
        let Named { name, value, sources } = voice.why_input(input, &at);
        let tag = tag(input, &at, route, &origins);
        // A figure that the user has made theirs is no longer the statistic's.
        let sources = if tag == Tag::Sourced { sources } else { Vec::new() };
        Given { name, value, tag, sources }
    });
    let total = (!explanation.terms.is_empty())
        .then(|| Row { label: voice.why_total(explanation), amount: Span::strong(total).into() });
    Some(Why {
        title: voice.why_title(explanation),
        rows: rows.collect(),
        total,
        inputs: inputs.collect(),
        notes: explanation.notes.iter().map(|n| voice.why_note(n, &at)).collect(),
    })
}

/// The same of the odds of being ahead once they are counted in trials: how these end, in place of
/// the outcomes at typical values.
pub fn counted(voice: &Voice, why: Why, chance: &RouteChance) -> Why {
    let figures = &voice.figures;
    let amount = |count: u32| Span::figure(figures.count(count)).into();
    let ends = chance.endings.iter().filter(|ending| ending.trials > 0);
    let rows =
        ends.map(|ending| Row { label: voice.why_ending(ending), amount: amount(ending.ahead) });
    let ahead: u32 = chance.endings.iter().map(|ending| ending.ahead).sum();
    Why {
        rows: rows.collect(),
        total: Some(Row {
            label: voice.why_trials(chance),
            amount: Span::strong(figures.count(ahead)).into(),
        }),
        ..why
    }
}

/// The side on which a lever's last value is a bound, where it is cash that bounds it.
pub const fn limit_side(lever: Lever) -> Side {
    match lever {
        Lever::For | Lever::BackMonths => Side::AtMost,
        _ => Side::AtLeast,
    }
}

/// The side on which the solved value of a lever is a bound.
pub const fn flip_side(rises: bool) -> Side {
    if rises { Side::AtLeast } else { Side::AtMost }
}

/// The solved value as shown: as in “what must be true”.
pub fn flip_shown(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Flip { unit, required, rises, .. } => {
            let side = flip_side(*rises);
            required.value().map(|value| Precision::of(*unit).shown(value, side))
        }
        _ => None,
    }
}

/// The amounts of the rows and their total as shown. They share one step, and what rounding leaves
/// over goes to the row that it moves least from its amount (never to a round one), so that who adds
/// them up gets the total.
fn amounts(explanation: &Explanation, figures: &Figures) -> (Vec<String>, String) {
    let terms = || explanation.terms.iter().map(|term| term.amount);
    let total = explanation.total;
    let (step, total) = match explanation.answer {
        Answer::Odds(_) => {
            let shares = terms().map(|share| figures.percent(share)).collect();
            return (shares, figures.percent(total));
        }
        // A need is rounded up and a rest down, as where they are shown first.
        Answer::Needed { .. } => (1.0, up(total, 1.0)),
        Answer::Lowest { .. } | Answer::Limit { .. } => (1.0, down(total, 1.0)),
        _ => {
            // A month and a return leave next to nothing, which asks for no finer step.
            let left_over =
                matches!(explanation.answer, Answer::Even { .. } | Answer::Return { .. });
            let step = shared_step(terms().chain((!left_over).then_some(total)));
            (step, nearest(total, step))
        }
    };
    let mut shown: Vec<f64> = terms().map(|amount| nearest(amount, step)).collect();
    let left = total - shown.iter().sum::<f64>();
    let moved = |(shown, amount): &(&mut f64, f64)| (**shown + left - amount).abs();
    let rows = shown.iter_mut().zip(terms());
    if let Some((row, _)) = rows.min_by(|a, b| moved(a).total_cmp(&moved(b))) {
        *row += left;
    }
    let signed = !matches!(
        explanation.answer,
        Answer::Needed { .. }
            | Answer::Lowest { .. }
            | Answer::Limit { .. }
            | Answer::UpFront { .. }
    );
    let write =
        |amount: f64| if signed { figures.axis(amount, true) } else { figures.exact(amount) };
    (shown.into_iter().map(write).collect(), write(total))
}

fn nearest(amount: f64, step: f64) -> f64 {
    let rounded = libm::round(amount / step) * step;
    if rounded.is_finite() { rounded + 0.0 } else { amount }
}

/// The coarsest step, a power of ten, at which every amount worth a unit keeps three digits.
fn shared_step(amounts: impl Iterator<Item = f64>) -> f64 {
    /// Steps of an amount of three digits.
    const THREE_DIGITS: f64 = 1000.0;
    let least = amounts.map(f64::abs).filter(|amount| *amount >= 0.5).reduce(f64::min);
    let least = least.filter(|least| least.is_finite()).unwrap_or(0.0);
    let mut step = 1.0;
    while least / step >= THREE_DIGITS && three_digits(least) / step >= THREE_DIGITS {
        step *= 10.0;
    }
    step
}

/// Where an input comes from: a lever as all its evidence says; what neither the user nor a source
/// gave is a guess.
fn tag(input: &Input, at: &At, route: usize, origins: &Origins) -> Tag {
    let of_lever = |lever: &Lever| {
        if origins.yours.contains(lever) {
            Tag::Yours
        } else if origins.sourced.contains(lever) {
            Tag::Sourced
        } else {
            Tag::Guess
        }
    };
    match input {
        Input::Pay { lever, .. } | Input::Lever { lever, .. } => of_lever(lever),
        Input::Stage(i) if template::is_templates_stage(at.scenario, route, *i) => Tag::Guess,
        Input::Stage(_) => Tag::Yours,
        Input::TakeHome { .. } => Tag::Computed,
        Input::Federal { .. } | Input::State { .. } => Tag::Sourced,
    }
}
