//! The verdict's sentences.

use super::{approach::approach, number};
use crate::{
    model::result::Ending,
    scenario::lever::Lever,
    words::{
        Span, Text, Voice,
        catalogue::{Key, key, say},
        claim::{Ask, Claim, Headline, OneMore},
        even::Even,
        format::{three_digits, up},
        precision::Side,
        route::{Approach, Chance},
    },
};

impl Voice<'_> {
    /// The verdict's headline.
    pub fn headline(&self, headline: Headline) -> Text {
        Text::from(self.word(match headline {
            Headline::RunsOut(month) => {
                return say!(self, HEADLINE_RUNS_OUT, month = number(month));
            }
            Headline::CannotStart => key::HEADLINE_NO_START,
            Headline::Close => key::HEADLINE_CLOSE,
            Headline::JustHolds => key::HEADLINE_JUST_HOLDS,
            Headline::WorthAtOdds => key::HEADLINE_AT_ODDS,
            Headline::Worth => key::HEADLINE_WORTH,
            Headline::WorthEitherWay => key::HEADLINE_EITHER_WAY,
            Headline::NothingLost => key::HEADLINE_NOTHING_LOST,
            Headline::WorthOnlyIfItFails => key::HEADLINE_ONLY_FAILS,
            Headline::NotAtOdds => key::HEADLINE_NOT_AT_ODDS,
            Headline::Not => key::HEADLINE_NOT,
            Headline::NotEvenIfItWorks => key::HEADLINE_NOT_EVEN_WORKS,
        }))
    }

    /// One statement of the verdict.
    pub fn claim(&self, claim: &Claim) -> Text {
        let v = self;
        match claim {
            Claim::NoDifference(way) => {
                say!(v, CLAIM_NO_DIFFERENCE, approach = approach(v, way))
            }
            Claim::UpFront { approach: way, cost, even, may_fall_behind, horizon } => {
                let even = (*even, *may_fall_behind);
                up_front(v, way, *cost, even, *horizon)
            }
            Claim::After { horizon, works, fails, expected, chance, missed } => {
                after(v, *horizon, (*works, *fails, *expected), *chance, *missed)
            }
            Claim::Need(needed) | Claim::NeedNotTold(needed) if up(*needed, 1.0) <= 0.0 => {
                say!(v, CLAIM_NEED_NONE)
            }
            Claim::NeedOnCredit { needed, credit } if up(*needed, 1.0) <= 0.0 => {
                say!(v, CLAIM_NEED_NONE_CREDIT, credit = whole(v, *credit))
            }
            Claim::Need(needed) | Claim::NeedOnCredit { needed, .. } => {
                say!(v, CLAIM_NEED, needed = whole(v, *needed))
            }
            Claim::NeedNotTold(needed) => {
                say!(v, CLAIM_NEED_NOT_TOLD, needed = whole(v, *needed))
            }
            Claim::DownTo { left, month, ending } => down_to(v, *left, *month, *ending),
            Claim::NeedAndHave { needed, have, one_more } => {
                let mut saying = v.saying(match one_more {
                    None => key::CLAIM_NEED_HAVE,
                    Some(OneMore::Searching) => key::CLAIM_NEED_HAVE_SEARCH,
                    Some(OneMore::AtThatRate) => key::CLAIM_NEED_HAVE_RATE,
                });
                saying.put("needed", whole(v, *needed));
                saying.put("have", Span::yours(Lever::Savings, v.figures.exact(*have)));
                saying.text()
            }
            Claim::OnCredit(0) => say!(v, CLAIM_ON_CREDIT_AT_ONCE),
            Claim::OnCredit(month) => say!(v, CLAIM_ON_CREDIT, month = number(*month)),
            Claim::StayingRunsOut { month, also: true } => {
                say!(v, CLAIM_STAYING_RUNS_OUT_ALSO, month = number(*month))
            }
            Claim::StayingRunsOut { month, also: false } => {
                say!(v, CLAIM_STAYING_RUNS_OUT, month = number(*month))
            }
            Claim::Short { approach: way, needed, have, credit } => {
                short(v, way, *needed, *have, *credit)
            }
            Claim::WithMore { more, expected, chance } => with_more(v, *more, *expected, *chance),
            Claim::OrStopAt(stop) => {
                let offer = say!(v, CLAIM_STOP_AT, time = v.months(*stop)).to_string();
                let offer = Span::offer(Lever::For, f64::from(*stop), offer);
                say!(v, CLAIM_OR_STOP, stop = offer)
            }
            Claim::Hardly { then, expected, chance } => {
                let even = three_digits(*expected) == 0.0;
                let mut saying = v.saying(match (then.is_some(), even) {
                    (true, false) => key::CLAIM_HARDLY_THEN,
                    (true, true) => key::CLAIM_HARDLY_THEN_EVEN,
                    (false, false) => key::CLAIM_HARDLY,
                    (false, true) => key::CLAIM_HARDLY_EVEN,
                });
                if let Some((amount, per)) = then {
                    saying.put("rate", Span::yours(Lever::Then, v.rate(*amount, *per)));
                }
                saying.put("expected", standing(v, *expected));
                saying.put("odds", at_odds(v, *chance));
                saying.text()
            }
            Claim::EvenIfItWorks { even, may_fail } => even_if(v, *even, *may_fail),
            Claim::OtherThanMoney => say!(v, CLAIM_OTHER_THAN_MONEY),
            Claim::Behind { expected, chance, horizon } => behind(v, *expected, *chance, *horizon),
            Claim::BehindEvenIfItWorks(works) => {
                say!(v, CLAIM_BEHIND_WORKS, standing = standing(v, *works))
            }
            Claim::ItTakes(ask) => it_takes(v, *ask),
        }
    }
}

