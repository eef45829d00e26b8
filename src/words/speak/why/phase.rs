//! What one does in a phase, as a row or a title names it.

use crate::{
    model::{
        explain::{Gate, How},
        itinerary::Phase,
        result::Ending,
    },
    scenario::{Pay, PayKind, Stage, lever::Lever},
    words::{
        Span, Text, Voice,
        catalogue::{Key, key, say},
        explain::At,
    },
};

/// `$22/h`, `no pay`.
pub(super) fn pay(v: &Voice, pay: &Pay) -> String {
    if pay.kind == PayKind::Unpaid {
        v.word(key::WHY_PHASE_NO_PAY).to_owned()
    } else {
        v.rate(pay.amount, pay.per)
    }
}

/// `6 months at $22/h`, `Then 111 months at 95% of what you would earn`; `against` adds `instead of
/// $29.74/h` where one pay takes the place of another.
pub(super) fn stretch(
    v: &Voice,
    phase: Phase,
    (from, count): (u32, u32),
    against: bool,
    at: &At,
) -> Text {
    let long = v.months(count);
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
    let now = || Span::yours(Lever::Now, pay(v, &at.scenario.now.pay));
    let instead = against.then(|| say!(v, WHY_PHASE_INSTEAD, pay = now()));
    let mut saying = v.saying(if from > 1 { key::WHY_PHASE_THEN } else { key::WHY_PHASE_FIRST });
    saying.put("time", long);
    saying.put("doing", doing(v, phase, main, instead, at));
    saying.text()
}

/// ` at $22/h`: a phase without its months.
pub(super) fn in_phase(v: &Voice, phase: Phase, at: &At) -> Text {
    doing(v, phase, at.route.main_stage(), None, at)
}

fn doing(v: &Voice, phase: Phase, main: Option<usize>, instead: Option<Text>, at: &At) -> Text {
    match phase {
        Phase::Staying => say!(v, WHY_PHASE_STAYING),
        Phase::Gap => say!(v, WHY_PHASE_GAP),
        Phase::Fallback if at.route.fallback.share == 1.0 => {
            let all = Span::yours(Lever::BackShare, v.word(key::WHY_PHASE_BACK_ALL));
            say!(v, WHY_PHASE_BACK, all = all)
        }
        Phase::Fallback => {
            let share = v.figures.percent(at.route.fallback.share);
            say!(v, WHY_PHASE_BACK_PART, share = Span::yours(Lever::BackShare, share))
        }
        Phase::Then => {
            let ramps = at.route.then.ramp.months > 0;
            let rate = Span::yours(Lever::Then, pay(v, &at.route.then.pay));
            let key = if ramps { key::WHY_PHASE_JOB_FIRST } else { key::WHY_PHASE_JOB };
            paid(v, key, rate, None, instead)
        }
        Phase::Stage(i) => match at.route.stages.get(i) {
            Some(Stage::Reduced { pay: reduced, steps, keep, .. }) => {
                let rate = pay(v, reduced);
                let rate = if main == Some(i) {
                    Span::yours(Lever::Cut, rate)
                } else {
                    Span::figure(rate)
                };
                let first = !steps.is_empty();
                let key = if first { key::WHY_PHASE_REDUCED_FIRST } else { key::WHY_PHASE_REDUCED };
                paid(v, key, rate, beside(v, *keep), instead.filter(|_| *keep == 0.0))
            }
            Some(Stage::Volunteer { keep, .. }) => {
                say!(v, WHY_PHASE_VOLUNTEER, beside = beside(v, *keep))
            }
            Some(Stage::Training { keep, .. }) => {
                say!(v, WHY_PHASE_TRAINING, beside = beside(v, *keep))
            }
            Some(Stage::Search { keep, .. }) => {
                say!(v, WHY_PHASE_SEARCH, beside = beside(v, *keep))
            }
            Some(Stage::Wait { .. }) => say!(v, WHY_PHASE_WAIT),
            None => Text::new(),
        },
    }
}

fn paid(v: &Voice, key: Key, pay: Span, beside: Option<Text>, instead: Option<Text>) -> Text {
    let mut saying = v.saying(key);
    saying.put("pay", pay);
    saying.put("beside", beside);
    saying.put("instead", instead);
    saying.text()
}

fn beside(v: &Voice, keep: f64) -> Option<Text> {
    if keep >= 1.0 {
        Some(say!(v, WHY_PHASE_BESIDE_ALL))
    } else if keep > 0.0 {
        Some(say!(v, WHY_PHASE_BESIDE_PART, share = Span::figure(v.figures.percent(keep))))
    } else {
        None
    }
}

/// `if it works`, `if you leave at the review in month 4`; `alone` where there is one way to fail.
pub(super) fn condition(v: &Voice, ending: Ending, how: How, alone: bool) -> String {
    match (ending, how) {
        (Ending::Works, _) => say!(v, WHY_PHASE_IF_WORKS),
        (Ending::NoOffer, _) => say!(v, WHY_PHASE_IF_NO_OFFER),
        (Ending::Fails, How::LeftAt(month)) => {
            say!(v, WHY_PHASE_IF_LEFT, month = month.to_string())
        }
        (Ending::Fails, How::Shut(gate)) if !alone => {
            say!(v, WHY_PHASE_IF_SHUT, shut = v.word(shut(gate)))
        }
        (Ending::Fails, _) => say!(v, WHY_PHASE_IF_FAILS),
    }
    .to_string()
}

/// `you don’t finish the course`: a gate that stays shut.
pub(super) const fn shut(gate: Gate) -> Key {
    match gate {
        Gate::Completed(_) => key::WHY_PHASE_SHUT_COURSE,
        Gate::Placed(_) => key::WHY_PHASE_SHUT_SEARCH,
        Gate::Offer(_) => key::WHY_PHASE_SHUT_OFFER,
        Gate::Kept => key::WHY_PHASE_SHUT_KEPT,
    }
}

/// `, if it doesn’t work`: said of a figure that holds in one ending alone.
pub(super) fn only_if(v: &Voice, ending: Option<Ending>) -> &'static str {
    match ending {
        None => "",
        Some(Ending::Works) => v.word(key::WHY_ONLY_WORKS),
        Some(Ending::Fails) => v.word(key::WHY_ONLY_FAILS),
        Some(Ending::NoOffer) => v.word(key::WHY_ONLY_NO_OFFER),
    }
}
