//! What a lever must be, told from where it turns the answer.

use super::{
    demand::{Demand, Need, Room},
    precision::{Precision, Side},
    swings::TurnedTo,
};
use crate::{
    explore::{Turning, TurningPoint},
    model::result::RouteResult,
    scenario::{
        Scenario,
        lever::{Lever, Unit},
    },
};

/// What one of the two, gain or cash, asks of a lever.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Asked {
    /// Nothing: it holds wherever the lever is set.
    Anything,
    /// To be on this side of a bound.
    Bound(Side, f64),
    /// What no setting gives.
    Never,
}

impl Asked {
    /// What is asked where the nearest turning point is this one.
    fn of(
        lever: Lever,
        unit: Unit,
        yours: f64,
        to: TurnedTo,
        nearest: Option<TurningPoint>,
    ) -> Self {
        let holds = to.is_from_good();
        let Some(point) = nearest else {
            return if holds { Self::Anything } else { Self::Never };
        };
        let side = if point.above == holds { Side::AtMost } else { Side::AtLeast };
        // Of whole months the point is the first beyond the turn.
        let beyond = if lever.is_whole() && holds { 1.0 } else { 0.0 };
        let last = if point.above { point.value - beyond } else { point.value + beyond };
        let shown = Precision::of(unit).shown(last, side);
        // Rounding takes nobody over the bound.
        let over = holds && Room::between(side, shown, yours).amount < 0.0;
        Self::Bound(side, if over { yours } else { shown })
    }

    fn room(self, yours: f64) -> Option<Room> {
        match self {
            Self::Bound(side, at) => Some(Room::between(side, at, yours)),
            Self::Anything | Self::Never => None,
        }
    }

    /// How near it is, so that the lesser binds: what is missed before what holds.
    fn nearness(self, yours: f64) -> f64 {
        match self {
            Self::Anything => f64::INFINITY,
            Self::Bound(side, at) => Room::between(side, at, yours).amount,
            Self::Never => f64::NEG_INFINITY,
        }
    }
}

/// Whether what turns at these points holds at a value, by how often it turns on the way there.
fn holds((to, points): (TurnedTo, &Vec<TurningPoint>), yours: f64, at: f64) -> bool {
    let way = yours.min(at)..=yours.max(at);
    let turns = points.iter().filter(|point| way.contains(&point.value)).count();
    to.is_from_good() == (turns % 2 == 0)
}