fn up_front(
    v: &Voice,
    way: &Approach,
    cost: f64,
    (even, may_fall_behind): (Even, bool),
    horizon: u32,
) -> Text {
    let free = three_digits(cost) <= 0.0;
    let mut saying = v.saying(match even {
        Even::AheadThroughout if free && may_fall_behind => key::CLAIM_NEVER_BEHIND_IF_IT_WORKS,
        Even::AheadThroughout if free => key::CLAIM_NEVER_BEHIND,
        _ if free => key::CLAIM_NEXT_TO_NOTHING,
        Even::AheadThroughout => key::CLAIM_COST_AT_ONCE,
        Even::Month(_) => key::CLAIM_COST_MONTH,
        Even::Beyond(_) => key::CLAIM_COST_BEYOND,
        Even::ForAWhile(_) => key::CLAIM_COST_FOR_A_WHILE,
        Even::Never => key::CLAIM_COST_NEVER,
    });
    saying.put("approach", approach(v, way));
    saying.put("cost", Span::figure(v.figures.estimate(cost)));
    if let Even::Month(month) | Even::Beyond(month) | Even::ForAWhile(month) = even {
        saying.put("month", number(month));
    }
    saying.put("horizon", v.spell(horizon));
    saying.text()
}

/// “$120,000 ahead if it works, $38,800 behind if it doesn’t; at your odds of 60% that is …”.
fn after(
    v: &Voice,
    horizon: u32,
    (works, fails, expected): (f64, Option<f64>, f64),
    chance: Chance,
    missed: Option<(f64, f64)>,
) -> Text {
    if fails.is_none() && missed.is_none() {
        return say!(v, CLAIM_AFTER, horizon = v.spell(horizon), standing = standing(v, works));
    }
    let odds = match chance {
        Chance::Sure => say!(v, CLAIM_ODDS_AVERAGE),
        Chance::Yours(p) => {
            say!(v, CLAIM_ODDS_YOURS, odds = Span::yours(Lever::Odds, v.figures.percent(p)))
        }
        Chance::Together(p) => {
            say!(v, CLAIM_ODDS_TOGETHER, odds = Span::figure(v.figures.percent(p)))
        }
    };
    let worse = |fails: f64| three_digits(works) < 0.0 && three_digits(fails) < 0.0;
    let mut saying = v.saying(match (fails, missed) {
        (Some(_), Some(_)) => key::CLAIM_AFTER_ALL,
        (Some(fails), None) if worse(fails) => key::CLAIM_AFTER_BOTH_BEHIND,
        (Some(_), None) => key::CLAIM_AFTER_BOTH,
        (None, _) => key::CLAIM_AFTER_OFFER,
    });
    if let Some((share, gain)) = missed {
        saying.put("share", Span::figure(v.figures.percent(share)));
        saying.put("missed", standing(v, gain));
    }
    saying.put("horizon", v.spell(horizon));
    saying.put("works", standing(v, works));
    saying.put("fails", fails.map(|fails| standing(v, fails)));
    saying.put("odds", odds);
    saying.put("expected", Span::strong(v.figures.difference(expected)));
    saying.text()
}

fn down_to(v: &Voice, left: f64, month: u32, ending: Option<Ending>) -> Text {
    let debt = left < 0.0;
    let amount = if debt { v.figures.up_to_unit(0.0 - left) } else { v.figures.down_to_unit(left) };
    let mut saying = v.saying(match (ending, debt) {
        (None, false) => key::CLAIM_DOWN,
        (Some(Ending::Works), false) => key::CLAIM_DOWN_WORKS,
        (Some(Ending::Fails), false) => key::CLAIM_DOWN_FAILS,
        (Some(Ending::NoOffer), false) => key::CLAIM_DOWN_NO_OFFER,
        (None, true) => key::CLAIM_DEBT,
        (Some(Ending::Works), true) => key::CLAIM_DEBT_WORKS,
        (Some(Ending::Fails), true) => key::CLAIM_DEBT_FAILS,
        (Some(Ending::NoOffer), true) => key::CLAIM_DEBT_NO_OFFER,
    });
    saying.put("amount", Span::figure(amount));
    saying.put("when", v.when(month));
    saying.text()
}

