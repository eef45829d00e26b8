//! What a record of people one knows leaves open.

use super::{number, verdict::standing};
use crate::{
    explore::AtOdds,
    words::{Text, Voice, catalogue::say},
};

impl Voice<'_> {
    /// It worked for `k` of `n` people one knows: what chances that leaves, and what is gained at
    /// the lower and at the upper of them.
    pub fn record(&self, (k, n): (u32, u32), (low, high): (AtOdds, AtOdds)) -> Text {
        let v = self;
        let whole = |odds: f64| number(libm::round(odds * 100.0) as u32);
        say!(
            v,
            RECORD_LEAVES,
            worked = number(k),
            known = number(n),
            low = whole(low.odds),
            behind = standing(v, low.net_gain),
            high = whole(high.odds),
            ahead = standing(v, high.net_gain),
        )
    }
}
