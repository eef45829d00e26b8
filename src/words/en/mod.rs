//! English.

mod approach;
mod chart;
mod explain;
mod lever;
mod lever_names;
mod map;
mod negotiation;
mod picture;
mod summary;
mod swings;
mod trials;
mod value;
mod verdict;

use super::{
    bounds::Demand,
    claim::{Claim, Headline},
    errors::Impossible,
    evidence::Origins,
    explain::{At, Named, Tag},
    findings::{Finding, Label},
    format::Figures,
    language::{Language, Reasons},
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

/// American English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct English;

impl Language for English {
    fn code(&self) -> &'static str {
        "en"
    }

    fn spell(&self, months: u32) -> String {
        value::spell(months)
    }

    fn value(&self, unit: Unit, value: f64, style: Style, figures: &Figures) -> String {
        value::value(unit, value, style, figures)
    }

    fn headline(&self, headline: Headline, _: &Figures) -> Text {
        verdict::headline(headline)
    }

    fn claim(&self, claim: &Claim, figures: &Figures) -> Text {
        verdict::claim(claim, figures)
    }

    fn origins(&self, origins: &Origins, figures: &Figures) -> Text {
        summary::origins(origins, figures)
    }

    fn answer(&self, answer: Answer, figures: &Figures) -> Figure {
        summary::answer(answer, figures)
    }

    fn trial_odds(&self, odds: &TrialOdds, figures: &Figures) -> Figure {
        trials::odds(odds, figures)
    }

    fn short(&self, short: &Short, narrow: bool, figures: &Figures) -> [Text; 2] {
        summary::short(short, narrow, figures)
    }

    fn impossible(&self, impossible: Impossible) -> Text {
        summary::impossible(impossible)
    }

    fn finding(&self, finding: &Finding, figures: &Figures) -> Text {
        chart::finding(finding, figures)
    }

    fn label(&self, label: Label, figures: &Figures) -> Text {
        chart::label(label, figures)
    }

    fn cell(&self, cell: &Cell, figures: &Figures) -> Text {
        map::cell(cell, figures)
    }

    fn picture(&self, picture: &Picture, figures: &Figures) -> Text {
        picture::picture(picture, figures)
    }

    fn condition(&self, condition: &Condition, figures: &Figures) -> Text {
        negotiation::condition(condition, figures)
    }

    fn lever(&self, lever: Lever) -> LeverWords {
        lever_names::words(lever)
    }

    fn unit(&self, lever: Lever, unit: Unit, figures: &Figures) -> String {
        lever::unit(lever, unit, figures)
    }

    fn subject(&self, subject: Subject) -> &'static str {
        lever_names::subject(subject)
    }

    fn lever_note(&self, note: &LeverNote, figures: &Figures) -> Text {
        lever::note(note, figures)
    }

    fn must_be(&self, demand: &Demand, figures: &Figures) -> Text {
        lever::must_be(demand, figures)
    }

    fn room(&self, demand: &Demand, figures: &Figures) -> Text {
        lever::room(demand, figures)
    }
}

impl Reasons for English {
    fn why_title(&self, why: &Explanation, figures: &Figures) -> Text {
        explain::title(why, figures)
    }

    fn why_row(&self, why: &Explanation, term: &Term, at: &At, figures: &Figures) -> Text {
        explain::row(why, term, at, figures)
    }

    fn why_total(&self, why: &Explanation, figures: &Figures) -> Text {
        explain::total(why, figures)
    }

    fn why_ending(&self, counted: &EndingCount, figures: &Figures) -> Text {
        trials::why_ending(counted, figures)
    }

    fn why_trials(&self, chance: &RouteChance, figures: &Figures) -> Text {
        trials::why_total(chance, figures)
    }

    fn why_input(&self, input: &Input, at: &At, figures: &Figures) -> Named {
        explain::input(input, at, figures)
    }

    fn why_note(&self, note: &Note, at: &At, figures: &Figures) -> Text {
        explain::note(note, at, figures)
    }

    fn why_tag(&self, tag: Tag) -> &'static str {
        tag.name()
    }
}

/// `1 month`, `2 months`.
fn plural(count: &str, noun: &str) -> String {
    let s = if count == "1" { "" } else { "s" };
    format!("{count} {noun}{s}")
}

/// `pay`, `pay and odds`, `pay, odds and cash`.
fn list(words: &[&str], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}
