//! What to ask for: the least and the most that still make sense, for the talk about an offer.

use super::{
    bounds::Bounds,
    precision::{Precision, Side},
    span::Text,
    voice::Voice,
};
use crate::{
    model::result::Required,
    scenario::{
        PayKind, PayPer, Scenario, Stage,
        lever::{Lever, Unit},
    },
};

/// Bounds on an offer; what is not known or does not bind is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NegotiationTerms {
    /// Unit of the reduced rate.
    pub per: PayPer,
    /// The reduced rate offered.
    pub cut: f64,
    /// The months it is to last.
    pub months: u32,
    /// Least reduced rate that savings carry for these months.
    pub least_carried: Option<f64>,
    /// Least reduced rate with a gain over these months.
    pub least_ahead: Option<f64>,
    /// Most months that savings carry at this rate.
    pub longest_carried: Option<u32>,
    /// Fewest months that savings carry at this rate, where no fewer do.
    pub fewest_carried: Option<u32>,
    /// At this rate savings carry no months up to these.
    pub none_carried: Option<u32>,
    /// Most months with a gain at this rate.
    pub longest_ahead: Option<u32>,
    /// After so many months, the least rate with a gain for the rest of them.
    pub step_up: Option<(u32, StepUp)>,
    /// Least pay afterwards with a gain, and its unit.
    pub least_then: Option<(f64, PayPer)>,
    /// Whether the cash asks for more than that.
    pub then_aside: bool,
}

/// What is asked of the pay from a month on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum StepUp {
    /// At least this.
    AtLeast(f64),
    /// Nothing.
    Any,
    /// More than is searched.
    None,
}

/// One sentence for the talk; pays are rounded to the side that holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Condition {
    /// For these months, the least rate that savings carry.
    LeastCarried(u32, f64, PayPer),
    /// For these months, the least rate with a gain.
    LeastAhead(u32, f64, PayPer),
    /// At this rate, the most months that savings carry.
    LongestCarried(f64, PayPer, u32),
    /// At this rate, the fewest months that savings carry.
    FewestCarried(f64, PayPer, u32),
    /// At this rate savings carry no months up to these.
    NoneCarried(f64, PayPer, u32),
    /// At this rate, the most months with a gain.
    LongestAhead(f64, PayPer, u32),
    /// From this month on, the least rate with a gain.
    StepUp(u32, f64, PayPer),
    /// From this month on any pay leaves a gain.
    StepUpAny(u32),
    /// From this month on none does.
    StepUpNone(u32),
    /// Afterwards, the least pay with a gain; whether the cash asks for more.
    LeastThen(f64, PayPer, bool),
}

impl NegotiationTerms {
    /// Of a route; `step_up` are months at the reduced rate and what is needed after them. `None`
    /// where it has no reduced rate.
    pub fn of(
        scenario: &Scenario,
        route: usize,
        bounds: &Bounds,
        step_up: Option<(u32, Required)>,
    ) -> Option<Self> {
        let per = |lever: Lever| match lever.unit(scenario, route) {
            Unit::Pay(per) => Some(per),
            _ => None,
        };
        let value = |required| match required {
            Required::Value(value) => Some(value),
            _ => None,
        };
        let months = |limit: f64| limit as u32;
        let told = scenario.household.savings.is_some();
        let horizon = f64::from(scenario.horizon);
        let yours = Lever::For.get(scenario, route).map(months)?;
        let mut stages = scenario.routes.get(route)?.stages.iter();
        let kind = stages.find_map(|stage| match stage {
            Stage::Reduced { pay, .. } => Some(pay.kind),
            _ => None,
        });
        let is_paid = kind != Some(PayKind::Unpaid);
        let limit = |limit: Option<f64>| limit.filter(|_| told);
        Some(Self {
            per: per(Lever::Cut)?,
            cut: if is_paid { Lever::Cut.get(scenario, route)? } else { 0.0 },
            months: yours,
            least_carried: limit(bounds.limit_cut),
            least_ahead: value(bounds.cut),
            longest_carried: limit(bounds.limit_for).filter(|most| *most < horizon).map(months),
            fewest_carried: limit(bounds.carried()).map(months),
            none_carried: (told && bounds.none_carried)
                .then(|| yours.max(months(Lever::For.range(scenario, route).high))),
            longest_ahead: value(bounds.for_months).filter(|most| *most < horizon).map(months),
            step_up: step_up.and_then(|(after, needed)| {
                let asked = match needed {
                    Required::Value(pay) => StepUp::AtLeast(pay),
                    Required::Always(_) => StepUp::Any,
                    Required::Never => StepUp::None,
                    Required::None => return None,
                };
                Some((after, asked))
            }),
            least_then: value(bounds.then).zip(per(Lever::Then)),
            then_aside: bounds.limit_then.is_some(),
        })
    }

    /// The offer alone, with no bounds.
    #[must_use]
    pub const fn offer_alone(&self) -> Self {
        Self {
            least_carried: None,
            least_ahead: None,
            longest_carried: None,
            fewest_carried: None,
            none_carried: None,
            longest_ahead: None,
            step_up: None,
            least_then: None,
            then_aside: false,
            ..*self
        }
    }

    /// What there is to say, the binding bounds first.
    pub fn terms(&self) -> Vec<Condition> {
        let at_least = |pay: f64, per: PayPer| Precision::of_pay(per).shown(pay, Side::AtLeast);
        // A bound that nobody can go below says nothing.
        let least = |pay: Option<f64>| pay.map(|pay| at_least(pay, self.per)).filter(|p| *p > 0.0);
        let (months, per, cut) = (self.months, self.per, self.cut);
        let longest = |most: Option<u32>| most.filter(|most| *most > 0);
        [
            least(self.least_carried).map(|pay| Condition::LeastCarried(months, pay, per)),
            least(self.least_ahead).map(|pay| Condition::LeastAhead(months, pay, per)),
            longest(self.longest_carried).map(|most| Condition::LongestCarried(cut, per, most)),
            self.none_carried
                .filter(|_| self.fewest_carried.is_none())
                .map(|most| Condition::NoneCarried(cut, per, most)),
            self.fewest_carried.map(|fewest| Condition::FewestCarried(cut, per, fewest)),
            longest(self.longest_ahead).map(|most| Condition::LongestAhead(cut, per, most)),
            self.step_up.map(|(after, asked)| match asked {
                StepUp::AtLeast(pay) if at_least(pay, per) > 0.0 => {
                    Condition::StepUp(after + 1, at_least(pay, per), per)
                }
                StepUp::AtLeast(_) | StepUp::Any => Condition::StepUpAny(after + 1),
                StepUp::None => Condition::StepUpNone(after + 1),
            }),
            self.least_then
                .map(|(pay, per)| Condition::LeastThen(at_least(pay, per), per, self.then_aside)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The sentences for the talk.
pub fn negotiation(voice: &Voice, terms: &NegotiationTerms) -> Vec<Text> {
    terms.terms().iter().map(|condition| voice.condition(condition)).collect()
}
