//! The map of the two levers of the months at a lower rate: how much less, and for how long.

use super::probe::Probe;
use crate::facts::states::StateTables;
use crate::model::ModelError;
use crate::scenario::{Scenario, lever::Lever};

/// Expected net gain and affordability over reduced pays and months, all else held
/// (docs/model.md, rule 31).
#[derive(Debug, Clone, PartialEq)]
pub struct Frontier {
    /// The reduced pays, in the unit of the stage's own.
    pub cuts: Vec<f64>,
    /// The stage's lengths in months.
    pub months: Vec<u32>,
    /// Expected net gain by reduced pay, then months; NaN where the model has no answer.
    pub net_gain: Vec<Vec<f64>>,
    /// Whether it is affordable, in the same places.
    pub affordable: Vec<Vec<bool>>,
}

/// One reduced pay of a [`Frontier`].
#[derive(Debug, Clone, PartialEq)]
pub struct FrontierRow {
    /// The reduced pay.
    pub cut: f64,
    /// Expected net gain by months.
    pub net_gain: Vec<f64>,
    /// Whether it is affordable, by months.
    pub affordable: Vec<bool>,
}

/// The map of `route`, with staying worked out once; `None` where the route has no stage at a
/// reduced rate.
///
/// # Errors
/// Where the scenario cannot be evaluated or has no such route.
pub fn frontier(
    scenario: &Scenario,
    route: usize,
    cuts: &[f64],
    months: &[u32],
    states: Option<&StateTables>,
) -> Result<Option<Frontier>, ModelError> {
    let probe = Probe::new(scenario, route, states)?;
    if probe.yours(Lever::Cut).is_none() {
        return Ok(None);
    }
    let rows = frontier_rows(&probe, cuts, months);
    let (net_gain, affordable) = rows.map(|row| (row.net_gain, row.affordable)).unzip();
    Ok(Some(Frontier { cuts: cuts.to_vec(), months: months.to_vec(), net_gain, affordable }))
}

/// The map's rows one by one, each worked out when it is asked for: whoever stops asking has
/// cancelled the rest.
pub fn frontier_rows(
    probe: &Probe<'_>,
    cuts: &[f64],
    months: &[u32],
) -> impl Iterator<Item = FrontierRow> {
    cuts.iter().map(|&cut| {
        let standing = |&n: &u32| probe.with(&[(Lever::Cut, cut), (Lever::For, f64::from(n))]);
        let standings = months.iter().map(standing);
        let (net_gain, affordable) = standings
            .map(|s| (s.map_or(f64::NAN, |s| s.net_gain), s.is_some_and(|s| s.affordable())))
            .unzip();
        FrontierRow { cut, net_gain, affordable }
    })
}
