//! Everything that follows from what is on the desk, worked out once for the whole page.

use super::{desk::Desk, tables::Tables, units::Units};
use crate::{
    digits,
    explore::{RequiredValues, Search, SearchPart},
    model::{ModelError, RouteResult, evaluate, tax::TaxError},
    platform::intl::IntlFormat,
    report::{self, Metric},
    words::{Key, Voice, Words, bounds::Bounds, catalogue::key},
};
use std::{ops::Deref, rc::Rc};

/// The answer for the route in focus.
#[derive(Debug)]
pub(crate) struct Answered {
    /// What the model says of every route.
    pub(crate) all: Vec<Rc<RouteResult>>,
    /// The one in focus.
    result: Rc<RouteResult>,
    /// The flipping values, in shown units.
    pub(crate) bounds: Bounds,
    /// The figures by name, in stored units.
    metrics: Vec<Metric>,
}

impl Answered {
    /// What the model says of the route in focus.
    pub(crate) fn result(&self) -> &RouteResult {
        &self.result
    }
}

/// What is to be seen.
#[derive(Debug)]
pub(crate) struct View {
    units: Units,
    /// The language of the page.
    pub(crate) words: Words,
    /// Its code.
    pub(crate) language: &'static str,
    /// The answer, or why there is none.
    pub(crate) answer: Result<Answered, ModelError>,
    /// What there is of the states' tax tables.
    pub(crate) tables: Tables,
    format: Rc<IntlFormat>,
}

impl Deref for View {
    type Target = Units;

    fn deref(&self) -> &Units {
        &self.units
    }
}

/// What is to be seen, as far as it is worked out: at the start each part is a task of its own.
pub(crate) struct Part {
    units: Units,
    all: Result<Vec<Rc<RouteResult>>, ModelError>,
    /// What would have to be true.
    required: RequiredValues,
}

impl Part {
    /// What the model says of this desk.
    pub(crate) fn of(desk: &Desk) -> Self {
        let units = Units::of(desk);
        let all = evaluate(&units.stored, desk.tables.get());
        Self {
            all: all.map(|all| all.routes.into_iter().map(Rc::new).collect()),
            required: RequiredValues::NONE,
            units,
        }
    }

    /// Works out some of what would have to be true; the others' flipping values are not shown.
    pub(crate) fn search(&mut self, desk: &Desk, parts: &[SearchPart]) {
        if self.all.is_err() {
            return;
        }
        match Search::new(&self.units.stored, self.units.route, desk.tables.get()) {
            Ok(search) => parts.iter().for_each(|part| search.find(*part, &mut self.required)),
            Err(error) => self.all = Err(error),
        }
    }

    /// With all of that worked out.
    pub(crate) fn whole(self, desk: &Desk) -> View {
        let answer = self.all.and_then(|all| answer(all, &self.units, &self.required));
        View {
            answer,
            units: self.units,
            words: desk.spoken.words,
            language: desk.spoken.code,
            tables: desk.tables.clone(),
            format: desk.format.clone(),
        }
    }
}

impl View {
    /// What is to be seen of this desk.
    pub(crate) fn of(desk: &Desk) -> Self {
        let mut part = Part::of(desk);
        part.search(desk, &SearchPart::ALL);
        part.whole(desk)
    }

    /// The locale of its numbers.
    pub(crate) fn locale(&self) -> &str {
        self.format.locale()
    }

    /// The words under a key.
    pub(crate) fn word(&self, key: Key) -> &'static str {
        self.words.of(key)
    }

    /// The words of this page.
    pub(crate) fn voice(&self) -> Voice<'_> {
        Voice::new(self.words, &*self.format, &self.stored.currency)
    }

    /// The result, where there is one.
    pub(crate) fn result(&self) -> Option<&RouteResult> {
        self.answer.as_ref().ok().map(Answered::result)
    }

    /// Why there is no answer, if there is none.
    pub(crate) fn trouble(&self) -> Option<String> {
        match (self.answer.as_ref().err()?, &self.tables) {
            (ModelError::Tax(TaxError::StateTablesMissing(_)), Tables::Missing) => {
                Some(format!("{} {}.", self.word(key::TAXES_MISSING), self.word(key::TAXES_AGAIN)))
            }
            (ModelError::Tax(TaxError::StateTablesMissing(_)), _) => {
                Some(self.word(key::TAXES_COMING).to_owned())
            }
            (error, _) => Some(error.to_string()),
        }
    }

    /// A figure's unrounded value and its state, by name; without a value it is empty.
    pub(crate) fn named(&self, name: &str) -> (String, &'static str) {
        let metrics = self.answer.as_ref().map(|answer| &*answer.metrics).unwrap_or_default();
        let metric = metrics.iter().find(|metric| metric.name == name);
        let value = metric.and_then(|metric| metric.value).map(digits::write);
        (value.unwrap_or_default(), metric.map_or("none", |metric| metric.state))
    }
}

fn answer(
    all: Vec<Rc<RouteResult>>,
    units: &Units,
    required: &RequiredValues,
) -> Result<Answered, ModelError> {
    let result = all.get(units.route).ok_or(ModelError::NoRoute)?.clone();
    let metrics = report::metrics(&result, required, None);
    Ok(Answered { bounds: units.bounds(required), metrics, result, all })
}
