//! What the model answers, as plain data.

use super::{break_even::BreakEven, irr::Returns};

/// Judgement of a route, in the order of judging (docs/model.md, rule 29).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Some outcome of positive chance breaks the credit limit; overrides any gain.
    NotAffordable,
    /// |expected gain| within 2 % of what staying is worth.
    Close,
    /// Expected gain above that.
    Ahead,
    /// Expected gain below that.
    Behind,
}

/// The gain over staying, month by month, with what follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct GainPath {
    /// Net gain: present value `C_H` of the gain over the horizon.
    pub net_gain: f64,
    /// Sum of the gains without discounting.
    pub undiscounted: f64,
    /// Cumulative present value `C_0 … C_H`.
    pub cumulative: Vec<f64>,
    /// The lowest of them.
    pub lowest_cumulative: f64,
    /// When it is made good.
    pub break_even: BreakEven,
    /// Internal rates of return.
    pub irr: Returns,
    /// Net gain at 24, 60, 120 and 240 months, the same ledger run on.
    pub net_gain_at: [f64; 4],
}

/// The months of [`GainPath::net_gain_at`].
pub const NET_GAIN_MONTHS: [u32; 4] = [24, 60, 120, 240];

/// Cash over the worst outcomes of positive chance (docs/model.md, rule 28).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cash {
    /// Lowest balance.
    pub lowest: f64,
    /// Its month; 0 is the decision itself.
    pub lowest_month: u32,
    /// First month with a balance below zero.
    pub first_below_zero: Option<u32>,
    /// First month with a balance below −credit; `None` also where savings are not told.
    pub not_affordable_from: Option<u32>,
    /// Smallest savings ≥ 0 with which no balance falls below −credit.
    pub needed: f64,
}

/// How an outcome ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Every gate opened.
    Works,
    /// A gate stayed shut: back to the current job.
    Fails,
    /// No offer came: stayed for good.
    NoOffer,
}

/// One way a route can go.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// How it ends.
    pub ending: Ending,
    /// Its chance.
    pub chance: f64,
    /// Month of an early leave after a review.
    pub leave: Option<u32>,
    /// Last stage entered; `None` if there is none.
    pub upto: Option<usize>,
    /// Months of each wait or search entered, by stage.
    pub waits: Vec<(usize, u32)>,
    /// Its net gain over the horizon.
    pub net_gain: f64,
    /// Balances `B_0 … B_H`.
    pub balances: Vec<f64>,
}

/// A solved lever: the value at which the expected net gain flips.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Required {
    /// It flips here.
    Value(f64),
    /// It never flips within the bounds; the value is the bound on the worse side.
    Always(f64),
    /// No value makes it worth it.
    Never,
    /// The route has no such lever.
    None,
}

impl Required {
    /// The value, where there is one.
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Value(v) | Self::Always(v) => Some(v),
            Self::Never | Self::None => None,
        }
    }
}

/// Everything the model says of one route.
#[derive(Debug, Clone, PartialEq)]
pub struct RouteResult {
    /// The user's name of it.
    pub name: String,
    /// Chance that every gate opens.
    pub odds: f64,
    /// Chance that no offer comes.
    pub odds_no_offer: f64,
    /// The judgement.
    pub verdict: Verdict,
    /// Present value of staying over the horizon.
    pub pv_staying: f64,
    /// If it works.
    pub works: GainPath,
    /// If it fails.
    pub fails: GainPath,
    /// At the user's odds.
    pub expected: GainPath,
    /// Chance-weighted share of outcomes that are ahead (net gain ≥ 0) and affordable.
    pub odds_ahead: f64,
    /// Cash over the outcomes.
    pub cash: Cash,
    /// Cash if one stays.
    pub cash_staying: Cash,
    /// Balances `B_0 … B_H` if one stays.
    pub staying_balances: Vec<f64>,
    /// What the review is worth; `None` without a review.
    pub option_value: Option<f64>,
    /// Every outcome, in the order of the gates.
    pub outcomes: Vec<Outcome>,
}

/// Everything the model says of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// One result a route, in the scenario's order.
    pub routes: Vec<RouteResult>,
}