fn short(v: &Voice, way: &Approach, needed: f64, have: f64, credit: f64) -> Text {
    let opening = match way.single_rate() {
        Some((amount, per, step)) if !way.above_now && step.keep == 0.0 => say!(
            v,
            CLAIM_SHORT_RATE,
            rate = Span::yours(Lever::Cut, v.rate(amount, per)),
            time = Span::yours(Lever::For, v.months(step.months)),
        ),
        _ if way.steps.len() > 1 || way.above_now => {
            say!(v, CLAIM_SHORT_SEVERAL, approach = approach(v, way))
        }
        _ => say!(v, CLAIM_SHORT_ONE, approach = approach(v, way)),
    };
    let mut saying =
        v.saying(if credit > 0.0 { key::CLAIM_SHORT_CREDIT } else { key::CLAIM_SHORT });
    saying.put("opening", opening);
    saying.put("needed", whole(v, needed));
    saying.put("credit", Span::yours(Lever::Credit, v.figures.exact(credit)));
    saying.put("have", Span::yours(Lever::Savings, v.figures.exact(have)));
    saying.text()
}

fn with_more(v: &Voice, more: f64, expected: f64, chance: Chance) -> Text {
    let (more, odds) = (whole(v, more), at_odds(v, chance));
    if three_digits(expected) <= 0.0 {
        say!(v, CLAIM_MORE_BEHIND, more = more, standing = standing(v, expected), odds = odds)
    } else {
        let expected = Span::strong(v.figures.difference(expected));
        say!(v, CLAIM_MORE, more = more, expected = expected, odds = odds)
    }
}

fn even_if(v: &Voice, even: Even, may_fail: bool) -> Text {
    let either = |sure: Key, may: Key| v.saying(if may_fail { may } else { sure });
    let (mut saying, time) = match even {
        Even::AheadThroughout => {
            (either(key::CLAIM_EVEN_THROUGH, key::CLAIM_EVEN_THROUGH_WORKS), None)
        }
        Even::Month(month) => {
            (either(key::CLAIM_EVEN_MONTH, key::CLAIM_EVEN_MONTH_WORKS), Some(v.months(month)))
        }
        Even::Beyond(month) => {
            (either(key::CLAIM_EVEN_BEYOND, key::CLAIM_EVEN_BEYOND_WORKS), Some(v.spell(month)))
        }
        Even::ForAWhile(month) => (
            either(key::CLAIM_EVEN_FOR_A_WHILE, key::CLAIM_EVEN_FOR_A_WHILE_WORKS),
            Some(v.months(month)),
        ),
        Even::Never => (either(key::CLAIM_EVEN_NEVER, key::CLAIM_EVEN_NEVER_WORKS), None),
    };
    saying.put("time", time.map(Span::figure));
    saying.text()
}

fn behind(v: &Voice, expected: f64, chance: Chance, horizon: u32) -> Text {
    let standing = standing(v, expected);
    match chance {
        Chance::Sure => say!(v, CLAIM_AFTER, horizon = v.spell(horizon), standing = standing),
        Chance::Yours(p) => {
            let odds = Span::yours(Lever::Odds, v.figures.percent(p));
            say!(v, CLAIM_BEHIND_YOURS, odds = odds, standing = standing)
        }
        Chance::Together(p) => {
            let odds = Span::figure(v.figures.percent(p));
            say!(v, CLAIM_BEHIND_TOGETHER, odds = odds, standing = standing)
        }
    }
}

fn it_takes(v: &Voice, ask: Ask) -> Text {
    let (key, lever, value, said) = match ask {
        Ask::Odds(odds, side) => {
            let most = side == Side::AtMost;
            let key = if most { key::CLAIM_TAKES_ODDS_MOST } else { key::CLAIM_TAKES_ODDS };
            (key, Lever::Odds, odds, v.figures.percent(odds))
        }
        Ask::Then(amount, per) => (key::CLAIM_TAKES_THEN, Lever::Then, amount, v.rate(amount, per)),
        Ask::NoOdds => return say!(v, CLAIM_NO_ODDS),
    };
    let set = say!(v, CLAIM_SET, value = said.as_str()).to_string();
    let mut saying = v.saying(key);
    saying.put(if lever == Lever::Odds { "odds" } else { "rate" }, Span::figure(said));
    saying.put("set", Span::action(lever, value, set));
    saying.text()
}

/// `$120,000 ahead`, `$38,800 behind`, `no better or worse off`.
pub(super) fn standing(v: &Voice, gain: f64) -> Text {
    let shown = three_digits(gain);
    let amount = v.figures.estimate(gain);
    if shown > 0.0 {
        Span::gain(say!(v, STANDING_AHEAD, amount = amount).to_string()).into()
    } else if shown < 0.0 {
        Span::loss(say!(v, STANDING_BEHIND, amount = amount).to_string()).into()
    } else {
        // Not “even”: “you are even if it works” would say something else.
        say!(v, STANDING_SAME)
    }
}

fn at_odds(v: &Voice, chance: Chance) -> Text {
    match chance {
        Chance::Sure => Text::new(),
        Chance::Yours(_) => say!(v, CLAIM_AT_YOURS),
        Chance::Together(_) => say!(v, CLAIM_AT_AVERAGE),
    }
}

fn whole(v: &Voice, amount: f64) -> Span {
    Span::figure(v.figures.up_to_unit(amount))
}
