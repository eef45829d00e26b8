//! The scenario in the unit of time the reader chose. For display only: what is stored stays.

use super::desk::Desk;
use crate::{
    chart::track::Track,
    explore::RequiredValues,
    model::result::Required,
    scenario::{
        Pay, PayPer, Scenario, Stage,
        lever::{Lever, LeverRange, Unit},
        part::{Part, Place, steps},
    },
    words::bounds::Bounds,
};
use std::rc::Rc;

/// Scenarios as stored and as shown.
#[derive(Debug, Clone)]
pub(crate) struct Units {
    /// As stored.
    pub(crate) stored: Rc<Scenario>,
    /// With pays in the unit shown; all words speak of this one.
    pub(crate) shown: Rc<Scenario>,
    opened: Rc<Scenario>,
    settled: Rc<Scenario>,
    /// The route in focus.
    pub(crate) route: usize,
    per: PayPer,
}

impl Units {
    /// Of this desk.
    pub(crate) fn of(desk: &Desk) -> Self {
        let stored = desk.session.shared();
        Self {
            shown: scenario(&stored, desk.per),
            opened: scenario(&desk.opened, desk.per),
            settled: scenario(&desk.settled, desk.per),
            stored,
            route: desk.session.focus(),
            per: desk.per,
        }
    }

    /// A lever's value as shown.
    pub(crate) fn value(&self, lever: Lever) -> Option<f64> {
        lever.get(&self.shown, self.route)
    }

    /// A lever's unit as shown.
    pub(crate) fn unit(&self, lever: Lever) -> Unit {
        lever.unit(&self.shown, self.route)
    }

    /// A shown value as it is stored; exactly the same where nothing is converted.
    pub(crate) fn stored_value(&self, lever: Lever, value: f64) -> f64 {
        value / self.factor(lever)
    }

    /// The unit in which a value that is shown is stored from now on, where it is another than the pay's
    /// own; with it the value is stored as it is shown.
    pub(crate) fn restated(&self, lever: Lever) -> Option<PayPer> {
        let pay = lever.pay(&self.stored, self.route)?;
        (factor(pay, self.per) != 1.0).then_some(self.per)
    }

    /// A stored value as it is shown.
    pub(crate) fn shown_value(&self, lever: Lever, value: f64) -> f64 {
        value * self.factor(lever)
    }

    fn factor(&self, lever: Lever) -> f64 {
        lever.pay(&self.stored, self.route).map_or(1.0, |pay| factor(pay, self.per))
    }

    /// Shown amounts for one stored amount of a number of the route; 1 for whatever is no pay.
    pub(crate) fn factor_of_place(&self, place: Place) -> f64 {
        match place {
            Place::Lever(lever) => self.factor(lever),
            Place::Stage(i, Part::Pay) => {
                let stage = self.stored.routes.get(self.route).and_then(|r| r.stages.get(i));
                match stage {
                    Some(Stage::Reduced { pay, .. }) => factor(pay, self.per),
                    _ => 1.0,
                }
            }
            Place::StepPay(i, nth) => {
                let stage = self.stored.routes.get(self.route).and_then(|r| r.stages.get(i));
                let step = stage.and_then(|stage| steps(stage).get(nth));
                step.map_or(1.0, |step| factor(&step.pay, self.per))
            }
            _ => 1.0,
        }
    }

    /// Where a lever's slider runs. Its ends rest while a lever is dragged, and the rate now's
    /// always; they give way to a value beyond them.
    pub(crate) fn range(&self, lever: Lever) -> LeverRange {
        let basis = if lever == Lever::Now { &self.opened } else { &self.settled };
        let mut range = lever.range(basis, self.route);
        let ends = track(&range).ending(unit_of(range.step));
        let ends = ends.holding(self.value(lever).unwrap_or(range.low));
        (range.low, range.high) = (ends.low, ends.high);
        range
    }

    /// What the solver found, in shown units.
    pub(crate) fn bounds(&self, found: &RequiredValues) -> Bounds {
        let scaled = |required, lever| match required {
            Required::Value(value) => Required::Value(self.shown_value(lever, value)),
            Required::Always(value) => Required::Always(self.shown_value(lever, value)),
            other => other,
        };
        Bounds::from(&RequiredValues {
            now: scaled(found.now, Lever::Now),
            cut: scaled(found.cut, Lever::Cut),
            then: scaled(found.then, Lever::Then),
            limit_cut: scaled(found.limit_cut, Lever::Cut),
            worth_now: scaled(found.worth_now, Lever::Now),
            limit_then: scaled(found.limit_then, Lever::Then),
            ..*found
        })
    }
}

/// A slider's track on a range.
pub(crate) const fn track(range: &LeverRange) -> Track {
    Track { low: range.low, high: range.high, step: range.step, large: range.large_step }
}

/// What the ends of a slider are whole in: cents where it steps by parts of one, else units.
const fn unit_of(step: f64) -> f64 {
    if step < 1.0 { 0.01 } else { 1.0 }
}

/// The scenario with every pay in `per`; the very same one where that changes nothing.
fn scenario(stored: &Rc<Scenario>, per: PayPer) -> Rc<Scenario> {
    let mut shown = stored.clone();
    let convert = |pay: &mut Pay| {
        let factor = factor(pay, per);
        if factor != 1.0 {
            pay.amount *= factor;
            pay.per = per;
        }
    };
    if pays(&mut stored.as_ref().clone()).all(|pay| factor(pay, per) == 1.0) {
        return shown;
    }
    pays(Rc::make_mut(&mut shown)).for_each(convert);
    shown
}

/// Shown amounts for one stored amount of this pay: 173⅓ a month for one an hour. A pay for no
/// time at all cannot be converted, and stays.
fn factor(pay: &Pay, per: PayPer) -> f64 {
    let (from, to) = (pay.months_worth(pay.per), pay.months_worth(per));
    if pay.per == per || from <= 0.0 || to <= 0.0 { 1.0 } else { from / to }
}

/// Every pay of a scenario.
fn pays(scenario: &mut Scenario) -> impl Iterator<Item = &mut Pay> {
    let routes = scenario.routes.iter_mut().flat_map(|route| {
        let stages = route.stages.iter_mut().flat_map(|stage| match stage {
            Stage::Reduced { pay, steps, .. } => {
                let mut all = vec![pay];
                all.extend(steps.iter_mut().map(|step| &mut step.pay));
                all
            }
            _ => Vec::new(),
        });
        std::iter::once(&mut route.then.pay).chain(stages)
    });
    std::iter::once(&mut scenario.now.pay).chain(routes)
}
