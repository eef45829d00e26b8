//! The lowest point of the cash, and its label.

use super::{
    cash_labels::FOOT,
    el::{El, el},
    gain_labels::{AFTER, BESIDE, ELBOW, RING},
    page::Page,
    spans,
};
use crate::{
    chart::{
        cash::{Balances, CashChart},
        gain::month_at,
        path::pixels,
    },
    model::result::RouteResult,
    platform::measure,
    words::{Text, findings::Label},
};

/// From a label over its leader to the leader's end.
const UNDER: f64 = 9.0;
/// From the lowest point to no cash at all, for a label between them.
const BENEATH: f64 = 34.0;

/// The lowest point and its label.
pub(crate) struct Lowest {
    x: f64,
    y: f64,
    label: Text,
    text_y: f64,
    /// What the label covers.
    from: f64,
    to: f64,
    to_left: bool,
    /// Whether it stands under its point.
    under: bool,
}

impl Lowest {
    /// Where the lowest point and its label go; none where it is not in the picture.
    pub(crate) fn of(
        page: &Page<'_>,
        result: &RouteResult,
        chart: &CashChart,
        lines: Balances<'_>,
        (plot, height): (f64, f64),
    ) -> Option<Self> {
        /// Heights of the label over its point: usually, and over a line that would cross it.
        const ABOVE: f64 = 34.0;
        const CLEAR: f64 = 9.0;
        let voice = page.view.voice();
        let cash = &result.cash;
        let (x, y) = (chart.axes.x.at(f64::from(cash.lowest_month)), chart.axes.y.at(cash.lowest));
        if !(0.0..=plot).contains(&x) || !(0.0..=height).contains(&y) {
            return None;
        }
        // Where there is credit, so much is not missing: some of it is lent.
        let lent = page.view.stored.household.credit > 0.0;
        let owed = cash.lowest < 0.0 && (cash.not_affordable_from.is_none() || lent);
        let whole = voice.label(match page.view.stored.household.savings {
            None => Label::Needed(cash.needed, cash.lowest_month),
            Some(_) if owed => Label::Owed(0.0 - cash.lowest, cash.lowest_month),
            Some(_) => Label::Lowest(cash.lowest, cash.lowest_month),
        });
        let wide = |label: &Text| measure::text(&label.to_string(), 13, true) + AFTER;
        let label = if wide(&whole) > (plot - x).max(x) { spans::first_of(&whole) } else { whole };
        let width = wide(&label);
        // Under the lowest point there is room, unless the balance of staying is lower still.
        let half = width / 2.0;
        let from = (x - half).clamp(0.0, (plot - width).max(0.0));
        let months = month_at(chart.axes.x, from, 0, u32::MAX)
            ..=month_at(chart.axes.x, from + width, 0, u32::MAX);
        let free = months
            .filter_map(|m| lines.staying.get(m as usize))
            .all(|balance| chart.axes.y.at(*balance) <= y);
        if free && chart.axes.y.at(0.0) - y >= BENEATH {
            let text_y = y + BENEATH - FOOT - FOOT;
            let to = from + width;
            return Some(Self { x, y, label, text_y, from, to, to_left: false, under: true });
        }
        // Over it, the label stays above every line that runs beneath it.
        let month = |pixel| month_at(chart.axes.x, pixel, 0, u32::MAX);
        let over = |low: f64, high: f64| {
            (month(low)..=month(high))
                .filter_map(|m| lines.fails.unwrap_or(lines.works).get(m as usize))
                .map(|balance| chart.axes.y.at(*balance) - CLEAR)
                .fold(y - ABOVE, f64::min)
        };
        let (right, left) = (over(x, x + width), over(x - width, x));
        let to_left = x + width > plot || (right < CLEAR && left > right && x > width);
        let text_y = if to_left { left } else { right }.max(CLEAR);
        let (from, to) = if to_left { (x - width, x) } else { (x, x + width) };
        // On neither side is there room: it stands over its leader.
        let (from, to) = if from < 0.0 { (0.0, width) } else { (from, to) };
        Some(Self { x, y, label, text_y, from, to, to_left, under: false })
    }

    /// Where the label stands: from, to, and the foot of its letters.
    pub(crate) fn spot(&self) -> (f64, f64, f64) {
        (self.from, self.to, self.text_y + FOOT)
    }

    /// Whether the line up to the label runs through a text from `from` to `to` at height `y`.
    pub(crate) fn leads_through(&self, (from, to, y): (f64, f64, f64)) -> bool {
        !self.under && (from..=to).contains(&self.x) && (self.text_y..=self.y).contains(&y)
    }

    /// The ring at the lowest point, and its label; the figure has its name in any case.
    pub(crate) fn ring(lowest: Option<&Self>, page: &Page<'_>) -> El {
        let mut text = el("text", "label halo");
        if !page.desk.paper {
            text = text.named("lowest-cash", page.view.named("lowest-cash"));
        }
        let Some(Self { x, y, label, text_y, to_left, from, to, under }) = lowest else {
            return text;
        };
        let (side, anchor) = if *to_left { (-1.0, "end") } else { (1.0, "start") };
        let over = *from == 0.0 && *to > *x;
        let (end, elbow) = if over { (text_y + UNDER, *x) } else { (*text_y, x + side * ELBOW) };
        let (x_at, anchor) = if over { (0.0, "start") } else { (x + side * BESIDE, anchor) };
        let leader = format!("M{} {}V{}H{}", pixels(*x), pixels(*y), pixels(end), pixels(elbow));
        let (x_at, anchor) = if *under { (*from, "start") } else { (x_at, anchor) };
        let text = text.at(x_at, text_y + FOOT, anchor).all(spans::drawn(label));
        el("g", "")
            .all((!under).then(|| el("path", "leader").attr("d", leader)))
            .put(el("circle", "ring").px("cx", *x).px("cy", *y).px("r", RING))
            .put(text)
    }
}
