//! A scenario from a link or a file.

use super::Failure;
use crate::{
    scenario::{Scenario, file, link},
    words::{self, Words},
};
use std::fs;

/// A scenario, the route in focus, and what had to be left out of its link.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) scenario: Scenario,
    pub(super) focus: usize,
    pub(super) notes: Vec<String>,
    pub(super) from_link: bool,
    /// Whether it is a link without any scenario in it: the page as it opens.
    blank: bool,
}

impl Source {
    /// The same with the route of this number, from 0, in focus; without one, as it was.
    pub(super) fn with_focus(mut self, route: Option<usize>) -> Result<Self, Failure> {
        let last = self.scenario.routes.len().saturating_sub(1);
        self.focus = route.unwrap_or(self.focus);
        if self.focus > last {
            return Err(Failure(format!(
                "There is no route {}: this scenario’s are numbered from 0 to {last}.",
                self.focus
            )));
        }
        Ok(self)
    }
}

/// Reads `argument`: a file if there is one of that name, else a link.
pub(super) fn read(argument: &str) -> Result<Source, Failure> {
    let failed = |reason: String| Failure(format!("“{}”: {reason}", shortened(argument)));
    match fs::read_to_string(argument) {
        Ok(json) => {
            let scenario = file::from_json(&json).map_err(|error| {
                failed(words::file::not_opened(Words::english(), &error).join("\n"))
            })?;
            Ok(Source { scenario, focus: 0, notes: Vec::new(), from_link: false, blank: false })
        }
        Err(_) if is_link(argument) => from_link(argument),
        Err(error) => Err(failed(format!("no link, and the file cannot be read ({error})."))),
    }
}

/// Reads a link.
pub(super) fn from_link(text: &str) -> Result<Source, Failure> {
    let failed = |reason: String| Failure(format!("“{}”: {reason}", shortened(text)));
    if !is_link(text) {
        return Err(failed("no link.".to_owned()));
    }
    let decoded = link::decode(text)
        .map_err(|error| failed(words::link::not_opened(Words::english(), error)))?;
    let empty = text.trim().split_once('#').is_some_and(|(_, fragment)| fragment.is_empty());
    Ok(Source {
        blank: empty || decoded.is_blank(),
        scenario: decoded.scenario,
        focus: decoded.focus,
        notes: decoded
            .problems
            .iter()
            .map(|problem| words::link::problem(Words::english(), problem))
            .collect(),
        from_link: true,
    })
}

/// Reads a link that stands in a file among others: one without a scenario would pass for somebody's.
pub(super) fn from_listed(text: &str) -> Result<Source, Failure> {
    let source = from_link(text)?;
    if source.blank {
        let notes = source.notes.join(" ");
        return Err(Failure(
            format!("“{}”: no scenario in it. {notes}", shortened(text)).trim_end().to_owned(),
        ));
    }
    Ok(source)
}

/// Whether a text looks like a link: the page's address, or what stands behind its `#`. One without
/// any of the page's fields is the page as it opens.
fn is_link(text: &str) -> bool {
    match text.split_once('#') {
        Some((_, fragment)) => fragment.is_empty() || fragment.contains('='),
        None => text.contains('='),
    }
}

/// Enough of an argument to know it by.
pub(super) fn shortened(argument: &str) -> String {
    const LONGEST: usize = 80;
    if argument.chars().count() <= LONGEST {
        return argument.to_owned();
    }
    argument.chars().take(LONGEST).chain(['…']).collect()
}
