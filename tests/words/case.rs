//! Results made by hand: the default scenario's, with what a row changes.

use dues::{
    model::{
        break_even::{BreakEven, BreakEvenState},
        irr::{Orientation, Returns},
        result::{Cash, Ending, GainPath, Outcome, Required, RouteResult, Verdict},
    },
    scenario::{Odds, Scenario, Stage},
    words::{PlainEnUs, Voice, Words, bounds::Bounds},
};

/// A scenario, its result, and what the solver found.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) scenario: Scenario,
    pub(crate) result: RouteResult,
    pub(crate) bounds: Bounds,
}

/// English, en-US, dollars.
pub(crate) fn voice() -> Voice<'static> {
    Voice::new(Words::english(), &PlainEnUs, "USD")
}

/// A path that ends at `net_gain`, goes down to −`cost`, and is even in this state.
pub(crate) fn path(net_gain: f64, cost: f64, state: BreakEvenState) -> GainPath {
    let moves = net_gain != 0.0 || cost != 0.0;
    GainPath {
        net_gain,
        undiscounted: net_gain,
        cumulative: vec![0.0, -cost, net_gain],
        lowest_cumulative: -cost,
        break_even: BreakEven { state, first_crossing: None, sign_changes: 1 },
        irr: Returns {
            orientation: moves.then_some(Orientation::Invest),
            sign_changes: 1,
            roots: Vec::new(),
        },
        net_gain_at: [net_gain / 5.0, net_gain / 2.0, net_gain, net_gain * 2.0],
    }
}

/// An outcome whose balance goes from `start` to `low` and back.
pub(crate) fn outcome(ending: Ending, chance: f64, start: f64, low: f64) -> Outcome {
    Outcome {
        ending,
        chance,
        leave: None,
        upto: Some(0),
        waits: Vec::new(),
        net_gain: 0.0,
        balances: vec![start, low, start],
    }
}

/// Cash that is never short.
pub(crate) fn cash(lowest: f64, lowest_month: u32, needed: f64) -> Cash {
    Cash { lowest, lowest_month, first_below_zero: None, not_affordable_from: None, needed }
}

/// Cash that runs out in `month`.
pub(crate) fn broke(month: u32, lowest: f64, needed: f64) -> Cash {
    Cash {
        lowest,
        lowest_month: month,
        first_below_zero: Some(month),
        not_affordable_from: Some(month),
        needed,
    }
}

impl Case {
    /// The default scenario, with the figures of the second implementation (case j03-default).
    pub(crate) fn new() -> Self {
        let works = path(120_073.655_580_162_65, 6_691.074_500_322_584, BreakEvenState::Month(11));
        let fails = path(-38_811.107_854_963_13, 38_811.107_854_963_13, BreakEvenState::Never);
        let mut expected =
            path(56_519.750_206_112_345, 9_016.410_419_085_496, BreakEvenState::Month(23));
        expected.net_gain_at =
            [963.915_671_319_610_4, 22_934.090_096_749_63, 56_519.750_206_112_345, 98_700.0];
        let result = RouteResult {
            name: "route".to_owned(),
            odds: 0.6,
            odds_no_offer: 0.0,
            verdict: Verdict::Ahead,
            pv_staying: 464_240.019_568_343_4,
            works,
            fails,
            expected,
            odds_ahead: 0.6,
            cash: cash(2_970.593_243_567_242, 9, 7_094.537_527_303_662_5),
            cash_staying: cash(10_000.0, 0, 0.0),
            staying_balances: vec![10_000.0],
            option_value: None,
            outcomes: vec![
                outcome(Ending::Works, 0.6, 10_000.0, 10_000.0),
                outcome(Ending::Fails, 0.4, 10_000.0, 2_970.593_243_567_242),
            ],
        };
        let bounds = Bounds {
            now: Required::Value(36.163_250_893_312_416),
            cut: Required::Always(0.0),
            for_months: Required::Value(38.0),
            then: Required::Value(32.046_086_848_150_56),
            odds: Required::Value(0.244_272_056_145_558_86),
            limit_cut: Some(18.601_2),
            limit_for: Some(11.0),
            limit_back_months: Some(4.0),
            ..Bounds::default()
        };
        Self { scenario: Scenario::default(), result, bounds }
    }

    /// The same with a change.
    pub(crate) fn with(change: impl FnOnce(&mut Self)) -> Self {
        let mut case = Self::new();
        change(&mut case);
        case
    }

    /// Sets the odds, in scenario and result.
    pub(crate) fn odds(&mut self, odds: f64) {
        self.scenario.routes[0].odds = Odds::Chance(odds);
        self.result.odds = odds;
    }

    /// Sets the months of the first stage.
    pub(crate) fn months(&mut self, months: u32) {
        *self.scenario.routes[0].stages[0].months_mut() = months;
    }

    /// Sets the stages.
    pub(crate) fn stages(&mut self, stages: Vec<Stage>) {
        self.scenario.routes[0].stages = stages;
    }

    /// Sets the expected gain and its verdict.
    pub(crate) fn expected(&mut self, net_gain: f64, verdict: Verdict) {
        self.result.expected.net_gain = net_gain;
        self.result.verdict = verdict;
    }
}
