//! Headings and labels of charts.

use super::{map, number, swings, trials};
use crate::words::{
    Span, Text, Voice,
    catalogue::{Key, key, say},
    even::Even,
    findings::{CashFinding, Finding, Label, On, Rooms},
    format::down,
};

impl Voice<'_> {
    /// A chart's heading.
    pub fn finding(&self, finding: &Finding) -> Text {
        match finding {
            Finding::NoDifference => say!(self, OVER_TIME_SAME),
            Finding::OverTime { works, fails, may_miss } => {
                over_time(self, *works, *fails, *may_miss)
            }
            Finding::Cash(finding) => cash(self, *finding),
            Finding::Room(rooms) => room(self, rooms),
            Finding::Trials(finding) => trials::finding(self, finding),
            Finding::Map(finding) => map::finding(self, finding),
            Finding::Swings(finding) => swings::finding(self, finding),
            Finding::Beats { better, worse, chance } => trials::beats(self, better, worse, *chance),
        }
    }

    /// A label in or under a chart.
    pub fn label(&self, label: Label) -> Text {
        let v = self;
        match label {
            Label::OverTime => say!(v, LABEL_OVER_TIME),
            Label::Cash { from, to, living } => cash_drawn(v, from, to, living),
            Label::MustBeTrue => say!(v, LABEL_MUST_BE_TRUE),
            Label::Works(gain) => say!(v, LABEL_WORKS, gain = end(v, gain)),
            Label::Fails(gain) => say!(v, LABEL_FAILS, gain = end(v, gain)),
            Label::Expected(gain) => {
                say!(v, LABEL_EXPECTED, gain = Span::strong(v.figures.difference(gain)))
            }
            Label::Even(state, may_fail) => {
                let even = match state {
                    Even::AheadThroughout => say!(v, LABEL_NEVER_BEHIND),
                    Even::Month(month) => {
                        say!(v, LABEL_EVEN_AFTER, time = v.months(month))
                    }
                    Even::Beyond(month) => {
                        say!(v, LABEL_EVEN_AFTER, time = v.spell(month))
                    }
                    Even::ForAWhile(_) => say!(v, LABEL_EVEN_FOR_A_WHILE),
                    Even::Never => say!(v, LABEL_NEVER_EVEN),
                };
                let mut saying =
                    v.saying(if may_fail { key::LABEL_EVEN_WORKS } else { key::LABEL_EVEN });
                saying.put("even", Span::strong(even.to_string()));
                saying.text()
            }
            Label::Lowest(left, month) => {
                let money = if left < 0.0 {
                    let short = v.figures.up_to_unit(0.0 - left);
                    Span::loss(say!(v, LABEL_SHORT, money = short).to_string())
                } else {
                    let left = v.figures.down_to_unit(left);
                    Span::strong(say!(v, LABEL_LEFT, money = left).to_string())
                };
                say!(v, LABEL_LOWEST, money = money, when = v.when(month).to_string())
            }
            Label::Owed(owed, month) => {
                let money = say!(v, LABEL_OWED, money = v.figures.up_to_unit(owed));
                let money = Span::strong(money.to_string());
                say!(v, LABEL_LOWEST, money = money, when = v.when(month).to_string())
            }
            Label::Needed(needed, month) => {
                let money = say!(v, LABEL_NEEDED, money = v.figures.up_to_unit(needed));
                let money = Span::strong(money.to_string());
                say!(v, LABEL_LOWEST, money = money, when = v.when(month).to_string())
            }
            Label::Trials(label) => trials::label(v, label),
            Label::Map(label) => map::label(v, label),
            Label::Swings(label) => swings::label(v, label),
        }
    }
}

fn over_time(v: &Voice, works: Even, fails: Option<Even>, may_miss: bool) -> Text {
    use Even::{AheadThroughout, Beyond, ForAWhile, Month, Never};
    let with = |key: Key, state: Even| {
        let mut saying = v.saying(key);
        match state {
            Month(month) | ForAWhile(month) => saying.put("time", Span::figure(v.months(month))),
            Beyond(month) => saying.put("time", Span::figure(v.spell(month))),
            AheadThroughout | Never => {}
        }
        saying.text()
    };
    if fails.is_none() && !may_miss {
        let key = match works {
            AheadThroughout => key::OVER_TIME_THROUGH,
            Month(_) => key::OVER_TIME_MONTH,
            Beyond(_) => key::OVER_TIME_BEYOND,
            ForAWhile(_) => key::OVER_TIME_FOR_A_WHILE,
            Never => key::OVER_TIME_NEVER,
        };
        return with(key, works);
    }
    match (works, fails) {
        (AheadThroughout, Some(AheadThroughout)) => return say!(v, OVER_TIME_BOTH_THROUGH),
        (Never, Some(Never)) => return say!(v, OVER_TIME_BOTH_NEVER),
        _ => {}
    }
    let first = match works {
        AheadThroughout => key::OVER_TIME_WORKS_THROUGH,
        Month(_) => key::OVER_TIME_WORKS_MONTH,
        Beyond(_) => key::OVER_TIME_WORKS_BEYOND,
        ForAWhile(_) => key::OVER_TIME_WORKS_FOR_A_WHILE,
        Never => key::OVER_TIME_WORKS_NEVER,
    };
    let Some(fails) = fails else { return with(first, works) };
    // What the first half has said, the second need not say again.
    let second = match (fails, works) {
        (AheadThroughout, Never) => key::OVER_TIME_FAILS_THROUGH,
        (AheadThroughout, _) => key::OVER_TIME_FAILS_THROUGH_TOO,
        (Month(_), Month(_)) => key::OVER_TIME_FAILS_MONTH_TOO,
        (Month(_), _) => key::OVER_TIME_FAILS_MONTH,
        (Beyond(_), Month(_) | Beyond(_)) => key::OVER_TIME_FAILS_BEYOND_TOO,
        (Beyond(_), _) => key::OVER_TIME_FAILS_BEYOND,
        (ForAWhile(_), _) => key::OVER_TIME_FAILS_FOR_A_WHILE,
        (Never, _) => key::OVER_TIME_FAILS_NEVER,
    };
    say!(v, OVER_TIME_BOTH, works = with(first, works), fails = with(second, fails))
}

