//! What a figure rests on.

use super::law;
use super::levers::{Reach, bears};
use super::walks::Walks;
use crate::facts::states::StateTables;
use crate::model::itinerary::Phase;
use crate::scenario::lever::{Lever, Unit};
use crate::scenario::{
    FilingStatus, HOSPITAL_ANALYST_P25, Pay, PayKind, PayPer, SUPPORT_MEDIAN, Stage, TaxMode,
};

/// A published wage that is a default figure's source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WageSeries {
    /// [`SUPPORT_MEDIAN`].
    SupportMedian,
    /// [`HOSPITAL_ANALYST_P25`].
    HospitalAnalystP25,
}

impl WageSeries {
    /// The series whose figure `pay` is.
    fn of(pay: &Pay) -> Option<Self> {
        match (pay.kind, pay.per) {
            (PayKind::Employee, PayPer::Hour) if pay.amount == SUPPORT_MEDIAN => {
                Some(Self::SupportMedian)
            }
            (PayKind::Employee, PayPer::Hour) if pay.amount == HOSPITAL_ANALYST_P25 => {
                Some(Self::HospitalAnalystP25)
            }
            _ => None,
        }
    }
}

/// Something a figure rests on. Whether a lever's value is the user's, sourced or a guess is
/// judged where all evidence is (`words::evidence`).
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A pay, with its hours and weeks.
    Pay {
        /// Its lever.
        lever: Lever,
        /// The pay.
        pay: Pay,
        /// The published figure it is.
        series: Option<WageSeries>,
    },
    /// A lever's value.
    Lever {
        /// The lever.
        lever: Lever,
        /// Its unit.
        unit: Unit,
        /// Its value.
        value: f64,
    },
    /// What a stage has beside levers: its months, tuition, its gate, its steps.
    Stage(usize),
    /// Take-home of a phase's first month: computed.
    TakeHome {
        /// The phase.
        phase: Phase,
        /// Gross pay of the month.
        gross: f64,
        /// Its tax.
        tax: f64,
        /// Deferred into a pension.
        deferral: f64,
    },
    /// Federal taxes of these calendar years.
    Federal {
        /// The filing status.
        status: FilingStatus,
        /// First year that bears on the figure.
        from: i32,
        /// Last year that does.
        to: i32,
        /// The statutes and notices that set the figures used.
        references: Vec<&'static str>,
    },
    /// A state's taxes.
    State {
        /// The state.
        name: String,
        /// The tool whose parameters the figures are.
        tool: String,
        /// Documents those name.
        documents: Vec<String>,
    },
}

/// Everything `reach` rests on: pays and levers in the page's order, stages, taxes.
pub(super) fn inputs(
    walks: &Walks<'_>,
    route: usize,
    reach: &Reach,
    states: Option<&StateTables>,
) -> Vec<Input> {
    let scenario = walks.scenario;
    let mut inputs: Vec<Input> = Lever::ALL
        .into_iter()
        .filter(|lever| bears(*lever, walks, route, reach))
        .filter_map(|lever| {
            if let Some(pay) = pay_of(walks, lever) {
                return Some(Input::Pay { lever, pay: *pay, series: WageSeries::of(pay) });
            }
            let value = lever.get(scenario, route)?;
            Some(Input::Lever { lever, unit: lever.unit(scenario, route), value })
        })
        .collect();
    inputs.extend(reach.stages().filter(|i| beside_levers(walks, *i)).map(Input::Stage));
    if scenario.taxes.mode == TaxMode::Us {
        inputs.extend(law::inputs(scenario, reach.until, states));
    }
    inputs
}

/// The pay whose amount is `lever`.
fn pay_of<'a>(walks: &Walks<'a>, lever: Lever) -> Option<&'a Pay> {
    match lever {
        Lever::Now => Some(&walks.scenario.now.pay),
        Lever::Then => Some(&walks.route.then.pay),
        Lever::Cut => match walks.route.stages.get(walks.route.main_stage()?)? {
            Stage::Reduced { pay, .. } => Some(pay),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the levers do not say everything of stage `i`.
fn beside_levers(walks: &Walks<'_>, i: usize) -> bool {
    if walks.route.main_stage() != Some(i) {
        return true;
    }
    match walks.route.stages.get(i) {
        Some(Stage::Reduced { steps, .. }) => !steps.is_empty(),
        Some(Stage::Training { .. }) => true,
        _ => false,
    }
}
