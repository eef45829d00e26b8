//! Routes to start from: the ways people do get into a new field, each with defaults that are
//! sourced or plainly a guess.

use super::{Evidence, Fallback, Job, Odds, Pay, Route, Scenario, Stage};

/// A route to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Template {
    /// Some months at a reduced rate.
    ReducedRate,
    /// Unpaid, instead of the job.
    VolunteerFullTime,
    /// Unpaid, beside the job.
    VolunteerBeside,
    /// A course, then looking for a place.
    Course,
    /// A course, then volunteering, then a reduced rate.
    CourseVolunteerReduced,
    /// The current job until a recruiter's client makes an offer.
    Recruiter,
    /// Better work in one's own field: the honest rival of every move.
    OwnField,
}

/// Where one of a template's figures comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The figure.
    pub figure: Figure,
    /// Sourced or a guess.
    pub evidence: Evidence,
    /// The source; empty for a guess.
    pub source: &'static str,
}

/// A figure that a template sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Pay at the reduced rate.
    ReducedPay,
    /// Months of the stages.
    Months,
    /// Pay after.
    PayAfter,
    /// Odds at the end.
    Odds,
    /// Tuition.
    Tuition,
    /// Share who complete.
    Completion,
    /// Share placed, and in how many months.
    Placement,
    /// Chance of an offer a month.
    Offer,
    /// Share of the job kept meanwhile.
    Keep,
    /// What failing means.
    Fallback,
}

/// Job offers to unpaid interns in the US: 37 % (paid: 60 %, none: 36 %); NACE Class of 2012
/// Student Survey.
pub const UNPAID_INTERN_OFFERS: f64 = 0.37;
/// A better-paid job in one's own field, over the rate now: a guess.
const OWN_FIELD_STEP: f64 = 1.1;

impl Template {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::ReducedRate,
        Self::VolunteerFullTime,
        Self::VolunteerBeside,
        Self::Course,
        Self::CourseVolunteerReduced,
        Self::Recruiter,
        Self::OwnField,
    ];

    /// Its name in code and tests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReducedRate => "reduced-rate",
            Self::VolunteerFullTime => "volunteer-full-time",
            Self::VolunteerBeside => "volunteer-beside",
            Self::Course => "course",
            Self::CourseVolunteerReduced => "course-volunteer-reduced",
            Self::Recruiter => "recruiter",
            Self::OwnField => "own-field",
        }
    }

    /// The route it starts, beside `scenario`'s own: the new job and the fallback are the focused
    /// route's, so that routes differ in the way, not in the place they lead to.
    pub fn route(self, scenario: &Scenario, focus: usize, title: &str) -> Route {
        let example = Scenario::default().routes.swap_remove(0);
        let like = scenario.routes.get(focus).unwrap_or(&example);
        let reduced_pay = match like.main_stage().and_then(|i| like.stages.get(i)) {
            Some(Stage::Reduced { pay, .. }) => *pay,
            _ => Pay::hourly(22.0),
        };
        let own_field = || Job {
            pay: Pay { amount: scenario.now.pay.amount * OWN_FIELD_STEP, ..scenario.now.pay },
            ..scenario.now.clone()
        };
        let stages = match self {
            Self::ReducedRate => vec![reduced(6, reduced_pay)],
            Self::VolunteerFullTime => vec![volunteer(3, 0.0)],
            Self::VolunteerBeside => vec![volunteer(6, 1.0)],
            Self::Course => vec![training(6, 6_000.0, 0.5), search(0.6, 6)],
            Self::CourseVolunteerReduced => {
                vec![training(4, 3_000.0, 1.0), volunteer(3, 1.0), reduced(6, reduced_pay)]
            }
            Self::Recruiter => vec![Stage::Wait { offer: 0.1, within: 9 }, reduced(4, reduced_pay)],
            Self::OwnField => vec![Stage::Wait { offer: 0.1, within: 12 }],
        };
        let odds = match self {
            Self::ReducedRate | Self::CourseVolunteerReduced => 0.6,
            Self::VolunteerFullTime | Self::VolunteerBeside => UNPAID_INTERN_OFFERS,
            // The gates before are the risk; whoever is placed is kept.
            Self::Course => 1.0,
            Self::Recruiter => 0.8,
            Self::OwnField => 0.9,
        };
        let (then, fallback) = if self == Self::OwnField {
            (own_field(), Fallback { months: 2, share: 0.97 })
        } else if self == Self::VolunteerBeside {
            // Who never left the job has it still.
            (like.then.clone(), Fallback { months: 0, share: 1.0 })
        } else {
            (like.then.clone(), like.fallback)
        };
        Route {
            name: title.to_owned(),
            one_off: 0.0,
            stages,
            then,
            odds: Odds::Chance(odds),
            fallback,
            review: None,
        }
    }

    /// Where its figures come from.
    pub fn origins(self) -> Vec<Origin> {
        let guess = |figure| Origin { figure, evidence: Evidence::Guess, source: "" };
        let figures: &[Figure] = match self {
            Self::ReducedRate => &[Figure::ReducedPay, Figure::Months, Figure::Odds],
            Self::VolunteerFullTime | Self::VolunteerBeside => &[Figure::Months],
            Self::Course => &[
                Figure::Months,
                Figure::Tuition,
                Figure::Completion,
                Figure::Placement,
                Figure::Keep,
            ],
            Self::CourseVolunteerReduced => &[
                Figure::ReducedPay,
                Figure::Months,
                Figure::Tuition,
                Figure::Completion,
                Figure::Odds,
            ],
            Self::Recruiter => &[Figure::ReducedPay, Figure::Months, Figure::Offer, Figure::Odds],
            Self::OwnField => &[Figure::PayAfter, Figure::Offer, Figure::Odds, Figure::Fallback],
        };
        let mut origins: Vec<_> = figures.iter().copied().map(guess).collect();
        if matches!(self, Self::VolunteerFullTime | Self::VolunteerBeside) {
            origins.push(Origin {
                figure: Figure::Odds,
                evidence: Evidence::Sourced,
                source: "NACE, Class of 2012 Student Survey: job offers to unpaid interns",
            });
        }
        origins
    }
}

