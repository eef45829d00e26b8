//! Numbers that somebody types.

use super::link::finite;
use dues::{
    scenario::{Scenario, lever::Lever},
    words::{
        PlainEnUs, field,
        parse::{ParseError, parse_decimal},
    },
};

/// Decimal and group mark of the locales that write numbers differently.
const MARKS: [(char, char); 5] =
    [('.', ','), (',', '.'), (',', '\u{202f}'), ('.', '’'), ('\u{66b}', '\u{66c}')];

pub(crate) fn corpus() -> Vec<Vec<u8>> {
    include_str!("../corpus/fields.txt").lines().map(|line| line.as_bytes().to_vec()).collect()
}

/// Is a finite number in every locale, or none for a reason; into whatever lever it is typed, what
/// comes of it is possible.
pub(crate) fn typed(bytes: &[u8], evaluated: bool) {
    let text = String::from_utf8_lossy(bytes);
    for (decimal, group) in MARKS {
        match parse_decimal(&text, decimal, group) {
            Ok(number) => assert!(number.is_finite(), "{text}: {number}"),
            Err(ParseError::Empty) => {
                assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text}");
            }
            Err(_) => {}
        }
    }
    let lever = Lever::ALL[bytes.iter().map(|b| usize::from(*b)).sum::<usize>() % Lever::ALL.len()];
    let mut scenario = Scenario::default();
    if let Ok(value) = field::read(lever.unit(&scenario, 0), &text, &PlainEnUs) {
        lever.set(&mut scenario, 0, value);
        let problems = scenario.check();
        assert!(scenario.is_possible(), "{text} into {}: {problems:?}", lever.name());
        let kept = lever.get(&scenario, 0).unwrap_or_default();
        let range = lever.range(&scenario, 0);
        assert!(kept.is_finite() && kept <= range.most, "{text} into {}: {kept}", lever.name());
        if evaluated {
            finite(&scenario);
        }
    }
}

#[test]
fn fields() {
    let tried = super::fuzz(&corpus(), |bytes| typed(bytes, true));
    super::trust::row("number fields, typed at random: finite, within bounds, possible", tried);
}
