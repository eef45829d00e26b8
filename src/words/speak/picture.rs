//! What a chart shows, for those who do not see it.

use super::{
    map::cell,
    swings::{end, lower},
    trials::{gain, half_even, of_trials},
};
use crate::words::{
    Span, Text, Voice,
    catalogue::{key, say},
    lever::Style,
    picture::Picture,
};

impl Voice<'_> {
    /// A chart's text alternative.
    pub fn picture(&self, picture: &Picture) -> Text {
        let v = self;
        let count = |trials: u32| Span::figure(v.figures.count(trials));
        match picture {
            Picture::Gain { horizon, works, fails: None } => {
                say!(v, PICTURE_GAIN, horizon = v.spell(*horizon), gain = gain(v, *works))
            }
            Picture::Gain { horizon, works, fails: Some(fails) } => say!(
                v,
                PICTURE_GAIN_BOTH,
                horizon = v.spell(*horizon),
                works = gain(v, *works),
                fails = gain(v, *fails),
            ),
            Picture::Fan { horizon, trials, ends } => say!(
                v,
                PICTURE_FAN,
                horizon = v.spell(*horizon),
                count = count(*trials),
                spread = spread(v, ends),
                middle = gain(v, ends[2]),
            ),
            Picture::Cash { months: (from, to), lowest, month } => {
                let mut saying =
                    v.saying(if *from == 0 { key::PICTURE_CASH_NOW } else { key::PICTURE_CASH });
                saying.put("from", from.to_string());
                saying.put("to", to.to_string());
                saying.put("when", v.when(*month));
                saying.put("lowest", Span::figure(v.figures.down_to_unit(*lowest)));
                saying.text()
            }
            Picture::Map { cuts, unit, months, gains, yours } => say!(
                v,
                PICTURE_MAP,
                low = Span::figure(v.value(*unit, cuts.0, Style::Bare)),
                high = Span::figure(v.value(*unit, cuts.1, Style::Short)),
                from = months.0.to_string(),
                to = Span::figure(v.months(months.1)),
                least = gain(v, gains.0),
                most = gain(v, gains.1),
                yours = cell(v, yours),
            ),
            Picture::Swings { yours, count: figures, widest } => {
                let widest = widest.map(|(lever, [low, high])| {
                    let (low, high) = (end(v, &low), end(v, &high));
                    say!(v, PICTURE_WIDEST, name = lower(v, lever), low = low, high = high)
                });
                let mut saying = v.saying_of(key::PICTURE_SWINGS, f64::from(*figures));
                saying.put("count", figures.to_string());
                saying.put("gain", gain(v, *yours));
                saying.put("widest", widest);
                saying.text()
            }
            Picture::Spread { trials, ends, behind } => say!(
                v,
                PICTURE_SPREAD,
                count = count(*trials),
                spread = spread(v, ends),
                behind = of_trials(v, *behind),
            ),
            Picture::Even { trials, median, never, horizon } => say!(
                v,
                PICTURE_EVEN,
                count = count(*trials),
                half = half_even(v, *median, *horizon),
                never = of_trials(v, *never),
            ),
        }
    }
}

/// Where half and eight in ten of the trials lie.
fn spread(v: &Voice, ends: &[f64; 5]) -> Text {
    say!(
        v,
        PICTURE_HALF,
        low = gain(v, ends[1]),
        high = gain(v, ends[3]),
        lowest = gain(v, ends[0]),
        highest = gain(v, ends[4]),
    )
}
