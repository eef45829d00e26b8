//! Which taxes are paid: none, a flat share, or the US ones by calendar year.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// The kind of tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TaxMode {
    /// None: pay is net already.
    #[default]
    None,
    /// One share of gross less deferral, by the month.
    Flat,
    /// US federal and state, by calendar year.
    Us,
}

/// A US state or the District of Columbia, by its two-letter code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StateCode([u8; 2]);

/// All 51 codes, in alphabetical order.
pub const STATE_CODES: [&str; 51] = [
    "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN",
    "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ",
    "NM", "NV", "NY", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA",
    "WI", "WV", "WY",
];

impl StateCode {
    /// The state of this code, in capitals; `None` if there is none.
    pub fn new(code: &str) -> Option<Self> {
        let known = STATE_CODES.iter().find(|c| **c == code)?.as_bytes();
        Some(Self([known[0], known[1]]))
    }

    /// The two letters.
    pub fn as_str(&self) -> &'static str {
        STATE_CODES.iter().find(|c| c.as_bytes() == self.0).copied().unwrap_or_default()
    }
}

/// State income tax: a rate on federal AGI, or a state's own rules.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum StateTax {
    /// Share of federal AGI.
    Rate(f64),
    /// The state's own tables.
    Code(StateCode),
}

impl Default for StateTax {
    fn default() -> Self {
        Self::Rate(0.0)
    }
}

impl Serialize for StateTax {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Rate(rate) => serializer.serialize_f64(*rate),
            Self::Code(code) => serializer.serialize_str(code.as_str()),
        }
    }
}

impl<'de> Deserialize<'de> for StateTax {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Rate(f64),
            Code(String),
        }
        match Either::deserialize(deserializer) {
            Ok(Either::Rate(rate)) => Ok(Self::Rate(rate)),
            Ok(Either::Code(code)) => StateCode::new(&code)
                .map(Self::Code)
                .ok_or_else(|| D::Error::custom(format!("“{code}” is not a state's code"))),
            Err(_) => Err(D::Error::custom("a state is a rate, or a two-letter code like \"CA\"")),
        }
    }
}

/// The taxes of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Taxes {
    /// None, flat or US.
    pub mode: TaxMode,
    /// The flat rate, if flat.
    pub rate: f64,
    /// The state's tax, if US.
    pub state: StateTax,
    /// Whether a contractor's trade is a specified service trade or business (QBI).
    pub sstb: bool,
    /// Share τ lost to tax when pension money is taken out.
    pub retirement: f64,
}
