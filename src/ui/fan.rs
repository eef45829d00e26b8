//! The trials over time: bands and the middle of all, under the lines of gain and of cash.

use super::{
    el::{El, el},
    page::Page,
    trials::Trials,
};
use crate::{
    chance::{Bands as Percentiles, FAN_TRIALS, RouteChance},
    chart::{
        fan::{Bands, Parts, fan},
        fan_names::band_names,
        gain::Axes,
        path::pixels,
    },
    platform::measure,
    words::{Text, findings::Label, page::EndLabel, trials::TrialLabel},
};

/// Height of the bands' names.
const SMALL: u32 = 12;

/// The percentiles as the chart takes them.
pub(crate) fn bands(percentiles: &Percentiles) -> Bands<'_> {
    Bands { months: &percentiles.months, values: &percentiles.values }
}

/// The bands of the gain, cut at zero, with their names where there is room for them.
pub(crate) fn gain(
    page: &Page<'_>,
    (trials, chance): (&Trials, &RouteChance),
    axes: Axes,
    (height, narrow): (f64, bool),
    lines: &[&[f64]],
) -> El {
    let bands = bands(&chance.fan);
    let drawn = fan(bands, axes, height, true);
    let names = [TrialLabel::EightInTen, TrialLabel::Half].map(|label| word(page, label));
    let widths = [0, 1].map(|i| measure::text(&names[i], SMALL, false));
    let placed = band_names(bands, axes, lines, widths);
    let named = placed.iter().zip(&names).filter_map(|(at, name)| {
        let at = at.as_ref()?;
        let turned =
            format!("translate({} {}) rotate({})", pixels(at.x), pixels(at.y), pixels(at.angle));
        Some(
            el("text", "band-name halo")
                .attr("transform", turned)
                .attr("text-anchor", "middle")
                .say(name.clone()),
        )
    });
    el("g", if trials.running { "fan old" } else { "fan" })
        .put(parts("band over", "band under", &drawn.eight_in_ten))
        .put(parts("band inner over", "band inner under", &drawn.half))
        // Where there is room for one label only, it is the reader's own result, and its line is drawn.
        .all((!narrow).then(|| el("path", "line median").attr("d", drawn.median.clone())))
        .all(named)
}

/// The bands of the cash.
pub(crate) fn cash((trials, chance): (&Trials, &RouteChance), axes: Axes, height: f64) -> El {
    let drawn = fan(bands(&chance.cash), axes, height, false);
    el("g", if trials.running { "fan old" } else { "fan" })
        .put(parts("band cash", "band cash", &drawn.eight_in_ten))
        .put(parts("band inner cash", "band inner cash", &drawn.half))
}

fn parts(over: &'static str, under: &'static str, parts: &Parts) -> El {
    el("g", "")
        .put(el("path", over).attr("d", parts.over.clone()))
        .put(el("path", under).attr("d", parts.under.clone()))
}

fn word(page: &Page<'_>, label: TrialLabel) -> String {
    label_text(page, label).to_string()
}

fn label_text(page: &Page<'_>, label: TrialLabel) -> Text {
    let voice = page.view.voice();
    voice.label(Label::Trials(label))
}

/// What the middle line's label is drawn as: its dot is that of the line at the odds.
const MIDDLE: &str = "expected middle";

/// The label at the end of the middle line.
pub(crate) fn middle(page: &Page<'_>, chance: &RouteChance) -> EndLabel {
    let gain = chance.percentiles[2];
    let text = label_text(page, TrialLabel::Middle(gain));
    let mut spans = text.spans().iter().map(|span| span.text.trim().to_owned());
    EndLabel { class: MIDDLE, gain, value: spans.next(), name: spans.collect::<Vec<_>>().join(" ") }
}

/// Under the heading of the chart of cash: what its bands are.
pub(crate) fn cash_drawn(page: &Page<'_>) -> Text {
    label_text(page, TrialLabel::CashBands)
}

/// Under the heading of the chart: what the bands are.
pub(crate) fn drawn(page: &Page<'_>, chance: &RouteChance) -> Text {
    label_text(page, TrialLabel::OverTime(chance.trials.min(FAN_TRIALS)))
}
