//! What could flip the answer: every input at its plausible low and high, and where it turns.

use super::{
    parcel::{Opened, Parcel},
    request::Request,
};
use crate::{
    explore::{
        JointSwing, Plausible, Probe, Sensitivity, Swing, Turning, TurningPoint, sensitivity,
    },
    facts::states::StateTables,
    scenario::{lever::Lever, template},
    words::evidence::Origins,
};

/// Swings and turns, and whether the cash lasts at each swing's ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Turns {
    /// The swings and turns.
    pub sensitivity: Sensitivity,
    /// For each swing: whether the cash lasts at its low and at its high.
    pub lasts: Vec<(bool, bool)>,
    /// What those move together that are guesses; `None` where none does.
    pub guesses: Option<JointSwing>,
}

impl Turns {
    /// Of the route that is asked of.
    pub(super) fn of(request: &Request, states: Option<&StateTables>) -> Option<Self> {
        let (scenario, route) = (&*request.scenario, request.route);
        let ranges = Plausible::all_but(scenario, route, &request.ranges);
        let sensitivity = sensitivity(scenario, route, &ranges, states).ok()?;
        let probe = Probe::new(scenario, route, states).ok()?;
        let lasts = |swing: &Swing| {
            (probe.affordable(swing.lever, swing.low), probe.affordable(swing.lever, swing.high))
        };
        let lasts = sensitivity.swings.iter().map(lasts).collect();
        let origins = Origins::of(scenario, route, template::origin);
        let guesses = JointSwing::of(&probe, &sensitivity.swings, &origins.guesses);
        Some(Self { sensitivity, lasts, guesses })
    }

    pub(super) fn pack(&self, parcel: &mut Parcel) {
        parcel.list(&self.sensitivity.swings, |parcel, swing| {
            parcel.word(swing.lever.name());
            let Swing { at, low, high, gain_low, gain_high, .. } = *swing;
            parcel.numbers.extend([at, low, high, gain_low, gain_high]);
        });
        for (low, high) in &self.lasts {
            parcel.numbers.extend([*low, *high].map(|yes| f64::from(u8::from(yes))));
        }
        pack_turnings(parcel, &self.sensitivity.turnings);
        parcel.maybe(self.guesses.as_ref(), |parcel, joint| {
            parcel.numbers.extend([joint.low, joint.high]);
            parcel.list(&joint.decisive, |parcel, lever| parcel.word(lever.name()));
        });
    }

    pub(super) fn unpack(parcel: &mut Opened) -> Option<Self> {
        let swings: Vec<Swing> = parcel.list(|parcel| {
            let lever = Lever::named(&parcel.word()?)?;
            let mut f = [0.0; 5];
            parcel.fill(&mut f)?;
            let [at, low, high, gain_low, gain_high] = f;
            Some(Swing { lever, at, low, high, gain_low, gain_high })
        })?;
        let mut lasts = |_: &Swing| Some((parcel.number()? > 0.0, parcel.number()? > 0.0));
        let lasts = swings.iter().map(&mut lasts).collect::<Option<_>>()?;
        let turnings = unpack_turnings(parcel)?;
        let guesses = parcel.maybe(|parcel| {
            let (low, high) = (parcel.number()?, parcel.number()?);
            let decisive = parcel.list(|parcel| Lever::named(&parcel.word()?))?;
            Some(JointSwing { low, high, decisive })
        })?;
        Some(Self { sensitivity: Sensitivity { swings, turnings }, lasts, guesses })
    }
}

/// Where levers turn the answer.
pub(super) fn pack_turnings(parcel: &mut Parcel, turnings: &[Turning]) {
    parcel.list(turnings, |parcel, turning| {
        parcel.word(turning.lever.name());
        parcel.number(turning.at);
        for points in [&turning.all, &turning.cash] {
            parcel.list(points, |parcel, point| {
                parcel.number(point.value);
                parcel.maybe(point.strain.as_ref(), |p, strain| p.number(*strain));
                parcel.number(f64::from(u8::from(point.above)));
            });
        }
    });
}

pub(super) fn unpack_turnings(parcel: &mut Opened) -> Option<Vec<Turning>> {
    parcel.list(|parcel| {
        let lever = Lever::named(&parcel.word()?)?;
        let at = parcel.number()?;
        let mut points = || {
            parcel.list(|parcel| {
                let value = parcel.number()?;
                let strain = parcel.maybe(Opened::number)?;
                Some(TurningPoint { value, strain, above: parcel.number()? > 0.0 })
            })
        };
        Some(Turning { lever, at, all: points()?, cash: points()? })
    })
}
