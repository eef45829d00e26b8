//! The page's own English on the map of odds.

use super::{Figures, Span, Text, span::text};

/// The switch between the two maps.
#[derive(Debug, Clone, Copy)]
pub struct MapShows {
    /// What the switch does.
    pub title: &'static str,
    /// Its two sides: the gain, and the odds of being ahead.
    pub ways: [&'static str; 2],
    /// While the trials of the map are running.
    pub coming: &'static str,
    /// Above the columns of months, in the table.
    pub table: &'static str,
}

/// The switch between the two maps.
pub const MAP_SHOWS: MapShows = MapShows {
    title: "The map shows",
    ways: ["the gain", "the odds of being ahead"],
    coming: "Running the trials of the map …",
    table: "How many in 100 are ahead after so many months at that rate",
};

/// Under the heading: how many trials a point of the map stands for.
pub fn drawn(trials: u32, figures: &Figures) -> Text {
    text![
        "How many in 100 end ahead and never run out of cash, for each reduced rate and number of \
         months; every point of the map is the same ",
        Span::figure(figures.count(trials)),
        " trials. Drag the point, or use the arrow keys; the levers follow.",
    ]
}

/// At the user's point.
pub fn you(odds: f64, figures: &Figures) -> Text {
    Span::strong(format!("You: {}", in_a_hundred(odds, figures))).into()
}

/// Where a point is: `$22/h for 6 months`.
pub fn place(rate: &str, months: &str) -> String {
    format!("{rate} for {months}")
}

/// A point read out.
pub fn at(place: &str, odds: f64, figures: &Figures) -> String {
    format!("{place}: {} are ahead", in_a_hundred(odds, figures))
}

/// A share in a hundred, the last one and none never rounded to.
pub fn in_a_hundred(odds: f64, figures: &Figures) -> String {
    format!("{} in 100", figures.plain(libm::round(odds * 100.0)))
}

/// At the line of even odds.
pub const FLIPS: &str = "Below this line it is less likely than not";

/// A range of odds: `60–70 in 100`, `over 90 in 100`.
pub fn range(from: Option<f64>, to: Option<f64>, figures: &Figures) -> String {
    let whole = |odds: f64| figures.plain(libm::round(odds * 100.0));
    match (from, to) {
        (Some(from), Some(to)) => format!("{}–{} in 100", whole(from), whole(to)),
        (Some(from), None) => format!("over {} in 100", whole(from)),
        (None, Some(to)) => format!("under {} in 100", whole(to)),
        (None, None) => String::new(),
    }
}
