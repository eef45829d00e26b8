//! Sentences for the talk about an offer.

use super::number;
use crate::words::{Span, Text, Voice, catalogue::say, negotiation::Condition};

impl Voice<'_> {
    /// A sentence for the talk about an offer.
    pub fn condition(&self, condition: &Condition) -> Text {
        let v = self;
        let pay = |amount, per| Span::strong(v.rate(amount, per));
        let at = |amount, per| Span::figure(v.rate(amount, per));
        let long = |count: u32| Span::strong(v.months(count));
        let at_time = |count: u32| Span::figure(v.months(count));
        match *condition {
            Condition::LeastCarried(count, least, per) => {
                say!(v, CONDITION_LEAST_CARRIED, time = at_time(count), pay = pay(least, per))
            }
            Condition::LeastAhead(count, least, per) => {
                say!(v, CONDITION_LEAST_AHEAD, time = at_time(count), pay = pay(least, per))
            }
            Condition::LongestCarried(cut, per, most) => {
                say!(v, CONDITION_LONGEST_CARRIED, pay = at(cut, per), time = long(most))
            }
            Condition::FewestCarried(cut, per, fewest) => {
                say!(v, CONDITION_FEWEST_CARRIED, pay = at(cut, per), time = long(fewest))
            }
            Condition::NoneCarried(cut, per, 1) => {
                say!(v, CONDITION_NOT_ONE_CARRIED, pay = at(cut, per))
            }
            Condition::NoneCarried(cut, per, most) => {
                say!(v, CONDITION_NONE_CARRIED, pay = at(cut, per), time = at_time(most))
            }
            Condition::LongestAhead(cut, per, most) => {
                say!(v, CONDITION_LONGEST_AHEAD, pay = at(cut, per), time = long(most))
            }
            Condition::StepUp(month, least, per) => {
                say!(v, CONDITION_STEP_UP, month = number(month), pay = pay(least, per))
            }
            Condition::StepUpAny(month) => say!(v, CONDITION_STEP_UP_ANY, month = number(month)),
            Condition::StepUpNone(month) => say!(v, CONDITION_STEP_UP_NONE, month = number(month)),
            Condition::LeastThen(least, per, false) => {
                say!(v, CONDITION_LEAST_THEN, pay = pay(least, per))
            }
            Condition::LeastThen(least, per, true) => {
                say!(v, CONDITION_LEAST_THEN_ASIDE, pay = pay(least, per))
            }
        }
    }
}