fn cash(v: &Voice, finding: CashFinding) -> Text {
    match finding {
        CashFinding::RunsOut(month) => say!(v, CASH_RUNS_OUT, month = number(month)),
        CashFinding::CannotStart => say!(v, CASH_NO_START),
        CashFinding::NotTold(needed) if needed < 1.0 => say!(v, CASH_NEED_NONE),
        CashFinding::NotTold(needed) => {
            say!(v, CASH_NEED, needed = Span::figure(v.figures.up_to_unit(needed)))
        }
        CashFinding::Untouched => say!(v, CASH_UNTOUCHED),
        CashFinding::Spare(left) => say!(v, CASH_SPARE, left = spare(v, left)),
        CashFinding::OnCredit { from: 0, left } => {
            say!(v, CASH_ON_CREDIT_AT_ONCE, left = spare(v, left))
        }
        CashFinding::OnCredit { from, left } => {
            say!(v, CASH_ON_CREDIT, month = number(from), left = spare(v, left))
        }
    }
}

fn spare(v: &Voice, left: f64) -> Text {
    if down(left, 1.0) <= 0.0 {
        say!(v, CASH_NOTHING)
    } else {
        Span::figure(v.figures.down_to_unit(left)).into()
    }
}

fn room(v: &Voice, rooms: &Rooms) -> Text {
    let names = |on: &[On], last: Key| {
        let names: Vec<&str> = on
            .iter()
            .map(|on| {
                v.word(match on {
                    On::Pay => key::ROOMS_PAY,
                    On::Time => key::ROOMS_TIME,
                    On::Odds => key::ROOMS_ODDS,
                    On::Cash => key::ROOMS_CASH,
                })
            })
            .collect();
        v.list(&names, last)
    };
    let has = (!rooms.plenty.is_empty(), !rooms.little.is_empty(), !rooms.missing.is_empty());
    let mut saying = v.saying(match has {
        (false, false, false) => key::ROOMS_NONE,
        (true, false, false) => key::ROOMS_PLENTY,
        (true, true, false) => key::ROOMS_PLENTY_LITTLE,
        (false, true, false) => key::ROOMS_LITTLE,
        (true, false, true) => key::ROOMS_PLENTY_MISSING,
        (false, false, true) => key::ROOMS_MISSING,
        (false, true, true) => key::ROOMS_MISSING_LITTLE,
        (true, true, true) => key::ROOMS_ALL,
    });
    let last = if has == (false, true, false) { key::LIST_OR } else { key::LIST_AND };
    saying.put("plenty", names(&rooms.plenty, key::LIST_AND));
    saying.put("little", names(&rooms.little, last));
    saying.put("missing", names(&rooms.missing, key::LIST_AND));
    saying.text()
}

fn cash_drawn(v: &Voice, from: u32, to: u32, living: f64) -> Text {
    let living = (living > 0.0)
        .then(|| say!(v, LABEL_LIVING, money = Span::figure(v.figures.exact(living))));
    if from == 0 {
        // The first years in words, as far as a chart of cash reaches.
        let time = match to {
            12 => v.word(key::LABEL_FIRST_YEAR).to_owned(),
            24 => v.word(key::LABEL_FIRST_TWO_YEARS).to_owned(),
            36 => v.word(key::LABEL_FIRST_THREE_YEARS).to_owned(),
            other => say!(v, LABEL_FIRST, time = v.spell(other)).to_string(),
        };
        say!(v, LABEL_CASH_FIRST, time = time, living = living)
    } else {
        say!(v, LABEL_CASH_FROM, from = from.to_string(), to = to.to_string(), living = living)
    }
}

fn end(v: &Voice, gain: f64) -> Span {
    let figure = v.figures.difference(gain);
    if gain < 0.0 { Span::loss(figure) } else { Span::gain(figure) }
}
