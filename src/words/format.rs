//! Figures in writing: how a number looks, and how many of its digits mean anything.

use super::catalogue::Plural;

/// What a locale must give. Every value handed to it is finite and ≥ 0 (signs are [`Figures`]' own,
/// so that a minus is U+2212 everywhere), halves round away from zero.
pub trait NumberFormat {
    /// Grouped digits with exactly `decimals` decimals: `1,234.50`.
    fn number(&self, value: f64, decimals: u8) -> String;
    /// The same with the currency's symbol (ISO 4217 code), without a break: `$1,234`.
    fn money(&self, value: f64, decimals: u8, currency: &str) -> String;
    /// A share as a percentage: `70%`.
    fn percent(&self, share: f64, decimals: u8) -> String;
    /// The currency's symbol alone: `$`.
    fn currency_symbol(&self, currency: &str) -> String;
    /// The category of number of a count, in the language of the words.
    fn plural(&self, count: f64) -> Plural;
    /// The mark before decimals.
    fn decimal_mark(&self) -> char;
    /// The mark between groups.
    fn group_mark(&self) -> char;
}

/// The minus of print, as wide as the plus.
pub const MINUS: char = '\u{2212}';
/// Written where there is no number to write.
const NO_NUMBER: &str = "—";
/// Digits of an estimate below which it is whole units: three significant digits.
const THREE_DIGITS: f64 = 1000.0;
/// Smallest mantissa that rounds to four digits.
const FOUR_DIGITS: f64 = 999.5;
/// A share of 1 in per cent.
const PERCENT: f64 = 100.0;
/// Most decimals of a percentage, and the least share that they can show.
const SHARE_DECIMALS: u8 = 2;
const LEAST_SHARE: f64 = 0.0001;
/// Below this part of a solved value (or of one) a difference is noise of the bisection.
const NOISE: f64 = 1e-9;
/// The most of it, in steps: of a number as large as an amount can be it would else be whole ones.
const MOST_NOISE: f64 = 1e-3;
/// Below this part of a typed value (or of one) a difference is noise of the arithmetic.
const EXACT: f64 = 1e-12;

/// Figures of one currency in one locale.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    format: &'a dyn NumberFormat,
    currency: &'a str,
}

impl<'a> Figures<'a> {
    /// Figures in this format and currency.
    pub fn new(format: &'a dyn NumberFormat, currency: &'a str) -> Self {
        Self { format, currency }
    }

