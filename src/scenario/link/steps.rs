//! Steps of pay within a stage: `4_34h` is 34 an hour from month 4 on, `4_34h_30x50_contractor`
//! says hours, weeks and kind too. What a step leaves out is as in the stage's pay. A space (in
//! the link a `+`) stands between steps.

use super::{
    number,
    problem::Fault,
    value::{NONE, pay_text, put, read_count, read_pay},
    word::{self, Word},
};
use crate::scenario::{
    Pay, PayStep,
    bounds::{self, MOST_STEPS},
};

const PART: char = '_';
const TIMES: char = 'x';

/// The steps as a link writes them; `None` if one has a number that cannot be written.
pub(super) fn text(steps: &[PayStep], stage: &Pay) -> Option<String> {
    if steps.is_empty() {
        return Some(NONE.to_owned());
    }
    let texts: Option<Vec<_>> = steps.iter().map(|step| step_text(step, stage)).collect();
    Some(texts?.join(" "))
}

fn step_text(step: &PayStep, stage: &Pay) -> Option<String> {
    let pay = &step.pay;
    let mut text = format!("{}{PART}{}", step.from, pay_text(pay)?);
    if (pay.hours, pay.weeks) != (stage.hours, stage.weeks) {
        if !pay.hours.is_finite() || !pay.weeks.is_finite() {
            return None;
        }
        text.push(PART);
        text.push_str(&number::text(pay.hours, 0));
        text.push(TIMES);
        text.push_str(&number::text(pay.weeks, 0));
    }
    if pay.kind != stage.kind {
        text.push(PART);
        text.push_str(pay.kind.text());
    }
    Some(text)
}

/// Takes the steps that can be read, and says what was wrong with the first that cannot.
pub(super) fn read(steps: &mut Vec<PayStep>, stage: &Pay, text: &str) -> Result<(), Fault> {
    let text = text.trim();
    if text == NONE {
        steps.clear();
        return Ok(());
    }
    let mut items = text.split_whitespace().peekable();
    if items.peek().is_none() {
        return Err(Fault::StepUnreadable);
    }
    let mut result = Ok(());
    let mut taken = Vec::new();
    for item in items {
        if taken.len() == MOST_STEPS {
            result = result.and(Err(Fault::TooMany(MOST_STEPS)));
            break;
        }
        match read_step(item, stage) {
            Ok((step, fault)) => {
                taken.push(step);
                result = result.and(fault);
            }
            Err(fault) => result = result.and(Err(fault)),
        }
    }
    // Steps of which none can be read change nothing.
    if !taken.is_empty() {
        *steps = taken;
    }
    result
}

/// A step with what had to be changed in it, or why it cannot be read.
fn read_step(item: &str, stage: &Pay) -> Result<(PayStep, Result<(), Fault>), Fault> {
    let mut parts = item.split(PART);
    let (Some(from), Some(amount)) = (parts.next(), parts.next()) else {
        return Err(Fault::StepUnreadable);
    };
    let mut step = PayStep { from: 1, pay: *stage };
    let mut faults =
        vec![read_count(&mut step.from, bounds::STEP_FROM, from), read_pay(&mut step.pay, amount)];
    for part in parts {
        if let Some((hours, weeks)) = part.split_once(TIMES) {
            faults.push(put(&mut step.pay.hours, number::read(hours, 0)?, bounds::HOURS));
            faults.push(put(&mut step.pay.weeks, number::read(weeks, 0)?, bounds::WEEKS));
        } else {
            faults.push(word::read(&mut step.pay.kind, part));
        }
    }
    if step.pay.lacks_paid_time() {
        return Err(Fault::NoPaidTime);
    }
    let fault = faults.into_iter().find_map(Result::err);
    match fault {
        None => Ok((step, Ok(()))),
        Some(near @ (Fault::TooLow | Fault::TooHigh | Fault::NotWhole | Fault::UnitMissing)) => {
            Ok((step, Err(near)))
        }
        Some(far) => Err(far),
    }
}
