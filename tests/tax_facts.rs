//! The shape of the sourced tables, and that each figure says where it is from.
#![allow(clippy::unwrap_used, missing_docs)]

use dues::{
    facts::{
        figure::{Figure, Unit},
        state_amount::{Amount, Rows},
        states::StateTables,
        us_federal::{self, ByStatus, FEDERAL_YEARS},
    },
    model::tax::{Filing, UsYear, YearIncome},
    scenario::{FilingStatus, STATE_CODES, StateCode, StateTax},
};

const STATUSES: [FilingStatus; 5] = [
    FilingStatus::Single,
    FilingStatus::Mfj,
    FilingStatus::Mfs,
    FilingStatus::Hoh,
    FilingStatus::Qss,
];

fn tables() -> &'static StateTables {
    StateTables::bundled().unwrap()
}

fn each<T: Copy>(by: ByStatus<T>) -> [T; 5] {
    [by.single, by.mfj, by.mfs, by.hoh, by.qss]
}

#[track_caller]
fn sourced<T: Copy>(figure: Option<Figure<T>>, year: i32) {
    let Some(figure) = figure else { return };
    assert_eq!((figure.unit, figure.year), (Unit::DollarsAYear, year));
    let cites = ["26 USC", "42 USC"];
    assert!(cites.iter().any(|c| figure.reference.starts_with(c)), "{}", figure.reference);
}

#[track_caller]
fn ascending(values: &[f64]) {
    assert!(values.windows(2).all(|w| w[0] < w[1]), "{values:?}");
}

#[test]
fn federal_years_follow_one_another_and_cite_their_source() {
    for (i, f) in (0i32..).zip(FEDERAL_YEARS) {
        assert_eq!(f.year, 2025 + i);
        sourced(f.standard_deduction, f.year);
        sourced(f.bracket_upper, f.year);
        sourced(f.ss_wage_base, f.year);
        sourced(f.elective_deferral_limit, f.year);
        sourced(f.qbi_threshold, f.year);
        sourced(f.qbi_phase_in, f.year);
        sourced(f.qbi_minimum, f.year);
    }
    let first = &FEDERAL_YEARS[0];
    assert!(first.standard_deduction.is_some() && first.bracket_upper.is_some());
    assert!(first.ss_wage_base.is_some() && first.elective_deferral_limit.is_some());
    assert!(first.qbi_threshold.is_some() && first.qbi_phase_in.is_some());
}

#[test]
fn statutory_figures_cite_their_section() {
    let shares = [
        us_federal::SOCIAL_SECURITY_RATE,
        us_federal::MEDICARE_RATE,
        us_federal::ADDITIONAL_MEDICARE_RATE,
        us_federal::SE_NET_EARNINGS_SHARE,
        us_federal::SE_SOCIAL_SECURITY_RATE,
        us_federal::SE_MEDICARE_RATE,
        us_federal::SE_DEDUCTIBLE_SHARE,
        us_federal::QBI_SHARE,
    ];
    for share in shares {
        assert_eq!(share.unit, Unit::Share);
        assert!(share.value > 0.0 && share.value < 1.0 && share.year <= 2025);
        assert!(share.reference.starts_with("26 USC "), "{}", share.reference);
    }
    ascending(&us_federal::INCOME_TAX_RATES.value);
    // Both halves of the payroll tax.
    assert_eq!(
        us_federal::SE_SOCIAL_SECURITY_RATE.value,
        2.0 * us_federal::SOCIAL_SECURITY_RATE.value
    );
    assert_eq!(us_federal::SE_MEDICARE_RATE.value, 2.0 * us_federal::MEDICARE_RATE.value);
}

#[test]
fn federal_brackets_ascend_and_grow_with_the_year() {
    let of = |year: usize| FEDERAL_YEARS[year].bracket_upper.unwrap().value;
    for (older, newer) in each(of(0)).into_iter().zip(each(of(1))) {
        ascending(&older);
        ascending(&newer);
        assert!(older.iter().zip(newer).all(|(a, b)| *a < b && b < a * 1.05));
    }
    for year in [of(0), of(1)] {
        assert_eq!(year.qss, year.mfj);
        assert!(year.single.iter().zip(year.mfj).take(5).all(|(s, j)| 2.0 * s == j));
        assert_eq!(2.0 * year.mfs[5], year.mfj[5]);
    }
}

