//! The verdict: what is to be said first, judged in the order of docs/model.md, rule 29.

use super::{
    bounds::Bounds,
    claim::{Ask, Claim, Headline, OneMore},
    even::Even,
    format::{down, three_digits, up},
    precision::Precision,
    precision::Side,
    route::{Approach, Chance, can_fail, can_miss, is_sure, worst_ending},
    span::Text,
    voice::Voice,
};
use crate::{
    model::result::{Ending, Required, RouteResult, Verdict},
    scenario::{PayKind, Route, Scenario},
};

/// Savings only just hold where they exceed what is needed by no more than this share of it
/// (docs/model.md, §5).
pub const JUST_HOLD: f64 = 0.05;
/// A shown need below one unit is none.
pub(super) const ONE_UNIT: f64 = 1.0;

/// A verdict as data: paragraphs of claims.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The headline.
    pub headline: Headline,
    /// The paragraphs.
    pub paragraphs: Vec<Vec<Claim>>,
}

/// A verdict in words.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictWords {
    /// The headline.
    pub headline: Text,
    /// The paragraphs.
    pub paragraphs: Vec<Text>,
}

/// The verdict on route `route` in words; `None` if the scenario has no such route.
pub fn verdict(
    voice: &Voice,
    scenario: &Scenario,
    route: usize,
    result: &RouteResult,
    bounds: &Bounds,
) -> Option<VerdictWords> {
    let judged = judge(scenario, route, result, bounds)?;
    let claims =
        |claims: Vec<Claim>| Text::join(claims.iter().map(|claim| voice.claim(claim)), " ");
    Some(VerdictWords {
        headline: voice.headline(judged.headline),
        paragraphs: judged.paragraphs.into_iter().map(claims).collect(),
    })
}

/// The verdict on route `route` as data; `None` if the scenario has no such route.
pub fn judge(
    scenario: &Scenario,
    route: usize,
    result: &RouteResult,
    bounds: &Bounds,
) -> Option<Judgement> {
    let case = Case { scenario, route: scenario.routes.get(route)?, result, bounds };
    let paragraphs = match result.verdict {
        Verdict::NotAffordable => vec![case.not_affordable()],
        Verdict::Close => vec![case.close(), case.tight_cash()],
        Verdict::Ahead if just_holds(scenario, result) => vec![case.gain(), case.tight_cash()],
        Verdict::Ahead => {
            let mut claims = case.gain();
            claims.extend(case.cash());
            vec![claims]
        }
        Verdict::Behind => vec![case.behind(), case.tight_cash()],
    };
    let paragraphs = paragraphs.into_iter().filter(|claims| !claims.is_empty()).collect();
    Some(Judgement { headline: headline(scenario, result), paragraphs })
}

/// The headline of a result.
pub fn headline(scenario: &Scenario, result: &RouteResult) -> Headline {
    match result.verdict {
        Verdict::NotAffordable => match result.cash.not_affordable_from {
            Some(0) => Headline::CannotStart,
            from => Headline::RunsOut(from.unwrap_or(result.cash.lowest_month)),
        },
        Verdict::Close => Headline::Close,
        Verdict::Ahead if just_holds(scenario, result) => Headline::JustHolds,
        Verdict::Ahead if is_sure(result) => Headline::Worth,
        // Without an offer one may have paid for nothing.
        Verdict::Ahead if !can_fail(result) && missed(result) >= 0.0 => Headline::Worth,
        Verdict::Ahead if !can_fail(result) => Headline::WorthAtOdds,
        Verdict::Ahead if three_digits(result.works.net_gain) < 0.0 => Headline::WorthOnlyIfItFails,
        Verdict::Ahead if otherwise(result) > 0.0 => Headline::WorthEitherWay,
        Verdict::Ahead if otherwise(result) >= 0.0 => Headline::NothingLost,
        Verdict::Ahead => Headline::WorthAtOdds,
        Verdict::Behind if is_sure(result) => Headline::Not,
        Verdict::Behind if !can_fail(result) && result.works.net_gain < 0.0 => Headline::Not,
        Verdict::Behind if result.works.net_gain < 0.0 && result.fails.net_gain < 0.0 => {
            Headline::NotEvenIfItWorks
        }
        Verdict::Behind => Headline::NotAtOdds,
    }
}

