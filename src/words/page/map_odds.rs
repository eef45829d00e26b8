//! The map of odds.

use crate::words::{
    Span, Text, Voice,
    catalogue::{key, say},
};

/// Under the heading: how many trials a point of the map stands for.
pub fn drawn(voice: &Voice, trials: u32) -> Text {
    say!(voice.words, MAP_ODDS_DRAWN, trials = Span::figure(voice.figures.count(trials)))
}

/// At the user's point.
pub fn you(voice: &Voice, odds: f64) -> Text {
    Span::strong(say!(voice.words, MAP_ODDS_YOU, odds = in_a_hundred(voice, odds)).to_string())
        .into()
}

/// Where a point is: `$22/h for 6 months`.
pub fn place(voice: &Voice, rate: &str, months: &str) -> String {
    say!(voice.words, MAP_ODDS_PLACE, rate = rate, months = months).to_string()
}

/// A point read out.
pub fn at(voice: &Voice, place: &str, odds: f64) -> String {
    let odds = in_a_hundred(voice, odds);
    say!(voice.words, MAP_ODDS_AT, place = place, odds = odds).to_string()
}

/// A share in a hundred; said as it is elsewhere, so that no luck is rounded away.
pub fn in_a_hundred(voice: &Voice, odds: f64) -> String {
    say!(voice.words, MAP_ODDS_IN_HUNDRED, count = voice.share(odds, Span::figure)).to_string()
}

fn whole(voice: &Voice, odds: f64) -> String {
    voice.figures.plain(libm::round(odds * 100.0))
}

/// At the line of even odds.
pub fn flips(voice: &Voice) -> Text {
    Span::strong(voice.words.of(key::MAP_ODDS_FLIPS)).into()
}

/// A range of odds: `60–70 in 100`, `over 90 in 100`.
pub fn range(voice: &Voice, from: Option<f64>, to: Option<f64>) -> String {
    let words = voice.words;
    match (from.map(|odds| whole(voice, odds)), to.map(|odds| whole(voice, odds))) {
        (Some(from), Some(to)) => say!(words, MAP_ODDS_BETWEEN, from = from, to = to),
        (Some(from), None) => say!(words, MAP_ODDS_OVER, from = from),
        (None, Some(to)) => say!(words, MAP_ODDS_UNDER, to = to),
        (None, None) => return String::new(),
    }
    .to_string()
}
