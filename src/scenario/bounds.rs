//! The least and most of every kind of value: what the model takes, the fields accept, a link may
//! say and a file may hold. One table, so that what one of them writes the others read.

/// Money and pay, in currency units: beyond any wage, and small enough that no sum over 600 months
/// leaves the numbers' exact range.
pub const MONEY: (f64, f64) = (0.0, 1e9);
/// Raises, interest, discount rate and inflation, a year.
pub const RATE: (f64, f64) = (-0.5, 1.0);
/// Shares and chances.
pub const SHARE: (f64, f64) = (0.0, 1.0);
/// Share of the current pay after failing: coming back may also pay more.
pub const BACK_SHARE: (f64, f64) = (0.0, 10.0);
/// Standard deviations of logarithms: at 2, one in six ends above e² = 7.4 times the median.
pub const SIGMA: (f64, f64) = (0.0, 2.0);
/// Paid hours a week, of 7 × 24.
pub const HOURS: (f64, f64) = (0.0, 168.0);
/// Paid weeks a year: 366 days are 52.3 weeks.
pub const WEEKS: (f64, f64) = (0.0, 53.0);
/// Mean months without work: the chance of finding work, 1/months, is at most 1.
pub const LOSS_MONTHS: (f64, f64) = (1.0, 480.0);
/// Months from which a step of pay may hold: the stage's first to the longest horizon's last.
pub const STEP_FROM: (u32, u32) = (1, 480);
/// Most steps of pay within a stage.
pub const MOST_STEPS: usize = 6;
/// People known in "k of n people I know".
pub const KNOWN: (u32, u32) = (0, 1_000_000);
/// Trials of the ensemble, as a link or a file may say them.
pub const TRIALS: (u32, u32) = (1, 1_000_000);
/// Fewest trials that are run on request: with fewer, odds are wide of the mark by points.
pub const LEAST_TRIALS: u32 = 1_000;
/// Most characters of a name in a link.
pub const NAME_CHARS: usize = 24;
/// Years a decision may start in: within a lifetime, so that indexed amounts stay numbers.
pub const START_YEARS: (i32, i32) = (1970, 2100);
/// The first year with US tax tables; earlier starts are refused (docs/model.md, rule 18).
pub const FIRST_US_TAX_YEAR: i32 = 2025;
