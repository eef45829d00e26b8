//! What is kept from one painting to the next: the levers' sparklines, each worked out anew only
//! when another lever moved, and the axes, which rest while a lever is dragged.

use super::{
    cash_chart::balances, desk::Desk, fan, gain_chart::series, tables::Tables, view::View,
};
use crate::{
    chart::{
        cash::{cash_domain, lens},
        fan::Bands,
        gain::gain_domain_with,
        spark::unit,
    },
    explore::{Probe, Sparkline, sparkline},
    scenario::{
        Scenario,
        lever::{Lever, Subject, Unit},
    },
};
use std::rc::Rc;

/// Samples of a line; whole months are taken one by one.
const SAMPLES: usize = 25;

/// What a line hangs on: everything but where its own lever stands.
#[derive(Debug, PartialEq)]
struct Basis {
    without: Scenario,
    route: usize,
    range: (f64, f64),
    tables: Tables,
}

/// A lever's line.
#[derive(Debug)]
struct Line {
    lever: Lever,
    basis: Basis,
    drawn: Option<Rc<Sparkline>>,
}

/// What is kept.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sparks {
    lines: Vec<Rc<Line>>,
    unit: f64,
    gain_domain: (f64, f64),
    lens: (u32, u32),
    cash_domain: (f64, f64),
}

impl Sparks {
    /// Works out what is to be seen of these levers. During a drag only the five follow: the folded
    /// ones are many, and each costs as much.
    pub(crate) fn follow(&mut self, levers: impl Iterator<Item = Lever>, desk: &Desk, view: &View) {
        if desk.drag.is_none() {
            self.settle(view, desk);
        }
        for lever in levers {
            let known = self.lines.iter().position(|line| line.lever == lever);
            if known.is_some() && desk.drag.is_some() && lever.subject() != Subject::Main {
                continue;
            }
            let range = view.range(lever);
            let range = (range.low, range.high);
            // A pay's range is in the unit shown; hours and weeks move only pays as they are stored.
            let is_pay = matches!(view.unit(lever), Unit::Pay(_));
            let mut without = Scenario::clone(if is_pay { &view.shown } else { &view.stored });
            lever.set(&mut without, view.route, range.0);
            let basis = Basis { without, route: view.route, range, tables: view.tables.clone() };
            match known.and_then(|at| self.lines.get_mut(at)) {
                Some(line) if line.basis == basis => {}
                Some(line) => *line = Rc::new(Line::of(lever, basis)),
                None => self.lines.push(Rc::new(Line::of(lever, basis))),
            }
        }
    }

    /// Sets the axes to what is to be seen.
    fn settle(&mut self, view: &View, desk: &Desk) {
        let Some(result) = view.result() else { return };
        self.unit = unit(result.expected.net_gain, result.works.net_gain);
        let trials = desk.told.trials(view).filter(|trials| !trials.old);
        let chance = trials.as_ref().and_then(|trials| trials.route(view.route));
        let bands = chance.map_or(Bands::NONE, |chance| fan::bands(&chance.fan));
        self.gain_domain = gain_domain_with(series(result), bands);
        self.lens = {
            let cash = &result.cash;
            lens(cash.lowest_month, cash.not_affordable_from, view.stored.horizon)
        };
        self.cash_domain = cash_domain(balances(&view.stored, result), self.lens);
    }

    /// The line of a lever.
    pub(crate) fn of(&self, lever: Lever) -> Option<Rc<Sparkline>> {
        self.lines.iter().find(|line| line.lever == lever)?.drawn.clone()
    }

    /// The unit of the levers' one vertical scale.
    pub(crate) const fn unit(&self) -> f64 {
        self.unit
    }

    /// The gains that the chart over time shows.
    pub(crate) const fn gain_domain(&self) -> (f64, f64) {
        self.gain_domain
    }

    /// The months under the lens.
    pub(crate) const fn lens(&self) -> (u32, u32) {
        self.lens
    }

    /// The balances that the chart of cash shows.
    pub(crate) const fn cash_domain(&self) -> (f64, f64) {
        self.cash_domain
    }
}

impl Line {
    fn of(lever: Lever, basis: Basis) -> Self {
        let Basis { without, route, range, tables } = &basis;
        let drawn = Probe::new(without, *route, tables.get())
            .ok()
            .and_then(|probe| sparkline(&probe, without, *route, lever, *range, SAMPLES))
            .map(Rc::new);
        Self { lever, basis, drawn }
    }
}
