//! The four figures, the two lines, the notes.

use super::number;
use crate::words::{
    Span, Text, Voice,
    catalogue::{Key, key, say},
    errors::Impossible,
    even::Even,
    evidence::Origins,
    format::up,
    summary::{Answer, Binding, Figure, Short},
};

impl Voice<'_> {
    /// One of the four figures.
    pub fn answer(&self, answer: Answer) -> Figure {
        let f = &self.figures;
        match answer {
            Answer::NetGain { gain, horizon, affordable } => Figure {
                label: Text::from(self.word(if affordable {
                    key::FIGURE_AHEAD
                } else {
                    key::FIGURE_AHEAD_NOT_AFFORDABLE
                })),
                value: Span::strong(f.difference(gain)).into(),
                unit: Text::new(),
                note: say!(self, FIGURE_AFTER, horizon = self.spell_in_digits(horizon)),
            },
            Answer::BreakEven { works, expected } => break_even(self, works, expected),
            Answer::CashNeeded { needed, have } => Figure {
                label: say!(self, FIGURE_CASH),
                value: Span::strong(f.up_to_unit(needed.max(0.0))).into(),
                unit: Text::new(),
                note: match have {
                    Some(have) => say!(self, FIGURE_HAVE, money = Span::figure(f.exact(have))),
                    None => say!(self, FIGURE_HAVE_NOT_TOLD),
                },
            },
            Answer::OddsAhead(odds) => Figure {
                label: say!(self, FIGURE_ODDS),
                value: self.share(odds, Span::strong),
                unit: say!(self, FIGURE_IN_HUNDRED),
                note: say!(self, FIGURE_ODDS_NOTE),
            },
        }
    }

    /// The verdict in two lines.
    pub fn short(&self, short: &Short, narrow: bool) -> [Text; 2] {
        let even = match short.even {
            // Even if it works, and behind all the same: the one would deny the other.
            _ if short.gain < 0.0 => say!(self, SHORT_AT_ODDS),
            Even::AheadThroughout => say!(self, SHORT_NEVER_BEHIND),
            Even::Month(month) => {
                let time = if narrow {
                    say!(self, SHORT_MONTHS_NARROW, count = month.to_string()).to_string()
                } else {
                    self.months(month)
                };
                say!(self, SHORT_EVEN_AFTER, time = time)
            }
            Even::Beyond(month) => {
                say!(self, SHORT_EVEN_AFTER, time = self.spell(month))
            }
            Even::ForAWhile(_) => say!(self, SHORT_FOR_A_WHILE),
            Even::Never => say!(self, SHORT_NEVER),
        };
        let gain = Span::strong(self.figures.difference(short.gain));
        [say!(self, SHORT_GAIN, gain = gain, even = even), binding(self, short.binding)]
    }

    /// A count in words, as far as there are any.
    pub(super) fn in_words(&self, count: usize) -> String {
        let word = key::NUMBER.at(count.wrapping_sub(1)).map(|key| self.word(key).to_owned());
        word.unwrap_or_else(|| count.to_string())
    }

    /// The note on where the figures come from.
    pub fn origins(&self, origins: &Origins) -> Text {
        if origins.example {
            return say!(self, ORIGINS_EXAMPLE);
        }
        let of = |key: Key, n: usize| {
            let mut saying = self.saying_of(key, n as f64);
            saying.put("count", self.in_words(n));
            saying
        };
        let (yours, sourced, guesses) =
            (origins.yours.len(), origins.sourced.len(), origins.guesses.len());
        let rest: Vec<String> = [(key::ORIGINS_SOURCED, sourced), (key::ORIGINS_GUESS, guesses)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| of(key, count).text().to_string())
            .collect();
        let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
        let rest = (!rest.is_empty())
            .then(|| say!(self, ORIGINS_REST, rest = self.list(&rest, key::LIST_AND)));
        let mut saying = match yours {
            0 => self.saying(key::ORIGINS_NONE),
            yours => of(key::ORIGINS_YOURS, yours),
        };
        saying.put("rest", rest);
        saying.text().capitalised()
    }

    /// What makes a scenario impossible.
    pub fn impossible(&self, impossible: Impossible) -> Text {
        Text::from(self.word(match impossible {
            Impossible::NoRoute => key::IMPOSSIBLE_NO_ROUTE,
            Impossible::NoIncome => key::IMPOSSIBLE_NO_INCOME,
            Impossible::CannotStart => key::IMPOSSIBLE_NO_START,
            Impossible::NothingToLiveOn => key::IMPOSSIBLE_NOTHING,
        }))
    }
}

fn break_even(v: &Voice, works: Even, expected: Option<Even>) -> Figure {
    use Even::{AheadThroughout, Beyond, ForAWhile, Month, Never};
    let of = |state: Even| match state {
        AheadThroughout => v.word(key::FIGURE_FROM_START).to_owned(),
        Month(month) => month.to_string(),
        Beyond(month) => v.spell(month),
        ForAWhile(_) => v.word(key::FIGURE_FOR_A_WHILE).to_owned(),
        Never => v.word(key::FIGURE_NEVER).to_owned(),
    };
    let label = match works {
        AheadThroughout | ForAWhile(_) | Never => key::FIGURE_EVEN,
        Month(_) | Beyond(_) => key::FIGURE_EVEN_AFTER,
    };
    let unit = match works {
        Month(month) => v.saying_of(key::FIGURE_MONTH, f64::from(month)).text(),
        _ => Text::new(),
    };
    Figure {
        label: Text::from(v.word(label)),
        value: Span::strong(of(works)).into(),
        unit: unit.clone(),
        note: match expected {
            None => say!(v, FIGURE_EVEN_SURE),
            // With no unit beside it the months are said.
            Some(Month(month)) if unit.is_empty() => {
                say!(v, FIGURE_EVEN_WEIGHTED, when = v.months(month))
            }
            Some(state) => say!(v, FIGURE_EVEN_WEIGHTED, when = of(state)),
        },
    }
}

fn binding(v: &Voice, binding: Binding) -> Text {
    let f = &v.figures;
    match binding {
        Binding::RunsOut(month) => say!(v, SHORT_RUNS_OUT, month = number(month)),
        Binding::CannotStart => say!(v, SHORT_NO_START),
        Binding::JustHolds(left, month) => {
            let when = v.when(month);
            if left < 0.0 {
                let owed = Span::figure(f.up_to_unit(-left));
                return say!(v, SHORT_JUST_HOLDS_DEBT, owed = owed, when = when);
            }
            say!(v, SHORT_JUST_HOLDS, left = Span::figure(f.down_to_unit(left)), when = when)
        }
        Binding::Need(needed, _) if up(needed, 1.0) <= 0.0 => say!(v, SHORT_NEED_NONE),
        Binding::Need(needed, have) => {
            let needed = Span::figure(f.up_to_unit(needed));
            let Some(have) = have else { return say!(v, SHORT_NEED, needed = needed) };
            let have = Span::figure(f.exact(have));
            say!(v, SHORT_NEED_OF, needed = needed, have = have)
        }
    }
}
