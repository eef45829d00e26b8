//! The rows of the addition.

use super::phase::{condition, shut, stretch};
use crate::{
    model::{
        explain::{Answer, CashFlows, Explanation, How, Term, What},
        result::Ending,
    },
    scenario::lever::{Lever, Unit},
    words::{
        Span, Text, Voice,
        catalogue::{key, say},
        explain::At,
        lever::Style,
        speak::number,
    },
};

impl Voice<'_> {
    /// What a term is of.
    pub fn why_row(&self, why: &Explanation, term: &Term, at: &At) -> Text {
        let v = self;
        let f = &v.figures;
        match term.what {
            What::OneOff => say!(v, WHY_ROW_ONE_OFF),
            What::Stretch { phase, from, months } => stretch(v, phase, (from, months), true, at),
            What::Outcome { ending, how, chance, gain } => say!(
                v,
                WHY_ROW_OUTCOME,
                share = share(v, ending, chance, at),
                gain = Span::figure(f.difference(gain)),
                condition = condition(v, ending, how, one_failure(why)),
            ),
            What::Counted { ending, how, chance, gain, affordable } => {
                let standing = match (gain >= 0.0, affordable) {
                    (true, Some(true)) => key::WHY_ROW_AHEAD_ABLE,
                    (true, Some(false)) => key::WHY_ROW_AHEAD_BROKE,
                    (true, None) => key::WHY_ROW_AHEAD,
                    (false, Some(true) | None) => key::WHY_ROW_BEHIND,
                    (false, Some(false)) => key::WHY_ROW_BEHIND_BROKE,
                };
                say!(
                    v,
                    WHY_ROW_COUNTED,
                    share = share(v, ending, chance, at),
                    condition = condition(v, ending, how, one_failure(why)),
                    standing = v.word(standing),
                )
            }
            What::Months { from, to, deepest } => span_of_months(v, from, to, deepest),
            What::Savings => say!(v, WHY_ROW_SAVINGS),
            What::Cash { phase, from, months, flows, steady } => {
                let doing = stretch(v, phase, (from, months), false, at);
                let need = matches!(why.answer, Answer::Needed { .. });
                if steady && months > 1 {
                    let month = flows.scaled(1.0 / f64::from(months));
                    let (parts, several) = cash(v, &month, need, |amount| f.exact(amount));
                    let parts =
                        if several { say!(v, WHY_ROW_SEVERAL, parts = parts) } else { parts };
                    say!(v, WHY_ROW_STEADY, doing = doing, parts = parts)
                } else {
                    let whole = |amount: f64| f.exact(libm::round(amount));
                    let (parts, _) = cash(v, &flows, need, whole);
                    say!(v, WHY_ROW_CASH, doing = doing, parts = parts)
                }
            }
            What::Interest => say!(v, WHY_ROW_INTEREST),
            What::OnCredit => {
                let credit = f.exact(at.scenario.household.credit);
                say!(v, WHY_ROW_ON_CREDIT, credit = Span::yours(Lever::Credit, credit))
            }
            What::At { lever, unit, value: there } => {
                let style = if unit == Unit::Months { Style::Bare } else { Style::Short };
                let there = Span::figure(v.value(unit, there, style));
                say!(v, WHY_ROW_AT, name = v.lever(lever).label, value = there)
            }
            What::FromThereTo { lever, unit, value: set } => {
                let set = Span::yours(lever, v.value(unit, set, Style::Short));
                say!(v, WHY_ROW_FROM_THERE, value = set)
            }
            What::Leaving { chance, leaving, going_on, gate } => say!(
                v,
                WHY_ROW_LEAVING,
                share = Span::figure(f.percent(chance)),
                gain = Span::figure(f.difference(leaving - going_on)),
                shut = v.word(shut(gate)),
            ),
        }
    }

    /// What the terms add up to.
    pub fn why_total(&self, why: &Explanation) -> Text {
        let v = self;
        match &why.answer {
            Answer::Gain { horizon, .. } => {
                say!(v, WHY_TOTAL_GAIN, horizon = v.spell(*horizon))
            }
            Answer::Even { until, .. } => say!(v, WHY_TOTAL_EVEN, month = number(*until)),
            Answer::Needed { .. } => say!(v, WHY_TOTAL_NEEDED),
            Answer::Lowest { month: 0, .. } | Answer::Limit { month: 0, .. } => {
                say!(v, WHY_TOTAL_LOWEST_START)
            }
            Answer::Lowest { month: at, .. } | Answer::Limit { month: at, .. } => {
                say!(v, WHY_TOTAL_LOWEST, month = number(*at))
            }
            Answer::Odds(_) => say!(v, WHY_TOTAL_ODDS),
            Answer::Flip { .. } => say!(v, WHY_TOTAL_FLIP),
            Answer::UpFront { .. } => say!(v, WHY_TOTAL_UP_FRONT),
            Answer::Return { discounted_at: Some(rate), .. } => {
                say!(v, WHY_TOTAL_RETURN, rate = Span::figure(v.figures.percent(*rate)))
            }
            Answer::Return { discounted_at: None, .. } => say!(v, WHY_TOTAL_RETURN_PLAIN),
            Answer::OptionValue { .. } => say!(v, WHY_TOTAL_REVIEW),
        }
    }
}

