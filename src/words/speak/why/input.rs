//! What a figure rests on.

use super::phase::{in_phase, pay};
use crate::{
    model::explain::{Input, WageSeries},
    scenario::{
        FilingStatus, Pay, PayKind, PayPer, Stage, lever::Lever, template::UNPAID_INTERN_OFFERS,
    },
    words::{
        Span, Text, Voice,
        catalogue::{Key, key, say},
        explain::{At, Named},
        lever::Style,
    },
};

impl Voice<'_> {
    /// Something a figure rests on.
    pub fn why_input(&self, input: &Input, at: &At) -> Named {
        let v = self;
        let f = &v.figures;
        match input {
            Input::Pay { lever, pay, series } => Named {
                name: v.lever(*lever).label.into(),
                value: Span::yours(*lever, with_hours(v, pay)).into(),
                sources: series.iter().map(|series| v.word(wages(*series)).to_owned()).collect(),
            },
            Input::Lever { lever, unit, value: set } => Named {
                name: v.lever(*lever).label.into(),
                value: Span::yours(*lever, v.value(*unit, *set, Style::Short)).into(),
                sources: published(*lever, *set).map(|key| v.word(key).to_owned()).collect(),
            },
            Input::Stage(i) => {
                let stage = at.route.stages.get(*i);
                Named {
                    name: stage.map_or("", |stage| v.word(name(stage))).into(),
                    value: stage.map_or_else(Text::new, |stage| details(v, stage)),
                    sources: Vec::new(),
                }
            }
            Input::TakeHome { phase, gross, tax, deferral } => {
                // To the cent, so that who adds them up gets the sum.
                let cents = |amount: f64| libm::round(amount * 100.0);
                let money = |cents: f64| Span::figure(f.exact(cents / 100.0));
                let [gross, tax, deferral] = [*gross, *tax, *deferral].map(cents);
                let mut saying = v.saying(if deferral > 0.0 {
                    key::WHY_INPUT_TAKE_HOME_SUM_DEFERRAL
                } else {
                    key::WHY_INPUT_TAKE_HOME_SUM
                });
                saying.put("gross", money(gross));
                saying.put("tax", money(tax));
                saying.put("deferral", money(deferral));
                saying.put("net", money(gross - tax - deferral));
                Named {
                    name: say!(v, WHY_INPUT_TAKE_HOME, doing = in_phase(v, *phase, at)),
                    value: saying.text(),
                    sources: Vec::new(),
                }
            }
            Input::Federal { status, from, to, references } => {
                let status = v.word(filing(*status));
                let (first, last) = (from.to_string(), to.to_string());
                let value = if from == to {
                    say!(v, WHY_INPUT_FEDERAL_YEAR, status = status, year = first)
                } else {
                    say!(v, WHY_INPUT_FEDERAL_YEARS, status = status, from = first, to = last)
                };
                Named {
                    name: say!(v, WHY_INPUT_FEDERAL),
                    value,
                    sources: references.iter().map(|r| (*r).to_owned()).collect(),
                }
            }
            Input::State { name, tool, documents } => {
                let tool = say!(v, WHY_INPUT_PARAMETERS, tool = tool.as_ref()).to_string();
                Named {
                    name: say!(v, WHY_INPUT_STATE, state = name.as_str()),
                    value: Text::new(),
                    sources: std::iter::once(tool).chain(documents.iter().cloned()).collect(),
                }
            }
        }
    }
}

/// Who published a lever's figure, where it is a published one and no pay.
fn published(lever: Lever, set: f64) -> impl Iterator<Item = Key> {
    let offers = lever == Lever::Odds && set == UNPAID_INTERN_OFFERS;
    offers.then_some(key::START_INTERNS).into_iter()
}

/// `$22/h, 40 h × 52 weeks`, `$60,000/yr, as a contractor`, `no pay`.
fn with_hours(v: &Voice, quoted: &Pay) -> String {
    let mut said = pay(v, quoted);
    if quoted.kind == PayKind::Unpaid {
        return said;
    }
    if quoted.per == PayPer::Hour {
        let weeks = v.counted(key::VALUE_WEEKS, quoted.weeks);
        let hours = v.figures.plain(quoted.hours);
        said = say!(v, WHY_INPUT_WITH_HOURS, pay = said, hours = hours, weeks = weeks).to_string();
    }
    if quoted.kind == PayKind::Contractor {
        said = say!(v, WHY_INPUT_CONTRACTOR, pay = said).to_string();
    }
    said
}

const fn wages(series: WageSeries) -> Key {
    match series {
        WageSeries::SupportMedian => key::WHY_INPUT_SUPPORT_MEDIAN,
        WageSeries::HospitalAnalystP25 => key::WHY_INPUT_HOSPITAL_P25,
    }
}

const fn filing(status: FilingStatus) -> Key {
    match status {
        FilingStatus::Single => key::WHY_INPUT_SINGLE,
        FilingStatus::Mfj => key::WHY_INPUT_MFJ,
        FilingStatus::Mfs => key::WHY_INPUT_MFS,
        FilingStatus::Hoh => key::WHY_INPUT_HOH,
        FilingStatus::Qss => key::WHY_INPUT_QSS,
    }
}

const fn name(stage: &Stage) -> Key {
    match stage {
        Stage::Reduced { .. } => key::WHY_INPUT_REDUCED,
        Stage::Volunteer { .. } => key::WHY_INPUT_VOLUNTEER,
        Stage::Training { .. } => key::WHY_INPUT_TRAINING,
        Stage::Search { .. } => key::WHY_INPUT_SEARCH,
        Stage::Wait { .. } => key::WHY_INPUT_WAIT,
    }
}

fn details(v: &Voice, stage: &Stage) -> Text {
    let f = &v.figures;
    let time = v.months(stage.months());
    let said = match stage {
        Stage::Reduced { pay: first, steps, .. } => {
            let mut said =
                say!(v, WHY_INPUT_REDUCED_DETAILS, time = time, pay = pay(v, first)).to_string();
            for step in steps {
                let pay = v.rate(step.pay.amount, step.pay.per);
                let month = step.from.to_string();
                said = say!(v, WHY_INPUT_REDUCED_STEP, before = said, month = month, pay = pay)
                    .to_string();
            }
            said
        }
        Stage::Volunteer { .. } => time,
        Stage::Training { tuition, completion, .. } => say!(
            v,
            WHY_INPUT_TRAINING_DETAILS,
            time = time,
            tuition = f.exact(*tuition),
            share = f.percent(*completion),
        )
        .to_string(),
        Stage::Search { placed, .. } => {
            say!(v, WHY_INPUT_SEARCH_DETAILS, share = f.percent(*placed), time = time).to_string()
        }
        Stage::Wait { offer, .. } => {
            say!(v, WHY_INPUT_WAIT_DETAILS, share = f.percent(*offer), time = time).to_string()
        }
    };
    Span::figure(said).into()
}
