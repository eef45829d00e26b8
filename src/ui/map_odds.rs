//! The map's other side: how likely it is to be ahead, and the switch between the two.

use super::{
    act::Act,
    el::{El, el},
    page::Page,
    told::Answer,
};
use crate::{
    chart::bins::Bins,
    words::catalogue::{Key, key},
    worker::{OddsMap, RateMap},
};
use std::rc::Rc;
use yew::virtual_dom::ListenerKind;

/// Even odds: the map's colours part there, as they do at zero for the gain.
const EVEN: f64 = 0.5;
/// Ranges of odds: below 40 and to 50 in 100 of loss, five tens of gain, the last over 90.
pub(crate) const BINS: Bins = Bins { step: 0.1, losses: 2, gains: 5 };

/// What the map shows of a point.
pub(crate) struct Odds {
    /// The odds as they came.
    pub(crate) map: Rc<OddsMap>,
    /// How far each lies above even odds, by rate, then months.
    pub(crate) above: Vec<Vec<f64>>,
    /// Whether they are of an earlier scenario, or of few trials yet.
    pub(crate) old: bool,
}

impl Odds {
    /// The odds over the months of `map`.
    ///
    /// # Errors
    /// What is said in their place while they are not here.
    pub(crate) fn of(page: &Page<'_>, map: &RateMap) -> Result<Self, Key> {
        let told = page.desk.told.odds_map(page.view);
        let odds = told.here().filter(|odds| odds.months == map.map.months);
        let Some(odds) = odds else {
            return Err(if matches!(told, Answer::Lost) {
                told.word()
            } else {
                key::MAP_ODDS_COMING
            });
        };
        let above = |row: &Vec<f64>| row.iter().map(|odds| odds - EVEN).collect();
        Ok(Self {
            above: odds.odds.iter().map(above).collect(),
            old: told.is_old() || !odds.is_done(),
            map: odds.clone(),
        })
    }

    /// The odds between which a range of the colours lies.
    pub(crate) fn edges(index: u32) -> (Option<f64>, Option<f64>) {
        let (from, to) = BINS.edges(index);
        (from.map(|above| above + EVEN), to.map(|above| above + EVEN))
    }
}

/// The switch.
pub(crate) fn switch(page: &Page<'_>) -> El {
    let ways = [false, true].into_iter().zip(page.words(key::MAP_ODDS_WAYS));
    el("fieldset", "per map-shows")
        .put(el("legend", "said").say(page.word(key::MAP_ODDS_TITLE)))
        .put(el("span", "").attr("aria-hidden", "true").say(page.word(key::MAP_ODDS_TITLE)))
        .all(ways.map(|(odds, word)| {
            let choice = el("input", "")
                .attr("type", "radio")
                .attr("name", "map-shows")
                .checked(page.desk.map_odds == odds)
                .on(
                    ListenerKind::onchange,
                    page.hand,
                    Box::new(move |_| Some(Act::MapShows(odds))),
                );
            el("label", "").put(choice).put(el("span", "").say(word))
        }))
}
