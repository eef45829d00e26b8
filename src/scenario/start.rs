//! Where a scenario can start from: an occupation's wages, or the story of somebody who made the
//! move. Each figure that is set is sourced or plainly a guess; what is not named stays the user's.

use super::{
    Evidence, Fallback, Job, Odds, Pay, PayKind, PayPer, Route, Scenario, Stage, lever::Lever,
    template::UNPAID_INTERN_OFFERS,
};
use crate::facts::wages::{Employer, LOWER_QUARTER, MEDIAN, Wages};

/// The upper quarter, among the percentiles: new in the field, not new to the work.
const UPPER_QUARTER: usize = 3;
/// Dollars: the wages' own currency.
const DOLLARS: &str = "USD";

/// A wage in the table: whose, with whom, at which percentile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WageOf {
    /// The occupation's code.
    pub soc: String,
    /// For whom one works.
    pub employer: Employer,
    /// The place of the percentile ([`crate::facts::wages::SHARES`]).
    pub percentile: usize,
}

impl WageOf {
    fn new(soc: &str, employer: Employer, percentile: usize) -> Self {
        Self { soc: soc.to_owned(), employer, percentile }
    }

    fn hourly(&self, wages: &Wages) -> Option<f64> {
        wages.hourly(&self.soc, self.employer, self.percentile)
    }
}

/// Where a figure that was set comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetBy {
    /// A published wage.
    Wage(WageOf),
    /// Offers to unpaid interns ([`UNPAID_INTERN_OFFERS`]).
    InternOffers,
    /// A guess to start from.
    Guess,
}

impl SetBy {
    const fn evidence(&self) -> Evidence {
        match self {
            Self::Wage(_) | Self::InternOffers => Evidence::Sourced,
            Self::Guess => Evidence::Guess,
        }
    }
}

/// A figure that was set.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// Whose.
    pub lever: Lever,
    /// What it was set to: a lever that stands elsewhere has it from somewhere else.
    pub value: f64,
    /// Where it comes from.
    pub by: SetBy,
}

/// A scenario to open, and what was set in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Started {
    /// The scenario.
    pub scenario: Scenario,
    /// The route in focus.
    pub focus: usize,
    /// What was set, in its order.
    pub set: Vec<Setting>,
}

impl Started {
    fn of(mut scenario: Scenario, focus: usize, set: Vec<(Lever, SetBy)>) -> Self {
        let set = set.into_iter().filter_map(|(lever, by)| {
            Some(Setting { lever, value: lever.get(&scenario, focus)?, by })
        });
        let set: Vec<_> = set.collect();
        for Setting { lever, by, .. } in &set {
            scenario.set_evidence(*lever, focus, by.evidence());
        }
        Self { scenario, focus, set }
    }
}

/// Somebody who made the move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Story {
    /// User support in a hospital, then analyst of its health record system.
    HelpDesk,
    /// Nurse, then informatics.
    Nurse,
    /// Developer who volunteers in healthcare.
    Developer,
}

impl Story {
    /// All, in the order of the page.
    pub const ALL: [Self; 3] = [Self::HelpDesk, Self::Nurse, Self::Developer];

    /// The scenario of this story: its pays, its route and its odds, with the household, taxes and
    /// assumptions of `scenario`. None where the table lacks its wages.
    pub fn start(self, scenario: &Scenario, wages: &Wages, title: &str) -> Option<Started> {
        let hospital = Employer::Hospital;
        let wage = |soc, employer, percentile| {
            let of = WageOf::new(soc, employer, percentile);
            Some((of.hourly(wages)?, SetBy::Wage(of)))
        };
        let guess = |amount: f64| Some((amount, SetBy::Guess));
        let told = match self {
            Self::HelpDesk => Told {
                now: wage("15-1232", hospital, MEDIAN)?,
                // What a trainee is paid: a guess, near what a quarter of user support earn.
                reduced: Some((wage("15-1232", hospital, LOWER_QUARTER)?.0, 6)),
                then: wage("15-1211", hospital, LOWER_QUARTER)?,
                odds: guess(0.6)?,
                fallback: Fallback { months: 3, share: 0.95 },
            },
            Self::Nurse => Told {
                now: wage("29-1141", hospital, MEDIAN)?,
                reduced: Some((wage("15-1211", hospital, LOWER_QUARTER)?.0, 12)),
                then: wage("15-1211", hospital, UPPER_QUARTER)?,
                odds: guess(0.6)?,
                // Nurses are sought: back at the bedside within a month.
                fallback: Fallback { months: 1, share: 1.0 },
            },
            Self::Developer => Told {
                now: wage("15-1252", Employer::Any, LOWER_QUARTER)?,
                reduced: None,
                then: wage("15-1252", hospital, MEDIAN)?,
                odds: (UNPAID_INTERN_OFFERS, SetBy::InternOffers),
                fallback: Fallback { months: 3, share: 1.0 },
            },
        };
        Some(told.into_started(scenario, title))
    }
}

/// Months of full-time volunteering: a guess.
const VOLUNTEERING: u32 = 3;

/// A story's figures.
struct Told {
    now: (f64, SetBy),
    /// The reduced rate and its months; none is volunteering. Both are guesses.
    reduced: Option<(f64, u32)>,
    then: (f64, SetBy),
    odds: (f64, SetBy),
    fallback: Fallback,
}

