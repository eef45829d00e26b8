//! `dues link`: a file as a link, a link as a file.

use super::source::Source;
use super::{Failure, Output};
use crate::scenario::{file, link};

pub(super) fn link(source: &Source) -> Result<Output, Failure> {
    let text = if source.from_link {
        file::to_json(&source.scenario).map_err(|error| Failure(error.to_string()))?
    } else {
        format!("#{}", link::encode(&source.scenario, source.focus))
    };
    Ok(Output { text: text + "\n", notes: source.notes.clone(), ..Output::default() })
}
