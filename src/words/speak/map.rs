//! What the map of reduced rate and months shows.

use crate::words::{
    Span, Text, Voice,
    catalogue::{key, say},
    format::three_digits,
    lever::Style,
    map::{Cell, Limit, MapFinding, MapLabel},
};

/// Below a million, a range of thousands says “thousand” once: `+80–100,000`.
const THOUSAND: f64 = 1_000.0;
const MILLION: f64 = 1_000_000.0;

impl Voice<'_> {
    /// A point of the map, read out.
    pub fn cell(&self, at: &Cell) -> Text {
        cell(self, at)
    }
}

pub(super) fn finding(v: &Voice, finding: &MapFinding) -> Text {
    let (key, time) = match finding.limit {
        Limit::Cash(most) => (key::MAP_CASH, Some(most)),
        Limit::Gain(most) => (key::MAP_GAIN, Some(most)),
        Limit::GainAlone(most) => (key::MAP_GAIN_ALONE, Some(most)),
        Limit::None => (key::MAP_NONE, None),
        Limit::NoneOfGain => (key::MAP_NONE_OF_GAIN, None),
        Limit::RunsOut(most) => (key::MAP_RUNS_OUT, Some(most)),
        Limit::RunsOutAnyway(months) => (key::MAP_RUNS_OUT_ANYWAY, Some(months)),
        Limit::LastsFrom(least) => (key::MAP_LASTS_FROM, Some(least)),
        Limit::PaysFrom(least) => (key::MAP_PAYS_FROM, Some(least)),
        Limit::Behind(Some(most)) => (key::MAP_BEHIND, Some(most)),
        Limit::Behind(None) => (key::MAP_BEHIND_AT_ONCE, None),
    };
    let mut saying = v.saying(key);
    saying.put("rate", Span::figure(v.value(finding.unit, finding.cut, Style::Short)));
    saying.put("time", time.map(|count| Span::figure(v.months(count))));
    let mut said = saying.text();
    said.add(
        finding.fewest.map(|fewest| say!(v, MAP_FEWER, time = Span::figure(v.months(fewest)))),
    );
    said
}

pub(super) fn label(v: &Voice, label: MapLabel) -> Text {
    match label {
        MapLabel::Drawn(horizon) => say!(v, MAP_DRAWN, horizon = v.spell(horizon)),
        MapLabel::You(cell) => {
            let result = match (cell.lasts, cell.gain) {
                (Some(false), _) => v.word(key::MAP_BROKE).to_owned(),
                (_, Some(gain)) => v.figures.difference(gain),
                (_, None) => v.word(key::MAP_NO_ANSWER).to_owned(),
            };
            let you = Span::strong(say!(v, MAP_YOU, result = result).to_string());
            Text::join([you.into(), place(v, &cell).text.as_str().into()], " · ")
        }
        MapLabel::CashRunsOut(may_fail) => {
            let mut said = Text::from(Span::strong(v.word(key::MAP_BELOW)));
            said.add(may_fail.then(|| v.word(key::MAP_BELOW_FAILS)));
            said
        }
        MapLabel::FlipsHere => Span::strong(v.word(key::MAP_FLIPS)).into(),
        MapLabel::Range(from, to) => range(v, from, to),
    }
}

/// `$22/h for 6 months`.
fn place(v: &Voice, cell: &Cell) -> Span {
    let rate = v.value(cell.unit, cell.cut, Style::Short);
    Span::figure(say!(v, MAP_PLACE, rate = rate, time = v.months(cell.months)).to_string())
}

pub(super) fn cell(v: &Voice, cell: &Cell) -> Text {
    let gain = match cell.gain {
        Some(amount) => super::trials::gain(v, amount),
        None => Span::strong(v.word(key::MAP_NO_ANSWER)).into(),
    };
    let mut saying = v.saying(match cell.lasts {
        None => key::MAP_CELL,
        Some(true) => key::MAP_CELL_HOLDS,
        Some(false) => key::MAP_CELL_BROKE,
    });
    saying.put("place", place(v, cell));
    saying.put("gain", gain);
    saying.put("broke", Span::loss(v.word(key::MAP_CELL_BROKE_WORD)));
    saying.text()
}

/// `+80–100,000`, `up to +20,000`, `over +100,000`; `a gain` and `a loss` where there is no more to
/// tell apart.
fn range(v: &Voice, from: Option<f64>, to: Option<f64>) -> Text {
    let f = &v.figures;
    let whole = |amount: f64| f.axis(three_digits(amount), false);
    let said = match (from, to) {
        (None, None) => return Text::new(),
        (Some(0.0), None) => say!(v, MAP_A_GAIN),
        (None, Some(0.0)) => say!(v, MAP_A_LOSS),
        // From zero outwards, as the others below it.
        (Some(from), None) if from < 0.0 => say!(v, MAP_UP_TO, to = whole(from)),
        (Some(from), None) => say!(v, MAP_OVER, from = whole(from)),
        (None, Some(to)) => say!(v, MAP_BELOW_RANGE, to = whole(to)),
        (Some(from), Some(to)) => {
            // From zero outwards, with the sign once.
            let (near, far) = if to > 0.0 { (from, to) } else { (-to, -from) };
            let sign = if to > 0.0 { "+" } else { "\u{2212}" };
            if near == 0.0 {
                say!(v, MAP_UP_TO, to = format!("{sign}{}", f.plain(far)))
            } else {
                let thousands = is_round(near) && is_round(far) && far < MILLION;
                let first = if thousands { near / THOUSAND } else { near };
                let from = format!("{sign}{}", f.plain(first));
                say!(v, MAP_BETWEEN, from = from, to = f.plain(far))
            }
        }
    };
    Span::figure(said.to_string()).into()
}

/// Whether it is thousands and nothing else. (`%` of floats brings a division of its own along.)
fn is_round(amount: f64) -> bool {
    let thousands = amount / THOUSAND;
    thousands == libm::trunc(thousands)
}
