//! A scenario made ready for the month step: what does not change from path to path.

use super::ModelError;
use super::growth::YearlySteps;
use super::itinerary::Phase;
use super::month::{Interest, JobTerms, Levels, Occupation};
use super::present_value::{Discount, monthly_rate};
use super::tax::TaxTables;
use crate::scenario::{Job, PayKind, Ramp, Route, Scenario, Stage, TaxMode, YearMonth};

/// What all paths of a scenario share.
#[derive(Debug, Clone)]
pub struct Terms {
    /// Calendar month of month 1.
    pub start: YearMonth,
    /// The current job.
    pub now: JobTerms,
    /// Raises of the current job.
    pub now_raises: YearlySteps,
    /// Prices.
    pub prices: YearlySteps,
    /// Discount factors.
    pub discount: Discount,
    /// Taxes by calendar year.
    pub taxes: TaxTables,
    /// How tax is levied: by the year, or by the month.
    pub mode: TaxMode,
    /// The flat rate, if flat.
    pub flat_rate: f64,
    /// Share of pension money left after tax, 1 − τ.
    pub pension_kept: f64,
    /// Living costs a month at the decision's prices.
    pub living: f64,
    /// Health cover bought in a month without pay, at the decision's prices.
    pub gap_cover: f64,
    /// Monthly interest on cash.
    pub interest: Interest,
    /// Cash at the decision before any one-off cost; 0 where savings are not told.
    pub savings: f64,
    /// Months the tables reach.
    pub months: u32,
}

/// What is a route's own.
#[derive(Debug, Clone)]
pub struct RouteTerms {
    /// The new job.
    pub then: JobTerms,
    /// Raises of the new job.
    pub then_raises: YearlySteps,
    ramp: Ramp,
    fallback_share: f64,
    stages: Vec<StageTerms>,
}

/// A stage's pay by the month, each from a month of the stage on.
#[derive(Debug, Clone)]
struct StageTerms {
    base: Occupation<f64>,
    pays: Vec<(u32, f64, f64)>,
}

impl Terms {
    /// The terms of `scenario` for months 1 to `months`.
    ///
    /// # Errors
    /// Where the taxes cannot be computed: see [`super::tax::TaxError`].
    pub fn prepare(
        scenario: &Scenario,
        months: u32,
        states: Option<&crate::facts::states::StateTables>,
    ) -> Result<Self, ModelError> {
        let household = &scenario.household;
        let monthly = |annual: f64| 1.0 + monthly_rate(annual);
        let start = scenario.start;
        let years = (start.months_before() + months).div_ceil(12).max(1) as usize;
        let taxes = TaxTables::prepare(
            &scenario.taxes,
            household.status,
            scenario.inflation,
            household.spouse,
            start.year(),
            years,
            states,
        )?;
        Ok(Self {
            start,
            now: JobTerms::of(&scenario.now),
            now_raises: YearlySteps::new(scenario.now.raise, months),
            prices: YearlySteps::new(scenario.inflation, months),
            discount: Discount::new(scenario.rate),
            taxes,
            mode: scenario.taxes.mode,
            flat_rate: scenario.taxes.rate,
            pension_kept: 1.0 - scenario.taxes.retirement,
            living: household.living,
            gap_cover: household.gap_cover,
            interest: Interest {
                savings: monthly(household.save_rate),
                debt: monthly(household.debt_rate),
            },
            savings: household.savings.unwrap_or(0.0),
            months,
        })
    }

    /// The same terms with another current job.
    #[must_use]
    pub fn with_job(&self, now: &Job) -> Self {
        Self {
            now: JobTerms::of(now),
            now_raises: self.now_raises.at(now.raise, self.months),
            ..self.clone()
        }
    }

    /// Where month `k` (from 1) lies: calendar year counted from the start's, and months of that
    /// year before it.
    pub const fn calendar(&self, k: u32) -> (usize, u32) {
        let index = self.start.months_before() + k - 1;
        ((index / 12) as usize, index % 12)
    }

    /// Raises and prices in month `k`, for a path that may hold `route`'s new job.
    pub fn levels(&self, route: &RouteTerms, k: u32) -> Levels<f64> {
        Levels {
            current: self.now_raises.in_month(k),
            new: route.then_raises.in_month(k),
            prices: self.prices.in_month(k),
        }
    }
}

