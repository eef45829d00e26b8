//! The link: a scenario as the fragment of an address, `#v=1&now=45h&cut=28h&for=6&then=70h&odds=80`.
//!
//! A public format, described in docs/link.md: only what differs from [`Scenario::default`], in
//! readable names, `form_urlencoded`. Version 1 is read for ever. Nothing in a link can fail it but
//! a newer version or a length beyond all need: what cannot be read is told, and the rest is kept.

mod base;
mod decode;
mod encode;
mod field;
mod key;
mod number;
mod pack;
mod primer;
mod problem;
mod slot;
mod steps;
mod value;
mod word;
mod zeros;

#[cfg(feature = "page")]
pub(crate) use base::{KINDS as STAGE_KINDS, blank as blank_stage};
pub use number::NumberFault;
pub use problem::{Fault, LinkError, LinkProblem};
pub(super) use zeros::drop_negative_zeros;

use super::Scenario;
use decode::Problems;
use form_urlencoded::Serializer;

/// The version of the links that are written.
pub const VERSION: u32 = 1;
/// Bytes of a link beyond which it is not read: many times what the largest scenario needs, and
/// little enough to be read at once.
pub const MOST_BYTES: usize = 20_000;

/// Bytes up to which a link is always written in its readable form; beyond, in the packed one.
pub const MOST_READABLE: usize = 1_500;
/// Bytes that a packed link may unpack to: more than the longest text of any scenario.
const MOST_UNPACKED: usize = 2 * MOST_BYTES;
/// The key of the language that a link asks for; the page's own, none of the scenario's.
const LANGUAGE: &str = "lang";
/// The languages that a link may ask for; `mirror` is English turned round, for those who look after
/// the page's layout.
pub const LANGUAGES: [&str; 3] = ["en", "es", "mirror"];
/// The key of the packed form.
const PACKED: &str = "z";

/// What a link opens.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// The scenario, complete; possible, whatever the link said.
    pub scenario: Scenario,
    /// The route in focus, from 0.
    pub focus: usize,
    /// The language it asks for, one of [`LANGUAGES`].
    pub language: Option<&'static str>,
    /// What was left out or changed, in the order of the link.
    pub problems: Vec<LinkProblem>,
}

impl Decoded {
    /// Whether no scenario could be found in the link: an address without one, or a packed one that is
    /// damaged.
    pub fn is_blank(&self) -> bool {
        let blank =
            |problem: &LinkProblem| matches!(problem.fault, Fault::NoScenario | Fault::Damaged);
        self.problems.iter().any(blank)
    }
}

/// The fragment, without `#`, that opens this scenario with this route (from 0) in focus. Notes,
/// locale and evidence are not in it, names are cut at 24 characters.
pub fn encode(scenario: &Scenario, focus: usize) -> String {
    let mut pairs = vec![("v".to_owned(), VERSION.to_string())];
    pairs.extend(encode::pairs(scenario, focus));
    let readable = urlencoded(&pairs);
    if readable.len() <= MOST_READABLE {
        return readable;
    }
    let rest = urlencoded(&pairs.split_off(1));
    pairs.push((PACKED.to_owned(), pack::pack(&rest)));
    let packed = urlencoded(&pairs);
    if packed.len() < readable.len() { packed } else { readable }
}

/// The same in a language, one of [`LANGUAGES`].
pub fn in_language(fragment: &str, language: &str) -> String {
    format!("{fragment}&{LANGUAGE}={language}")
}

fn urlencoded(pairs: &[(String, String)]) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Opens a link: a whole address, a fragment with or without `#`.
///
/// # Errors
/// A newer version, or more than [`MOST_BYTES`].
pub fn decode(link: &str) -> Result<Decoded, LinkError> {
    if link.len() > MOST_BYTES {
        return Err(LinkError::TooLong(link.len()));
    }
    let mut problems = Problems::default();
    let fragment = match link.trim().split_once('#') {
        Some((_, fragment)) => fragment,
        None if is_address(link.trim()) => {
            problems.note("", "", Fault::NoScenario, None);
            ""
        }
        None => link.trim(),
    };
    let pairs: Vec<(String, String)> =
        form_urlencoded::parse(fragment.as_bytes()).into_owned().collect();
    check_version(&pairs, &mut problems)?;
    Ok(decode::scenario(&unpacked(pairs, &mut problems), problems))
}

/// The pairs with those of the packed form in its place.
fn unpacked(pairs: Vec<(String, String)>, problems: &mut Problems) -> Vec<(String, String)> {
    let mut all = Vec::with_capacity(pairs.len());
    let mut done = false;
    for (key, text) in pairs {
        if key != PACKED {
            all.push((key, text));
        } else if done {
            problems.note(&key, &text, Fault::Twice, None);
        } else if let Some(text) = pack::unpack(&text, MOST_UNPACKED) {
            done = true;
            all.extend(form_urlencoded::parse(text.as_bytes()).into_owned());
        } else {
            problems.note(&key, &text, Fault::Damaged, None);
        }
    }
    all
}

/// An address rather than a fragment: it names a scheme before any value.
fn is_address(link: &str) -> bool {
    link.split(['=', '&']).next().is_some_and(|start| start.contains("://"))
}

fn check_version(pairs: &[(String, String)], problems: &mut Problems) -> Result<(), LinkError> {
    let mut versions = pairs.iter().filter(|(key, _)| key == "v");
    let Some((_, text)) = versions.next() else {
        if !pairs.is_empty() {
            problems.note("", "", Fault::VersionMissing, None);
        }
        return Ok(());
    };
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    // Digits beyond every number are a newer version, too.
    let version = if digits { text.parse().unwrap_or(u32::MAX) } else { 0 };
    if version > VERSION {
        return Err(LinkError::NewerVersion(version));
    }
    if version < VERSION {
        problems.note("v", text, Fault::VersionUnreadable, Some(VERSION.to_string()));
    }
    for (key, text) in versions {
        problems.note(key, text, Fault::Twice, None);
    }
    Ok(())
}

/// Every key, in the order of a link, without the prefixes of routes and stages; docs/link.md tells
/// of each.
pub fn keys() -> Vec<&'static str> {
    let own = ["v", "routes", "focus", "like", "stages", PACKED, LANGUAGE];
    [&own, field::SCENARIO, field::STAGE, field::ROUTE].concat()
}

/// The letter of a stage, from 0.
fn letter(stage: usize) -> char {
    char::from(b'a' + (stage % 26) as u8)
}