#[test]
fn the_states_file_and_the_federal_table_agree() {
    for (key, inputs) in tables().federal.iter() {
        let f = FEDERAL_YEARS.iter().find(|f| f.year.to_string() == *key).unwrap();
        let (deduction, uppers) = (f.standard_deduction.unwrap(), f.bracket_upper.unwrap());
        let pairs = [
            (inputs.standard_deduction.single, &inputs.brackets.single, deduction.value.single),
            (inputs.standard_deduction.mfj, &inputs.brackets.mfj, deduction.value.mfj),
            (inputs.standard_deduction.hoh, &inputs.brackets.hoh, deduction.value.hoh),
        ];
        let uppers = [uppers.value.single, uppers.value.mfj, uppers.value.hoh];
        for ((theirs, rows, ours), uppers) in pairs.into_iter().zip(uppers) {
            assert_eq!(theirs, ours);
            assert_eq!(rows.iter().skip(1).map(|r| r.0).collect::<Vec<_>>(), uppers);
            let rates: Vec<f64> = rows.iter().map(|r| r.1).collect();
            assert_eq!(rates, us_federal::INCOME_TAX_RATES.value);
        }
        assert_eq!(inputs.fica.ss_wage_base, f.ss_wage_base.unwrap().value);
        assert_eq!(inputs.fica.ss_rate, us_federal::SOCIAL_SECURITY_RATE.value);
        assert_eq!(inputs.fica.medicare_rate, us_federal::MEDICARE_RATE.value);
    }
    assert_eq!(tables().federal.names().collect::<Vec<_>>(), ["2025", "2026"]);
}

/// Every list of rows in an amount ascends.
fn check_amount(amount: &Amount, of: &str) {
    let rows = |rows: &Rows| {
        let ascends = rows.windows(2).all(|w| w[0].0 < w[1].0 || (w[0].0 == 0.0 && w[1].0 == 0.0));
        assert!(!rows.is_empty() && ascends, "{of}: {rows:?}");
    };
    match amount {
        Amount::Brackets(r) | Amount::Step { rows: r, .. } => rows(r),
        Amount::Card { rate, minus } => {
            rows(rate);
            rows(minus);
        }
        Amount::ByStatus(by) => {
            for a in [&by.single, &by.mfj, &by.hoh] {
                check_amount(a, of);
            }
        }
        Amount::Sum(parts) | Amount::Max(parts) | Amount::Min(parts) | Amount::Mul(parts) => {
            assert!(!parts.is_empty(), "{of}");
            for a in parts {
                check_amount(a, of);
            }
        }
        Amount::Ramp(ramp) => assert!(ramp.per > 0.0, "{of}"),
        _ => {}
    }
}

#[test]
fn all_51_states_have_both_years_a_source_and_ordered_rows() {
    let codes: Vec<&str> = tables().jurisdictions.names().collect();
    assert_eq!(codes, STATE_CODES);
    for (code, j) in tables().jurisdictions.iter() {
        assert_eq!(j.years.names().collect::<Vec<_>>(), ["2025", "2026"], "{code}");
        assert!(j.source.tool.starts_with("policyengine-us ") && !j.source.parameters.is_empty());
        let untaxed = j.source.parameters == "no tax on wages";
        assert!(untaxed || !j.source.references.is_empty(), "{code} has no reference");
        assert!(["none", "some", "widespread"].contains(&j.local_income_tax.as_str()));
        assert!(["high", "medium", "low"].contains(&j.confidence.as_str()));
        for rules in j.years.values().map(|y| &y.income_tax) {
            assert_eq!(rules.rates.is_none(), untaxed, "{code}");
            let items = [&rules.deductions, &rules.add, &rules.credits, &rules.after];
            let amounts = items.into_iter().flatten().map(|i| &i.amount).chain(&rules.rates);
            amounts.chain(&rules.credit_fraction).for_each(|a| check_amount(a, code));
        }
    }
}

#[test]
fn every_state_can_be_taxed_in_every_year_and_status() {
    for code in STATE_CODES {
        let state = StateTax::Code(StateCode::new(code).unwrap());
        for status in STATUSES {
            for year in [2025, 2026, 2040] {
                let filing = Filing { status, state, inflation: 0.03, ..Filing::default() };
                let year = UsYear::new(year, &filing, Some(tables())).unwrap();
                let tax = |w: f64| {
                    let own = YearIncome::wages(w);
                    year.household_tax([own, YearIncome::default()]).parts.state_income
                };
                assert_eq!(tax(0.0), 0.0, "{code}");
                for w in [1.0, 25_000.0, 80_000.0, 3e5, 2e6, 3e7] {
                    let tax = tax(w);
                    assert!(tax >= 0.0 && tax < 0.15 * w, "{code} {status:?} {w}: {tax}");
                }
            }
        }
    }
}

#[track_caller]
fn refused(amount: &str) {
    assert!(serde_json::from_str::<Amount>(amount).is_err(), "{amount}");
}

#[test]
fn an_amount_has_exactly_one_known_form() {
    let step = serde_json::from_str(r#"{"step": [[0, 1], [5, 2]], "strict": true}"#).ok();
    assert_eq!(step, Some(Amount::Step { rows: vec![(0.0, 1.0), (5.0, 2.0)], strict: true }));
    let negative = serde_json::from_str("-5").ok();
    assert_eq!(negative, Some(Amount::Number(-5.0)));
    refused("{}");
    refused("\"5\"");
    refused(r#"{"x": 1, "sum": [1]}"#);
    refused(r#"{"single": 1, "mfj": 2}"#);
    refused(r#"{"x": 1, "strict": true}"#);
    refused(r#"{"median": [1, 2]}"#);
    refused(r#"{"fed_tax": "some"}"#);
    refused("[[0, 0.1, 7]]");
    refused(r#"{"ramp": {"base": 1, "start": 0, "per": 1, "step": 1, "round": "half"}}"#);
}
