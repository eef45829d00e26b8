//! What a scenario cannot be, and what is odd about it.
//!
//! An impossible scenario cannot be worked out: a file that holds one is refused, a link's values
//! are moved to the nearest possible ones. An odd one is worked out, and what is odd is said.

use super::{
    HORIZON, Job, MOST_ROUTES, MOST_STAGES, Odds, Pay, PayKind, PayPer, Route, Scenario, Stage,
    StateTax, TaxMode,
    bounds::{self, MOST_STEPS},
};

pub use flaw::{Flaw, Problem, Severity};

mod flaw;

impl Scenario {
    /// Everything impossible or odd about it, in the order of the file.
    pub fn check(&self) -> Vec<Problem> {
        let mut found = Check { problems: Vec::new(), horizon: self.horizon };
        found.scenario(self);
        found.problems
    }

    /// Whether it can be worked out: nothing impossible about it.
    pub fn is_possible(&self) -> bool {
        self.check().iter().all(|problem| problem.severity() == Severity::Odd)
    }
}

struct Check {
    problems: Vec<Problem>,
    horizon: u32,
}

impl Check {
    fn note(&mut self, place: impl Into<String>, flaw: Flaw) {
        self.problems.push(Problem { place: place.into(), flaw });
    }

    fn number(&mut self, place: &str, field: &str, value: f64, (least, most): (f64, f64)) {
        let flaw = if !value.is_finite() {
            Flaw::NotFinite
        } else if value < least {
            Flaw::Below { value, least }
        } else if value > most {
            Flaw::Above { value, most }
        } else {
            return;
        };
        self.note(join(place, field), flaw);
    }

    fn numbers(&mut self, place: &str, bounds: (f64, f64), fields: &[(&str, f64)]) {
        for (field, value) in fields {
            self.number(place, field, *value, bounds);
        }
    }

    fn whole(&mut self, place: &str, field: &str, value: u32, (least, most): (u32, u32)) {
        let bounds = (f64::from(least), f64::from(most));
        self.number(place, field, f64::from(value), bounds);
    }

    /// A duration: within the horizon.
    fn months(&mut self, place: &str, field: &str, months: u32) {
        if months > self.horizon {
            let flaw = Flaw::LongerThanHorizon { months, horizon: self.horizon };
            self.note(join(place, field), flaw);
        }
    }

