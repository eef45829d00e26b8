//! The verdict's sentences.

use super::{
    approach::approach,
    value::{months, rate, spell},
};
use crate::{
    model::{break_even::BreakEvenState, result::Ending},
    scenario::lever::Lever,
    words::{
        Span, Text,
        bounds::Side,
        claim::{Ask, Claim, Headline, OneMore},
        format::{Figures, three_digits, up},
        route::{Approach, Chance},
        span::text,
    },
};

pub(super) fn headline(headline: Headline) -> Text {
    Text::from(match headline {
        Headline::RunsOut(month) => {
            return text!["You can’t carry it: the cash runs out in month ", number(month)];
        }
        Headline::CannotStart => "You can’t carry it: not enough to start",
        Headline::Close => "Close: it hardly matters in money",
        Headline::JustHolds => "Worth it, but your savings only just hold",
        Headline::WorthAtOdds => "Worth it at your odds",
        Headline::Worth => "Worth it",
        Headline::WorthEitherWay => "Worth it even if it doesn’t work",
        Headline::NotAtOdds => "Not worth it at your odds",
        Headline::Not => "Not worth it",
        Headline::NotEvenIfItWorks => "Not worth it, even if it works",
    })
}

pub(super) fn claim(claim: &Claim, f: &Figures) -> Text {
    match claim {
        Claim::NoDifference(way) => {
            text![approach(way, f), " comes to the same as staying."]
        }
        Claim::UpFront { approach: way, cost, even, horizon } => {
            text![approach(way, f), up_front(*cost, *even, *horizon, f), "."]
        }
        Claim::After { horizon, works, fails, expected, chance, may_miss } => {
            let opening = text!["After ", spell(*horizon).as_str(), " you are "];
            text![opening, ends(*works, *fails, *expected, *chance, *may_miss, f), "."]
        }
        Claim::Need(needed) | Claim::NeedNotTold(needed) if up(*needed, 1.0) <= 0.0 => {
            Text::from("You need no savings for it.")
        }
        Claim::Need(needed) => text!["You need ", whole(*needed, f), " in savings."],
        Claim::NeedNotTold(needed) => {
            text!["You need ", whole(*needed, f), " in savings; you have not said what you have."]
        }
        Claim::DownTo { left, month, ending } => down_to(*left, *month, *ending, f),
        Claim::NeedAndHave { needed, have, one_more } => text![
            "You need ",
            whole(*needed, f),
            " in savings and have ",
            Span::yours(Lever::Savings, f.exact(*have)),
            one_more.map(|more| match more {
                OneMore::Searching => "; one more month of searching and the cash runs out",
                OneMore::AtThatRate => "; one more month of it and the cash runs out",
            }),
            ".",
        ],
        Claim::OnCredit(month) => {
            text!["From month ", number(*month), " you live on credit."]
        }
        Claim::StayingRunsOut { month, also } => {
            let opening =
                if *also { "Staying isn’t affordable either: " } else { "If you stay, " };
            text![opening, "the cash runs out in month ", number(*month), "."]
        }
        Claim::Short { approach: way, needed, have, credit } => {
            short(way, *needed, *have, *credit, f)
        }
        Claim::WithMore { more, expected, chance } => with_more(*more, *expected, *chance, f),
        Claim::OrStopAt(stop) => text![
            "Or ",
            Span::offer(Lever::For, f64::from(*stop), format!("stop at {}", months(*stop))),
            ".",
        ],
        Claim::Hardly { then, expected, chance } => text![
            then.map(|(amount, per)| text![
                "At ",
                Span::yours(Lever::Then, rate(amount, per, f)),
                " afterwards you ",
            ]),
            then.is_none().then_some("You "),
            if three_digits(*expected) == 0.0 {
                Text::from("come out even")
            } else {
                text!["are ", Span::figure(f.difference(*expected))]
            },
            at_odds(*chance),
            ", less than 2% of what you would earn anyway.",
        ],
        Claim::EvenIfItWorks { even, may_fail } => even_if(*even, *may_fail),
        Claim::OtherThanMoney => Text::from("Decide on something other than money."),
        Claim::Behind { expected, chance, horizon } => behind(*expected, *chance, *horizon, f),
        Claim::BehindEvenIfItWorks(works) => {
            text!["Even if it works you are ", standing(*works, f), "."]
        }
        Claim::ItTakes(ask) => it_takes(*ask, f),
    }
}

fn up_front(cost: f64, even: BreakEvenState, horizon: u32, f: &Figures) -> Text {
    if three_digits(cost) <= 0.0 {
        return Text::from(match even {
            BreakEvenState::AheadThroughout => " costs you nothing: you are never behind",
            _ => " costs you next to nothing up front",
        });
    }
    let made_good = match even {
        BreakEvenState::AheadThroughout => Text::from(" and is made good at once"),
        BreakEvenState::Month(month) => text![" and is made good by month ", number(month)],
        BreakEvenState::Beyond(month) => text![
            " and is made good only in month ",
            number(month),
            ", after the ",
            spell(horizon).as_str(),
            " you look ahead",
        ],
        BreakEvenState::Never => Text::from(" and is never made good"),
    };
    text![" costs you ", Span::figure(f.estimate(cost)), " up front", made_good]
}

