//! What a verdict can say, statement by statement, as data.

use super::{
    even::Even,
    precision::Side,
    route::{Approach, Chance},
};
use crate::{model::result::Ending, scenario::PayPer};

/// The verdict in at most eight words (one has eleven, and is the design's own).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headline {
    /// Not affordable: the month the cash runs out.
    RunsOut(u32),
    /// Not affordable: the one-off cost is more than there is.
    CannotStart,
    /// Within 2 %.
    Close,
    /// Ahead, within 5 % of the cash limit.
    JustHolds,
    /// Ahead at the user's odds.
    WorthAtOdds,
    /// Ahead, and nothing can fail.
    Worth,
    /// Ahead even if it fails.
    WorthEitherWay,
    /// Behind at the user's odds.
    NotAtOdds,
    /// Behind, and nothing can fail.
    Not,
    /// Behind even if it works.
    NotEvenIfItWorks,
    /// Ahead, and no worse off if it fails.
    NothingLost,
    /// Ahead, but behind if it works.
    WorthOnlyIfItFails,
}

/// What would make a route worth it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ask {
    /// Odds of at least, or at most, this.
    Odds(f64, Side),
    /// This pay afterwards.
    Then(f64, PayPer),
    /// No odds are enough.
    NoOdds,
}

/// Which month more empties the savings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OneMore {
    /// One without income after failing.
    Searching,
    /// One at the lower rate.
    AtThatRate,
}

/// One statement of a verdict.
#[derive(Debug, Clone, PartialEq)]
pub enum Claim {
    /// The route and staying come to the same.
    NoDifference(Approach),
    /// What it costs first if it works, and when that is made good.
    UpFront {
        /// The route.
        approach: Approach,
        /// The deepest point of the gain if it works, as a cost ≥ 0.
        cost: f64,
        /// When it is made good if it works.
        even: Even,
        /// Whether one falls behind where it fails.
        may_fall_behind: bool,
        /// Months looked ahead.
        horizon: u32,
    },
    /// Where one stands at the horizon.
    After {
        /// Months looked ahead.
        horizon: u32,
        /// Net gain if it works.
        works: f64,
        /// Net gain if it fails, where it can.
        fails: Option<f64>,
        /// Net gain at the odds.
        expected: f64,
        /// The odds.
        chance: Chance,
        /// The chance that no offer comes, and the net gain then, where that can happen.
        missed: Option<(f64, f64)>,
    },
    /// Savings needed.
    Need(f64),
    /// Savings needed where nobody said what there is.
    NeedNotTold(f64),
    /// Savings needed where one lives on credit as well.
    NeedOnCredit {
        /// Savings needed.
        needed: f64,
        /// The credit.
        credit: f64,
    },
    /// Where the cash is lowest.
    DownTo {
        /// What is left, below zero a debt.
        left: f64,
        /// When.
        month: u32,
        /// In which ending, if in one alone.
        ending: Option<Ending>,
    },
    /// Savings needed and had.
    NeedAndHave {
        /// Savings needed.
        needed: f64,
        /// Savings had.
        have: f64,
        /// What empties them.
        one_more: Option<OneMore>,
    },
    /// From this month one lives on credit.
    OnCredit(u32),
    /// Staying, the cash runs out in this month; `also` if the route does too.
    StayingRunsOut {
        /// The month.
        month: u32,
        /// Whether the route runs out as well.
        also: bool,
    },
    /// What is needed and had, where it does not suffice.
    Short {
        /// The route.
        approach: Approach,
        /// Savings needed.
        needed: f64,
        /// Savings had.
        have: f64,
        /// Credit counted on beside them.
        credit: f64,
    },
    /// What it would be worth with so much more.
    WithMore {
        /// What is missing.
        more: f64,
        /// Net gain at the odds.
        expected: f64,
        /// The odds.
        chance: Chance,
    },
    /// It would be affordable if one stopped at this month.
    OrStopAt(u32),
    /// The gain at this pay afterwards is small.
    Hardly {
        /// The pay afterwards, where there is one.
        then: Option<(f64, PayPer)>,
        /// Net gain at the odds.
        expected: f64,
        /// The odds.
        chance: Chance,
    },
    /// When one is even if it works.
    EvenIfItWorks {
        /// When.
        even: Even,
        /// Whether it can fail.
        may_fail: bool,
    },
    /// Money does not decide.
    OtherThanMoney,
    /// How far behind one ends.
    Behind {
        /// Net gain at the odds.
        expected: f64,
        /// The odds.
        chance: Chance,
        /// Months looked ahead.
        horizon: u32,
    },
    /// Behind even if it works.
    BehindEvenIfItWorks(f64),
    /// What it would take.
    ItTakes(Ask),
}
