//! What later money is worth at the decision.

use crate::scenario::MONTHS_A_YEAR;

/// Last month with a prepared factor: a break-even beyond the horizon is looked for until here
/// (docs/model.md, rule 25).
pub const LAST_MONTH: u32 = 600;

/// Rate a month `i = (1+r)^(1/12) − 1` from an annual effective rate `r > −1` (rule 2; never r/12,
/// which is how loans are quoted, not how value grows).
///
/// Through `log1p` and `expm1`, so that rates near 0 keep all their digits.
pub fn monthly_rate(annual: f64) -> f64 {
    libm::expm1(libm::log1p(annual) / f64::from(MONTHS_A_YEAR))
}

/// Discount factors `v^k = (1+r)^(−k/12)` of one annual effective rate, prepared once.
///
/// The same table deflates to today's money when made of the inflation rate (rule 2).
#[derive(Debug, Clone, PartialEq)]
pub struct Discount {
    growth: f64,
    factors: Vec<f64>,
}

impl Discount {
    /// Factors of the annual effective rate `r > −1`; at or below −1 no money grows, and the
    /// factors are infinite or NaN.
    ///
    /// `v^k` is the power of the whole years times that of the months left, each exact to about
    /// one unit in the last place; a product of 600 monthly factors would lose two digits.
    pub fn new(annual_rate: f64) -> Self {
        let growth = 1.0 + annual_rate;
        let months: [f64; MONTHS_A_YEAR as usize] =
            std::array::from_fn(|m| part_of_year(growth, m as u32));
        let factors = (0..=LAST_MONTH / MONTHS_A_YEAR)
            .flat_map(|year| {
                let years = whole_years(growth, year);
                months.map(|month| years * month)
            })
            .take(LAST_MONTH as usize + 1)
            .collect();
        Self { growth, factors }
    }

    /// Worth at the decision of 1 at the end of month `k`; `k = 0` is the decision itself.
    pub fn factor(&self, k: u32) -> f64 {
        self.factors.get(k as usize).copied().unwrap_or_else(|| {
            whole_years(self.growth, k / MONTHS_A_YEAR)
                * part_of_year(self.growth, k % MONTHS_A_YEAR)
        })
    }
}

/// `(1+r)^−years`.
fn whole_years(growth: f64, years: u32) -> f64 {
    libm::pow(growth, -f64::from(years))
}

/// `(1+r)^(−months/12)`.
fn part_of_year(growth: f64, months: u32) -> f64 {
    libm::pow(growth, -f64::from(months) / f64::from(MONTHS_A_YEAR))
}

/// Present value `Σ D_k v^k` of the flows `D_0, D_1, …` at the ends of months 0, 1, … (0: now).
///
/// Summed in that order, so that it is the last of [`Cumulative::values`] to the bit.
pub fn present_value(flows: &[f64], discount: &Discount) -> f64 {
    (0..).zip(flows).fold(0.0, |sum, (k, flow)| sum + flow * discount.factor(k))
}

/// Present value as it piles up (docs/model.md, rule 22).
#[derive(Debug, Clone, PartialEq)]
pub struct Cumulative {
    /// `C_m = Σ_{k≤m} D_k v^k`, from month 0.
    pub values: Vec<f64>,
    /// `Σ |D_k v^k|`: the money moved either way, against which a rounding error is judged.
    pub moved: f64,
}

impl Cumulative {
    /// Of the flows `D_0, D_1, …` at the ends of months 0, 1, ….
    pub fn of(flows: &[f64], discount: &Discount) -> Self {
        let (mut sum, mut moved) = (0.0, 0.0);
        let values = (0..)
            .zip(flows)
            .map(|(k, flow)| {
                let worth = flow * discount.factor(k);
                moved += worth.abs();
                sum += worth;
                sum
            })
            .collect();
        Self { values, moved }
    }
}
