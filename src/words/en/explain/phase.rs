//! What one does in a phase, as a row or a title names it.

use crate::{
    model::{
        explain::{Gate, How},
        itinerary::Phase,
        result::Ending,
    },
    scenario::{Pay, PayKind, Stage, lever::Lever},
    words::{
        Span, Text,
        en::value::{months, rate},
        explain::At,
        format::Figures,
        span::text,
    },
};

/// `$22/h`, `no pay`.
pub(super) fn pay(pay: &Pay, f: &Figures) -> String {
    if pay.kind == PayKind::Unpaid { "no pay".to_owned() } else { rate(pay.amount, pay.per, f) }
}

/// `6 months at $22/h`, `Then 111 months at 95% of what you would earn`; `against` adds `instead of
/// $29.74/h` where one pay takes the place of another.
pub(super) fn stretch(
    phase: Phase,
    from: u32,
    count: u32,
    against: bool,
    at: &At,
    f: &Figures,
) -> Text {
    let long = months(count);
    let main = at.route.main_stage();
    let lever = match phase {
        Phase::Stage(i) if main == Some(i) => Some(Lever::For),
        Phase::Gap => Some(Lever::BackMonths),
        _ => None,
    };
    // Where the horizon or the lowest point cuts a phase short, its months are nobody's lever.
    let set = match phase {
        Phase::Stage(i) => at.route.stages.get(i).map_or(0, Stage::months),
        Phase::Gap => at.route.fallback.months,
        Phase::Staying | Phase::Fallback | Phase::Then => 0,
    };
    let long = match lever {
        Some(lever) if set == count => Span::yours(lever, long),
        _ => Span::figure(long),
    };
    let instead = against
        .then(|| text![" instead of ", Span::yours(Lever::Now, pay(&at.scenario.now.pay, f))]);
    text![if from > 1 { "Then " } else { "" }, long, doing(phase, main, instead, at, f)]
}

/// ` at $22/h`: a phase without its months.
pub(super) fn in_phase(phase: Phase, at: &At, f: &Figures) -> Text {
    doing(phase, at.route.main_stage(), None, at, f)
}

fn doing(phase: Phase, main: Option<usize>, instead: Option<Text>, at: &At, f: &Figures) -> Text {
    match phase {
        Phase::Staying => Text::from(" as if you had stayed"),
        Phase::Gap => Text::from(" without pay"),
        Phase::Fallback if at.route.fallback.share == 1.0 => {
            text![" back at ", Span::yours(Lever::BackShare, "what you would earn")]
        }
        Phase::Fallback => {
            let share = f.percent(at.route.fallback.share);
            text![" back at ", Span::yours(Lever::BackShare, share), " of what you would earn"]
        }
        Phase::Then => {
            let ramp = (at.route.then.ramp.months > 0).then_some(", less at first");
            let rate = Span::yours(Lever::Then, pay(&at.route.then.pay, f));
            text![" at ", rate, ramp, instead]
        }
        Phase::Stage(i) => match at.route.stages.get(i) {
            Some(Stage::Reduced { pay: reduced, steps, keep, .. }) => {
                let rate = pay(reduced, f);
                let rate = if main == Some(i) {
                    Span::yours(Lever::Cut, rate)
                } else {
                    Span::figure(rate)
                };
                let stepped = (!steps.is_empty()).then_some(" at first");
                text![" at ", rate, stepped, beside(*keep, f), instead.filter(|_| *keep == 0.0)]
            }
            Some(Stage::Volunteer { keep, .. }) => {
                text![" of volunteering", beside(*keep, f)]
            }
            Some(Stage::Training { keep, .. }) => text![" of training", beside(*keep, f)],
            Some(Stage::Search { keep, .. }) => text![" of searching", beside(*keep, f)],
            Some(Stage::Wait { .. }) => Text::from(" of waiting, paid as now"),
            None => Text::new(),
        },
    }
}

fn beside(keep: f64, f: &Figures) -> Option<Text> {
    if keep >= 1.0 {
        Some(text![" beside your job"])
    } else if keep > 0.0 {
        Some(text![" beside ", Span::figure(f.percent(keep)), " of your job"])
    } else {
        None
    }
}

/// `if it works`, `if you leave at the review in month 4`; `alone` where there is one way to fail.
pub(super) fn condition(ending: Ending, how: How, alone: bool) -> String {
    match (ending, how) {
        (Ending::Works, _) => "if it works".to_owned(),
        (Ending::NoOffer, _) => "if no offer comes".to_owned(),
        (Ending::Fails, How::LeftAt(month)) => {
            format!("if you leave at the review in month {month}")
        }
        (Ending::Fails, How::Shut(gate)) if !alone => format!("if {}", shut(gate)),
        (Ending::Fails, _) => "if it doesn’t".to_owned(),
    }
}

/// `you don’t finish the course`: a gate that stays shut.
pub(super) const fn shut(gate: Gate) -> &'static str {
    match gate {
        Gate::Completed(_) => "you don’t finish the course",
        Gate::Placed(_) => "the search finds nothing",
        Gate::Offer(_) => "no offer comes",
        Gate::Kept => "you aren’t taken on at the end",
    }
}

/// `, if it doesn’t work`: said of a figure that holds in one ending alone.
pub(super) const fn only_if(ending: Option<Ending>) -> &'static str {
    match ending {
        None => "",
        Some(Ending::Works) => ", if it works",
        Some(Ending::Fails) => ", if it doesn’t work",
        Some(Ending::NoOffer) => ", if no offer comes",
    }
}
