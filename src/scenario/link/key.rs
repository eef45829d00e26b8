//! What a key of a link is about.

use super::{Fault, field};
use crate::scenario::{MOST_ROUTES, MOST_STAGES};

/// What a key is about; sorted as a link is read, each after all that it hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// The link's version.
    Version,
    /// The language that the page is to speak.
    Language,
    /// A value of the whole scenario: its place in [`field::SCENARIO`].
    Scenario(usize),
    /// How many routes there are.
    Routes,
    /// The route in focus.
    Focus,
    /// Something of a route.
    Route(usize, Part),
}

/// What a key is about within a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The earlier route that it starts as.
    Like,
    /// The kinds of its stages.
    Stages,
    /// A value of a stage: its place in [`field::STAGE`], and the stage; without one, of the stage
    /// that has it.
    Stage(usize, Option<usize>),
    /// A value of its own: its place in [`field::ROUTE`].
    Value(usize),
}

/// Reads `now`, `2.then`, `b.for`, `2b.for`.
pub(super) fn parse(key: &str) -> Result<Key, Fault> {
    let Some((prefix, name)) = key.split_once('.') else {
        return bare(key).ok_or(Fault::UnknownKey);
    };
    let (number, letter) = match prefix.bytes().last() {
        Some(last @ b'a'..=b'z') => (&prefix[..prefix.len() - 1], Some(usize::from(last - b'a'))),
        _ => (prefix, None),
    };
    let route = match number.as_bytes() {
        [] if letter.is_some() => 0,
        [digit @ b'0'..=b'9'] => usize::from(digit - b'0').wrapping_sub(1),
        // More digits, all of them digits: a route all the same, but none that can be.
        [_, ..] if number.bytes().all(|b| b.is_ascii_digit()) => usize::MAX,
        _ => return Err(Fault::UnknownKey),
    };
    let part = match (bare(name), letter) {
        _ if name == "like" && letter.is_none() && route != 0 => Part::Like,
        (Some(Key::Route(_, Part::Stage(field, _))), letter) => Part::Stage(field, letter),
        (Some(Key::Route(_, part)), None) => part,
        _ => return Err(Fault::UnknownKey),
    };
    if route >= MOST_ROUTES {
        Err(Fault::NoSuchRoute)
    } else if letter.is_some_and(|letter| letter >= MOST_STAGES) {
        Err(Fault::NoSuchStage)
    } else {
        Ok(Key::Route(route, part))
    }
}

fn bare(key: &str) -> Option<Key> {
    let among = |keys: &[&str]| keys.iter().position(|known| *known == key);
    match key {
        "v" => Some(Key::Version),
        super::LANGUAGE => Some(Key::Language),
        "routes" => Some(Key::Routes),
        "focus" => Some(Key::Focus),
        "stages" => Some(Key::Route(0, Part::Stages)),
        _ => among(field::SCENARIO)
            .map(Key::Scenario)
            .or_else(|| among(field::ROUTE).map(|i| Key::Route(0, Part::Value(i))))
            .or_else(|| among(field::STAGE).map(|i| Key::Route(0, Part::Stage(i, None)))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Key, Part, field, parse};

    #[track_caller]
    fn check(key: &str, expected: Result<Key, Fault>) {
        assert_eq!(parse(key), expected, "{key}");
    }

    #[test]
    fn keys_with_and_without_route_and_stage() {
        let stage = |key: &str| field::STAGE.iter().position(|k| *k == key).unwrap_or(99);
        let route = |key: &str| field::ROUTE.iter().position(|k| *k == key).unwrap_or(99);
        check(
            "now",
            Ok(Key::Scenario(field::SCENARIO.iter().position(|k| *k == "now").unwrap_or(99))),
        );
        check("then", Ok(Key::Route(0, Part::Value(route("then")))));
        check("2.then", Ok(Key::Route(1, Part::Value(route("then")))));
        check("for", Ok(Key::Route(0, Part::Stage(stage("for"), None))));
        check("b.for", Ok(Key::Route(0, Part::Stage(stage("for"), Some(1)))));
        check("4d.for", Ok(Key::Route(3, Part::Stage(stage("for"), Some(3)))));
        check("2.like", Ok(Key::Route(1, Part::Like)));
        check("2.stages", Ok(Key::Route(1, Part::Stages)));
        check("5.then", Err(Fault::NoSuchRoute));
        check("0.then", Err(Fault::NoSuchRoute));
        check("10.then", Err(Fault::NoSuchRoute));
        check("e.for", Err(Fault::NoSuchStage));
        for unknown in [
            "", ".", "like", "1.like", "2b.like", "2a.then", "2.now", "2.v", "٢.then", "B.for",
            "2 .then",
        ] {
            check(unknown, Err(Fault::UnknownKey));
        }
    }
}