impl Demand {
    /// What the lever must be for the route to be worth it and affordable, by its turning points: of the
    /// nearest of the gain and of the cash, the one that is missed by more, else the one that is nearer.
    pub fn of_turning(
        scenario: &Scenario,
        route: usize,
        result: &RouteResult,
        turning: &Turning,
    ) -> Self {
        let (lever, yours) = (turning.lever, turning.at);
        let unit = lever.unit(scenario, route);
        let asked = |to, nearest| Asked::of(lever, unit, yours, to, nearest);
        let gain = asked(TurnedTo::of_gain(result), turning.nearest());
        let cash = asked(TurnedTo::of_cash(result), turning.nearest_cash());
        let missed = |asked: Asked| asked.room(yours).filter(|room| room.amount < 0.0);
        let row = |need, cash, room| Self { lever, unit, yours: Some(yours), need, cash, room };
        match (gain, cash) {
            (Asked::Bound(one, _), Asked::Bound(other, _))
                if one != other && missed(gain).and(missed(cash)).is_some() =>
            {
                row(Need::Never, false, None)
            }
            _ => {
                let by_cash = cash.nearness(yours) < gain.nearness(yours);
                let binds = if by_cash { cash } else { gain };
                // Where what is missed is made good, does the other still hold?
                let other = if by_cash {
                    (TurnedTo::of_gain(result), &turning.all)
                } else {
                    (TurnedTo::of_cash(result), &turning.cash)
                };
                let need = match binds {
                    Asked::Anything => Need::Always,
                    Asked::Bound(_, at) if missed(binds).is_some() && !holds(other, yours, at) => {
                        if by_cash {
                            Need::Never
                        } else {
                            Need::OnlyBroke
                        }
                    }
                    Asked::Bound(side, at) => Need::Bound(side, at),
                    Asked::Never if by_cash => Need::BrokeAnywhere,
                    Asked::Never => Need::Never,
                };
                let bound = matches!(need, Need::Bound(..) | Need::Always);
                row(need, by_cash, binds.room(yours).filter(|_| bound))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        explore::{Probe, required},
        model::{Standing, evaluate},
        scenario::TaxMode,
        words::bounds::Bounds,
    };

    fn scenario(values: &[(Lever, f64)]) -> Scenario {
        let mut scenario = Scenario::default();
        scenario.taxes.mode = TaxMode::Flat;
        for (lever, value) in values {
            lever.set(&mut scenario, 0, *value);
        }
        scenario
    }

    fn demand(scenario: &Scenario, lever: Lever) -> Option<Demand> {
        let result = &evaluate(scenario, None).unwrap().routes[0];
        let turning = Turning::of_any(&Probe::new(scenario, 0, None).unwrap(), lever)?;
        Some(Demand::of_turning(scenario, 0, result, &turning))
    }

    /// That what binds holds at every bound, and not one step beyond it.
    fn check(values: &[(Lever, f64)]) -> usize {
        let scenario = scenario(values);
        let probe = Probe::new(&scenario, 0, None).unwrap();
        let mut bounds = 0;
        for lever in Lever::ALL {
            let Some(demand) = demand(&scenario, lever) else { continue };
            let Need::Bound(side, at) = demand.need else { continue };
            let unit = lever.unit(&scenario, 0);
            let beyond = Precision::of(unit).next(at, side == Side::AtMost);
            let measure = |s: Standing| if demand.cash { s.slack } else { s.net_gain };
            let [at, beyond] = [at, beyond].map(|value| probe.at(lever, value).map(measure));
            assert!(at.is_some_and(|at| at >= 0.0), "{}: {demand:?}", lever.name());
            assert!(beyond.is_none_or(|beyond| beyond < 0.0), "{}: {demand:?}", lever.name());
            bounds += 1;
        }
        bounds
    }

    #[test]
    fn what_binds_holds_at_the_bound_and_not_beyond() {
        assert!(check(&[]) > 20);
        // Behind, out of money, and both.
        assert!(check(&[(Lever::Then, 30.0)]) > 10);
        assert!(check(&[(Lever::Savings, 5_000.0)]) > 10);
        assert!(check(&[(Lever::Then, 30.0), (Lever::Savings, 5_000.0)]) > 10);
    }

    #[test]
    fn what_no_setting_gives_is_said_and_of_what() {
        let broke = scenario(&[(Lever::Savings, 1_000.0)]);
        assert_eq!(demand(&broke, Lever::NowRaise).unwrap().need, Need::BrokeAnywhere);
        let behind = scenario(&[(Lever::Then, 20.0)]);
        assert_eq!(demand(&behind, Lever::DiscountRate).unwrap().need, Need::Never);
        assert_eq!(demand(&scenario(&[]), Lever::DiscountRate).unwrap().need, Need::Always);
    }

    #[test]
    fn where_it_would_be_worth_it_the_cash_may_run_out() {
        let hopeless = scenario(&[(Lever::Odds, 0.0), (Lever::Savings, 5_000.0)]);
        assert_eq!(demand(&hopeless, Lever::Now).unwrap().need, Need::OnlyBroke);
        let result = &evaluate(&hopeless, None).unwrap().routes[0];
        let bounds = Bounds::from(&required(&hopeless, 0, None).unwrap());
        let rows = Demand::all(&hopeless, 0, result, &bounds);
        assert_eq!(rows[0].lever, Lever::Now);
        assert_eq!((rows[0].need, rows[0].room), (Need::OnlyBroke, None));
    }

    #[test]
    fn what_moves_nothing_has_none() {
        assert_eq!(demand(&scenario(&[]), Lever::RaiseSigma), None);
        assert_eq!(demand(&scenario(&[]), Lever::StateRate), None);
    }
}
