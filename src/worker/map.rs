//! How low and how long: the map of the reduced rate and its months, with its two borders.

use super::{
    parcel::{Opened, Parcel},
    request::Request,
};
use crate::{
    explore::{Border, Frontier, Probe, borders, frontier},
    facts::states::StateTables,
    model::result::Required,
    scenario::{Scenario, lever::Lever},
};

/// Reduced rates on the map.
const CUTS: u32 = 25;
/// Months on the map at the least; a longer stage is on it too.
const MONTHS: f64 = 24.0;

/// The rates and months of the map; none where the route has no stage at a reduced rate.
pub(super) fn axes(scenario: &Scenario, route: usize) -> Option<(Vec<f64>, Vec<u32>)> {
    let ([high, last], steps) = (ends(scenario, route)?, f64::from(CUTS - 1));
    let cuts = (0..CUTS).map(|i| high / steps * f64::from(i)).collect();
    Some((cuts, (1..=last as u32).collect()))
}

/// The highest rate and the most months of the map.
pub(super) fn ends(scenario: &Scenario, route: usize) -> Option<[f64; 2]> {
    let high = Lever::Cut.range(scenario, route).high.max(Lever::Cut.get(scenario, route)?);
    let last = Lever::For.get(scenario, route)?.max(MONTHS).min(f64::from(scenario.horizon));
    Some([high, last])
}

/// The map and where it divides.
#[derive(Debug, Clone, PartialEq)]
pub struct RateMap {
    /// Gain and affordability by rate, then by months.
    pub map: Frontier,
    /// A border for each of its months.
    pub borders: Vec<Border>,
}

impl RateMap {
    /// Of the route that is asked of; none where it has no stage at a reduced rate.
    pub(super) fn of(request: &Request, states: Option<&StateTables>) -> Option<Self> {
        let (scenario, route) = (&*request.scenario, request.route);
        let (cuts, months) = axes(scenario, route)?;
        let map = frontier(scenario, route, &cuts, &months, states).ok()??;
        let probe = Probe::new(scenario, route, states).ok()?;
        let borders = borders(&probe, &map);
        Some(Self { map, borders })
    }

    pub(super) fn pack(&self, parcel: &mut Parcel) {
        parcel.list(&self.map.cuts, |p, cut| p.number(*cut));
        parcel.list(&self.map.months, |p, months| p.number(f64::from(*months)));
        parcel.numbers.extend(self.map.net_gain.iter().flatten());
        let affordable = self.map.affordable.iter().flatten();
        parcel.numbers.extend(affordable.map(|yes| f64::from(u8::from(*yes))));
        for border in &self.borders {
            pack_required(parcel, border.gain);
            pack_required(parcel, border.cash);
        }
    }

    pub(super) fn unpack(parcel: &mut Opened) -> Option<Self> {
        let cuts = parcel.list(Opened::number)?;
        let months = parcel.list(|p| p.whole().map(|n| n as u32))?;
        let mut rows = || {
            let mut rows = vec![vec![0.0; months.len()]; cuts.len()];
            rows.iter_mut().try_for_each(|row| parcel.fill(row))?;
            Some(rows)
        };
        let net_gain = rows()?;
        let flags = rows()?;
        let flags = flags.iter().map(|row| row.iter().map(|yes| *yes > 0.0).collect());
        let affordable = flags.collect();
        let border = |&months: &u32| {
            Some(Border { months, gain: unpack_required(parcel)?, cash: unpack_required(parcel)? })
        };
        let borders = months.iter().map(border).collect::<Option<_>>()?;
        Some(Self { map: Frontier { cuts, months, net_gain, affordable }, borders })
    }
}

/// A solved value: which of the four it is, and the value.
pub(super) fn pack_required(parcel: &mut Parcel, required: Required) {
    let (state, value) = match required {
        Required::Value(value) => (0.0, value),
        Required::Always(value) => (1.0, value),
        Required::Never => (2.0, 0.0),
        Required::None => (3.0, 0.0),
    };
    parcel.numbers.extend([state, value]);
}

pub(super) fn unpack_required(parcel: &mut Opened) -> Option<Required> {
    let (state, value) = (parcel.whole()?, parcel.number()?);
    Some(match state {
        0 => Required::Value(value),
        1 => Required::Always(value),
        2 => Required::Never,
        _ => Required::None,
    })
}
