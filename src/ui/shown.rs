//! Pays in the unit of time the reader chose. For display only: what is stored stays.

use crate::{
    explore::RequiredValues,
    model::result::Required,
    scenario::{
        Pay, PayPer, Scenario, Stage,
        lever::Lever,
        part::{Part, Place},
    },
    words::bounds::Bounds,
};
use std::rc::Rc;

/// The scenario with every pay in `per`; the very same one where that changes nothing.
pub(crate) fn scenario(stored: &Rc<Scenario>, per: PayPer) -> Rc<Scenario> {
    let mut shown = (**stored).clone();
    pays(&mut shown, |pay| {
        let factor = factor(pay, per);
        if factor != 1.0 {
            pay.amount *= factor;
            pay.per = per;
        }
    });
    if shown == **stored { stored.clone() } else { Rc::new(shown) }
}

/// Shown amounts for one stored amount of this pay: 173⅓ a month for one an hour. A pay for no
/// time at all cannot be converted, and stays.
fn factor(pay: &Pay, per: PayPer) -> f64 {
    let (from, to) = (pay.months_worth(pay.per), pay.months_worth(per));
    if pay.per == per || from <= 0.0 || to <= 0.0 { 1.0 } else { from / to }
}

/// The same for a lever; 1 for whatever is no pay.
pub(crate) fn factor_of(lever: Lever, stored: &Scenario, route: usize, per: PayPer) -> f64 {
    pay_of(lever, stored, route).map_or(1.0, |pay| factor(pay, per))
}

/// The same for a number of a route.
pub(crate) fn factor_of_place(place: Place, stored: &Scenario, route: usize, per: PayPer) -> f64 {
    match place {
        Place::Lever(lever) => factor_of(lever, stored, route, per),
        Place::Stage(i, Part::Pay) => {
            match stored.routes.get(route).and_then(|route| route.stages.get(i)) {
                Some(Stage::Reduced { pay, .. }) => factor(pay, per),
                _ => 1.0,
            }
        }
        _ => 1.0,
    }
}

/// The value to store for a shown one; exactly the same where nothing is converted.
pub(crate) fn stored(
    lever: Lever,
    value: f64,
    stored: &Scenario,
    route: usize,
    per: PayPer,
) -> f64 {
    let factor = factor_of(lever, stored, route, per);
    if factor == 1.0 { value } else { value / factor }
}

/// What the solver found, in shown units.
pub(crate) fn bounds(
    found: &RequiredValues,
    stored: &Scenario,
    route: usize,
    per: PayPer,
) -> Bounds {
    let factor = |lever| factor_of(lever, stored, route, per);
    let scaled = |required, lever| match required {
        Required::Value(value) => Required::Value(value * factor(lever)),
        Required::Always(value) => Required::Always(value * factor(lever)),
        other => other,
    };
    Bounds {
        now: scaled(found.now, Lever::Now),
        cut: scaled(found.cut, Lever::Cut),
        for_months: found.for_months,
        then: scaled(found.then, Lever::Then),
        odds: found.odds,
        limit_cut: scaled(found.limit_cut, Lever::Cut).value(),
        limit_for: found.limit_for.value(),
        limit_back_months: found.limit_back_months.value(),
    }
}

fn pay_of(lever: Lever, scenario: &Scenario, route: usize) -> Option<&Pay> {
    let at = scenario.routes.get(route)?;
    match lever {
        Lever::Now => Some(&scenario.now.pay),
        Lever::Then => Some(&at.then.pay),
        Lever::Cut => match at.main_stage().and_then(|i| at.stages.get(i))? {
            Stage::Reduced { pay, .. } => Some(pay),
            _ => None,
        },
        _ => None,
    }
}

fn pays(scenario: &mut Scenario, change: impl Fn(&mut Pay)) {
    change(&mut scenario.now.pay);
    for route in &mut scenario.routes {
        change(&mut route.then.pay);
        for stage in &mut route.stages {
            if let Stage::Reduced { pay, steps, .. } = stage {
                change(pay);
                for step in steps {
                    change(&mut step.pay);
                }
            }
        }
    }
}
