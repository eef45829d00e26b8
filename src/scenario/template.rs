//! Routes to start from: the ways people do get into a new field, each with defaults that are
//! sourced or plainly a guess.

use super::{Evidence, Fallback, Job, Odds, Pay, Route, Scenario, Stage, lever::Lever};
use std::mem::discriminant;

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

    /// The levers that it gives a figure of its own, and where each comes from. Of a stage that no
    /// lever turns every figure is a guess.
    pub const fn levers(self) -> &'static [(Lever, Evidence)] {
        use Evidence::{Guess, Sourced};
        match self {
            Self::ReducedRate | Self::CourseVolunteerReduced | Self::Recruiter => {
                &[(Lever::For, Guess), (Lever::Odds, Guess)]
            }
            Self::VolunteerFullTime => &[(Lever::For, Guess), (Lever::Odds, Sourced)],
            Self::VolunteerBeside => &[
                (Lever::For, Guess),
                (Lever::Keep, Guess),
                (Lever::Odds, Sourced),
                (Lever::BackMonths, Guess),
                (Lever::BackShare, Guess),
            ],
            Self::Course => &[(Lever::For, Guess), (Lever::Keep, Guess), (Lever::Odds, Guess)],
            Self::OwnField => &[
                (Lever::Then, Guess),
                (Lever::Odds, Guess),
                (Lever::BackMonths, Guess),
                (Lever::BackShare, Guess),
            ],
        }
    }

    /// What each template of this route's way makes of it, its places and pays being the same.
    fn like(scenario: &Scenario, route: usize) -> impl Iterator<Item = (Self, Route)> {
        let way = |route: &Route| route.stages.iter().map(discriminant).collect::<Vec<_>>();
        let here = scenario.routes.get(route).map(way);
        let made = Self::ALL.into_iter().map(move |each| (each, each.route(scenario, route, "")));
        made.filter(move |(_, made)| here.as_ref() == Some(&way(made)))
    }
}

/// Where a lever's figure comes from that is as a template of the route's way has it, whoever set it;
/// or of the way of a route beside it, from which a template may have taken it. `None` if it is the
/// user's own.
pub fn origin(scenario: &Scenario, route: usize, lever: Lever) -> Option<Evidence> {
    let here = lever.get(scenario, route);
    let others = (0..scenario.routes.len()).filter(|other| lever.get(scenario, *other) == here);
    of_way(scenario, route, lever)
        .or_else(|| others.into_iter().find_map(|other| of_way(scenario, other, lever)))
}

fn of_way(scenario: &Scenario, route: usize, lever: Lever) -> Option<Evidence> {
    let here = lever.get(scenario, route)?;
    Template::like(scenario, route).find_map(|(template, made)| {
        let (_, evidence) = template.levers().iter().find(|(set, _)| *set == lever)?;
        let of_template = Scenario { routes: vec![made], ..scenario.clone() };
        (lever.get(&of_template, 0) == Some(here)).then_some(*evidence)
    })
}

/// Whether a stage is as a template of the route's way has it.
pub fn is_templates_stage(scenario: &Scenario, route: usize, stage: usize) -> bool {
    let here = scenario.routes.get(route).and_then(|route| route.stages.get(stage));
    here.is_some()
        && Template::like(scenario, route).any(|(_, made)| made.stages.get(stage) == here)
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
    fn every_template_is_possible_and_every_figure_it_sets_has_its_origin() {
        let default = Scenario::default();
        for template in Template::ALL {
            let mut scenario = Scenario::default();
            scenario.routes = vec![template.route(&default, 0, template.name())];
            assert!(scenario.is_possible(), "{template:?}: {:?}", scenario.check());
            for lever in Lever::ALL {
                let here = lever.get(&scenario, 0);
                let set = here.is_some() && here != lever.get(&default, 0);
                let known = origin(&scenario, 0, lever);
                let nothing = here == Some(0.0) && lever.get(&default, 0).is_none();
                assert!(!set || nothing || known.is_some(), "{template:?} {lever:?}");
                let sourced = lever == Lever::Odds && here == Some(UNPAID_INTERN_OFFERS);
                assert_eq!(known == Some(Evidence::Sourced), sourced, "{template:?} {lever:?}");
            }
            for stage in 0..scenario.routes[0].stages.len() {
                assert!(is_templates_stage(&scenario, 0, stage), "{template:?} {stage}");
            }
        }
    }

    #[test]
    fn what_differs_from_every_template_is_the_users() {
        let mut scenario = Scenario::default();
        scenario.routes = vec![Template::Course.route(&Scenario::default(), 0, "course")];
        Lever::For.set(&mut scenario, 0, 7.0);
        assert_eq!(origin(&scenario, 0, Lever::For), None);
        assert_eq!(origin(&scenario, 0, Lever::Keep), Some(Evidence::Guess));
        assert!(!is_templates_stage(&scenario, 0, 0) && is_templates_stage(&scenario, 0, 1));
        assert!(!is_templates_stage(&scenario, 0, 2) && !is_templates_stage(&scenario, 1, 0));
        // A way that no template has.
        scenario.routes[0].stages.reverse();
        assert_eq!(origin(&scenario, 0, Lever::Keep), None);
    }

    #[test]
    fn what_a_template_took_from_the_route_beside_it_is_no_more_the_users_than_there() {
        let mut scenario = Scenario::default();
        scenario.routes = vec![Template::VolunteerBeside.route(&Scenario::default(), 0, "beside")];
        scenario.routes.push(Template::Course.route(&scenario, 0, "course"));
        assert_eq!(origin(&scenario, 1, Lever::BackMonths), Some(Evidence::Guess));
        Lever::BackMonths.set(&mut scenario, 1, 4.0);
        assert_eq!(origin(&scenario, 1, Lever::BackMonths), None);
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
