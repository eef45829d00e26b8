//! Hourly wages by occupation: BLS OEWS, May 2025, United States
//! (`wages_us_oews_may2025.json`; docs/facts.md has its source). Fetched by the page when somebody
//! starts from an occupation.

use super::state_reader::Node;

/// How many percentiles there are of each series.
pub const PERCENTILES: usize = 5;
/// The share that earns less, for each of them.
pub const SHARES: [f64; PERCENTILES] = [0.1, 0.25, 0.5, 0.75, 0.9];
/// The place of the median among them, and of the lower quarter.
pub const MEDIAN: usize = 2;
/// A quarter earn less.
pub const LOWER_QUARTER: usize = 1;
/// Their keys in the file.
const KEYS: [&str; PERCENTILES] = ["h_p10", "h_p25", "h_p50", "h_p75", "h_p90"];

/// For whom one works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Employer {
    /// Anybody.
    Any,
    /// General hospitals and the like (NAICS 622).
    Hospital,
    /// Computer systems design and related services (NAICS 5415).
    ComputerDesign,
}

impl Employer {
    /// All, in the order of the file.
    pub const ALL: [Self; 3] = [Self::Any, Self::Hospital, Self::ComputerDesign];

    const fn key(self) -> &'static str {
        match self {
            Self::Any => "national_cross_industry",
            Self::Hospital => "hospitals_622000",
            Self::ComputerDesign => "computer_systems_design_541500",
        }
    }
}

/// An occupation with what it pays.
#[derive(Debug, Clone, PartialEq)]
pub struct Occupation {
    /// Its code in the Standard Occupational Classification of 2018: `15-1232`.
    pub soc: String,
    /// Its title there.
    pub title: String,
    /// US dollars an hour, before tax, by [`Employer::ALL`] and [`SHARES`].
    pub hourly: [[f64; PERCENTILES]; 3],
}

/// The table.
#[derive(Debug, Clone, PartialEq)]
pub struct Wages {
    /// In the order of the file.
    pub occupations: Vec<Occupation>,
}

impl Wages {
    /// Reads a tree of JSON; `None` where it is not of the known shape, or a wage is none.
    pub fn from_tree<N: Node>(tree: &N) -> Option<Self> {
        let entries = tree.entries()?;
        let mut occupations: Vec<Occupation> = Vec::new();
        for (column, employer) in Employer::ALL.into_iter().enumerate() {
            let (_, list) = entries.iter().find(|(key, _)| key == employer.key())?;
            for (at, row) in list.items()?.iter().enumerate() {
                let row = row.entries()?;
                let find = |key: &str| Some(&row.iter().find(|(name, _)| name == key)?.1);
                let soc = find("soc")?.text()?;
                if column == 0 {
                    let title = find("title")?.text()?;
                    occupations.push(Occupation { soc, title, hourly: Default::default() });
                } else if occupations.get(at)?.soc != soc {
                    return None;
                }
                let hourly = occupations.get_mut(at)?.hourly.get_mut(column)?;
                for (place, key) in hourly.iter_mut().zip(KEYS) {
                    *place = find(key)?.number().filter(|wage| *wage > 0.0)?;
                }
            }
        }
        let whole = occupations.iter().all(|one| one.hourly.iter().all(|of| of[0] > 0.0));
        (whole && !occupations.is_empty()).then_some(Self { occupations })
    }

    /// What this occupation pays there, at this percentile.
    pub fn hourly(&self, soc: &str, employer: Employer, percentile: usize) -> Option<f64> {
        let occupation = self.occupations.iter().find(|one| one.soc == soc)?;
        let column = Employer::ALL.iter().position(|one| *one == employer)?;
        occupation.hourly.get(column)?.get(percentile).copied()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]
mod tests {
    use super::*;
    use serde_json::Value;

    const FILE: &str = include_str!("wages_us_oews_may2025.json");

    fn tree() -> Value {
        serde_json::from_str(FILE).unwrap()
    }

    #[test]
    fn every_series_is_read_and_rises() {
        let wages = Wages::from_tree(&tree()).unwrap();
        assert_eq!(wages.occupations.len(), 18);
        for one in &wages.occupations {
            assert!(one.soc.len() == 7 && !one.title.is_empty(), "{one:?}");
            for of in one.hourly {
                assert!(of.windows(2).all(|pair| pair[0] < pair[1]), "{one:?}");
            }
        }
    }

    #[test]
    fn a_table_that_lacks_something_is_none() {
        assert_eq!(Wages::from_tree(&Value::from(1)), None);
        assert_eq!(Wages::from_tree(&serde_json::json!({})), None);
        let mut broken = tree();
        broken[Employer::ALL[0].key()][2].as_object_mut().unwrap().remove("title");
        assert_eq!(Wages::from_tree(&broken), None);
        let mut longer = tree();
        let list = longer[Employer::ALL[1].key()].as_array_mut().unwrap();
        list.push(list[0].clone());
        assert_eq!(Wages::from_tree(&longer), None);
        for (key, at) in [("hospitals_622000", 3), ("national_cross_industry", 0)] {
            let mut broken = tree();
            broken[key][at]["h_p75"] = Value::Null;
            assert_eq!(Wages::from_tree(&broken), None);
            let mut broken = tree();
            broken[key].as_array_mut().unwrap().remove(at);
            assert_eq!(Wages::from_tree(&broken), None);
            for lacking in ["soc", "h_p10"] {
                let mut broken = tree();
                broken[key][at].as_object_mut().unwrap().remove(lacking);
                assert_eq!(Wages::from_tree(&broken), None, "{key} {lacking}");
            }
            for wrong in [Value::from(5), serde_json::json!([[]]), serde_json::json!({})] {
                let mut broken = tree();
                broken[key] = wrong;
                assert_eq!(Wages::from_tree(&broken), None, "{key}");
            }
        }
    }

    #[test]
    fn an_occupation_or_a_share_that_is_not_there_pays_nothing() {
        let wages = Wages::from_tree(&tree()).unwrap();
        let one = wages.occupations[0].soc.as_str();
        assert!(wages.hourly(one, Employer::Any, PERCENTILES - 1).is_some());
        assert_eq!(wages.hourly(one, Employer::Any, PERCENTILES), None);
        assert_eq!(wages.hourly("99-9999", Employer::Any, 0), None);
    }
}
