//! How a route begins a sentence.

use crate::{
    scenario::{Scenario, lever::Lever},
    words::{
        Span, Text, Voice,
        catalogue::{key, say},
        route::{Approach, Step, Work},
    },
};

impl Voice<'_> {
    /// “Taking $22/h for 6 months; then $42/h at 70%”: a route in a line.
    pub fn way(&self, scenario: &Scenario, at: usize) -> Text {
        let Some(route) = scenario.routes.get(at) else { return Text::new() };
        let steps = steps(self, &Approach::of(scenario, route));
        let rate = self.rate(route.then.pay.amount, route.then.pay.per);
        let odds = Lever::Odds.get(scenario, at).map(|odds| self.figures.percent(odds));
        say!(self, COMPARE_WAY, steps = steps, rate = rate, odds = odds.unwrap_or_default())
    }
}

fn steps(v: &Voice, way: &Approach) -> Text {
    if way.steps.is_empty() {
        return say!(v, APPROACH_AT_ONCE);
    }
    let steps = way.steps.iter().map(|s| step(v, s));
    Text::join(steps, v.word(key::APPROACH_THEN)).capitalised()
}

/// “Training for 6 months, then taking $22/h for 6 months,”: who does what, ready for a verb.
pub(super) fn approach(v: &Voice, way: &Approach) -> Text {
    let said = steps(v, way);
    if way.steps.is_empty() {
        said
    } else if way.above_now {
        say!(v, APPROACH_ABOVE, steps = said)
    } else if way.steps.len() > 1 {
        say!(v, APPROACH_SEVERAL, steps = said)
    } else {
        said
    }
}

fn step(v: &Voice, step: &Step) -> Text {
    let time = v.months(step.months);
    let time = if step.main { Span::yours(Lever::For, time) } else { Span::figure(time) };
    let beside = if step.keep >= 1.0 && step.work != Work::Wait {
        Some(say!(v, APPROACH_BESIDE_ALL))
    } else if step.keep > 0.0 && step.work != Work::Wait {
        let share = v.figures.percent(step.keep);
        let share = if step.main { Span::yours(Lever::Keep, share) } else { Span::figure(share) };
        Some(say!(v, APPROACH_BESIDE_PART, share = share))
    } else {
        None
    };
    match step.work {
        Work::Reduced { amount, per, stepped } => {
            let pay = v.rate(amount, per);
            let pay = if step.main { Span::yours(Lever::Cut, pay) } else { Span::figure(pay) };
            if stepped {
                say!(v, APPROACH_REDUCED_FIRST, pay = pay, time = time, beside = beside)
            } else {
                say!(v, APPROACH_REDUCED, pay = pay, time = time, beside = beside)
            }
        }
        Work::Unpaid => say!(v, APPROACH_UNPAID, time = time, beside = beside),
        Work::Training => say!(v, APPROACH_TRAINING, time = time, beside = beside),
        Work::Search => say!(v, APPROACH_SEARCH, time = time, beside = beside),
        Work::Wait => say!(v, APPROACH_WAIT, time = time),
    }
}
