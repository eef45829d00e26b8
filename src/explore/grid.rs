//! The cells of a sweep: one or two levers, every value with every other.

use super::axis::{Axis, AxisError, MOST_CELLS};
use crate::scenario::Scenario;
use crate::scenario::lever::Lever;
use std::fmt;

/// One or two axes; of two, the first changes slowest.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    axes: Vec<Axis>,
}

/// Why there is no such grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridError {
    /// Not one lever, nor two.
    Levers(usize),
    /// Both axes are of this lever.
    Twice(Lever),
    /// There would be more than [`MOST_CELLS`] cells.
    TooMany(usize),
}

impl fmt::Display for GridError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Levers(count) => write!(f, "A sweep takes one lever or two, not {count}."),
            Self::Twice(lever) => {
                write!(f, "“{}” is given twice: take another lever.", lever.name())
            }
            Self::TooMany(cells) => write!(
                f,
                "That is {cells} cells; the most is {MOST_CELLS}: take larger steps, or less at a \
                 time."
            ),
        }
    }
}

impl std::error::Error for GridError {}

impl Grid {
    /// The grid of these axes.
    ///
    /// # Errors
    /// [`GridError`].
    pub fn new(axes: Vec<Axis>) -> Result<Self, GridError> {
        match axes.as_slice() {
            [a, b] if a.lever == b.lever => return Err(GridError::Twice(a.lever)),
            [_] | [_, _] => {}
            _ => return Err(GridError::Levers(axes.len())),
        }
        let grid = Self { axes };
        grid.within(1)?;
        Ok(grid)
    }

    /// Its axes.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// How many cells it has.
    pub fn cells(&self) -> usize {
        self.axes.iter().map(|axis| axis.values.len()).fold(1, usize::saturating_mul)
    }

    /// Whether so many scenarios stay within [`MOST_CELLS`].
    ///
    /// # Errors
    /// [`GridError::TooMany`].
    pub fn within(&self, scenarios: usize) -> Result<(), GridError> {
        let cells = self.cells().saturating_mul(scenarios);
        if cells > MOST_CELLS { Err(GridError::TooMany(cells)) } else { Ok(()) }
    }

    /// The levers' values in cell `i`, from 0; none beyond the last.
    pub fn values(&self, i: usize) -> Vec<(Lever, f64)> {
        let inner = self.axes.get(1).map_or(1, |axis| axis.values.len()).max(1);
        let places = [i / inner, i % inner];
        let value = |(axis, place): (&Axis, usize)| Some((axis.lever, *axis.values.get(place)?));
        self.axes.iter().zip(places).filter_map(value).collect()
    }

    /// Whether the levers take each of these values as it is, together.
    ///
    /// # Errors
    /// As [`Axis::fits`].
    pub fn fits(&self, scenario: &Scenario, route: usize) -> Result<(), AxisError> {
        let Some((first, rest)) = self.axes.split_first() else { return Ok(()) };
        first.fits(scenario, route)?;
        // A bound that hangs on the other lever (months on the horizon) rises or falls with it all
        // the way: its ends suffice.
        for end in [first.values.first(), first.values.last()].into_iter().flatten() {
            let mut turned = scenario.clone();
            first.lever.set(&mut turned, route, *end);
            for axis in rest {
                axis.fits(&turned, route)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(lever: Lever, low: f64, high: f64, step: f64) -> Axis {
        Axis::new(lever, low, high, step).unwrap()
    }

    #[test]
    fn the_first_lever_changes_slowest() {
        let grid =
            Grid::new(vec![axis(Lever::Cut, 20.0, 21.0, 1.0), axis(Lever::For, 1.0, 3.0, 1.0)]);
        let grid = grid.unwrap();
        assert_eq!(grid.cells(), 6);
        assert_eq!(grid.values(2), [(Lever::Cut, 20.0), (Lever::For, 3.0)]);
        assert_eq!(grid.values(3), [(Lever::Cut, 21.0), (Lever::For, 1.0)]);
        let one = Grid::new(vec![axis(Lever::Cut, 20.0, 21.0, 1.0)]).unwrap();
        assert_eq!(one.values(1), [(Lever::Cut, 21.0)]);
    }

    #[test]
    fn impossible_grids_are_refused() {
        let wide = |lever| axis(lever, 0.0, 9_999.0, 1.0);
        assert_eq!(Grid::new(Vec::new()), Err(GridError::Levers(0)));
        let twice = Grid::new(vec![wide(Lever::Cut), wide(Lever::Cut)]);
        assert_eq!(twice, Err(GridError::Twice(Lever::Cut)));
        let many = Grid::new(vec![wide(Lever::Cut), wide(Lever::Then)]);
        assert_eq!(many, Err(GridError::TooMany(100_000_000)));
        assert_eq!(
            Grid::new(vec![wide(Lever::Cut)]).unwrap().within(101),
            Err(GridError::TooMany(1_010_000))
        );
    }

    #[test]
    fn values_that_only_clash_together_are_named() {
        let scenario = Scenario::default();
        let months = axis(Lever::For, 0.0, 24.0, 12.0);
        let horizon = axis(Lever::Horizon, 12.0, 120.0, 12.0);
        assert_eq!(months.fits(&scenario, 0), Ok(()));
        assert_eq!(horizon.fits(&scenario, 0), Ok(()));
        let grid = Grid::new(vec![horizon.clone(), months.clone()]).unwrap();
        assert_eq!(grid.fits(&scenario, 0), Err(AxisError::Refused(Lever::For, 24.0)));
        let grid = Grid::new(vec![months, horizon]).unwrap();
        assert_eq!(grid.fits(&scenario, 0), Err(AxisError::Refused(Lever::Horizon, 12.0)));
    }
}
