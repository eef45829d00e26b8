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
mod problem;
mod slot;
mod steps;
mod word;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use field::drop_negative_zeros;
pub use number::NumberFault;
pub use problem::{Fault, LinkError, LinkProblem};

use super::Scenario;
use decode::Problems;
use form_urlencoded::Serializer;

/// The version of the links that are written.
pub const VERSION: u32 = 1;
/// Bytes of a link beyond which it is not read: many times what the largest scenario needs, and
/// little enough to be read at once.
pub const MOST_BYTES: usize = 20_000;

/// What a link opens.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// The scenario, complete; possible, whatever the link said.
    pub scenario: Scenario,
    /// The route in focus, from 0.
    pub focus: usize,
    /// What was left out or changed, in the order of the link.
    pub problems: Vec<LinkProblem>,
}

/// The fragment, without `#`, that opens this scenario with this route (from 0) in focus. Notes,
/// locale and evidence are not in it, names are cut at 24 characters.
pub fn encode(scenario: &Scenario, focus: usize) -> String {
    let mut link = Serializer::new(String::new());
    link.append_pair("v", &VERSION.to_string());
    link.extend_pairs(encode::pairs(scenario, focus));
    link.finish()
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
    Ok(decode::scenario(&pairs, problems))
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

/// The letter of a stage, from 0.
fn letter(stage: usize) -> char {
    char::from(b'a' + (stage % 26) as u8)
}