/// The net gain of the worst way in which it does not work, as it is shown.
fn otherwise(result: &RouteResult) -> f64 {
    let fails = result.fails.net_gain;
    three_digits(if can_miss(result) { fails.min(missed(result)) } else { fails })
}

/// The mean net gain where no offer comes, over all waits in which that can happen.
fn missed(result: &RouteResult) -> f64 {
    let outcomes = result.outcomes.iter().filter(|outcome| outcome.ending == Ending::NoOffer);
    let sum: f64 = outcomes.map(|outcome| outcome.chance * outcome.net_gain).sum();
    if can_miss(result) { sum / result.odds_no_offer } else { 0.0 }
}

/// Whether savings are told and exceed what is needed by 5 % of it at the most.
pub fn just_holds(scenario: &Scenario, result: &RouteResult) -> bool {
    let needed = result.cash.needed;
    scenario.household.savings.is_some_and(|have| {
        result.cash.not_affordable_from.is_none()
            && needed >= ONE_UNIT
            && have - needed <= JUST_HOLD * needed
    })
}

struct Case<'a> {
    scenario: &'a Scenario,
    route: &'a Route,
    result: &'a RouteResult,
    bounds: &'a Bounds,
}

impl Case<'_> {
    fn chance(&self) -> Chance {
        Chance::of(self.route, self.result)
    }

    fn approach(&self) -> Approach {
        Approach::of(self.scenario, self.route)
    }

    fn gain(&self) -> Vec<Claim> {
        let result = self.result;
        vec![
            Claim::UpFront {
                approach: self.approach(),
                cost: 0.0 - result.works.lowest_cumulative,
                even: result.works.break_even.into(),
                may_fall_behind: can_fail(result)
                    && Even::from(result.fails.break_even) != Even::AheadThroughout,
                horizon: self.scenario.horizon,
            },
            self.after(),
        ]
    }

    fn after(&self) -> Claim {
        let result = self.result;
        Claim::After {
            horizon: self.scenario.horizon,
            works: result.works.net_gain,
            fails: can_fail(result).then_some(result.fails.net_gain),
            expected: result.expected.net_gain,
            chance: self.chance(),
            missed: self.missed(),
        }
    }

    fn missed(&self) -> Option<(f64, f64)> {
        can_miss(self.result).then(|| (self.result.odds_no_offer, missed(self.result)))
    }

    fn cash(&self) -> Vec<Claim> {
        let cash = &self.result.cash;
        let on_credit = self.on_credit();
        let mut claims = vec![match on_credit {
            Some(_) => {
                Claim::NeedOnCredit { needed: cash.needed, credit: self.scenario.household.credit }
            }
            None if self.scenario.household.savings.is_some() => Claim::Need(cash.needed),
            None => Claim::NeedNotTold(cash.needed),
        }];
        claims.extend(on_credit);
        claims.extend(self.staying(false));
        claims
    }

    fn tight_cash(&self) -> Vec<Claim> {
        let cash = &self.result.cash;
        let Some(have) = self.scenario.household.savings else { return self.staying(false) };
        if !just_holds(self.scenario, self.result) {
            return self.staying(false);
        }
        let mut claims = vec![
            Claim::DownTo {
                left: cash.lowest,
                month: cash.lowest_month,
                ending: worst_ending(self.result),
            },
            Claim::NeedAndHave { needed: cash.needed, have, one_more: self.one_more() },
        ];
        claims.extend(self.staying(false));
        claims
    }

    fn one_more(&self) -> Option<OneMore> {
        let at_limit =
            |limit: Option<f64>, months: u32| limit.is_some_and(|limit| limit <= f64::from(months));
        let stage = self.route.main_stage().and_then(|i| self.route.stages.get(i));
        if at_limit(self.bounds.limit_back_months, self.route.fallback.months) {
            Some(OneMore::Searching)
        } else if stage.is_some_and(|stage| at_limit(self.bounds.limit_for, stage.months())) {
            Some(OneMore::AtThatRate)
        } else {
            None
        }
    }

    fn on_credit(&self) -> Option<Claim> {
        let told = self.scenario.household.savings.is_some();
        self.result.cash.first_below_zero.filter(|_| told).map(Claim::OnCredit)
    }

    fn staying(&self, also: bool) -> Vec<Claim> {
        let from = self.result.cash_staying.not_affordable_from;
        from.map(|month| Claim::StayingRunsOut { month, also }).into_iter().collect()
    }

    fn not_affordable(&self) -> Vec<Claim> {
        let needed = self.result.cash.needed;
        let have = self.scenario.household.savings.unwrap_or(0.0);
        let mut claims = vec![
            Claim::Short {
                approach: self.approach(),
                needed,
                have,
                credit: self.scenario.household.credit,
            },
            Claim::WithMore {
                more: up(needed, 1.0) - have,
                expected: self.result.expected.net_gain,
                chance: self.chance(),
            },
        ];
        let approach = self.approach();
        let months = approach.steps.iter().find(|step| step.main).map_or(0, |step| step.months);
        // Only where it pays to: else it would be another loss.
        let pays = match self.bounds.for_months {
            Required::Value(most) => most,
            Required::Always(_) => f64::INFINITY,
            Required::Never | Required::None => 0.0,
        };
        let stop = self.bounds.limit_for.filter(|limit| *limit <= pays);
        let stop = stop.map(|limit| down(limit, 1.0) as u32);
        claims.extend(
            stop.filter(|stop| approach.can_stop_early() && (1..months).contains(stop))
                .map(Claim::OrStopAt),
        );
        claims.extend(self.staying(true));
        claims
    }

    fn close(&self) -> Vec<Claim> {
        let result = self.result;
        if result.works.irr.orientation.is_none() && result.expected.irr.orientation.is_none() {
            return vec![Claim::NoDifference(self.approach()), Claim::OtherThanMoney];
        }
        let pay = &self.route.then.pay;
        vec![
            Claim::Hardly {
                then: (pay.kind != PayKind::Unpaid).then_some((pay.amount, pay.per)),
                expected: result.expected.net_gain,
                chance: self.chance(),
            },
            Claim::EvenIfItWorks {
                even: result.works.break_even.into(),
                may_fail: !is_sure(result),
            },
            Claim::OtherThanMoney,
        ]
    }

    fn behind(&self) -> Vec<Claim> {
        let result = self.result;
        if can_fail(result) && result.works.net_gain < 0.0 && result.fails.net_gain >= 0.0 {
            let asks = self.asks().into_iter().map(Claim::ItTakes);
            return [self.after()].into_iter().chain(asks).collect();
        }
        let mut claims = vec![Claim::Behind {
            expected: result.expected.net_gain,
            chance: self.chance(),
            horizon: self.scenario.horizon,
        }];
        if can_fail(result) && result.works.net_gain < 0.0 {
            claims.push(Claim::BehindEvenIfItWorks(result.works.net_gain));
        } else if !can_fail(result) {
            claims.push(Claim::EvenIfItWorks {
                even: result.works.break_even.into(),
                may_fail: can_miss(result),
            });
        }
        claims.extend(self.asks().into_iter().map(Claim::ItTakes));
        claims
    }

    fn asks(&self) -> Vec<Ask> {
        let side = self.bounds.odds_side;
        if let (Required::Value(odds), true) = (self.bounds.odds, can_fail(self.result)) {
            return vec![Ask::Odds(Precision::CENT.shown(odds, side), side)];
        }
        let mut asks = Vec::new();
        // "No odds are enough" says nothing where nothing can fail, or where it loses even if it
        // works, which is said already.
        if can_fail(self.result) && self.result.works.net_gain >= 0.0 {
            asks.push(Ask::NoOdds);
        }
        let per = self.route.then.pay.per;
        if let Required::Value(then) = self.bounds.then {
            asks.push(Ask::Then(Precision::of_pay(per).shown(then, Side::AtLeast), per));
        }
        asks
    }
}
