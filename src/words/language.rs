//! What a language must be able to say.

use super::{
    Words,
    bounds::Demand,
    catalogue::{Key, Saying},
    claim::{Claim, Headline},
    errors::Impossible,
    evidence::Origins,
    explain::{At, Named, Tag},
    findings::{Finding, Label},
    format::{Figures, NumberFormat},
    lever::{LeverNote, LeverWords, Style},
    map::Cell,
    negotiation::Condition,
    picture::Picture,
    span::Text,
    summary::{Answer, Figure, Short},
    trials::TrialOdds,
};
use crate::{
    chance::{EndingCount, RouteChance},
    model::explain::{Explanation, Input, Note, Term},
    scenario::lever::{Lever, Subject, Unit},
};

/// A language: every sentence made from figures. Order and agreement of words are its own; what is
/// said is not.
pub trait Language {
    /// Its code (BCP 47).
    fn code(&self) -> &'static str;
    /// Whether it runs from right to left; the page then turns its layout and isolates figures.
    fn right_to_left(&self) -> bool {
        false
    }

    /// A length of time: `11 months`, `ten years`, `2 years 3 months`.
    fn spell(&self, months: u32) -> String;
    /// A value in its unit.
    fn value(&self, unit: Unit, value: f64, style: Style, figures: &Figures) -> String;

    /// The verdict's headline.
    fn headline(&self, headline: Headline, figures: &Figures) -> Text;
    /// One statement of the verdict.
    fn claim(&self, claim: &Claim, figures: &Figures) -> Text;
    /// The note on where the figures come from.
    fn origins(&self, origins: &Origins, figures: &Figures) -> Text;
    /// One of the four figures.
    fn answer(&self, answer: Answer, figures: &Figures) -> Figure;
    /// The fourth of them once there are trials.
    fn trial_odds(&self, odds: &TrialOdds, figures: &Figures) -> Figure;
    /// The verdict in two lines.
    fn short(&self, short: &Short, narrow: bool, figures: &Figures) -> [Text; 2];
    /// What makes a scenario impossible.
    fn impossible(&self, impossible: Impossible) -> Text;

    /// A chart's heading.
    fn finding(&self, finding: &Finding, figures: &Figures) -> Text;
    /// A label in or under a chart.
    fn label(&self, label: Label, figures: &Figures) -> Text;
    /// A point of the map, read out.
    fn cell(&self, cell: &Cell, figures: &Figures) -> Text;
    /// A chart's text alternative.
    fn picture(&self, picture: &Picture, figures: &Figures) -> Text;
    /// A sentence for the talk about an offer.
    fn condition(&self, condition: &Condition, figures: &Figures) -> Text;

    /// A lever's name and meaning.
    fn lever(&self, lever: Lever) -> LeverWords;
    /// The unit as it stands beside the lever's name: `$ per hour`.
    fn unit(&self, lever: Lever, unit: Unit, figures: &Figures) -> String;
    /// A subject under which levers are folded.
    fn subject(&self, subject: Subject) -> &'static str;
    /// What is said beside a lever.
    fn lever_note(&self, note: &LeverNote, figures: &Figures) -> Text;
    /// What a lever must be.
    fn must_be(&self, demand: &Demand, figures: &Figures) -> Text;
    /// The room left.
    fn room(&self, demand: &Demand, figures: &Figures) -> Text;
}

/// What a language must be able to say to give reasons. Apart from [`Language`], because the page
/// does not give them: its worker does.
pub trait Reasons: Language {
    /// Why a figure is what it is: the answer in words.
    fn why_title(&self, why: &Explanation, figures: &Figures) -> Text;
    /// What a term of it is of.
    fn why_row(&self, why: &Explanation, term: &Term, at: &At, figures: &Figures) -> Text;
    /// What the terms add up to.
    fn why_total(&self, why: &Explanation, figures: &Figures) -> Text;
    /// What the trials of one ending add to the odds of being ahead.
    fn why_ending(&self, counted: &EndingCount, figures: &Figures) -> Text;
    /// What they add up to.
    fn why_trials(&self, chance: &RouteChance, figures: &Figures) -> Text;
    /// Something it rests on.
    fn why_input(&self, input: &Input, at: &At, figures: &Figures) -> Named;
    /// What else is to be known.
    fn why_note(&self, note: &Note, at: &At, figures: &Figures) -> Text;
    /// Where an input comes from.
    fn why_tag(&self, tag: Tag) -> &'static str;
}

/// A language with the figures it speaks of; `L` is how much it can say.
pub struct Voice<'a, L: ?Sized = dyn Language + 'a> {
    /// The language.
    pub language: &'a L,
    /// Its words.
    pub words: Words,
    /// The figures' format and currency.
    pub figures: Figures<'a>,
}

impl<L: ?Sized> Clone for Voice<'_, L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L: ?Sized> Copy for Voice<'_, L> {}

impl<'a> Voice<'a> {
    /// A language, a format, and a currency's code (ISO 4217).
    pub fn new(
        language: &'a dyn Language,
        format: &'a dyn NumberFormat,
        currency: &'a str,
    ) -> Self {
        Self { language, words: Words::english(), figures: Figures::new(format, currency) }
    }

    /// So many of something: `1 month`, `2 months`.
    pub fn counted(&self, unit: Key, count: f64) -> Text {
        let form = self.words.form(unit, self.figures.format().plural(count));
        let mut saying = Saying::of(form);
        saying.put("count", self.figures.plain(count));
        saying.text()
    }
}