impl RouteTerms {
    /// The terms of `route` for months 1 to `months`.
    pub fn prepare(route: &Route, months: u32) -> Self {
        Self::with_raises(route, YearlySteps::new(route.then.raise, months))
    }

    /// The same with the raises of its new job.
    pub(super) fn with_raises(route: &Route, then_raises: YearlySteps) -> Self {
        Self {
            then: JobTerms::of(&route.then),
            then_raises,
            ramp: route.then.ramp,
            fallback_share: route.fallback.share,
            stages: route.stages.iter().map(StageTerms::of).collect(),
        }
    }

    /// For how many months from month `j` (from 1) of `phase` on one does the same, at least 1:
    /// until the next step of a ramp or of a stage's pay.
    pub fn alike_from(&self, phase: Phase, j: u32) -> u32 {
        match phase {
            Phase::Then if j <= self.ramp.months => 1,
            Phase::Stage(i) => {
                let next = self.stages.get(i).and_then(|stage| stage.next_pay(j));
                next.map_or(u32::MAX, |from| from - j)
            }
            _ => u32::MAX,
        }
    }

    /// What one does in month `j` (from 1) of `phase`.
    pub fn occupation(&self, phase: Phase, j: u32) -> Occupation<f64> {
        match phase {
            Phase::Staying => Occupation::current_job(1.0, 1.0),
            Phase::Fallback => Occupation::current_job(self.fallback_share, 1.0),
            Phase::Gap => Occupation::idle(),
            Phase::Then => Occupation::new_job(ramp_share(&self.ramp, j)),
            Phase::Stage(i) => {
                self.stages.get(i).map_or_else(Occupation::idle, |stage| stage.in_month(j))
            }
        }
    }
}

/// Share of the pay in month `j` of a job: ρ + (1−ρ)·min(1, (j−1)/R) (docs/model.md, rule 5).
pub fn ramp_share(ramp: &Ramp, j: u32) -> f64 {
    if ramp.months == 0 || j > ramp.months {
        return 1.0;
    }
    let done = f64::from(j.saturating_sub(1)) / f64::from(ramp.months);
    ramp.share + (1.0 - ramp.share) * done.min(1.0)
}

impl StageTerms {
    fn of(stage: &Stage) -> Self {
        let extras = stage.extras();
        let keep = stage.keep();
        let tuition = match stage {
            Stage::Training { tuition, months, .. } if *months > 0 => tuition / f64::from(*months),
            _ => 0.0,
        };
        let base = Occupation {
            stage_premium: extras.premium,
            stage_costs: extras.costs,
            stage_benefits: extras.benefits,
            tuition,
            ..Occupation::current_job(keep, keep)
        };
        let mut pays = Vec::new();
        if let Stage::Reduced { pay, steps, .. } = stage {
            let mut add = |from: u32, pay: &crate::scenario::Pay| {
                let gross = pay.monthly_gross();
                let contractor = pay.kind == PayKind::Contractor;
                let (wages, profit) = if contractor { (0.0, gross) } else { (gross, 0.0) };
                pays.push((from, wages, profit));
            };
            add(0, pay);
            let mut later: Vec<_> = steps.iter().collect();
            crate::order::in_order(&mut later, |step| step.from);
            for step in later {
                add(step.from, &step.pay);
            }
        }
        Self { base, pays }
    }

    /// How many of the pays have begun by month `j`.
    fn pay_reached(&self, j: u32) -> u32 {
        self.pays.iter().take_while(|pay| pay.0 <= j).count() as u32
    }

    /// The month after `j` from which the next pay holds.
    fn next_pay(&self, j: u32) -> Option<u32> {
        self.pays.iter().map(|pay| pay.0).find(|from| *from > j)
    }

    fn in_month(&self, j: u32) -> Occupation<f64> {
        let reached = self.pay_reached(j) as usize;
        let pay = self.pays.get(reached.wrapping_sub(1));
        let (wages, profit) = pay.map_or((0.0, 0.0), |pay| (pay.1, pay.2));
        Occupation { stage_wages: wages, stage_profit: profit, ..self.base }
    }
}
