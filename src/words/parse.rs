//! Reading a number that somebody typed.

use crate::digits;

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    /// Nothing in it.
    Empty,
    /// Something that is neither a digit nor a mark.
    NotANumber,
    /// Two decimal marks, or a group after the decimal mark.
    TwoMarks,
    /// Groups where none can be, as in `1,23,4`.
    Groups,
    /// A percentage, where none can be.
    Percentage,
}

/// The zeros of the digits understood: ASCII, Arabic-Indic, Persian, Devanagari, full width; the
/// nine that follow each in Unicode are its other digits.
const ZEROS: [char; 5] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'];
/// Arabic decimal and group mark (U+066B, U+066C): theirs in any locale.
const ARABIC_DECIMAL: char = '\u{66b}';
const ARABIC_GROUP: char = '\u{66c}';
/// Most digits a group can have before the first mark; the last has exactly so many.
const GROUP: usize = 3;
/// Fewest digits between two marks (India writes 12,34,567).
const SHORT_GROUP: usize = 2;

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Digit(u32),
    Decimal,
    Group,
    /// A blank between digits: groups, and is never a decimal mark.
    Blank,
}

impl Mark {
    fn groups(self) -> bool {
        matches!(self, Self::Group | Self::Blank)
    }
}

/// The number in `text`, for a locale with these marks. Blanks, a currency's sign, a percent sign
/// and the invisible marks of direction around it are passed over; blanks between digits group.
///
/// A lone group mark that cannot group (`1,5` where the mark before decimals is a point) is taken
/// as the decimal mark it must be. A point or a comma that marks nothing in the locale is a group mark. `35k` is
/// thirty-five thousand, and `3.5e4` is, too. A number too large for an `f64` is the largest there is.
///
/// # Errors
/// If it is no number; see [`ParseError`].
pub fn parse_decimal(text: &str, decimal_mark: char, group_mark: char) -> Result<f64, ParseError> {
    let text = text.trim_matches(is_around);
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}', '\u{ff0d}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix(['+', '\u{ff0b}']).unwrap_or(text)),
    };
    let text = text.trim_start_matches(is_around);
    if text.is_empty() {
        return Err(if negative { ParseError::NotANumber } else { ParseError::Empty });
    }
    let (text, power) = powered(text)?;
    let marks = text
        .chars()
        .map(|c| mark(c, decimal_mark, group_mark).ok_or(ParseError::NotANumber))
        .collect::<Result<Vec<_>, _>>()?;
    let marks = promote_lone_group(marks);
    let decimals = marks.iter().filter(|m| **m == Mark::Decimal).count();
    let point = marks.iter().position(|m| *m == Mark::Decimal).unwrap_or(marks.len());
    let (whole, fraction) = marks.split_at(point);
    if decimals > 1 || fraction.iter().any(|m| m.groups()) {
        return Err(ParseError::TwoMarks);
    }
    if !groups_fit(whole) {
        return Err(ParseError::Groups);
    }
    let mut plain = String::with_capacity(marks.len() + 1);
    for mark in &marks {
        match mark {
            Mark::Digit(digit) => plain.extend(char::from_digit(*digit, 10)),
            Mark::Decimal => plain.push('.'),
            Mark::Group | Mark::Blank => {}
        }
    }
    plain.push_str(power);
    let size = digits::read(&plain).ok_or(ParseError::NotANumber)?;
    let size = size.min(f64::MAX);
    Ok(if negative { 0.0 - size } else { size })
}

/// What stands before a power of ten, and the power as [`digits::read`] takes it.
fn powered(text: &str) -> Result<(&str, &str), ParseError> {
    let Some(at) = text.find(['e', 'E', 'k', 'K']).filter(|at| *at > 0) else {
        return Ok((text, ""));
    };
    let (before, power) = text.split_at(at);
    match power {
        "k" | "K" => Ok((before.trim_end(), "e3")),
        _ if power.len() > 1 && power.bytes().skip(1).all(|c| c.is_ascii_digit()) => {
            Ok((before, power))
        }
        _ => Err(ParseError::NotANumber),
    }
}

fn mark(c: char, decimal_mark: char, group_mark: char) -> Option<Mark> {
    let digit = ZEROS.iter().find_map(|zero| {
        let above = u32::from(c).checked_sub(u32::from(*zero))?;
        (above < 10).then_some(Mark::Digit(above))
    });
    let alike = match c {
        '\u{ff0e}' => '.',
        '\u{ff0c}' => ',',
        '\u{2019}' => '\'',
        other => other,
    };
    let same = |mark: char| alike == mark || c == mark || (alike == '\'' && mark == '\u{2019}');
    digit.or({
        if same(decimal_mark) || c == ARABIC_DECIMAL {
            Some(Mark::Decimal)
        } else if c.is_whitespace() {
            Some(Mark::Blank)
        } else if same(group_mark) || c == ARABIC_GROUP || matches!(alike, '.' | ',') {
            Some(Mark::Group)
        } else {
            None
        }
    })
}

/// `1,5` in English: the only mark, and no group follows it.
fn promote_lone_group(mut marks: Vec<Mark>) -> Vec<Mark> {
    let mut others = marks.iter().enumerate().filter(|(_, m)| !matches!(m, Mark::Digit(_)));
    if let (Some((at, Mark::Group)), None) = (others.next(), others.next())
        && marks.len() - at - 1 != GROUP
    {
        marks[at] = Mark::Decimal;
    }
    marks
}

/// Groups of three, the first one shorter or not; two between, as in India.
fn groups_fit(whole: &[Mark]) -> bool {
    let lengths: Vec<usize> = whole.split(|m| m.groups()).map(<[Mark]>::len).collect();
    match lengths.as_slice() {
        [] | [_] => true,
        [first, between @ .., last] => {
            *last == GROUP
                && (1..=GROUP).contains(first)
                && between.iter().all(|n| (SHORT_GROUP..=GROUP).contains(n))
        }
    }
}

/// What may stand around a number and says nothing of its size: blanks, currency signs, percent
/// signs, marks of direction.
fn is_around(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '$' | '¢'..='¥' | '\u{20a0}'..='\u{20cf}')
        || matches!(c, '\u{fe69}' | '\u{ff04}' | '\u{ffe0}' | '\u{ffe1}' | '\u{ffe5}' | '\u{ffe6}')
        || is_percent(c)
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A percent sign: ASCII's, Arabic, full width.
pub(super) const fn is_percent(c: char) -> bool {
    matches!(c, '%' | '\u{66a}' | '\u{ff05}')
}
