//! Which figures explain themselves, and what each says.

use crate::model::break_even::BreakEvenState;
use crate::model::irr::Returns;
use crate::model::result::{Ending, NET_GAIN_MONTHS, Required};
use crate::scenario::lever::{Lever, Unit};

/// Over which outcomes a gain is looked at (docs/model.md, rule 24).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Prospect {
    /// All outcomes by their chance.
    Expected,
    /// Every gate opens.
    Works,
    /// The failing outcomes by their chance.
    Fails,
}

/// A figure that explains itself. Its terms add up to the figure itself, but for three: of a
/// break-even month they add up to the cumulative gain at its end; of a return to the sum of the
/// flows discounted at it (0), or plain where there is not one that can be shown; of a required value to the
/// expected net gain at the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FigureName {
    /// Net gain over the horizon.
    NetGain(Prospect),
    /// Expected net gain after so many months, one of [`NET_GAIN_MONTHS`].
    GainAfter(u32),
    /// Month from which it is made good, if it works.
    BreakEvenMonth,
    /// Savings needed.
    CashNeeded,
    /// Lowest balance.
    LowestCash,
    /// Chance of being ahead and able to pay.
    OddsAhead,
    /// Value of a main lever at which the expected gain flips.
    Required(Lever),
    /// Last value of a lever at which cash holds: the lowest balance there.
    Limit(Lever),
    /// Deepest point of the cumulative gain, as a cost, if it works.
    UpFront,
    /// Internal rate of return.
    Return(Prospect),
    /// What the review is worth.
    OptionValue,
}

impl FigureName {
    /// Every figure, in the order of the page.
    pub const ALL: [Self; 24] = [
        Self::NetGain(Prospect::Expected),
        Self::NetGain(Prospect::Works),
        Self::NetGain(Prospect::Fails),
        Self::BreakEvenMonth,
        Self::CashNeeded,
        Self::LowestCash,
        Self::OddsAhead,
        Self::Required(Lever::Then),
        Self::Required(Lever::Odds),
        Self::Required(Lever::Cut),
        Self::Required(Lever::For),
        Self::Required(Lever::Now),
        Self::UpFront,
        Self::Return(Prospect::Expected),
        Self::Return(Prospect::Works),
        Self::Return(Prospect::Fails),
        Self::OptionValue,
        Self::GainAfter(NET_GAIN_MONTHS[0]),
        Self::GainAfter(NET_GAIN_MONTHS[1]),
        Self::GainAfter(NET_GAIN_MONTHS[2]),
        Self::GainAfter(NET_GAIN_MONTHS[3]),
        Self::Limit(Lever::Cut),
        Self::Limit(Lever::For),
        Self::Limit(Lever::BackMonths),
    ];

    /// Its name, as in `data-metric` where it is one.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NetGain(Prospect::Expected) => "net-gain",
            Self::NetGain(Prospect::Works) => "net-gain-works",
            Self::NetGain(Prospect::Fails) => "net-gain-fails",
            Self::GainAfter(24) => "net-gain-24",
            Self::GainAfter(60) => "net-gain-60",
            Self::GainAfter(120) => "net-gain-120",
            Self::GainAfter(240) => "net-gain-240",
            Self::GainAfter(_) => "net-gain-after",
            Self::BreakEvenMonth => "break-even-month",
            Self::CashNeeded => "cash-needed",
            Self::LowestCash => "lowest-cash",
            Self::OddsAhead => "odds-ahead",
            Self::Required(Lever::Then) => "required-then",
            Self::Required(Lever::Odds) => "required-odds",
            Self::Required(Lever::Cut) => "required-cut",
            Self::Required(Lever::For) => "required-for",
            Self::Required(Lever::Now) => "required-now",
            Self::Required(_) => "required",
            Self::Limit(Lever::Cut) => "limit-cut",
            Self::Limit(Lever::For) => "limit-for",
            Self::Limit(Lever::BackMonths) => "limit-back-months",
            Self::Limit(_) => "limit",
            Self::UpFront => "up-front",
            Self::Return(Prospect::Expected) => "return",
            Self::Return(Prospect::Works) => "return-works",
            Self::Return(Prospect::Fails) => "return-fails",
            Self::OptionValue => "option-value",
        }
    }

    /// The figure of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }
}

/// What a figure says: its value, and when that holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A net gain at the horizon, or after another time.
    Gain {
        /// Over which outcomes.
        prospect: Prospect,
        /// The gain.
        gain: f64,
        /// Months looked ahead.
        horizon: u32,
    },
    /// When it is made good, if it works.
    Even {
        /// When.
        state: BreakEvenState,
        /// Month up to which the terms run.
        until: u32,
    },
    /// Savings needed.
    Needed {
        /// How much.
        needed: f64,
        /// The month for which.
        month: u32,
        /// In which ending, if in one alone.
        ending: Option<Ending>,
    },
    /// The lowest balance.
    Lowest {
        /// The balance.
        balance: f64,
        /// Its month.
        month: u32,
        /// In which ending, if in one alone.
        ending: Option<Ending>,
    },
    /// Chance of being ahead and able to pay.
    Odds(f64),
    /// Where the expected gain flips.
    Flip {
        /// Of which lever.
        lever: Lever,
        /// Its unit.
        unit: Unit,
        /// Where.
        required: Required,
        /// Whether the gain grows with the lever.
        rises: bool,
    },
    /// Where cash gives out.
    Limit {
        /// Of which lever.
        lever: Lever,
        /// Its unit.
        unit: Unit,
        /// The last value at which cash holds.
        last: f64,
        /// Month of the lowest balance there.
        month: u32,
    },
    /// What it costs up front, if it works.
    UpFront {
        /// The cost, ≥ 0.
        cost: f64,
        /// The month at whose end it is deepest.
        month: u32,
    },
    /// Internal rates of return.
    Return {
        /// Over which outcomes.
        prospect: Prospect,
        /// Every one there is.
        returns: Returns,
        /// The one at which the terms are discounted; `None` where they are plain.
        discounted_at: Option<f64>,
    },
    /// What the review is worth.
    OptionValue {
        /// The worth.
        worth: f64,
        /// The review's month.
        month: u32,
    },
}
