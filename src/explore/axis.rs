//! The values that a sweep gives a lever.

use crate::scenario::Scenario;
use crate::scenario::lever::{Lever, Set};
use std::fmt;

/// Most cells of one sweep: more than any table shows, and still answered in a minute.
pub const MOST_CELLS: usize = 1_000_000;
/// Parts of one that steps are written in: no decimal, one, two …
const DECIMALS: [f64; 10] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
/// Share of a step by which the last value may pass the end: what adding decimals leaves over.
const SLACK: f64 = 1e-9;

/// A lever and its values, evenly spaced.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// The lever.
    pub lever: Lever,
    /// Its values, ascending.
    pub values: Vec<f64>,
}

/// Why there is no such axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AxisError {
    /// A bound or the step is no finite number.
    NotFinite(Lever),
    /// The low end lies above the high one.
    Reversed(Lever),
    /// The step is zero or negative.
    NoStep(Lever),
    /// There would be more than [`MOST_CELLS`] values.
    TooMany(Lever),
    /// The route has no such lever.
    Missing(Lever),
    /// The lever does not take this value.
    Refused(Lever, f64),
}

impl fmt::Display for AxisError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NotFinite(lever) => write!(f, "The bounds of “{}” are no numbers.", lever.name()),
            Self::Reversed(lever) => {
                write!(f, "The low end of “{}” is above the high end.", lever.name())
            }
            Self::NoStep(lever) => {
                write!(f, "The step of “{}” must be more than 0.", lever.name())
            }
            Self::TooMany(lever) => write!(
                f,
                "“{}” would take more than {MOST_CELLS} values: take a larger step.",
                lever.name()
            ),
            Self::Missing(lever) => write!(f, "This route has no lever “{}”.", lever.name()),
            Self::Refused(lever, value) => {
                let whole =
                    if lever.is_whole() { ", which is counted in whole months," } else { "" };
                write!(f, "“{}”{whole} cannot be {value} in this scenario.", lever.name())
            }
        }
    }
}

impl std::error::Error for AxisError {}

impl Axis {
    /// The values `low`, `low + step`, … up to `high`, which is among them if the steps reach it.
    ///
    /// # Errors
    /// [`AxisError`], of all but what hangs on a scenario.
    pub fn new(lever: Lever, low: f64, high: f64, step: f64) -> Result<Self, AxisError> {
        if ![low, high, step].iter().all(|x| x.is_finite()) {
            return Err(AxisError::NotFinite(lever));
        }
        if step <= 0.0 {
            return Err(AxisError::NoStep(lever));
        }
        if low > high {
            return Err(AxisError::Reversed(lever));
        }
        let steps = libm::floor((high - low) / step + SLACK);
        if steps >= MOST_CELLS as f64 {
            return Err(AxisError::TooMany(lever));
        }
        // The end itself where the steps reach it, not what adding decimals leaves of it.
        let reached = |value: f64| high - value <= SLACK * step;
        // Decimals are what was meant: 0.1 three times is 0.3 to whoever looks it up.
        let unit =
            DECIMALS.into_iter().find(|unit| [low, step].iter().all(|x| at(*x, *unit) == *x));
        let value = |i: u32| low + step * f64::from(i);
        let values = (0..=steps as u32).map(value);
        let values = values.map(|value| unit.map_or(value, |unit| at(value, unit)));
        let values = values.map(|value| if reached(value) { high } else { value }).collect();
        Ok(Self { lever, values })
    }

    /// Whether the lever takes each of these values as it is.
    ///
    /// # Errors
    /// Where `route` has no such lever, or the first value that would become another.
    pub fn fits(&self, scenario: &Scenario, route: usize) -> Result<(), AxisError> {
        let mut turned = scenario.clone();
        for &value in &self.values {
            match self.lever.set(&mut turned, route, value) {
                Set::Taken => {}
                Set::Refused => return Err(AxisError::Missing(self.lever)),
                Set::RaisedTo(_) | Set::LoweredTo(_) | Set::Rounded(_) => {
                    return Err(AxisError::Refused(self.lever, value));
                }
            }
        }
        Ok(())
    }
}

/// A number in whole parts of a unit, so many to one.
fn at(number: f64, unit: f64) -> f64 {
    libm::round(number * unit) / unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(low: f64, high: f64, step: f64, expected: &[f64]) {
        let axis = Axis::new(Lever::Cut, low, high, step).unwrap();
        assert_eq!(axis.values, expected);
    }

    #[track_caller]
    fn refused(low: f64, high: f64, step: f64, error: AxisError) {
        assert_eq!(Axis::new(Lever::Cut, low, high, step), Err(error));
    }

    #[test]
    fn values_run_from_low_to_high() {
        check(20.0, 22.0, 1.0, &[20.0, 21.0, 22.0]);
        check(20.0, 22.5, 1.0, &[20.0, 21.0, 22.0]);
        check(5.0, 5.0, 1.0, &[5.0]);
        // 0.3 is not three times 0.1 in binary; the end is still reached, and not passed.
        check(0.0, 0.3, 0.1, &[0.0, 0.1, 0.2, 0.3]);
        // Nor is any value on the way another than its decimal.
        check(0.55, 0.65, 0.02, &[0.55, 0.57, 0.59, 0.61, 0.63, 0.65]);
        check(0.0, 0.8, 0.1, &[0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
        // Steps that are no decimals are as they are.
        check(0.0, 1.0, 1.0 / 3.0, &[0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0]);
    }

    #[test]
    fn impossible_axes_are_refused() {
        refused(f64::NAN, 1.0, 1.0, AxisError::NotFinite(Lever::Cut));
        refused(0.0, f64::INFINITY, 1.0, AxisError::NotFinite(Lever::Cut));
        refused(2.0, 1.0, 1.0, AxisError::Reversed(Lever::Cut));
        refused(1.0, 2.0, 0.0, AxisError::NoStep(Lever::Cut));
        refused(0.0, 1e6, 1.0, AxisError::TooMany(Lever::Cut));
    }

    #[test]
    fn values_that_would_become_others_are_named() {
        let scenario = Scenario::default();
        let fits =
            |lever, low, high, step| Axis::new(lever, low, high, step).unwrap().fits(&scenario, 0);
        assert_eq!(fits(Lever::For, 0.0, 24.0, 3.0), Ok(()));
        assert_eq!(fits(Lever::For, 0.0, 2.0, 0.5), Err(AxisError::Refused(Lever::For, 0.5)));
        assert_eq!(fits(Lever::Odds, 0.5, 1.5, 0.5), Err(AxisError::Refused(Lever::Odds, 1.5)));
        assert_eq!(
            fits(Lever::ReviewVisible, 0.0, 1.0, 0.5),
            Err(AxisError::Missing(Lever::ReviewVisible))
        );
    }
}
