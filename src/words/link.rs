//! What was wrong with a link.

use super::catalogue::{Key, Words, key, say};
use crate::scenario::link::{Fault, LinkError, LinkProblem, NumberFault};

/// Why a link was not opened at all.
pub fn not_opened(words: Words, error: LinkError) -> String {
    let said = match error {
        LinkError::NewerVersion(version) => {
            say!(words, LINK_NEWER, version = version.to_string())
        }
        LinkError::TooLong(length) => say!(words, LINK_TOO_LONG, length = length.to_string()),
    };
    said.to_string()
}

/// What was left out of a link or changed, a sentence each; then that the rest is as it was sent.
pub fn problems(words: Words, problems: &[LinkProblem]) -> Vec<String> {
    let rest = (!problems.is_empty()).then(|| words.of(key::NOTICES_REST).to_owned());
    problems.iter().map(|found| problem(words, found)).chain(rest).collect()
}

/// Something that was left out of a link or changed.
pub fn problem(words: Words, problem: &LinkProblem) -> String {
    let mut saying = match (problem.fault, &problem.instead) {
        (Fault::VersionMissing, _) => return words.of(key::LINK_NO_VERSION).to_owned(),
        (Fault::NoScenario, _) => return words.of(key::LINK_NO_SCENARIO).to_owned(),
        (Fault::More(count), _) => {
            return say!(words, LINK_MORE, count = count.to_string()).to_string();
        }
        (_, None) => words.saying(key::LINK_LEFT_OUT),
        (fault, Some(instead)) => {
            let near = fault.is_near();
            let mut saying = words.saying(if near { key::LINK_NEAR } else { key::LINK_INSTEAD });
            saying.put("instead", instead.as_str());
            saying
        }
    };
    saying.put("key", problem.key.as_str());
    saying.put("text", problem.text.as_str());
    saying.put("fault", fault(words, problem.fault));
    saying.text().to_string()
}

/// What is wrong with a key or a value: the end of a sentence.
fn fault(words: Words, fault: Fault) -> String {
    let said = match fault {
        Fault::Overruled(by) => say!(words, LINK_FAULT_OVERRULED, by = by),
        Fault::NotOneOf(list) => say!(words, LINK_FAULT_NONE_OF, words = list.join(", ")),
        Fault::StageUnknown(kinds) => say!(words, LINK_FAULT_STAGE, kinds = kinds.join(", ")),
        Fault::TooMany(most) => say!(words, LINK_FAULT_TOO_MANY, most = most.to_string()),
        plain => return words.of(plain_fault(plain)).to_owned(),
    };
    said.to_string()
}

/// Those that name nothing.
const fn plain_fault(fault: Fault) -> Key {
    match fault {
        Fault::UnknownKey => key::LINK_FAULT_UNKNOWN,
        Fault::Twice => key::LINK_FAULT_TWICE,
        Fault::Number(NumberFault::Empty) => key::LINK_FAULT_EMPTY,
        Fault::Number(NumberFault::Comma) => key::LINK_FAULT_COMMA,
        Fault::Number(NumberFault::Digits) => key::LINK_FAULT_DIGITS,
        Fault::Number(NumberFault::NotANumber) => key::LINK_FAULT_NO_NUMBER,
        Fault::TooLow => key::LINK_FAULT_TOO_LOW,
        Fault::TooHigh => key::LINK_FAULT_TOO_HIGH,
        Fault::NotWhole => key::LINK_FAULT_NOT_WHOLE,
        Fault::UnitMissing => key::LINK_FAULT_NO_UNIT,
        Fault::UnitUnknown => key::LINK_FAULT_UNIT,
        Fault::NotAState => key::LINK_FAULT_NO_STATE,
        Fault::NotACurrency => key::LINK_FAULT_NO_CURRENCY,
        Fault::NotAMonth => key::LINK_FAULT_NO_MONTH,
        Fault::NoSuchRoute => key::LINK_FAULT_NO_ROUTE,
        Fault::NoSuchStage => key::LINK_FAULT_NO_STAGE,
        Fault::NoSuchField => key::LINK_FAULT_NO_FIELD,
        Fault::NoReview => key::LINK_FAULT_NO_REVIEW,
        Fault::StepUnreadable => key::LINK_FAULT_STEP,
        Fault::NoPaidTime => key::LINK_FAULT_NO_PAID_TIME,
        Fault::LongName => key::LINK_FAULT_LONG_NAME,
        Fault::Marks => key::LINK_FAULT_MARKS,
        Fault::Damaged => key::LINK_FAULT_DAMAGED,
        // All but the first are said elsewhere.
        Fault::VersionUnreadable
        | Fault::VersionMissing
        | Fault::NoScenario
        | Fault::Overruled(_)
        | Fault::NotOneOf(_)
        | Fault::StageUnknown(_)
        | Fault::TooMany(_)
        | Fault::More(_) => key::LINK_FAULT_VERSION,
    }
}
