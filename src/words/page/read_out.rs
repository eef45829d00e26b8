//! What the charts over time say at a month, and the names of their lines.

use crate::{
    model::result::{Ending, RouteResult},
    words::{
        Figures, Span, Text, Voice,
        catalogue::{key, say},
        format::three_digits,
        route::can_fail,
    },
};

/// A label at a line's end.
#[derive(Debug, Clone, PartialEq)]
pub struct EndLabel {
    /// Whose it is.
    pub class: &'static str,
    /// Where the line ends.
    pub gain: f64,
    /// The gain in writing; none for staying.
    pub value: Option<String>,
    /// What it is.
    pub name: String,
}

/// The labels at the ends of the lines of gain.
pub fn gain_ends(voice: &Voice, result: &RouteResult, narrow: bool, fails: bool) -> Vec<EndLabel> {
    let name = |wide, short| voice.words.of(if narrow { short } else { wide }).to_owned();
    let label = |class, gain: f64, name: String| EndLabel {
        class,
        gain,
        value: Some(if narrow {
            voice.figures.axis(three_digits(gain), false)
        } else {
            voice.figures.difference(gain)
        }),
        name,
    };
    let works = name(key::CHART_WIDE_WORKS, key::CHART_NARROW_WORKS);
    let mut labels = vec![label("works", result.works.net_gain, works)];
    if fails {
        let expected = name(key::CHART_WIDE_EXPECTED, key::CHART_NARROW_EXPECTED);
        labels.push(label("expected", result.expected.net_gain, expected));
        let fails = name(key::CHART_WIDE_FAILS, key::CHART_NARROW_FAILS);
        labels.push(label("fails", result.fails.net_gain, fails));
    }
    let staying = name(key::CHART_WIDE_STAYING_PUT, key::CHART_NARROW_STAYING);
    labels.push(EndLabel { class: "staying", gain: 0.0, value: None, name: staying });
    labels
}

/// A difference in the colour of its sign.
pub fn coloured(amount: f64, figures: &Figures) -> Text {
    let said = figures.difference(amount);
    let shown = three_digits(amount);
    Text::from(if shown > 0.0 {
        Span::gain(said)
    } else if shown < 0.0 {
        Span::loss(said)
    } else {
        Span::strong(said)
    })
}

fn head(voice: &Voice, month: u32) -> Span {
    Span::strong(say!(voice.words, READ_OUT_MONTH, month = month.to_string()).to_string())
}

/// The gains of a month, read out.
pub fn gain_at(voice: &Voice, result: &RouteResult, month: u32, fails: bool) -> Text {
    let at = |gains: &[f64]| {
        let gain = gains.get(month as usize).copied().unwrap_or(0.0);
        coloured(gain, &voice.figures)
    };
    let (month, works) = (head(voice, month), at(&result.works.cumulative));
    if fails {
        say!(
            voice.words,
            READ_OUT_GAIN_ALL,
            month = month,
            works = works,
            expected = at(&result.expected.cumulative),
            fails = at(&result.fails.cumulative),
        )
    } else {
        say!(voice.words, READ_OUT_GAIN, month = month, works = works)
    }
}

/// The balances of a month, read out.
pub fn cash_at(voice: &Voice, result: &RouteResult, month: u32) -> Text {
    let money = |balance: f64| {
        let said = voice.figures.down_to_unit(balance);
        if balance < 0.0 { Span::loss(said) } else { Span::strong(said) }
    };
    let at = |ending: Ending| {
        let possible = result.outcomes.iter().filter(|o| o.ending == ending && o.chance > 0.0);
        possible.filter_map(|o| o.balances.get(month as usize).copied()).reduce(f64::min)
    };
    let fails = can_fail(result).then(|| at(Ending::Fails)).flatten();
    let staying = result.staying_balances.get(month as usize);
    let words = voice.words;
    say!(
        words,
        READ_OUT_CASH,
        month = head(voice, month),
        works = at(Ending::Works).map(|b| say!(words, READ_OUT_CASH_WORKS, money = money(b))),
        fails = fails.map(|b| say!(words, READ_OUT_CASH_FAILS, money = money(b))),
        staying = staying.map(|b| say!(words, READ_OUT_CASH_STAYING, money = money(*b))),
    )
}
