//! What else is to be known.

use crate::{
    model::{
        break_even::BreakEvenState,
        explain::{Gate, Note},
    },
    scenario::Stage,
    words::{
        Text,
        en::value::{months, spell},
        explain::At,
        format::{Figures, three_digits},
    },
};

pub(in crate::words::en) fn note(note: &Note, at: &At, f: &Figures) -> Text {
    Text::from(sentence(note, at, f).as_str())
}

fn sentence(note: &Note, at: &At, f: &Figures) -> String {
    match note {
        Note::PresentValue(rate) => {
            let discounted = if *rate == 0.0 {
                "not discounted".to_owned()
            } else {
                format!("discounted at {} a year", f.percent(*rate))
            };
            format!(
                "Each amount adds up, month by month, what you keep more or less than by staying, \
                 {discounted}."
            )
        }
        Note::MoreTax(more) if three_digits(*more) == 0.0 => {
            "Taxes come to the same as if you stay.".to_owned()
        }
        Note::MoreTax(more) => {
            let (side, done) =
                if *more > 0.0 { ("more", "taken off") } else { ("less", "counted") };
            let amount = f.estimate(*more);
            format!("You pay {amount} {side} in taxes than if you stay; that is {done} already.")
        }
        Note::NoTaxes => "No taxes are counted.".to_owned(),
        Note::FederalProjected { newest, inflation } => format!(
            "Not all federal tax figures after {newest} are known: those that are not are the last \
             known{}.",
            if *inflation == 0.0 {
                String::new()
            } else {
                format!(", moved with inflation of {} a year", f.percent(*inflation))
            },
        ),
        Note::StateProjected { name, newest } => {
            format!("{name}’s taxes after {newest} are those of {newest}, moved with inflation.")
        }
        Note::StateNotPublished { name, year } => {
            format!("Some of {name}’s tax figures of {year} are a projection, not published ones.")
        }
        Note::StateUnsure { name, low } => {
            let how = if *low { "least sure" } else { "less sure" };
            format!("{name}’s tax figures are among the {how}.")
        }
        Note::StateSays(said) => said.clone(),
        Note::LocalTaxes { name, widespread: true } => {
            format!("Most people in {name} pay a local income tax too; it is not counted.")
        }
        Note::LocalTaxes { name, widespread: false } => {
            format!("Some places in {name} levy a local income tax; it is not counted.")
        }
        Note::FromRecord { k, n, odds } => format!(
            "It worked for {k} of the {n} people you know: odds of ({k} + 1) / ({n} + 2) = {}.",
            f.percent(*odds)
        ),
        Note::Product { gates, odds } => {
            let each: Vec<String> = gates
                .iter()
                .map(|(gate, chance)| format!("{} that {}", f.percent(*chance), opens(*gate)))
                .collect();
            format!("Odds of {} in all: {}.", f.percent(*odds), each.join(" × "))
        }
        Note::TypicalWait { stage, months: typical, within } => {
            let what = match at.route.stages.get(*stage) {
                Some(Stage::Wait { .. }) => "An offer that comes is taken to come",
                _ => "A search that succeeds is taken to end",
            };
            format!("{what} after {} of the {within}, the typical time.", months(*typical))
        }
        Note::EvenExpected(state) => weighted(*state),
        Note::EvenBefore(month) => {
            format!("You are even in month {month} already, but fall behind again.")
        }
        Note::SavingsNotTold => {
            format!("You have not said what you have: cash starts at {}.", f.exact(0.0))
        }
        Note::NotJudged => {
            "You have not said what you have, so whether you can pay is not judged.".to_owned()
        }
        Note::AllElseHeld => "All other figures are held as they are.".to_owned(),
    }
}

/// `you finish the course`: a gate that opens.
const fn opens(gate: Gate) -> &'static str {
    match gate {
        Gate::Completed(_) => "you finish the course",
        Gate::Placed(_) => "the search finds a job",
        Gate::Offer(_) => "an offer comes",
        Gate::Kept => "it works at the end",
    }
}

fn weighted(state: BreakEvenState) -> String {
    let when = match state {
        BreakEvenState::AheadThroughout => "you are never behind".to_owned(),
        BreakEvenState::Month(month) => format!("you are even after {}", months(month)),
        BreakEvenState::Beyond(month) => format!("you are even only after {}", spell(month)),
        BreakEvenState::Never => "you never catch up".to_owned(),
    };
    format!("Weighted by your odds, {when}.")
}