    fn scenario(&mut self, s: &Scenario) {
        if s.version != 1 {
            self.note("version", Flaw::Version(s.version));
        }
        self.name("name", &s.name);
        self.start(s);
        self.whole("", "horizon", s.horizon, (*HORIZON.start(), *HORIZON.end()));
        self.numbers("", bounds::RATE, &[("rate", s.rate), ("inflation", s.inflation)]);
        self.job("now", &s.now);
        if s.now.ramp.months > 0 {
            self.note("now.ramp", Flaw::RampUnused);
        }
        if s.routes.is_empty() {
            self.note("routes", Flaw::NoRoute);
        }
        if s.routes.len() > MOST_ROUTES {
            self.note("routes", Flaw::TooMany { count: s.routes.len(), most: MOST_ROUTES });
        }
        for (i, route) in s.routes.iter().enumerate() {
            self.route(&format!("routes[{i}]"), s, route);
        }
        self.household_and_taxes(s);
        let sigmas = [("pay_sigma", s.spread.pay_sigma), ("raise_sigma", s.spread.raise_sigma)];
        self.numbers("chance", bounds::SIGMA, &sigmas);
        self.whole("", "trials", s.trials, bounds::TRIALS);
        if s.currency.len() != 3 || !s.currency.bytes().all(|b| b.is_ascii_uppercase()) {
            self.note("currency", Flaw::Currency);
        }
        let subtag =
            |t: &str| (1..=8).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_alphanumeric());
        if !s.locale.is_empty() && !s.locale.split('-').all(subtag) {
            self.note("locale", Flaw::Locale);
        }
    }

    fn start(&mut self, s: &Scenario) {
        let year = s.start.year();
        if s.taxes.mode == TaxMode::Us && year < bounds::FIRST_US_TAX_YEAR {
            self.note("start", Flaw::BeforeTaxTables { start: s.start });
        } else if year < bounds::START_YEARS.0 || year > bounds::START_YEARS.1 {
            self.note("start", Flaw::StartYear { start: s.start });
        }
    }

    fn household_and_taxes(&mut self, s: &Scenario) {
        let h = &s.household;
        let savings = h.savings.unwrap_or(0.0);
        let amounts = [
            ("spouse", h.spouse),
            ("living", h.living),
            ("gap_cover", h.gap_cover),
            ("savings", savings),
            ("credit", h.credit),
        ];
        self.numbers("household", bounds::MONEY, &amounts);
        let rates = [("save_rate", h.save_rate), ("debt_rate", h.debt_rate)];
        self.numbers("household", bounds::RATE, &rates);
        let t = &s.taxes;
        self.numbers("tax", bounds::SHARE, &[("rate", t.rate), ("retirement", t.retirement)]);
        if let StateTax::Rate(rate) = t.state {
            self.number("tax", "state", rate, bounds::SHARE);
        }
    }

    fn pay(&mut self, place: &str, pay: &Pay) {
        self.number(place, "amount", pay.amount, bounds::MONEY);
        self.number(place, "hours", pay.hours, bounds::HOURS);
        self.number(place, "weeks", pay.weeks, bounds::WEEKS);
        if pay.lacks_paid_time() {
            self.note(place, Flaw::NoPaidTime);
        }
    }

    fn job(&mut self, place: &str, job: &Job) {
        self.pay(&join(place, "pay"), &job.pay);
        self.number(place, "raise", job.raise, bounds::RATE);
        self.number(place, "ramp.share", job.ramp.share, bounds::SHARE);
        self.months(place, "ramp.months", job.ramp.months);
        let extras = [("premium", job.premium), ("costs", job.costs), ("benefits", job.benefits)];
        self.numbers(place, bounds::MONEY, &extras);
        let shares = [
            ("match", job.employer_match),
            ("deferral", job.deferral),
            ("loss.chance", job.loss.chance),
            ("loss.cut", job.loss.cut),
        ];
        self.numbers(place, bounds::SHARE, &shares);
        self.number(place, "loss.months", job.loss.months, bounds::LOSS_MONTHS);
    }

    fn route(&mut self, place: &str, s: &Scenario, route: &Route) {
        self.name(&join(place, "name"), &route.name);
        self.number(place, "one_off", route.one_off, bounds::MONEY);
        if route.stages.len() > MOST_STAGES {
            let flaw = Flaw::TooMany { count: route.stages.len(), most: MOST_STAGES };
            self.note(join(place, "stages"), flaw);
        }
        for (i, stage) in route.stages.iter().enumerate() {
            self.stage(&format!("{place}.stages[{i}]"), s, stage);
        }
        self.job(&join(place, "then"), &route.then);
        if route.then.pay.monthly_gross() == 0.0 {
            self.note(join(place, "then.pay"), Flaw::NoIncome);
        }
        match route.odds {
            Odds::Chance(p) => self.number(place, "odds", p, bounds::SHARE),
            Odds::Record { k, n } => {
                self.whole(place, "odds.n", n, bounds::KNOWN);
                if k > n {
                    self.note(join(place, "odds"), Flaw::MoreThanKnown { k, n });
                }
            }
        }
        self.months(place, "fallback.months", route.fallback.months);
        self.number(place, "fallback.share", route.fallback.share, bounds::BACK_SHARE);
        let end = route.stages.iter().fold(0_u32, |sum, stage| sum.saturating_add(stage.months()));
        if end > self.horizon {
            let flaw = Flaw::EndsAfterHorizon { months: end, horizon: self.horizon };
            self.note(join(place, "stages"), flaw);
        }
        if let Some(review) = route.review {
            self.months(place, "review.month", review.month);
            self.number(place, "review.visible", review.visible, bounds::SHARE);
            if review.month >= end {
                let flaw = Flaw::ReviewOutside { month: review.month, end };
                self.note(join(place, "review.month"), flaw);
            }
        }
    }

    fn stage(&mut self, place: &str, s: &Scenario, stage: &Stage) {
        let length = if matches!(stage, Stage::Search { .. } | Stage::Wait { .. }) {
            "within"
        } else {
            "months"
        };
        self.months(place, length, stage.months());
        if !matches!(stage, Stage::Wait { .. }) {
            self.number(place, "keep", stage.keep(), bounds::SHARE);
        }
        let extras = stage.extras();
        let amounts =
            [("premium", extras.premium), ("costs", extras.costs), ("benefits", extras.benefits)];
        self.numbers(place, bounds::MONEY, &amounts);
        match stage {
            Stage::Reduced { months, pay, steps, .. } => {
                self.pay(&join(place, "pay"), pay);
                if pay.kind != PayKind::Unpaid && pay.amount > s.now_as(pay) {
                    self.note(join(place, "pay"), Flaw::ReducedAboveNow);
                }
                if steps.len() > MOST_STEPS {
                    let flaw = Flaw::TooMany { count: steps.len(), most: MOST_STEPS };
                    self.note(join(place, "steps"), flaw);
                }
                for (i, step) in steps.iter().enumerate() {
                    let at = format!("{place}.steps[{i}]");
                    self.whole(&at, "from", step.from, bounds::STEP_FROM);
                    if step.from > *months {
                        let flaw = Flaw::StepOutside { from: step.from, months: *months };
                        self.note(join(&at, "from"), flaw);
                    }
                    self.pay(&join(&at, "pay"), &step.pay);
                }
            }
            Stage::Training { tuition, completion, .. } => {
                self.number(place, "tuition", *tuition, bounds::MONEY);
                self.number(place, "completion", *completion, bounds::SHARE);
            }
            Stage::Search { placed, .. } => self.number(place, "placed", *placed, bounds::SHARE),
            Stage::Wait { offer, .. } => self.number(place, "offer", *offer, bounds::SHARE),
            Stage::Volunteer { .. } => {}
        }
    }

    fn name(&mut self, place: &str, name: &str) {
        let characters = name.chars().count();
        if characters > bounds::NAME_CHARS {
            self.note(place, Flaw::LongName { characters });
        }
    }
}

impl Pay {
    /// Whether it is an amount for hours of which no year has any.
    pub(crate) fn lacks_paid_time(&self) -> bool {
        self.per == PayPer::Hour
            && self.kind != PayKind::Unpaid
            && self.amount > 0.0
            && (self.hours <= 0.0 || self.weeks <= 0.0)
    }
}

fn join(place: &str, field: &str) -> String {
    if place.is_empty() { field.to_owned() } else { format!("{place}.{field}") }
}
