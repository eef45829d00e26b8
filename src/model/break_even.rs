//! When a stream of gains is made good.

/// Share of the money moved under which a cumulative gain is zero: far above what rounding leaves
/// of 600 sums, far below a cent of anybody's pay (docs/model.md, rule 25).
pub const TOLERANCE: f64 = 1e-9;

/// Where the cumulative gain stays at or above zero from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakEvenState {
    /// Never below zero: ahead throughout, or no difference at all.
    AheadThroughout,
    /// From this month on, within the horizon.
    Month(u32),
    /// From this month on, after the horizon and holding to month 600.
    Beyond(u32),
    /// Not by month 600.
    Never,
}

/// Break-even of a stream of gains (docs/model.md, rule 25).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakEven {
    /// Where it stays made good from.
    pub state: BreakEvenState,
    /// First month at or above zero after one below, within the horizon.
    pub first_crossing: Option<u32>,
    /// Sign changes of the cumulative gain within the horizon, zeros left out.
    pub sign_changes: u32,
}

/// A cumulative gain against zero, by the tolerance.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Zero,
    Above,
}

impl BreakEven {
    /// The smallest month m with `C_j ≥ 0` for ALL j from m on, where the first crossing may be
    /// undone by later losses.
    ///
    /// `cumulative` is `C_0 … C_H`, present values of the gain up to the end of each month;
    /// `moved` is `Σ_{k≤H} |D_k v^k|`: a `C` within 1e-9 of it counts as zero, and so as made
    /// good. `run_on` gives `C_{H+1} … C_600` of the same ledger and is called only where `C_H` is
    /// below zero. A `C` that is not a number counts as below zero.
    pub fn of<R>(cumulative: &[f64], moved: f64, run_on: impl FnOnce() -> R) -> Self
    where
        R: IntoIterator<Item = f64>,
    {
        let tolerance = TOLERANCE * moved;
        let side = |c: f64| {
            if c > tolerance {
                Side::Above
            } else if c >= -tolerance {
                Side::Zero
            } else {
                Side::Below
            }
        };

        let mut made_good = 0;
        let mut first_crossing = None;
        let mut sign_changes = 0;
        let mut before = Side::Zero;
        let mut last_sign = Side::Zero;
        for (month, now) in (0..).zip(cumulative.iter().map(|&c| side(c))) {
            if now == Side::Below {
                made_good = month + 1;
            } else if before == Side::Below {
                first_crossing = first_crossing.or(Some(month));
            }
            if now != Side::Zero {
                if last_sign != Side::Zero && now != last_sign {
                    sign_changes += 1;
                }
                last_sign = now;
            }
            before = now;
        }

        let after_horizon = cumulative.len() as u32;
        let state = if made_good == 0 {
            BreakEvenState::AheadThroughout
        } else if made_good < after_horizon {
            BreakEvenState::Month(made_good)
        } else {
            let mut end = after_horizon;
            for c in run_on() {
                end += 1;
                if side(c) == Side::Below {
                    made_good = end;
                }
            }
            if made_good < end { BreakEvenState::Beyond(made_good) } else { BreakEvenState::Never }
        };
        Self { state, first_crossing, sign_changes }
    }
}