/// A chance; the user's own where it is the lever's.
fn share(v: &Voice, ending: Ending, chance: f64, at: &At) -> Span {
    let said = v.figures.percent(chance);
    if ending == Ending::Works && (chance - at.route.odds.chance()).abs() < f64::EPSILON {
        Span::yours(Lever::Odds, said)
    } else {
        Span::figure(said)
    }
}

/// Whether there is one way to fail, so that it needs no telling apart.
fn one_failure(why: &Explanation) -> bool {
    let failing = |term: &&Term| match term.what {
        What::Outcome { ending, how, .. } | What::Counted { ending, how, .. } => {
            ending == Ending::Fails && how != How::AsItEnds
        }
        _ => false,
    };
    why.terms.iter().filter(failing).count() == 1
}

fn span_of_months(v: &Voice, from: u32, to: u32, deepest: bool) -> Text {
    let mut saying = v.saying(match (from, to) {
        (0, 0) => key::WHY_ROW_START,
        (0, _) => key::WHY_ROW_FROM_START,
        (from, to) if from == to => key::WHY_ROW_MONTH,
        _ => key::WHY_ROW_MONTHS,
    });
    saying.put("from", number(from));
    saying.put("to", number(to));
    let months = saying.text();
    if deepest { say!(v, WHY_ROW_DEEPEST, months = months) } else { months }
}

/// Costs and income, whichever the figure counts as positive first; whether there are several.
fn cash(v: &Voice, flows: &CashFlows, need: bool, write: impl Fn(f64) -> String) -> (Text, bool) {
    let costs = [
        (flows.living, key::WHY_ROW_LIVING),
        (flows.outlays, key::WHY_ROW_OUTLAYS),
        (flows.tuition, key::WHY_ROW_TUITION),
    ];
    let income = [(flows.take_home, key::WHY_ROW_TAKE_HOME), (flows.spouse, key::WHY_ROW_SPOUSE)];
    // With no income there is nothing that the costs are taken from.
    let need = need || income.iter().all(|(amount, _)| *amount == 0.0);
    let first = if need { costs.as_slice() } else { income.as_slice() };
    let second = if need { income.as_slice() } else { costs.as_slice() };
    let mut parts = Text::new();
    let mut count = 0;
    let plus = first.iter().map(|part| (part, key::WHY_ROW_PLUS));
    let signed = plus.chain(second.iter().map(|part| (part, key::WHY_ROW_MINUS)));
    for ((amount, name), sign) in signed.filter(|((amount, _), _)| *amount != 0.0) {
        if count > 0 {
            parts.add(v.word(sign));
        }
        let money = Span::figure(write(*amount));
        parts.add(say!(v, WHY_ROW_PART, money = money, what = v.word(*name)));
        count += 1;
    }
    if count == 0 {
        parts.add(Span::figure(v.figures.exact(0.0)));
    }
    (parts, count > 1)
}