/// “$120,000 ahead if it works, $38,800 behind if it doesn’t; at your odds of 60% that is …”.
fn ends(
    works: f64,
    fails: Option<f64>,
    expected: f64,
    chance: Chance,
    may_miss: bool,
    f: &Figures,
) -> Text {
    if fails.is_none() && !may_miss {
        return standing(works, f);
    }
    let condition = match (fails, three_digits(works) < 0.0) {
        (Some(_), false) => " if it works, ",
        (Some(_), true) => " even if it works, ",
        (None, _) => " if the offer comes",
    };
    let odds = match chance {
        Chance::Sure => text!["; on average"],
        Chance::Yours(p) => {
            text!["; at your odds of ", Span::yours(Lever::Odds, f.percent(p))]
        }
        Chance::Together(p) => text!["; at odds of ", Span::figure(f.percent(p)), " in all"],
    };
    text![
        standing(works, f),
        condition,
        fails.map(|fails| text![standing(fails, f), " if it doesn’t"]),
        odds,
        " that is ",
        Span::strong(f.difference(expected)),
    ]
}

fn down_to(left: f64, month: u32, ending: Option<Ending>, f: &Figures) -> Text {
    let condition = ending.map(|ending| match ending {
        Ending::Works => "If it works, you are ",
        Ending::Fails => "If it doesn’t work, you are ",
        Ending::NoOffer => "If no offer comes, you are ",
    });
    let debt = left < 0.0;
    let amount = if debt { f.up_to_unit(0.0 - left) } else { f.down_to_unit(left) };
    text![
        condition.unwrap_or("You are "),
        if debt { "" } else { "down to " },
        Span::figure(amount),
        if debt { " in debt" } else { "" },
        if month == 0 { text![" at the start"] } else { text![" in month ", number(month)] },
        ".",
    ]
}

fn short(way: &Approach, needed: f64, have: f64, credit: f64, f: &Figures) -> Text {
    let opening = match way.single_rate() {
        Some((amount, per, step)) if !way.above_now && step.keep == 0.0 => text![
            "At ",
            Span::yours(Lever::Cut, rate(amount, per, f)),
            " for ",
            Span::yours(Lever::For, months(step.months)),
        ],
        _ => text![approach(way, f), if way.steps.len() > 1 || way.above_now { "" } else { "," }],
    };
    let beside = (credit > 0.0)
        .then(|| text![" beside ", Span::yours(Lever::Credit, f.exact(credit)), " of credit,"]);
    text![
        opening,
        " you need ",
        whole(needed, f),
        beside,
        " and have ",
        Span::yours(Lever::Savings, f.exact(have)),
        ".",
    ]
}

fn with_more(more: f64, expected: f64, chance: Chance, f: &Figures) -> Text {
    let behind = three_digits(expected) < 0.0;
    text![
        if behind { "Even with " } else { "With " },
        whole(more, f),
        if behind { " more you would be " } else { " more it would be worth " },
        if behind { standing(expected, f) } else { Span::strong(f.difference(expected)).into() },
        at_odds(chance),
        ".",
    ]
}

fn even_if(even: BreakEvenState, may_fail: bool) -> Text {
    let if_works = if may_fail { " if it works" } else { "" };
    match even {
        BreakEvenState::AheadThroughout => text!["You are never behind", if_works, "."],
        BreakEvenState::Month(month) => {
            text!["It takes ", Span::figure(months(month)), " to be even", if_works, "."]
        }
        BreakEvenState::Beyond(month) => {
            text!["You are even only after ", Span::figure(spell(month)), if_works, "."]
        }
        BreakEvenState::Never if may_fail => Text::from("Even if it works you never catch up."),
        BreakEvenState::Never => Text::from("You never catch up."),
    }
}

fn behind(expected: f64, chance: Chance, horizon: u32, f: &Figures) -> Text {
    let odds = match chance {
        Chance::Sure => {
            let after = spell(horizon);
            return text!["After ", after.as_str(), " you are ", standing(expected, f), "."];
        }
        Chance::Yours(p) => text!["At odds of ", Span::yours(Lever::Odds, f.percent(p))],
        Chance::Together(p) => text!["At odds of ", Span::figure(f.percent(p)), " in all"],
    };
    text![odds, " you are ", standing(expected, f), " on average."]
}

fn it_takes(ask: Ask, f: &Figures) -> Text {
    let set = |lever: Lever, value: f64, said: &str| {
        text![" ", Span::action(lever, value, format!("Set {said}"))]
    };
    match ask {
        Ask::Odds(odds, side) => {
            let said = f.percent(odds);
            let most = if side == Side::AtMost { "at most " } else { "" };
            let figure = Span::figure(said.as_str());
            text!["It would take odds of ", most, figure, ".", set(Lever::Odds, odds, &said)]
        }
        Ask::Then(amount, per) => {
            let said = rate(amount, per, f);
            let figure = Span::figure(said.as_str());
            text!["It would take ", figure, " afterwards.", set(Lever::Then, amount, &said)]
        }
        Ask::NoOdds => Text::from("No odds make it worth it."),
    }
}

/// `$120,000 ahead`, `$38,800 behind`, `no better or worse off`.
fn standing(gain: f64, f: &Figures) -> Text {
    let shown = three_digits(gain);
    if shown > 0.0 {
        Span::gain(format!("{} ahead", f.estimate(gain))).into()
    } else if shown < 0.0 {
        Span::loss(format!("{} behind", f.estimate(gain))).into()
    } else {
        // Not “even”: “you are even if it works” would say something else.
        Text::from("no better or worse off")
    }
}

fn at_odds(chance: Chance) -> &'static str {
    match chance {
        Chance::Sure => "",
        Chance::Yours(_) => " at your odds",
        Chance::Together(_) => " on average",
    }
}

fn whole(amount: f64, f: &Figures) -> Span {
    Span::figure(f.up_to_unit(amount))
}

fn number(month: u32) -> Span {
    Span::figure(month.to_string())
}