impl Told {
    fn into_started(self, before: &Scenario, title: &str) -> Started {
        let mut scenario = dollars(before);
        let example = Scenario::default();
        scenario.now = Job { raise: example.now.raise, ..Job::plain(Pay::hourly(self.now.0), 0.0) };
        let (premium, costs, benefits, keep) = (0.0, 0.0, 0.0, 0.0);
        let mut set = vec![(Lever::Now, self.now.1)];
        let stage = if let Some((pay, months)) = self.reduced {
            set.push((Lever::Cut, SetBy::Guess));
            let (pay, steps) = (Pay::hourly(pay), Vec::new());
            Stage::Reduced { months, pay, steps, keep, premium, costs, benefits }
        } else {
            Stage::Volunteer { months: VOLUNTEERING, keep, premium, costs, benefits }
        };
        set.push((Lever::For, SetBy::Guess));
        let raise = example.routes.first().map_or(0.0, |route| route.then.raise);
        scenario.routes = vec![Route {
            name: title.to_owned(),
            one_off: 0.0,
            stages: vec![stage],
            then: Job::plain(Pay::hourly(self.then.0), raise),
            odds: Odds::Chance(self.odds.0),
            fallback: self.fallback,
            review: None,
        }];
        set.extend([(Lever::Then, self.then.1), (Lever::Odds, self.odds.1)]);
        set.extend([
            (Lever::NowRaise, SetBy::Guess),
            (Lever::ThenRaise, SetBy::Guess),
            (Lever::BackMonths, SetBy::Guess),
            (Lever::BackShare, SetBy::Guess),
        ]);
        Started::of(scenario, 0, set)
    }
}

/// The rate now and the rate after of `focus` as these occupations pay; all else stays. None where
/// the table lacks a wage.
pub fn from_occupations(
    before: &Scenario,
    focus: usize,
    wages: &Wages,
    now: &WageOf,
    then: &WageOf,
) -> Option<Started> {
    let mut scenario = dollars(before);
    let hourly = |pay: &mut Pay, amount: f64| {
        (pay.amount, pay.per, pay.kind) = (amount, PayPer::Hour, PayKind::Employee);
        if pay.lacks_paid_time() {
            (pay.hours, pay.weeks) = (Pay::full_time_hours(), Pay::all_weeks());
        }
    };
    hourly(&mut scenario.now.pay, now.hourly(wages)?);
    hourly(&mut scenario.routes.get_mut(focus)?.then.pay, then.hourly(wages)?);
    let set =
        vec![(Lever::Now, SetBy::Wage(now.clone())), (Lever::Then, SetBy::Wage(then.clone()))];
    Some(Started::of(scenario, focus, set))
}

/// The scenario in dollars, in which the wages are: other amounts keep their figure.
fn dollars(before: &Scenario) -> Scenario {
    Scenario { currency: DOLLARS.to_owned(), ..before.clone() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]
mod tests {
    use super::*;
    use crate::scenario::evidence::untag;
    use crate::scenario::{HOSPITAL_ANALYST_P25, SUPPORT_MEDIAN};

    fn wages() -> Wages {
        let file = include_str!("../facts/wages_us_oews_may2025.json");
        let tree: serde_json::Value = serde_json::from_str(file).unwrap();
        Wages::from_tree(&tree).unwrap()
    }

    #[test]
    fn the_example_has_its_wages_from_the_table() {
        let wages = wages();
        assert_eq!(wages.hourly("15-1232", Employer::Any, MEDIAN), Some(SUPPORT_MEDIAN));
        let analyst = wages.hourly("15-1211", Employer::Hospital, LOWER_QUARTER);
        assert_eq!(analyst, Some(HOSPITAL_ANALYST_P25));
    }

    #[test]
    fn every_story_is_possible_and_tags_what_it_sets() {
        let mut before = Scenario::default();
        before.household.living = 4_321.0;
        before.taxes.rate = 0.1;
        for story in Story::ALL {
            let started = story.start(&before, &wages(), "a story").unwrap();
            let scenario = &started.scenario;
            assert!(scenario.check().is_empty(), "{story:?}: {:?}", scenario.check());
            assert_eq!((&scenario.household, &scenario.taxes), (&before.household, &before.taxes));
            assert_eq!(scenario.evidence.len(), started.set.len());
            assert!(started.set.len() >= 8, "{story:?} lacks {:?}", started.set);
            for Setting { lever, value, by } in &started.set {
                assert_eq!(lever.get(scenario, 0), Some(*value), "{story:?} {lever:?}");
                assert_eq!(scenario.evidence.get(lever.name()), Some(&by.evidence()));
            }
        }
    }

    #[test]
    fn an_occupation_sets_two_rates_and_nothing_else() {
        let before = Scenario::default();
        let now = WageOf::new("29-1141", Employer::Any, MEDIAN);
        let then = WageOf::new("15-2051", Employer::ComputerDesign, 4);
        let started = from_occupations(&before, 0, &wages(), &now, &then).unwrap();
        let mut expected = before.clone();
        expected.now.pay.amount = 46.9;
        expected.routes[0].then.pay.amount = 96.78;
        expected.evidence = started.scenario.evidence.clone();
        assert_eq!(started.scenario, expected);
        assert_eq!(started.set.len(), 2);
        assert_eq!(from_occupations(&before, 1, &wages(), &now, &then), None);
    }

    #[test]
    fn what_somebody_sets_is_no_longer_sourced() {
        let before = Story::Nurse.start(&Scenario::default(), &wages(), "").unwrap().scenario;
        let mut next = before.clone();
        next.now.pay.amount = 50.0;
        untag(&mut next, &before);
        assert_eq!(next.evidence.get("now"), None);
        assert_eq!(next.evidence.len(), before.evidence.len() - 1);
    }
}
