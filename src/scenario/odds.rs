//! The chance that a route's last step works out.

use serde::{Deserialize, Deserializer, Serialize, de::Error};

/// Odds as a chance, or as the record of people one knows.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Odds {
    /// A chance from 0 to 1.
    Chance(f64),
    /// "k of n people I know".
    Record {
        /// Those for whom it worked.
        k: u32,
        /// All those known.
        n: u32,
    },
}

impl Odds {
    /// The chance: as given, or (k+1)/(n+2), the mean of Beta(k+1, n−k+1) (Laplace's rule of
    /// succession; docs/model.md, rule 9).
    pub fn chance(self) -> f64 {
        match self {
            Self::Chance(p) => p,
            Self::Record { k, n } => (f64::from(k) + 1.0) / (f64::from(n) + 2.0),
        }
    }
}

impl Default for Odds {
    fn default() -> Self {
        Self::Chance(1.0)
    }
}

impl<'de> Deserialize<'de> for Odds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Record {
            k: u32,
            n: u32,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Chance(f64),
            Record(Record),
        }
        match Either::deserialize(deserializer) {
            Ok(Either::Chance(p)) => Ok(Self::Chance(p)),
            Ok(Either::Record(Record { k, n })) => Ok(Self::Record { k, n }),
            Err(_) => Err(D::Error::custom(
                "odds are a number from 0 to 1, or {\"k\": …, \"n\": …} with whole numbers",
            )),
        }
    }
}
