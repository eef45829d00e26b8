//! The answer in words.

use super::phase::only_if;
use crate::{
    model::{
        break_even::BreakEvenState,
        explain::{Answer, Explanation, Prospect, What},
        irr::{Orientation, Returns},
        result::Required,
    },
    scenario::lever::Lever,
    words::{
        Span, Text, Voice,
        catalogue::{Key, key, say},
        explain::{flip_shown, flip_side, limit_side},
        format::{Figures, three_digits, up},
        lever::Style,
        precision::Precision,
        precision::Side,
        speak::number,
    },
};

impl Voice<'_> {
    /// Why a figure is what it is: the answer in words.
    pub fn why_title(&self, why: &Explanation) -> Text {
        let v = self;
        let f = &v.figures;
        match &why.answer {
            Answer::Gain { prospect, gain, horizon } => {
                self::gain(v, why, *prospect, *gain, *horizon)
            }
            Answer::Even { state, .. } => even(v, *state),
            Answer::Needed { needed, .. } if up(*needed, 1.0) <= 0.0 => {
                let on_credit = why.terms.iter().any(|term| term.what == What::OnCredit);
                let key = if on_credit { key::WHY_NEEDED_CREDIT } else { key::WHY_NEEDED_NONE };
                title(v, key, f.exact(0.0), None, "")
            }
            Answer::Needed { needed, month: 0, .. } => {
                title(v, key::WHY_NEEDED_START, f.up_to_unit(*needed), None, "")
            }
            Answer::Needed { needed, month, ending } => {
                let only = only_if(v, *ending);
                title(v, key::WHY_NEEDED, f.up_to_unit(*needed), Some(*month), only)
            }
            Answer::Lowest { balance, month, ending } => {
                lowest(v, *balance, *month, only_if(v, *ending))
            }
            Answer::Odds(odds) => {
                let share = v.share(*odds, Span::figure);
                let figure = say!(v, WHY_ODDS_FIGURE, share = share).to_string();
                title(v, key::WHY_ODDS, figure, None, "")
            }
            Answer::Flip { lever, unit, required, rises } => {
                let shown = flip_shown(&why.answer).map(|at| v.value(*unit, at, Style::Short));
                flip(v, *lever, *required, flip_side(*rises), shown.unwrap_or_default())
            }
            Answer::Limit { lever, unit, last, .. } => {
                let side = limit_side(*lever);
                let key = match side {
                    Side::AtLeast => key::WHY_LIMIT_LEAST,
                    Side::AtMost => key::WHY_LIMIT_MOST,
                };
                let shown = v.value(*unit, Precision::of(*unit).shown(*last, side), Style::Short);
                title(v, key, shown, None, "")
            }
            Answer::UpFront { cost, .. } if three_digits(*cost) <= 0.0 => {
                title(v, key::WHY_UP_FRONT_NONE, f.exact(0.0), None, "")
            }
            Answer::UpFront { cost, month: 0 } => {
                title(v, key::WHY_UP_FRONT_START, f.estimate(*cost), None, "")
            }
            Answer::UpFront { cost, month } => {
                title(v, key::WHY_UP_FRONT, f.estimate(*cost), Some(*month), "")
            }
            Answer::Return { prospect, returns, .. } => self::returns(v, *prospect, returns),
            Answer::OptionValue { worth, month } => {
                let nothing = why.terms.is_empty();
                let key = if nothing { key::WHY_REVIEW_NONE } else { key::WHY_REVIEW };
                title(v, key, f.difference(*worth), Some(*month), "")
            }
        }
    }
}

/// `Why $7,095? `
fn asked(v: &Voice, figure: impl Into<String>) -> Text {
    say!(v, WHY_ASKED, figure = Span::strong(figure))
}

/// A title with its question, a month, and when it holds.
fn title(v: &Voice, key: Key, figure: impl Into<String>, month: Option<u32>, only: &str) -> Text {
    let mut saying = v.saying(key);
    saying.put("asked", asked(v, figure));
    saying.put("month", month.map(number));
    saying.put("only", only);
    saying.text()
}

fn gain(v: &Voice, why: &Explanation, prospect: Prospect, gain: f64, horizon: u32) -> Text {
    let figure = v.figures.difference(gain);
    let outcomes = why.terms.iter().any(|term| matches!(term.what, What::Outcome { .. }));
    let shown = three_digits(gain);
    let mut saying = v.saying(match prospect {
        Prospect::Expected if outcomes => key::WHY_GAIN_WAYS,
        Prospect::Fails if outcomes => key::WHY_GAIN_FAILS_WAYS,
        _ if shown == 0.0 => key::WHY_GAIN_SAME,
        _ if shown < 0.0 => key::WHY_GAIN_BEHIND,
        _ => key::WHY_GAIN_AHEAD,
    });
    saying.put("asked", asked(v, figure));
    saying.put("horizon", v.spell(horizon));
    saying.put("only", of_prospect(v, prospect));
    saying.text()
}

