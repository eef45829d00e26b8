//! Several inputs off at once.

use super::probe::Probe;
use super::swing::Swing;
use crate::scenario::lever::Lever;

/// What inputs move together (docs/model.md, rule 32d).
#[derive(Debug, Clone, PartialEq)]
pub struct JointSwing {
    /// The expected net gain with each at its worse end.
    pub low: f64,
    /// The expected net gain with each at its better end.
    pub high: f64,
    /// Those that decide alone, at one end of theirs, whether the route is affordable.
    pub decisive: Vec<Lever>,
}

impl JointSwing {
    /// Of those swings that `levers` have; each at the end of less, then of more net gain, its own value
    /// being neither. `None` where none moves anything, or the model has no answer there.
    pub fn of(probe: &Probe<'_>, swings: &[Swing], levers: &[Lever]) -> Option<Self> {
        let swings = swings.iter().filter(|swing| levers.contains(&swing.lever));
        let swings: Vec<&Swing> = swings.filter(|swing| swing.width() > 0.0).collect();
        let own = probe.with(&[])?;
        let gain = |better: fn(f64, f64) -> bool| {
            let end = |swing: &&Swing| {
                let ends = [(swing.low, swing.gain_low), (swing.high, swing.gain_high)];
                let best = ends.into_iter().fold((swing.at, own.net_gain), |best, end| {
                    if better(end.1, best.1) { end } else { best }
                });
                (swing.lever, best.0)
            };
            let values: Vec<_> = swings.iter().map(end).collect();
            (!values.is_empty()).then(|| probe.with(&values))?.map(|there| there.net_gain)
        };
        let decides = |swing: &&&Swing| {
            let ends = [swing.low, swing.high];
            ends.iter().any(|end| probe.affordable(swing.lever, *end) != own.affordable())
        };
        let decisive = swings.iter().filter(decides).map(|swing| swing.lever).collect();
        Some(Self { low: gain(|a, b| a < b)?, high: gain(|a, b| a > b)?, decisive })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        explore::{Plausible, sensitivity},
        scenario::Scenario,
    };

    fn joint(levers: &[Lever], change: impl FnOnce(&mut Scenario)) -> Option<JointSwing> {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        let all = sensitivity(&scenario, 0, &Plausible::all(&scenario, 0), None).unwrap();
        let probe = Probe::new(&scenario, 0, None).unwrap();
        let joint = JointSwing::of(&probe, &all.swings, levers)?;
        // One alone is its own swing.
        if let [only] = levers {
            let swing = all.swings.iter().find(|swing| swing.lever == *only)?;
            let (least, most) =
                (swing.gain_low.min(swing.gain_high), swing.gain_low.max(swing.gain_high));
            assert_eq!((joint.low, joint.high), (least, most), "{}", only.name());
        }
        Some(joint)
    }

    #[test]
    fn several_inputs_move_more_than_each_of_them() {
        let two = joint(&[Lever::Odds, Lever::BackShare], |_| {}).unwrap();
        for lever in [Lever::Odds, Lever::BackShare] {
            let one = joint(&[lever], |_| {}).unwrap();
            assert!(two.low < one.low && two.high > one.high, "{}", lever.name());
        }
        for lever in [Lever::For, Lever::ThenRaise] {
            assert!(joint(&[lever], |_| {}).is_some(), "{}", lever.name());
        }
        assert_eq!(joint(&[], |_| {}), None);
        assert_eq!(joint(&[Lever::Living], |_| {}), None, "nothing is plausible of it");
        assert_eq!(joint(&[Lever::OneOff], |_| {}), None, "it moves nothing");
    }

    #[test]
    fn who_decides_whether_the_cash_lasts_is_named() {
        let levers = [Lever::Odds, Lever::BackMonths, Lever::DiscountRate];
        assert_eq!(joint(&levers, |_| {}).unwrap().decisive, [Lever::BackMonths]);
        let broke = joint(&levers, |s| _ = Lever::Savings.set(s, 0, 7_000.0)).unwrap();
        assert_eq!(broke.decisive, [Lever::BackMonths], "it would last with a shorter search");
        assert_eq!(
            joint(&levers, |s| _ = Lever::Savings.set(s, 0, 90_000.0)).unwrap().decisive,
            []
        );
    }
}
