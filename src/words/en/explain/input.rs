//! What a figure rests on.

use super::phase::{in_phase, pay};
use crate::{
    model::explain::{Input, WageSeries},
    scenario::{FilingStatus, Pay, PayKind, PayPer, Stage},
    words::{
        Span, Text,
        en::{
            lever_names, plural,
            value::{months, rate, value},
        },
        explain::{At, Named},
        format::Figures,
        lever::Style,
        span::text,
    },
};

pub(in crate::words::en) fn input(input: &Input, at: &At, f: &Figures) -> Named {
    match input {
        Input::Pay { lever, pay, series } => Named {
            name: lever_names::words(*lever).label.into(),
            value: Span::yours(*lever, with_hours(pay, f)).into(),
            sources: series.iter().map(|series| wages(*series).to_owned()).collect(),
        },
        Input::Lever { lever, unit, value: set } => Named {
            name: lever_names::words(*lever).label.into(),
            value: Span::yours(*lever, value(*unit, *set, Style::Short, f)).into(),
            sources: Vec::new(),
        },
        Input::Stage(i) => {
            let stage = at.route.stages.get(*i);
            Named {
                name: stage.map_or("", name).into(),
                value: stage.map_or_else(Text::new, |stage| details(stage, f)),
                sources: Vec::new(),
            }
        }
        Input::TakeHome { phase, gross, tax, deferral } => Named {
            name: text!["Take-home", in_phase(*phase, at, f)],
            value: text![
                Span::figure(f.exact(*gross)),
                " − ",
                Span::figure(f.exact(*tax)),
                " tax",
                (*deferral > 0.0).then(|| {
                    text![" − ", Span::figure(f.exact(*deferral)), " pension saving"]
                }),
                " = ",
                Span::figure(f.exact(gross - tax - deferral)),
            ],
            sources: Vec::new(),
        },
        Input::Federal { status, from, to, references } => Named {
            name: "US federal taxes".into(),
            value: Text::from(
                if from == to {
                    format!("{}, {from}", filing(*status))
                } else {
                    format!("{}, {from} to {to}", filing(*status))
                }
                .as_str(),
            ),
            sources: references.iter().map(|reference| (*reference).to_owned()).collect(),
        },
        Input::State { name, tool, documents } => Named {
            name: text!["Taxes of ", name.as_str()],
            value: Text::new(),
            sources: std::iter::once(format!("parameters of {tool}"))
                .chain(documents.iter().cloned())
                .collect(),
        },
    }
}

/// `$22/h, 40 h × 52 weeks`, `$60,000/yr, as a contractor`, `no pay`.
fn with_hours(quoted: &Pay, f: &Figures) -> String {
    let mut said = pay(quoted, f);
    if quoted.kind == PayKind::Unpaid {
        return said;
    }
    if quoted.per == PayPer::Hour {
        let weeks = plural(&f.plain(quoted.weeks), "week");
        said = format!("{said}, {} h × {weeks}", f.plain(quoted.hours));
    }
    if quoted.kind == PayKind::Contractor { format!("{said}, as a contractor") } else { said }
}

const fn wages(series: WageSeries) -> &'static str {
    match series {
        WageSeries::SupportMedian => {
            "BLS OEWS, May 2025: computer user support specialists (SOC 15-1232), US, all \
             industries, median"
        }
        WageSeries::HospitalAnalystP25 => {
            "BLS OEWS, May 2025: computer systems analysts (SOC 15-1211), US, general hospitals, \
             25th percentile"
        }
    }
}

const fn filing(status: FilingStatus) -> &'static str {
    match status {
        FilingStatus::Single => "single",
        FilingStatus::Mfj => "married filing jointly",
        FilingStatus::Mfs => "married filing separately",
        FilingStatus::Hoh => "head of household",
        FilingStatus::Qss => "surviving spouse",
    }
}

const fn name(stage: &Stage) -> &'static str {
    match stage {
        Stage::Reduced { .. } => "Reduced rate, in full",
        Stage::Volunteer { .. } => "Volunteering",
        Stage::Training { .. } => "Course",
        Stage::Search { .. } => "Search",
        Stage::Wait { .. } => "Wait for an offer",
    }
}

fn details(stage: &Stage, f: &Figures) -> Text {
    let long = months(stage.months());
    let said = match stage {
        Stage::Reduced { pay: first, steps, .. } => {
            let mut said = format!("{long} at {}", pay(first, f));
            for step in steps {
                let rate = rate(step.pay.amount, step.pay.per, f);
                said = format!("{said}, from month {} {rate}", step.from);
            }
            said
        }
        Stage::Volunteer { .. } => long,
        Stage::Training { tuition, completion, .. } => {
            format!("{long}, {} tuition, {} finish", f.exact(*tuition), f.percent(*completion))
        }
        Stage::Search { placed, .. } => {
            format!("{} find a job within {long}", f.percent(*placed))
        }
        Stage::Wait { offer, .. } => {
            format!("{} chance a month, for {long} at the most", f.percent(*offer))
        }
    };
    Span::figure(said).into()
}
