//! Numbers as `Intl` writes them in en-US, without a browser.

use super::{catalogue::Plural, format::NumberFormat};
use crate::digits;

/// en-US, to the letter of `Intl.NumberFormat` (compared with ICU 78, CLDR 48): for the command
/// line, for tests, and for what is rendered before a browser is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlainEnUs;

/// The symbols CLDR 48 (`main/en/currencies.json`, "symbol") gives in English; any other currency
/// is its code. A symbol that ends in a letter or a dot stands off by a no-break space, as there.
const SYMBOLS: [(&str, &str); 22] = [
    ("AUD", "A$"),
    ("BRL", "R$"),
    ("CAD", "CA$"),
    ("CNY", "CN¥"),
    ("EUR", "€"),
    ("GBP", "£"),
    ("HKD", "HK$"),
    ("ILS", "₪"),
    ("INR", "₹"),
    ("JPY", "¥"),
    ("KRW", "₩"),
    ("MXN", "MX$"),
    ("NZD", "NZ$"),
    ("PHP", "₱"),
    ("TWD", "NT$"),
    ("USD", "$"),
    ("VND", "₫"),
    ("XAF", "FCFA"),
    ("XCD", "EC$"),
    ("XCG", "Cg."),
    ("XOF", "F\u{202f}CFA"),
    ("XPF", "CFPF"),
];

/// Digits of a group, and the mark between groups and before decimals.
const GROUP: usize = 3;
const GROUP_MARK: char = ',';
const DECIMAL_MARK: char = '.';
/// Places by which a share is moved to be a percentage.
const PERCENT_PLACES: usize = 2;

impl NumberFormat for PlainEnUs {
    fn number(&self, value: f64, decimals: u8) -> String {
        fixed(value, 0, usize::from(decimals))
    }

    fn money(&self, value: f64, decimals: u8, currency: &str) -> String {
        let mut text = self.currency_symbol(currency);
        if text.ends_with(|last: char| crate::letters::is_of_a_word(last) || last == '.') {
            text.push('\u{a0}');
        }
        text + &self.number(value, decimals)
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        fixed(share, PERCENT_PLACES, usize::from(decimals)) + "%"
    }

    fn currency_symbol(&self, currency: &str) -> String {
        SYMBOLS
            .iter()
            .find(|(code, _)| *code == currency)
            .map_or(currency, |(_, symbol)| symbol)
            .to_owned()
    }

    fn plural(&self, count: f64) -> Plural {
        if count == 1.0 { Plural::One } else { Plural::Other }
    }

    fn decimal_mark(&self) -> char {
        DECIMAL_MARK
    }

    fn group_mark(&self) -> char {
        GROUP_MARK
    }
}

/// `value` × 10^`shift` with `decimals` decimals, grouped, halves up.
///
/// ICU rounds the shortest decimals that read back as the number, not its binary value: 1.005
/// becomes 1.01 there, and here.
fn fixed(value: f64, shift: usize, decimals: usize) -> String {
    let shortest = digits::write(value.abs());
    let (whole, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
    let point = whole.len() + shift;
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|b| b - b'0').collect();
    let kept = point + decimals;
    let up = digits.get(kept).is_some_and(|next| *next >= 5);
    digits.resize(kept, 0);
    if up {
        let nines = digits.iter().rev().take_while(|d| **d == 9).count();
        for digit in digits.iter_mut().rev().take(nines) {
            *digit = 0;
        }
        match digits.iter_mut().rev().nth(nines) {
            Some(digit) => *digit += 1,
            None => digits.insert(0, 1),
        }
    }
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let first = whole.iter().position(|d| *d != 0).unwrap_or(whole.len().saturating_sub(1));
    let whole = whole.get(first..).unwrap_or_default();
    let mut text = String::with_capacity(whole.len() * 4 / GROUP + decimals + 1);
    for (i, digit) in whole.iter().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(GROUP) {
            text.push(GROUP_MARK);
        }
        text.push(char::from(b'0' + digit));
    }
    if !fraction.is_empty() {
        text.push(DECIMAL_MARK);
        text.extend(fraction.iter().map(|digit| char::from(b'0' + digit)));
    }
    text
}
