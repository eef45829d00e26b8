//! The small language in which `state_income_tax.json` writes an amount.

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor, value},
};
use std::fmt;

/// Rows of (from, value), ascending: a rate above an income, or a value from an income on.
pub type Rows = Vec<(f64, f64)>;

/// One value for each filing status the states' tables know.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByStateStatus<T> {
    /// Single.
    pub single: T,
    /// Married filing jointly.
    pub mfj: T,
    /// Head of household.
    pub hoh: T,
}

/// How the steps of a ramp are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RampRound {
    /// A step begun counts.
    Up,
    /// Whole steps count.
    Down,
    /// In proportion.
    None,
}

/// base + step · n, where n = max(0, x − start) / per, rounded; kept within `min` and `max`.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ramp {
    /// Value up to `start`.
    pub base: f64,
    /// Income from which steps are counted.
    pub start: f64,
    /// Income of one step.
    pub per: f64,
    /// Change with one step.
    pub step: f64,
    /// How steps are counted.
    pub round: RampRound,
    /// Least value.
    pub min: Option<f64>,
    /// Most value.
    pub max: Option<f64>,
}

/// Which federal income tax an amount speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FederalTaxBasis {
    /// Before credits.
    Gross,
    /// Less the earned income credit, at least 0.
    NetOfEitc,
}

/// An amount at an income x (docs/facts.md has the grammar).
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// A number.
    Number(f64),
    /// Marginal tax of x.
    Brackets(Rows),
    /// By filing status.
    ByStatus(Box<ByStateStatus<Amount>>),
    /// Value of the last row reached (`strict`: passed), else of the first.
    Step {
        /// Rows of (from, value).
        rows: Rows,
        /// Whether a row must be passed.
        strict: bool,
    },
    /// A value that rises or falls with x.
    Ramp(Ramp),
    /// rate(x) · x − minus(x), both steps.
    Card {
        /// Rate by income.
        rate: Rows,
        /// What is taken off, by income.
        minus: Rows,
    },
    /// Sum.
    Sum(Vec<Amount>),
    /// Largest.
    Max(Vec<Amount>),
    /// Smallest.
    Min(Vec<Amount>),
    /// Product.
    Mul(Vec<Amount>),
    /// k · x.
    X(f64),
    /// k · federal standard deduction.
    FederalStandardDeduction(f64),
    /// k · federal earned income credit.
    FederalEitc(f64),
    /// k · the workers' Social Security and Medicare tax.
    Fica(f64),
    /// k · Additional Medicare Tax.
    AdditionalMedicare(f64),
    /// Federal income tax.
    FederalTax(FederalTaxBasis),
}

/// Every key an amount's object may have; exactly one form must be there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    single: Option<Amount>,
    mfj: Option<Amount>,
    hoh: Option<Amount>,
    brackets: Option<Rows>,
    step: Option<Rows>,
    strict: Option<bool>,
    ramp: Option<Ramp>,
    card: Option<CardRows>,
    sum: Option<Vec<Amount>>,
    max: Option<Vec<Amount>>,
    min: Option<Vec<Amount>>,
    mul: Option<Vec<Amount>>,
    x: Option<f64>,
    fed_std: Option<f64>,
    fed_eitc: Option<f64>,
    fica: Option<f64>,
    additional_medicare: Option<f64>,
    fed_tax: Option<FederalTaxBasis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardRows {
    rate: Rows,
    minus: Rows,
}

impl Keys {
    /// The one form given; `None` if there is none, or more than one.
    fn amount(self) -> Option<Amount> {
        let by_status = match (self.single, self.mfj, self.hoh) {
            (Some(single), Some(mfj), Some(hoh)) => {
                Some(Amount::ByStatus(Box::new(ByStateStatus { single, mfj, hoh })))
            }
            (None, None, None) => None,
            _ => return None,
        };
        if self.strict.is_some() && self.step.is_none() {
            return None;
        }
        let strict = self.strict.unwrap_or(false);
        let forms = [
            by_status,
            self.brackets.map(Amount::Brackets),
            self.step.map(|rows| Amount::Step { rows, strict }),
            self.ramp.map(Amount::Ramp),
            self.card.map(|c| Amount::Card { rate: c.rate, minus: c.minus }),
            self.sum.map(Amount::Sum),
            self.max.map(Amount::Max),
            self.min.map(Amount::Min),
            self.mul.map(Amount::Mul),
            self.x.map(Amount::X),
            self.fed_std.map(Amount::FederalStandardDeduction),
            self.fed_eitc.map(Amount::FederalEitc),
            self.fica.map(Amount::Fica),
            self.additional_medicare.map(Amount::AdditionalMedicare),
            self.fed_tax.map(Amount::FederalTax),
        ];
        let mut given = forms.into_iter().flatten();
        given.next().filter(|_| given.next().is_none())
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AmountVisitor)
    }
}

struct AmountVisitor;

impl<'de> Visitor<'de> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, rows of [from, rate], or an object of one known form")
    }

    fn visit_f64<E>(self, v: f64) -> Result<Amount, E> {
        Ok(Amount::Number(v))
    }

    fn visit_u64<E>(self, v: u64) -> Result<Amount, E> {
        Ok(Amount::Number(v as f64))
    }

    fn visit_i64<E>(self, v: i64) -> Result<Amount, E> {
        Ok(Amount::Number(v as f64))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Amount, A::Error> {
        Rows::deserialize(value::SeqAccessDeserializer::new(seq)).map(Amount::Brackets)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Amount, A::Error> {
        Keys::deserialize(value::MapAccessDeserializer::new(map))?
            .amount()
            .ok_or_else(|| A::Error::custom("an amount's object has exactly one known form"))
    }
}
