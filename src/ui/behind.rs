//! What of the page has yet to follow a change that is on the desk already.
//!
//! Painted in one go, the worker's answers would keep the page from hearing what somebody does
//! meanwhile.

/// The turn of an answer with which nothing is left: the verdict comes with it, so that its odds are
/// done when everything is.
const LAST: u8 = 8;

/// Milliseconds of the page's own work above which what a moved lever changes is painted in two frames:
/// one at 60 a second.
const SLOW: f64 = 1_000.0 / 60.0;

/// How far the page has followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behind {
    /// A moved lever, where the machine is slow: the figures and the lever are painted, the rest is not.
    Figures,
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
            Self::Figures => Some(Self::Move),
            Self::Answers(turn) if turn + 1 < LAST => Some(Self::Answers(turn + 1)),
            Self::Move | Self::Answers(_) => None,
        }
    }

    /// Whether it is a moved lever's.
    pub(crate) const fn is_move(self) -> bool {
        matches!(self, Self::Figures | Self::Move)
    }
}

/// How long the page works for a moved lever, in milliseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Pace {
    /// For the figures of the one being painted.
    figures: f64,
    /// For all of it: the mean, in which a move counts a quarter; 0 before the first.
    mean: f64,
}

impl Pace {
    /// Where a moved lever begins to be followed.
    pub(crate) fn first(self) -> Behind {
        if self.mean > SLOW { Behind::Figures } else { Behind::Move }
    }

    /// With the milliseconds that a step took.
    pub(crate) fn after(self, step: Behind, took: f64) -> Self {
        /// The part of a move in the mean: a single one says little on a machine that does more than this.
        const PART: f64 = 0.25;
        let all = self.figures + took;
        match step {
            Behind::Figures => Self { figures: took, ..self },
            Behind::Move if self.mean == 0.0 => Self { figures: 0.0, mean: all },
            Behind::Move => Self { figures: 0.0, mean: self.mean + PART * (all - self.mean) },
            Behind::Answers(_) => self,
        }
    }
}

/// How soon a part follows a moved lever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Soon {
    /// With the figures.
    Figures,
    /// With the charts: in the same frame, but where the machine is slow.
    Charts,
    /// Once they are painted.
    Later,
}

/// When a part follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    soon: Soon,
    /// Its turn when there are answers.
    turn: u8,
}

impl When {
    /// The lever that is moved, and the bar.
    pub(crate) const FIRST: Self = Self { soon: Soon::Figures, turn: 0 };
    /// The other levers, head and foot, and the link.
    pub(crate) const SECOND: Self = Self { soon: Soon::Charts, turn: 0 };
    /// The verdict.
    pub(crate) const VERDICT: Self = Self { soon: Soon::Figures, turn: LAST };
    /// Where the figures come from.
    pub(crate) const NOTE: Self = Self { soon: Soon::Charts, turn: LAST };
    /// The gain over time.
    pub(crate) const GAIN: Self = Self { soon: Soon::Charts, turn: 1 };
    /// The cash over time, and the table of both.
    pub(crate) const CASH: Self = Self { soon: Soon::Charts, turn: 2 };
    /// How the trials end, and the files of the charts.
    pub(crate) const SPREAD: Self = Self { soon: Soon::Later, turn: 3 };
    /// The map.
    pub(crate) const MAP: Self = Self { soon: Soon::Later, turn: 4 };
    /// What must be true, and the years to come.
    pub(crate) const MUST: Self = Self { soon: Soon::Charts, turn: 5 };
    /// What flips the answer.
    pub(crate) const FLIPS: Self = Self { soon: Soon::Later, turn: 6 };
    /// The folded levers.
    pub(crate) const FOLDS: Self = Self { soon: Soon::Charts, turn: 7 };
    /// All below.
    pub(crate) const BELOW: Self = Self { soon: Soon::Later, turn: 7 };

    /// Whether it is yet to come while the page is so far behind.
    pub(crate) fn is_after(self, behind: Option<Behind>) -> bool {
        match behind {
            None => false,
            Some(Behind::Figures) => self.soon > Soon::Figures,
            Some(Behind::Move) => self.soon > Soon::Charts,
            Some(Behind::Answers(turn)) => self.turn > turn,
        }
    }
}