const fn reduced(months: u32, pay: Pay) -> Stage {
    let (keep, premium, costs, benefits) = (0.0, 0.0, 0.0, 0.0);
    Stage::Reduced { months, pay, steps: Vec::new(), keep, premium, costs, benefits }
}

const fn volunteer(months: u32, keep: f64) -> Stage {
    Stage::Volunteer { months, keep, premium: 0.0, costs: 0.0, benefits: 0.0 }
}

const fn training(months: u32, tuition: f64, keep: f64) -> Stage {
    let (premium, costs, benefits) = (0.0, 0.0, 0.0);
    Stage::Training { months, tuition, completion: 0.8, keep, premium, costs, benefits }
}

const fn search(placed: f64, within: u32) -> Stage {
    Stage::Search { placed, within, keep: 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_possible_and_says_where_its_figures_come_from() {
        for template in Template::ALL {
            let mut scenario = Scenario::default();
            scenario.routes = vec![template.route(&Scenario::default(), 0, template.name())];
            assert!(scenario.is_possible(), "{template:?}: {:?}", scenario.check());
            assert!(!template.origins().is_empty(), "{template:?}");
            for origin in template.origins() {
                let sourced = origin.evidence == Evidence::Sourced;
                assert_eq!(sourced, !origin.source.is_empty(), "{template:?} {:?}", origin.figure);
            }
        }
    }

    #[test]
    fn a_route_leads_to_the_focused_routes_job() {
        let mut scenario = Scenario::default();
        scenario.routes[0].then.pay.amount = 51.0;
        let route = Template::Recruiter.route(&scenario, 0, "recruiter");
        assert_eq!(route.then.pay.amount, 51.0);
        let own = Template::OwnField.route(&scenario, 0, "own field");
        assert!((own.then.pay.amount - 29.74 * 1.1).abs() < 1e-12);
    }

    #[test]
    fn who_volunteers_beside_the_job_has_it_still() {
        let scenario = Scenario::default();
        let route = Template::VolunteerBeside.route(&scenario, 0, "beside");
        assert_eq!(route.fallback, Fallback { months: 0, share: 1.0 });
        // Whoever leaves it does not.
        let left = Template::VolunteerFullTime.route(&scenario, 0, "instead");
        assert_eq!(left.fallback, scenario.routes[0].fallback);
    }
}
