//! Self-tests that the program carries: a second opinion on its own figures, on this very machine.
//!
//! Each [`Check`] puts many cases to the same functions that answer everybody, and holds them
//! against an independent answer: a closed form, a relation that must hold whatever the figures, or
//! a figure from another hand. What is found is the worst difference of all cases beside the most
//! that is allowed. Seeded: the same cases everywhere, and so the same result to the bit.

mod chance;
mod closed;
mod dice;
mod oracle;
mod relation;
mod tally;
mod trade_off;

pub use tally::{Checked, Unit};

use crate::{
    facts::states::StateTables,
    model::{RouteResult, evaluate},
    scenario::Scenario,
};

/// A self-test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Net gain of a trade-off, by the sum of an annuity.
    NetGain,
    /// Its month of break-even, by a logarithm.
    BreakEven,
    /// The later pay that it needs, by the same annuity.
    RequiredPay,
    /// The odds that it needs, by the gains if it works and if it fails.
    RequiredOdds,
    /// A return that was put into the flows.
    Return,
    /// Chance of being ahead, by the normal distribution.
    Odds,
    /// A job that is lost and found, by its two states.
    JobLoss,
    /// A decision without chance, many trials of it against its ledger.
    TrialIsLedger,
    /// Four trials side by side against one after the other.
    Lanes,
    /// The same job again is worth nothing.
    SameAgain,
    /// Another currency: other amounts, the same months and returns.
    Currency,
    /// Route and staying exchanged: the opposite gain.
    Exchanged,
    /// Dearer is never better, better paid never worse.
    Ordered,
    /// In money of the decision: rising prices and standing ones agree.
    Prices,
    /// The months' taxes against the year's.
    TaxOfTheYear,
    /// Certain odds against the one path that is left.
    Certain,
    /// Federal tax of published households.
    Tax,
    /// Published present values and returns.
    Returns,
    /// Whole scenarios of a second implementation.
    Scenarios,
}

impl Check {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 19] = [
        Self::NetGain,
        Self::BreakEven,
        Self::RequiredPay,
        Self::RequiredOdds,
        Self::Return,
        Self::Odds,
        Self::JobLoss,
        Self::TrialIsLedger,
        Self::Lanes,
        Self::SameAgain,
        Self::Currency,
        Self::Exchanged,
        Self::Ordered,
        Self::Prices,
        Self::TaxOfTheYear,
        Self::Certain,
        Self::Tax,
        Self::Returns,
        Self::Scenarios,
    ];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NetGain => "net-gain",
            Self::BreakEven => "break-even",
            Self::RequiredPay => "required-pay",
            Self::RequiredOdds => "required-odds",
            Self::Return => "return",
            Self::Odds => "odds",
            Self::JobLoss => "job-loss",
            Self::TrialIsLedger => "trial-is-ledger",
            Self::Lanes => "lanes",
            Self::SameAgain => "same-again",
            Self::Currency => "currency",
            Self::Exchanged => "exchanged",
            Self::Ordered => "ordered",
            Self::Prices => "prices",
            Self::TaxOfTheYear => "tax-of-the-year",
            Self::Certain => "certain",
            Self::Tax => "tax",
            Self::Returns => "returns",
            Self::Scenarios => "scenarios",
        }
    }

    /// Runs it: at most some tenths of a second, so that a worker that runs it still answers.
    pub fn run(self) -> Checked {
        match self {
            Self::NetGain => closed::net_gain(),
            Self::BreakEven => closed::break_even(),
            Self::RequiredPay => closed::required_pay(),
            Self::RequiredOdds => closed::required_odds(),
            Self::Return => closed::returns(),
            Self::Odds => chance::odds(),
            Self::JobLoss => chance::job_loss(),
            Self::TrialIsLedger => chance::trial_is_ledger(),
            Self::Lanes => chance::lanes(),
            Self::SameAgain => relation::same_again(),
            Self::Currency => relation::currency(),
            Self::Exchanged => relation::exchanged(),
            Self::Ordered => relation::ordered(),
            Self::Prices => relation::prices(),
            Self::TaxOfTheYear => relation::tax_of_the_year(),
            Self::Certain => relation::certain(),
            Self::Tax => oracle::tax(),
            Self::Returns => oracle::returns(),
            Self::Scenarios => oracle::scenarios(),
        }
    }
}

/// No state's tables: none of the cases is of a state with rules of its own.
const NO_STATES: Option<&StateTables> = None;

/// What the model says of the first route. Called from many places, and written once: the program
/// that a browser fetches would carry the whole model at each of them.
#[inline(never)]
fn first(scenario: &Scenario) -> Option<RouteResult> {
    Some(evaluate(scenario, NO_STATES).ok()?.routes.swap_remove(0))
}
