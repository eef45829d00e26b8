//! What else is to be known.

use crate::{
    model::{
        break_even::BreakEvenState,
        explain::{Gate, Note},
    },
    scenario::Stage,
    words::{
        Text, Voice,
        catalogue::{Key, key, say},
        explain::At,
        format::three_digits,
    },
};

impl Voice<'_> {
    /// What else is to be known of a figure.
    pub fn why_note(&self, note: &Note, at: &At) -> Text {
        // No part of a note is coloured.
        Text::from(sentence(self, note, at).to_string().as_str())
    }
}

fn sentence(v: &Voice, note: &Note, at: &At) -> Text {
    let f = &v.figures;
    match note {
        Note::PresentValue(0.0) => say!(v, WHY_NOTE_PRESENT_VALUE_PLAIN),
        Note::PresentValue(rate) => say!(v, WHY_NOTE_PRESENT_VALUE, rate = f.percent(*rate)),
        Note::MoreTax(more) if three_digits(*more) == 0.0 => say!(v, WHY_NOTE_SAME_TAXES),
        Note::MoreTax(more) if *more > 0.0 => {
            say!(v, WHY_NOTE_MORE_TAXES, amount = f.estimate(*more))
        }
        Note::MoreTax(less) => say!(v, WHY_NOTE_LESS_TAXES, amount = f.estimate(*less)),
        Note::NoTaxes => say!(v, WHY_NOTE_NO_TAXES),
        Note::FederalProjected { newest, inflation: 0.0 } => {
            say!(v, WHY_NOTE_FEDERAL_PLAIN, year = newest.to_string())
        }
        Note::FederalProjected { newest, inflation } => {
            say!(v, WHY_NOTE_FEDERAL, year = newest.to_string(), rate = f.percent(*inflation))
        }
        Note::StateProjected { name, newest } => {
            say!(v, WHY_NOTE_STATE, state = name.as_str(), year = newest.to_string())
        }
        Note::StateNotPublished { name, year } => {
            say!(v, WHY_NOTE_STATE_PROJECTION, state = name.as_str(), year = year.to_string())
        }
        Note::StateUnsure { name, low: true } => {
            say!(v, WHY_NOTE_STATE_LEAST_SURE, state = name.as_str())
        }
        Note::StateUnsure { name, low: false } => {
            say!(v, WHY_NOTE_STATE_LESS_SURE, state = name.as_str())
        }
        Note::StateSays(said) => Text::from(said.as_str()),
        Note::LocalTaxes { name, widespread: true, .. } => {
            say!(v, WHY_NOTE_LOCAL_MOST, state = name.as_str())
        }
        Note::LocalTaxes { name, places: Some(places), .. } => {
            say!(v, WHY_NOTE_LOCAL_PLACES, state = name.as_str(), places = *places)
        }
        Note::LocalTaxes { name, .. } => say!(v, WHY_NOTE_LOCAL_SOME, state = name.as_str()),
        Note::SchoolSurtax { name } => say!(v, WHY_NOTE_LOCAL_SCHOOLS, state = name.as_str()),
        Note::TwoEarners { name } => say!(v, WHY_NOTE_TWO_EARNERS, state = name.as_str()),
        Note::FromRecord { k, n, odds } => {
            say!(v, WHY_NOTE_RECORD, k = k.to_string(), n = n.to_string(), odds = f.percent(*odds),)
        }
        Note::Product { gates, odds } => {
            let each: Vec<String> = gates
                .iter()
                .map(|(gate, chance)| {
                    let opens = v.word(opens(*gate));
                    say!(v, WHY_NOTE_GATE, chance = f.percent(*chance), opens = opens).to_string()
                })
                .collect();
            let gates = each.join(v.word(key::WHY_NOTE_TIMES));
            say!(v, WHY_NOTE_PRODUCT, odds = f.percent(*odds), gates = gates)
        }
        Note::TypicalWait { stage, months: typical, within } => {
            let mut saying = v.saying(match at.route.stages.get(*stage) {
                Some(Stage::Wait { .. }) => key::WHY_NOTE_TYPICAL_OFFER,
                _ => key::WHY_NOTE_TYPICAL_SEARCH,
            });
            saying.put("time", v.months(*typical));
            saying.put("within", within.to_string());
            saying.text()
        }
        Note::EvenExpected(state) => weighted(v, *state),
        Note::EvenBefore(month) => say!(v, WHY_NOTE_EVEN_BEFORE, month = month.to_string()),
        Note::SavingsNotTold => say!(v, WHY_NOTE_SAVINGS_NOT_TOLD, money = f.exact(0.0)),
        Note::NotJudged => say!(v, WHY_NOTE_NOT_JUDGED),
        Note::AllElseHeld => say!(v, WHY_NOTE_ELSE_HELD),
        Note::GainAlone => say!(v, WHY_NOTE_GAIN_ALONE),
    }
}

/// `you finish the course`: a gate that opens.
const fn opens(gate: Gate) -> Key {
    match gate {
        Gate::Completed(_) => key::WHY_PHASE_OPENS_COURSE,
        Gate::Placed(_) => key::WHY_PHASE_OPENS_SEARCH,
        Gate::Offer(_) => key::WHY_PHASE_OPENS_OFFER,
        Gate::Kept => key::WHY_PHASE_OPENS_KEPT,
    }
}

fn weighted(v: &Voice, state: BreakEvenState) -> Text {
    match state {
        BreakEvenState::AheadThroughout => say!(v, WHY_NOTE_WEIGHTED_THROUGH),
        BreakEvenState::Month(month) => say!(v, WHY_NOTE_WEIGHTED_MONTH, time = v.months(month)),
        BreakEvenState::Beyond(month) => say!(v, WHY_NOTE_WEIGHTED_BEYOND, time = v.spell(month)),
        BreakEvenState::Never => say!(v, WHY_NOTE_WEIGHTED_NEVER),
    }
}
