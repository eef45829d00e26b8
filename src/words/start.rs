//! Where somebody starts: a story or an occupation, and what that sets.

use super::{
    Text, Voice, Words,
    catalogue::{key, say},
    lever::Style,
};
use crate::{
    facts::wages::{Employer, Wages},
    letters,
    scenario::{
        lever::Lever,
        start::{SetBy, Setting, Started, Story, WageOf},
    },
};

/// Where the wages of an occupation are published; its code, without the dash, goes in between.
const PUBLISHED: (&str, &str) = ("https://www.bls.gov/oes/current/oes", ".htm");

/// A story in words.
#[derive(Debug, Clone, Copy)]
pub struct StoryWords {
    /// Its title.
    pub title: &'static str,
    /// What its route is called: at most 24 characters.
    pub route: &'static str,
    /// What happens in it.
    pub what: &'static str,
}

/// A story in words.
pub fn story(words: Words, story: Story) -> StoryWords {
    let at = Story::ALL.iter().position(|each| *each == story).unwrap_or_default();
    StoryWords {
        title: words.at(key::START_STORY, at),
        route: words.at(key::START_ROUTE, at),
        what: words.at(key::START_WHAT, at),
    }
}

/// What the occupation in this place of the table is called.
pub fn occupation(words: Words, at: usize) -> &'static str {
    words.at(key::OCCUPATION, at)
}

/// What the occupation of this code is called.
pub fn called(words: Words, wages: &Wages, soc: &str) -> &'static str {
    let at = wages.occupations.iter().position(|one| one.soc == soc);
    at.map_or("", |at| occupation(words, at))
}

fn employer(words: Words, employer: Employer) -> &'static str {
    let at = Employer::ALL.iter().position(|each| *each == employer).unwrap_or_default();
    words.at(key::START_EMPLOYER, at)
}

/// A source by name, and by address where it has one; none for a guess.
pub fn source(words: Words, by: &SetBy) -> Option<(String, Option<String>)> {
    match by {
        SetBy::Wage(WageOf { soc, employer: whose, percentile }) => {
            let share = words.at(key::START_LESS, *percentile);
            let whose = employer(words, *whose);
            let name =
                say!(words, START_SOURCE_OF, soc = soc.as_str(), employer = whose, share = share);
            let page: String = soc.chars().filter(char::is_ascii_digit).collect();
            Some((name.to_string(), Some(format!("{}{page}{}", PUBLISHED.0, PUBLISHED.1))))
        }
        SetBy::InternOffers => Some((words.of(key::START_INTERNS).to_owned(), None)),
        SetBy::Guess => None,
    }
}

/// What was set, a sentence each: what has a source, what is a guess, and the way back.
pub fn what_was_set(title: &str, started: &Started, voice: &Voice) -> Vec<String> {
    let words = voice.words;
    let value = |of: &Setting| {
        let unit = of.lever.unit(&started.scenario, started.focus);
        // “Months 6”, not “months 6 months”.
        let style = if of.lever == Lever::For { Style::Bare } else { Style::Short };
        voice.value(unit, of.value, style)
    };
    let label = |of: &Setting| voice.lever(of.lever).label;
    let sourced = started.set.iter().filter_map(|of| {
        let (source, _) = source(words, &of.by)?;
        let said = say!(words, START_SET, lever = label(of), value = value(of), source = source);
        Some(said.to_string())
    });
    let guesses = started.set.iter().filter(|of| of.by == SetBy::Guess).map(|of| {
        let lever = letters::lowered(label(of));
        say!(words, START_GUESS, lever = lever, value = value(of))
    });
    let guesses: Vec<Text> = guesses.collect();
    let mut said = vec![say!(words, START_OPEN, title = title).to_string()];
    said.extend(sourced);
    if !guesses.is_empty() {
        let all = Text::join(guesses, "; ");
        said.push(say!(words, START_GUESSES, all = all).to_string());
    }
    said.push(words.of(key::START_REST).to_owned());
    said
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]
mod tests {
    use super::*;
    use crate::{
        scenario::{Scenario, start::from_occupations},
        words::{PlainEnUs, catalogue::NAMES},
    };

    fn wages() -> Wages {
        let file = include_str!("../facts/wages_us_oews_may2025.json");
        let tree: serde_json::Value = serde_json::from_str(file).unwrap();
        Wages::from_tree(&tree).unwrap()
    }

    #[test]
    fn every_occupation_of_the_table_has_its_name() {
        let table = wages();
        let titles = table.occupations.iter().map(|one| one.title.as_str());
        assert!(Words::english().all(key::OCCUPATION).eq(titles));
        let codes = NAMES.iter().filter_map(|name| name.strip_prefix("occupation."));
        assert!(codes.eq(table.occupations.iter().map(|one| one.soc.as_str())));
    }

    #[test]
    fn a_story_says_what_it_set_and_from_where() {
        let wages = wages();
        let before = Scenario::default();
        let voice = Voice::new(Words::english(), &PlainEnUs, "USD");
        for one in Story::ALL {
            let words = story(Words::english(), one);
            let started = one.start(&before, &wages, words.route).unwrap();
            assert!(started.scenario.is_possible(), "{one:?}");
            let said = what_was_set(words.title, &started, &voice);
            assert!(said[0].contains(words.title), "{said:?}");
            let sourced = started.set.iter().filter_map(|set| source(Words::english(), &set.by));
            let addresses: Vec<_> = sourced.filter_map(|(_, address)| address).collect();
            assert!(
                addresses.iter().all(|at| at.starts_with("https://www.bls.gov/oes/")),
                "{addresses:?}"
            );
            let guesses = started.set.iter().filter(|set| set.by == SetBy::Guess).count();
            let sentences = started.set.len() - guesses + usize::from(guesses > 0) + 2;
            assert_eq!(said.len(), sentences, "{said:?}");
        }
        let [now, then] = ["15-1232", "15-1211"].map(|soc| WageOf {
            soc: soc.to_owned(),
            employer: Employer::Any,
            percentile: 2,
        });
        assert_eq!(
            called(Words::english(), &wages, "15-1232"),
            "Computer User Support Specialists"
        );
        let started = from_occupations(&before, 0, &wages, &now, &then).unwrap();
        let said = what_was_set("x", &started, &voice);
        assert_eq!(said.len(), 4, "{said:?}");
        assert!(from_occupations(&before, 7, &wages, &now, &then).is_none(), "no such route");
    }
}
