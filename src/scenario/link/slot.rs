//! One value of a scenario as a link writes and reads it.

use super::{
    number::{self, PERCENT},
    problem::Fault,
    steps,
    value::{
        NONE, number_text, pay_text, put, read_count, read_odds, read_pay, read_seed, read_start,
        shift, short_name, text_of,
    },
    word::{self, Word},
};
use crate::scenario::{
    FilingStatus, Odds, Pay, PayKind, PayStep, Review, StateCode, StateTax, TaxMode, WaitTimes,
    YearMonth, bounds,
};

/// A place in a scenario with the way its value is written.
pub(super) enum Slot<'a> {
    /// `45h`: an amount with its unit.
    Pay(&'a mut Pay),
    /// A number within bounds, as it is or as a percentage.
    Number {
        value: &'a mut f64,
        bounds: (f64, f64),
        percent: bool,
    },
    /// A whole number within bounds.
    Count {
        value: &'a mut u32,
        bounds: (u32, u32),
    },
    /// A seed.
    Seed(&'a mut u64),
    /// An amount, or `?` for not told.
    Savings(&'a mut Option<f64>),
    /// A percentage, or `4of7`.
    Odds(&'a mut Odds),
    /// The month of a review within a bound, or `none`.
    ReviewMonth {
        review: &'a mut Option<Review>,
        most: u32,
    },
    /// What a review shows, where there is one.
    ReviewVisible(&'a mut Option<Review>),
    /// `2027-01`, not before the first year given.
    Start {
        start: &'a mut YearMonth,
        first: i32,
    },
    /// A state's code, or `none`.
    State(&'a mut StateTax),
    /// A state's rate.
    StateRate(&'a mut StateTax),
    Kind(&'a mut PayKind),
    Status(&'a mut FilingStatus),
    Mode(&'a mut TaxMode),
    Times(&'a mut WaitTimes),
    Yes(&'a mut bool),
    /// Text to be read by people.
    Name(&'a mut String),
    /// Three capital letters.
    Currency(&'a mut String),
    /// Steps of pay beside the pay that they leave unsaid.
    Steps {
        steps: &'a mut Vec<PayStep>,
        pay: Pay,
    },
}

impl Slot<'_> {
    /// What a link writes for it; `None` where there is nothing it could write.
    pub(super) fn text(&self) -> Option<String> {
        Some(match self {
            Self::Pay(pay) => pay_text(pay)?,
            Self::Number { value, percent, .. } => number_text(**value, *percent)?,
            Self::Count { value, .. } => value.to_string(),
            Self::Seed(seed) => seed.to_string(),
            Self::Savings(None) => "?".to_owned(),
            Self::Savings(Some(value)) => number_text(*value, false)?,
            Self::Odds(Odds::Chance(chance)) => number_text(*chance, true)?,
            Self::Odds(Odds::Record { k, n }) => format!("{k}of{n}"),
            Self::ReviewMonth { review, .. } => {
                review.map_or_else(|| NONE.to_owned(), |review| review.month.to_string())
            }
            Self::ReviewVisible(review) => number_text(review.as_ref()?.visible, true)?,
            Self::Start { start, .. } => start.to_string(),
            Self::State(StateTax::Code(code)) => code.as_str().to_owned(),
            Self::StateRate(StateTax::Rate(rate)) => number_text(*rate, true)?,
            Self::State(_) | Self::StateRate(_) => return None,
            Self::Kind(kind) => kind.text().to_owned(),
            Self::Status(status) => status.text().to_owned(),
            Self::Mode(mode) => mode.text().to_owned(),
            Self::Times(times) => times.text().to_owned(),
            Self::Yes(yes) => yes.text().to_owned(),
            Self::Name(name) => short_name(name).0,
            Self::Currency(code) => (*code).clone(),
            Self::Steps { steps, pay } => steps::text(steps, pay)?,
        })
    }

    /// Whether a link has nothing to say of this place beyond what it says of the other.
    pub(super) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            // Their texts leave out what their stages' pays say, and those may differ.
            (Self::Steps { steps, .. }, Self::Steps { steps: others, .. }) => steps == others,
            _ => self.text() == other.text(),
        }
    }

    /// Takes what a link says. With a fault, either the nearest possible value was taken or
    /// nothing was: `text` tells what stands there.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Fault> {
        match self {
            Self::Pay(pay) => read_pay(pay, text),
            Self::Number { value, bounds, percent } => {
                let read = number::read(text_of(text, *percent), shift(*percent))?;
                put(value, read, *bounds)
            }
            Self::Count { value, bounds } => read_count(value, *bounds, text),
            Self::Seed(seed) => read_seed(seed, text),
            Self::Savings(savings) => {
                if text.trim() == "?" {
                    **savings = None;
                    return Ok(());
                }
                let read = number::read(text, 0)?;
                put(savings.get_or_insert(0.0), read, bounds::MONEY)
            }
            Self::Odds(odds) => read_odds(odds, text),
            Self::ReviewMonth { review, most } => {
                if text.trim() == NONE {
                    **review = None;
                    return Ok(());
                }
                let mut month = 0;
                let result = read_count(&mut month, (0, *most), text);
                if !matches!(result, Err(Fault::Number(_))) {
                    let visible = review.map_or(Review::HALF, |review| review.visible);
                    **review = Some(Review { month, visible });
                }
                result
            }
            Self::ReviewVisible(review) => {
                let review = review.as_mut().ok_or(Fault::NoReview)?;
                let read = number::read(text_of(text, true), PERCENT)?;
                put(&mut review.visible, read, bounds::SHARE)
            }
            Self::Start { start, first } => read_start(start, *first, text),
            Self::State(state) => {
                let text = text.trim();
                **state = if text.eq_ignore_ascii_case(NONE) {
                    StateTax::Rate(0.0)
                } else {
                    let code = StateCode::new(&text.to_ascii_uppercase());
                    StateTax::Code(code.ok_or(Fault::NotAState)?)
                };
                Ok(())
            }
            Self::StateRate(state) => {
                let mut rate = 0.0;
                let result =
                    put(&mut rate, number::read(text_of(text, true), PERCENT)?, bounds::SHARE);
                **state = StateTax::Rate(rate);
                result
            }
            Self::Kind(kind) => word::read(*kind, text),
            Self::Status(status) => word::read(*status, text),
            Self::Mode(mode) => word::read(*mode, text),
            Self::Times(times) => word::read(*times, text),
            Self::Yes(yes) => word::read(*yes, text),
            Self::Name(name) => {
                let (short, fault) = short_name(text);
                **name = short;
                fault.map_or(Ok(()), Err)
            }
            Self::Currency(code) => {
                let text = text.trim().to_ascii_uppercase();
                if text.len() != 3 || !text.bytes().all(|b| b.is_ascii_uppercase()) {
                    return Err(Fault::NotACurrency);
                }
                **code = text;
                Ok(())
            }
            Self::Steps { steps, pay } => steps::read(steps, pay, text),
        }
    }
}
