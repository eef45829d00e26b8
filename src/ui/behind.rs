//! What of the page has yet to follow a change that is on the desk already.
//!
//! Painted in one go, the worker's answers would keep the page from hearing what somebody does
//! meanwhile.

/// The turn of an answer with which nothing is left: the verdict comes with it, so that its odds are
/// done when everything is.
const LAST: u8 = 8;

/// How far the page has followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behind {
    /// A moved lever: figures, charts and sparklines are painted, the rest is not.
    Move,
    /// The worker's answers: the parts up to this turn are painted.
    Answers(u8),
}

impl Behind {
    /// Of answers, with what is first alone.
    pub(crate) const ANSWERS: Self = Self::Answers(1);

    /// A step further; `None` once all has followed.
    pub(crate) const fn next(self) -> Option<Self> {
        match self {
            Self::Answers(turn) if turn + 1 < LAST => Some(Self::Answers(turn + 1)),
            Self::Move | Self::Answers(_) => None,
        }
    }
}

/// When a part follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    /// Whether it does in the frame that shows a moved lever.
    with_move: bool,
    /// Its turn when there are answers.
    turn: u8,
}

impl When {
    /// The verdict.
    pub(crate) const VERDICT: Self = Self { with_move: true, turn: LAST };
    /// The gain over time.
    pub(crate) const GAIN: Self = Self { with_move: true, turn: 1 };
    /// The cash over time, and the table of both.
    pub(crate) const CASH: Self = Self { with_move: true, turn: 2 };
    /// How the trials end, and the files of the charts.
    pub(crate) const SPREAD: Self = Self { with_move: false, turn: 3 };
    /// The map.
    pub(crate) const MAP: Self = Self { with_move: false, turn: 4 };
    /// What must be true, and the years to come.
    pub(crate) const MUST: Self = Self { with_move: true, turn: 5 };
    /// What flips the answer.
    pub(crate) const FLIPS: Self = Self { with_move: false, turn: 6 };
    /// The folded levers.
    pub(crate) const FOLDS: Self = Self { with_move: true, turn: 7 };
    /// All below.
    pub(crate) const BELOW: Self = Self { with_move: false, turn: 7 };

    /// Whether it is yet to come while the page is so far behind.
    pub(crate) fn is_after(self, behind: Option<Behind>) -> bool {
        match behind {
            None => false,
            Some(Behind::Move) => !self.with_move,
            Some(Behind::Answers(turn)) => self.turn > turn,
        }
    }
}