    /// The locale's format.
    pub fn format(&self) -> &'a dyn NumberFormat {
        self.format
    }

    /// The currency's symbol.
    pub fn symbol(&self) -> String {
        self.format.currency_symbol(self.currency)
    }

    /// An estimate without its sign, three significant digits: `$6,690`.
    pub fn estimate(&self, amount: f64) -> String {
        self.money(three_digits(amount), 0)
    }

    /// An estimate of a difference, signed: `+$56,500`, `−$38,800`, `$0`.
    pub fn difference(&self, amount: f64) -> String {
        sign(three_digits(amount)).to_owned() + &self.estimate(amount)
    }

    /// A difference on an axis: `+100,000`, with the currency where `unit` asks for it.
    pub fn axis(&self, amount: f64, unit: bool) -> String {
        let digits = if unit { self.exact(amount.abs()) } else { self.plain(amount.abs()) };
        sign(amount).to_owned() + &digits
    }

    /// A need, rounded up to the unit so that it suffices: `$7,095`.
    pub fn up_to_unit(&self, amount: f64) -> String {
        self.signed(up(amount, 1.0))
    }

    /// What is left, rounded down to the unit so that it is there: `$2,970`.
    pub fn down_to_unit(&self, amount: f64) -> String {
        self.signed(down(amount, 1.0))
    }

    /// An amount as it is: whole units without decimals, else with two, or as many as it has up to
    /// four: `$22`, `$21.70`.
    pub fn exact(&self, amount: f64) -> String {
        if !amount.is_finite() {
            return NO_NUMBER.to_owned();
        }
        let decimals = match decimals_of(amount, 4) {
            Some(1) | None => 2,
            Some(other) => other,
        };
        minus(amount) + &self.money(amount, decimals)
    }

    /// A number as it is, with up to four decimals: `40`, `37.5`.
    pub fn plain(&self, value: f64) -> String {
        if !value.is_finite() {
            return NO_NUMBER.to_owned();
        }
        minus(value) + &self.format.number(value.abs(), decimals_of(value, 4).unwrap_or(2))
    }

    /// A count: `10,000`.
    pub fn count(&self, count: u32) -> String {
        self.format.number(f64::from(count), 0)
    }

    /// A share as a percentage: as it is with up to two decimals, else with one; never `0%` or
    /// `100%` unless it is: `70%`, `2.25%`, `66.7%`, `99.97%`, `<0.01%`.
    pub fn percent(&self, share: f64) -> String {
        if !share.is_finite() {
            return NO_NUMBER.to_owned();
        }
        let size = share.abs();
        let write = |size, decimals| minus(share) + &self.format.percent(size, decimals);
        if size > 0.0 && size < LEAST_SHARE {
            return format!("<{}", write(LEAST_SHARE, SHARE_DECIMALS));
        }
        if size < 1.0 && size > 1.0 - LEAST_SHARE && 1.0 - size > EXACT {
            return format!(">{}", write(1.0 - LEAST_SHARE, SHARE_DECIMALS));
        }
        let whole = size * PERCENT;
        let fewest = decimals_of(whole, SHARE_DECIMALS).unwrap_or(1);
        let hides = |decimals: u8| {
            let rounded = libm::round(whole * ten_to(decimals)) / ten_to(decimals);
            (rounded == 0.0 && size > EXACT) || (rounded == PERCENT && (size - 1.0).abs() > EXACT)
        };
        write(size, if hides(fewest) { SHARE_DECIMALS } else { fewest })
    }

    fn money(&self, amount: f64, decimals: u8) -> String {
        if amount.is_finite() {
            self.format.money(amount.abs(), decimals, self.currency)
        } else {
            NO_NUMBER.to_owned()
        }
    }

    fn signed(&self, amount: f64) -> String {
        minus(amount) + &self.money(amount, 0)
    }
}

/// Rounded to three significant digits, or to the unit where those would be decimals.
pub fn three_digits(amount: f64) -> f64 {
    let size = amount.abs();
    if !size.is_finite() || size < THREE_DIGITS {
        return libm::round(amount) + 0.0;
    }
    let mut unit = 1.0;
    while size / unit >= FOUR_DIGITS {
        unit *= 10.0;
    }
    let rounded = libm::round(amount / unit) * unit;
    if rounded.is_finite() { rounded } else { amount }
}

/// The least multiple of `step` that is not below `value`, noise of the arithmetic aside.
pub fn up(value: f64, step: f64) -> f64 {
    snap(value, libm::ceil(value / step - noise(value / step)), step)
}

/// The largest multiple of `step` that is not above `value`, noise of the arithmetic aside.
pub fn down(value: f64, step: f64) -> f64 {
    snap(value, libm::floor(value / step + noise(value / step)), step)
}

/// `count` steps, by the division that gives the nearest number where the step is a part of one;
/// `value` itself where it is too large for steps.
fn snap(value: f64, count: f64, step: f64) -> f64 {
    let parts = libm::round(1.0 / step);
    let snapped = if step < 1.0 { count / parts } else { count * step };
    if snapped.is_finite() { snapped + 0.0 } else { value }
}

fn noise(steps: f64) -> f64 {
    (NOISE * steps.abs().max(1.0)).min(MOST_NOISE)
}

/// The fewest decimals up to `most` that show `value` as it is, if any do.
fn decimals_of(value: f64, most: u8) -> Option<u8> {
    (0..=most).find(|d| {
        let scaled = value * ten_to(*d);
        (scaled - libm::round(scaled)).abs() <= EXACT * scaled.abs().max(1.0)
    })
}

fn ten_to(decimals: u8) -> f64 {
    (0..decimals).fold(1.0, |power, _| power * 10.0)
}

fn sign(amount: f64) -> &'static str {
    if amount > 0.0 {
        "+"
    } else if amount < 0.0 {
        "\u{2212}"
    } else {
        ""
    }
}

fn minus(amount: f64) -> String {
    if amount < 0.0 { MINUS.to_string() } else { String::new() }
}