fn of_prospect(v: &Voice, prospect: Prospect) -> &'static str {
    match prospect {
        Prospect::Expected => "",
        Prospect::Works => v.word(key::WHY_ONLY_WORKS),
        Prospect::Fails => v.word(key::WHY_ONLY_FAILS),
    }
}

fn even(v: &Voice, state: BreakEvenState) -> Text {
    match state {
        BreakEvenState::AheadThroughout => {
            title(v, key::WHY_EVEN_THROUGH, v.word(key::WHY_FROM_START), None, "")
        }
        BreakEvenState::Month(month) => title(v, key::WHY_EVEN, v.months(month), Some(month), ""),
        BreakEvenState::Beyond(month) => {
            let only = say!(v, WHY_ONLY_TIME, time = v.spell(month)).to_string();
            title(v, key::WHY_EVEN, only, Some(month), "")
        }
        BreakEvenState::Never => title(v, key::WHY_EVEN_NEVER, v.word(key::WHY_NEVER), None, ""),
    }
}

fn lowest(v: &Voice, balance: f64, month: u32, condition: &str) -> Text {
    let debt = balance < 0.0;
    let figure = if debt {
        let missing = v.figures.up_to_unit(0.0 - balance);
        say!(v, WHY_IN_DEBT, money = missing).to_string()
    } else {
        v.figures.down_to_unit(balance)
    };
    let mut saying = v.saying(if debt { key::WHY_LOWEST_DEBT } else { key::WHY_LOWEST });
    saying.put("asked", asked(v, figure));
    saying.put("when", v.when(month));
    saying.put("only", condition);
    saying.text()
}

fn flip(v: &Voice, lever: Lever, required: Required, side: Side, shown: String) -> Text {
    match required {
        Required::Value(_) => {
            let key = match side {
                Side::AtLeast => key::WHY_FLIP_LEAST,
                Side::AtMost => key::WHY_FLIP_MOST,
            };
            title(v, key, shown, None, "")
        }
        Required::Always(_) => {
            let always = asked(v, v.word(key::WHY_ALWAYS));
            say!(v, WHY_FLIP_ALWAYS, asked = always, value = Span::figure(shown))
        }
        Required::Never | Required::None => {
            let no = match lever {
                Lever::For => key::WHY_FLIP_NO_MONTHS,
                Lever::Odds => key::WHY_FLIP_NO_ODDS,
                _ => key::WHY_FLIP_NO_RATE,
            };
            title(v, no, v.word(key::WHY_NEVER), None, "")
        }
    }
}

fn returns(v: &Voice, prospect: Prospect, returns: &Returns) -> Text {
    let only = of_prospect(v, prospect);
    let a_year =
        |root: &f64| say!(v, VALUE_A_YEAR, amount = percent(*root, &v.figures)).to_string();
    let none = v.word(key::WHY_NO_RETURN).to_owned();
    let (key, figure) = match (returns.roots.as_slice(), returns.orientation) {
        ([], None) => (key::WHY_RETURN_SAME, none),
        ([], Some(Orientation::Invest)) => (key::WHY_RETURN_INVEST, none),
        ([], Some(Orientation::Borrow)) => (key::WHY_RETURN_BORROW_NONE, none),
        ([root], Some(Orientation::Borrow)) => (key::WHY_RETURN_BORROW, a_year(root)),
        ([root], _) => (key::WHY_RETURN, a_year(root)),
        (roots, _) => {
            let rates: Vec<String> = roots.iter().map(a_year).collect();
            let rates: Vec<&str> = rates.iter().map(String::as_str).collect();
            let rates = Span::figure(v.list(&rates, key::LIST_AND));
            let several = asked(v, v.word(key::WHY_NO_SINGLE_RETURN));
            return say!(v, WHY_RETURN_SEVERAL, asked = several, rates = rates, only = only);
        }
    };
    title(v, key, figure, None, only)
}

/// A rate of return: whole per cent from ten on, else tenths.
fn percent(rate: f64, f: &Figures) -> String {
    let steps = if rate.abs() >= 0.1 { 100.0 } else { 1000.0 };
    f.percent(libm::round(rate * steps) / steps)
}
