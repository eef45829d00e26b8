//! The two lines on the map: where the gain flips, and where the cash runs out.

use super::flip::{edge, flip};
use super::frontier::Frontier;
use super::probe::Probe;
use crate::model::result::Required;
use crate::scenario::lever::Lever;

/// Share of the distance between two of the map's pays to which the cash line is found: far less
/// than a dot of any picture.
const CASH_WIDTH: f64 = 1e-3;

/// Where the map of one number of months divides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Border {
    /// The stage's length in months.
    pub months: u32,
    /// Least reduced pay at which the expected net gain is not negative.
    pub gain: Required,
    /// Least reduced pay that is affordable.
    pub cash: Required,
}

/// The borders of `map`, which must be of the route that `probe` asks of: one for each of its
/// months, within its pays.
///
/// The map's own cells say between which two pays a border lies; there it is looked for on the full
/// model, so that the flip line passes through `required-cut` at the user's months, and the cash
/// line through `limit-cut` but for a thousandth of a cell. Where a column divides more than once,
/// the border is the upper one: above it all of the column holds. *Always* carries the map's least
/// pay; a column that holds nowhere, or not at its highest pay, has *never*.
pub fn borders(probe: &Probe<'_>, map: &Frontier) -> Vec<Border> {
    (0..).zip(&map.months).map(|(column, &months)| border(probe, map, column, months)).collect()
}

fn border(probe: &Probe<'_>, map: &Frontier, column: usize, months: u32) -> Border {
    let at = |cut: f64| probe.with(&[(Lever::Cut, cut), (Lever::For, f64::from(months))]);
    let net_gain = |cut| at(cut).map_or(f64::NAN, |standing| standing.net_gain);
    let affordable = |cut| at(cut).is_some_and(|standing| standing.affordable());
    let cell = |row: usize| (map.cuts[row], map.net_gain[row][column]);
    let gain = upper_border(
        map,
        |row| map.net_gain[row][column] >= 0.0,
        |good, bad| {
            if cell(bad).1.is_nan() { cell(good).0 } else { flip(cell(good), cell(bad), net_gain) }
        },
    );
    let cash = upper_border(
        map,
        |row| map.affordable[row][column],
        |good, bad| {
            let (good, bad) = (map.cuts[good], map.cuts[bad]);
            edge(good, bad, CASH_WIDTH * (good - bad), affordable)
        },
    );
    Border { months, gain, cash }
}

/// Going down from the highest pay, what `between` finds in the gap below the last row that holds.
fn upper_border(
    map: &Frontier,
    holds: impl Fn(usize) -> bool,
    between: impl Fn(usize, usize) -> f64,
) -> Required {
    let rows = map.cuts.len();
    match (0..rows).rev().find(|&row| !holds(row)) {
        None => map.cuts.first().map_or(Required::None, |&least| Required::Always(least)),
        Some(bad) if bad + 1 == rows => Required::Never,
        Some(bad) => Required::Value(between(bad + 1, bad)),
    }
}
