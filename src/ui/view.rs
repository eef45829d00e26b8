//! Everything that follows from what is on the desk, worked out once for the whole page.

use super::{desk::Desk, shown, tables::Tables};
use crate::{
    chart::track::Track,
    explore::{RequiredValues, required},
    model::{ModelError, RouteResult, evaluate, tax::TaxError},
    platform::intl::IntlFormat,
    report::{self, Metric},
    scenario::{
        PayPer, Scenario,
        lever::{Lever, LeverRange, Unit},
    },
    words::{Voice, bounds::Bounds, en::English, ui_routes_en::TAXES},
};
use std::{ops::Deref, rc::Rc};

/// The answer for the route in focus.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answered {
    /// What the model says.
    pub(crate) result: Rc<RouteResult>,
    /// The same of every route.
    pub(crate) all: Vec<Rc<RouteResult>>,
    /// The flipping values, in stored units.
    pub(crate) required: RequiredValues,
    /// The figures by name, in stored units.
    pub(crate) metrics: Vec<Metric>,
    /// The same in shown units.
    pub(crate) bounds: Bounds,
}

/// Everything there is to show.
#[derive(Debug)]
pub(crate) struct Seen {
    /// The scenario as stored.
    pub(crate) stored: Rc<Scenario>,
    /// The scenario with pays in the unit shown; all words speak of this one.
    pub(crate) shown: Rc<Scenario>,
    opened: Rc<Scenario>,
    settled: Rc<Scenario>,
    /// The route in focus.
    pub(crate) route: usize,
    /// The unit shown.
    pub(crate) per: PayPer,
    /// The answer, or why there is none.
    pub(crate) answer: Result<Answered, ModelError>,
    /// What there is of the states' tax tables.
    pub(crate) tables: Tables,
    format: Rc<IntlFormat>,
}

/// A shared [`Seen`]; equal only to itself.
#[derive(Debug, Clone)]
pub(crate) struct View(Rc<Seen>);

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for View {
    type Target = Seen;

    fn deref(&self) -> &Seen {
        &self.0
    }
}

impl View {
    /// What is to be seen of this desk.
    pub(crate) fn of(desk: &Desk, format: &Rc<IntlFormat>) -> Self {
        let stored = desk.session.shared();
        let route = desk.session.focus();
        let states = desk.tables.get();
        let answer = evaluate(&stored, states).and_then(|evaluation| {
            let all: Vec<_> = evaluation.routes.into_iter().map(Rc::new).collect();
            let result = all.get(route).ok_or(ModelError::NoRoute)?.clone();
            // The others' flipping values are not shown.
            let required = required(&stored, route, states)?;
            let bounds = shown::bounds(&required, &stored, route, desk.per);
            Ok(Answered {
                metrics: report::metrics(&result, &required),
                result,
                all,
                required,
                bounds,
            })
        });
        Self(Rc::new(Seen {
            shown: shown::scenario(&stored, desk.per),
            opened: shown::scenario(&desk.opened, desk.per),
            settled: shown::scenario(&desk.settled, desk.per),
            stored,
            route,
            per: desk.per,
            answer,
            tables: desk.tables.clone(),
            format: format.clone(),
        }))
    }
}

impl Seen {
    /// The words of this page.
    pub(crate) fn voice(&self) -> Voice<'_> {
        Voice::new(&English, &*self.format, &self.stored.currency)
    }

    /// The result, where there is one.
    pub(crate) fn result(&self) -> Option<&RouteResult> {
        self.answer.as_ref().ok().map(|answer| &*answer.result)
    }

    /// Why there is no answer, if there is none.
    pub(crate) fn trouble(&self) -> Option<String> {
        match (self.answer.as_ref().err()?, &self.tables) {
            (ModelError::Tax(TaxError::StateTablesMissing(_)), Tables::Missing) => {
                Some(format!("{} {}.", TAXES.missing, TAXES.again))
            }
            (ModelError::Tax(TaxError::StateTablesMissing(_)), _) => Some(TAXES.coming.to_owned()),
            (error, _) => Some(error.to_string()),
        }
    }

    /// A figure's unrounded value and its state, by name; without a value it is empty.
    pub(crate) fn named(&self, name: &str) -> (String, &'static str) {
        let metric = self
            .answer
            .as_ref()
            .ok()
            .and_then(|answer| answer.metrics.iter().find(|metric| metric.name == name));
        let value = metric.and_then(|metric| metric.value).map(|value| value.to_string());
        (value.unwrap_or_default(), metric.map_or("none", |metric| metric.state))
    }

    /// A lever's value as shown.
    pub(crate) fn value(&self, lever: Lever) -> Option<f64> {
        lever.get(&self.shown, self.route)
    }

    /// A lever's unit as shown.
    pub(crate) fn unit(&self, lever: Lever) -> Unit {
        lever.unit(&self.shown, self.route)
    }

    /// A shown value as it is stored.
    pub(crate) fn stored_value(&self, lever: Lever, value: f64) -> f64 {
        shown::stored(lever, value, &self.stored, self.route, self.per)
    }

    /// A stored value as it is shown.
    pub(crate) fn shown_value(&self, lever: Lever, value: f64) -> f64 {
        value * shown::factor_of(lever, &self.stored, self.route, self.per)
    }

    /// Where a lever's slider runs. Its ends rest while a lever is dragged, and the rate now's
    /// always; they give way to a value beyond them.
    pub(crate) fn range(&self, lever: Lever) -> LeverRange {
        let basis = if lever == Lever::Now { &self.opened } else { &self.settled };
        let mut range = lever.range(basis, self.route);
        let track =
            Track { low: range.low, high: range.high, step: range.step, large: range.large_step };
        let track =
            track.ending(unit_of(range.step)).holding(self.value(lever).unwrap_or(range.low));
        (range.low, range.high) = (track.low, track.high);
        range
    }
}

/// What the ends of a slider are whole in: cents where it steps by parts of one, else units.
fn unit_of(step: f64) -> f64 {
    if step < 1.0 { 0.01 } else { 1.0 }
}

/// A slider's track on a range.
pub(crate) const fn track(range: &LeverRange) -> Track {
    Track { low: range.low, high: range.high, step: range.step, large: range.large_step }
}
