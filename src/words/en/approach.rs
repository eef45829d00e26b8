//! How a route begins a sentence.

use super::value::{months, rate};
use crate::{
    scenario::lever::Lever,
    words::{
        Span, Text,
        format::Figures,
        route::{Approach, Step, Work},
        span::text,
    },
};

/// “Training for 6 months, then taking $22/h for 6 months,”: who does what, ready for a verb.
pub(super) fn approach(way: &Approach, f: &Figures) -> Text {
    if way.steps.is_empty() {
        return Text::from("Starting the new job at once");
    }
    let steps = way.steps.iter().map(|s| step(s, f));
    let mut said = Text::join(steps, ", then ").capitalised();
    if way.above_now {
        said.add(", more than you earn now");
    }
    if way.above_now || way.steps.len() > 1 {
        said.add(",");
    }
    said
}

fn step(step: &Step, f: &Figures) -> Text {
    let long = months(step.months);
    let long = if step.main { Span::yours(Lever::For, long) } else { Span::figure(long) };
    let beside = if step.keep >= 1.0 && step.work != Work::Wait {
        Some(text![" beside your job"])
    } else if step.keep > 0.0 && step.work != Work::Wait {
        let share = f.percent(step.keep);
        let share = if step.main { Span::yours(Lever::Keep, share) } else { Span::figure(share) };
        Some(text![" beside ", share, " of your job"])
    } else {
        None
    };
    match step.work {
        Work::Reduced { amount, per, stepped } => {
            let pay = rate(amount, per, f);
            let pay = if step.main { Span::yours(Lever::Cut, pay) } else { Span::figure(pay) };
            text!["taking ", pay, stepped.then_some(" at first"), " for ", long, beside]
        }
        Work::Unpaid => text!["volunteering for ", long, beside],
        Work::Training => text!["training for ", long, beside],
        Work::Search => text!["searching for up to ", long, beside],
        Work::Wait => text!["waiting up to ", long, " for an offer"],
    }
}
