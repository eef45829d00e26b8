//! Values as a link writes them, and how they are read: the nearest possible is put, and what is
//! wrong is said.

use super::{
    number::{self, NumberFault, PERCENT},
    problem::Fault,
};
use crate::order::within;
use crate::scenario::{Odds, Pay, PayPer, YearMonth, bounds, name};

/// What a link writes for "there is none".
pub(super) const NONE: &str = "none";

pub(super) const fn shift(percent: bool) -> i32 {
    if percent { PERCENT } else { 0 }
}

/// A percentage may carry its sign.
pub(super) fn text_of(text: &str, percent: bool) -> &str {
    if percent { text.trim().strip_suffix('%').unwrap_or(text) } else { text }
}

pub(super) fn number_text(value: f64, percent: bool) -> Option<String> {
    value.is_finite().then(|| number::text(value, shift(percent)))
}

/// Puts a number, or the nearest within bounds.
pub(super) fn put(place: &mut f64, value: f64, (least, most): (f64, f64)) -> Result<(), Fault> {
    *place = within(value, (least, most));
    if value < least {
        Err(Fault::TooLow)
    } else if value > most {
        Err(Fault::TooHigh)
    } else {
        Ok(())
    }
}

/// Puts a whole number, or the nearest within bounds.
pub(super) fn read_count(
    place: &mut u32,
    (least, most): (u32, u32),
    text: &str,
) -> Result<(), Fault> {
    let read = number::read(text, 0)?;
    let whole = libm::round(read);
    let mut value = 0.0;
    let result = put(&mut value, whole, (f64::from(least), f64::from(most)));
    *place = value as u32;
    result.and(if whole == read { Ok(()) } else { Err(Fault::NotWhole) })
}

pub(super) fn read_seed(place: &mut u64, text: &str) -> Result<(), Fault> {
    if let Ok(seed) = text.trim().parse() {
        *place = seed;
        return Ok(());
    }
    let read = number::read(text, 0)?;
    // `as` takes the nearest of the type; a seed that f64 cannot tell from its neighbours has
    // been taken above unless it is none.
    *place = read as u64;
    if read < 0.0 {
        Err(Fault::TooLow)
    } else if read >= u64::MAX as f64 {
        Err(Fault::TooHigh)
    } else if libm::trunc(read) == read {
        Ok(())
    } else {
        Err(Fault::NotWhole)
    }
}

fn unit_letter(per: PayPer) -> char {
    match per {
        PayPer::Hour => 'h',
        PayPer::Month => 'm',
        PayPer::Year => 'y',
    }
}

pub(super) fn pay_text(pay: &Pay) -> Option<String> {
    let mut text = number_text(pay.amount, false)?;
    text.push(unit_letter(pay.per));
    Some(text)
}

pub(super) fn read_pay(pay: &mut Pay, text: &str) -> Result<(), Fault> {
    let text = text.trim();
    let unit = [PayPer::Hour, PayPer::Month, PayPer::Year]
        .into_iter()
        .find(|per| text.ends_with(unit_letter(*per)));
    let Some(per) = unit else {
        let fault = match number::read(text, 0) {
            Ok(amount) => put(&mut pay.amount, amount, bounds::MONEY).err(),
            Err(NumberFault::NotANumber) if number::read(trim_letters(text), 0).is_ok() => {
                Some(Fault::UnitUnknown)
            }
            Err(fault) => Some(Fault::Number(fault)),
        };
        return Err(fault.unwrap_or(Fault::UnitMissing));
    };
    let amount = number::read(&text[..text.len() - 1], 0)?;
    pay.per = per;
    put(&mut pay.amount, amount, bounds::MONEY)
}

fn trim_letters(text: &str) -> &str {
    text.trim_end_matches(|c: char| !crate::letters::is_number(c))
}

pub(super) fn read_odds(odds: &mut Odds, text: &str) -> Result<(), Fault> {
    let Some((k, n)) = text.trim().split_once("of") else {
        let mut chance = 0.0;
        let result = put(&mut chance, number::read(text_of(text, true), PERCENT)?, bounds::SHARE);
        *odds = Odds::Chance(chance);
        return result;
    };
    let (mut known, mut worked) = (0, 0);
    let number = |result: &Result<(), Fault>| !matches!(result, Err(Fault::Number(_)));
    let all = read_count(&mut known, bounds::KNOWN, n);
    let some = read_count(&mut worked, (0, known), k);
    if number(&all) && number(&some) {
        *odds = Odds::Record { k: worked, n: known };
        return some.and(all);
    }
    if number(&all) { some } else { all }
}

pub(super) fn read_start(start: &mut YearMonth, first: i32, text: &str) -> Result<(), Fault> {
    let read = YearMonth::parse(text.trim()).ok_or(Fault::NotAMonth)?;
    let last = bounds::START_YEARS.1;
    let (nearest, result) = if read.year() < first {
        (YearMonth::new(first, 1), Err(Fault::TooLow))
    } else if read.year() > last {
        (YearMonth::new(last, 12), Err(Fault::TooHigh))
    } else {
        (Some(read), Ok(()))
    };
    *start = nearest.unwrap_or(*start);
    result
}

/// A name as a link carries it, and what was taken from it.
pub(super) fn short_name(text: &str) -> (String, Option<Fault>) {
    let clean = name::clean(text);
    let short: String = clean.chars().take(bounds::NAME_CHARS).collect();
    let fault = if short.len() < clean.len() {
        Some(Fault::LongName)
    } else if clean.len() < text.len() {
        Some(Fault::Marks)
    } else {
        None
    };
    (short, fault)
}
