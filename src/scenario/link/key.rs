//! What a key of a link is about.

use super::{Fault, field};
use crate::scenario::{MOST_ROUTES, MOST_STAGES};

/// What a key is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// The link's version.
    Version,
    /// How many routes there are.
    Routes,
    /// The route in focus.
    Focus,
    /// A value of the whole scenario.
    Scenario(&'static str),
    /// The kinds of a route's stages.
    Stages(usize),
    /// A value of a route.
    Route(usize, &'static str),
    /// A value of a route's stage; without a letter, of the stage that has it.
    Stage(usize, Option<usize>, &'static str),
}

impl Key {
    /// The route it is about, if it is about one.
    pub(super) const fn route(&self) -> Option<usize> {
        match self {
            Self::Stages(route) | Self::Route(route, _) | Self::Stage(route, _, _) => Some(*route),
            _ => None,
        }
    }
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
    let parsed = match (bare(name), letter) {
        (Some(Key::Stages(_)), None) => Key::Stages(route),
        (Some(Key::Route(_, name)), None) => Key::Route(route, name),
        (Some(Key::Stage(_, _, name)), letter) => Key::Stage(route, letter, name),
        _ => return Err(Fault::UnknownKey),
    };
    if route >= MOST_ROUTES {
        Err(Fault::NoSuchRoute)
    } else if letter.is_some_and(|letter| letter >= MOST_STAGES) {
        Err(Fault::NoSuchStage)
    } else {
        Ok(parsed)
    }
}

fn bare(key: &str) -> Option<Key> {
    let among = |keys: &'static [&'static str]| keys.iter().find(|known| **known == key).copied();
    match key {
        "v" => Some(Key::Version),
        "routes" => Some(Key::Routes),
        "focus" => Some(Key::Focus),
        "stages" => Some(Key::Stages(0)),
        _ => among(field::SCENARIO)
            .map(Key::Scenario)
            .or_else(|| among(field::ROUTE).map(|key| Key::Route(0, key)))
            .or_else(|| among(field::STAGE).map(|key| Key::Stage(0, None, key))),
    }
}
