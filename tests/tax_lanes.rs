//! A year's tax of several trials side by side is each one's own, to the bit.
#![allow(clippy::unwrap_used, clippy::float_cmp, missing_docs)]

use dues::{
    facts::states::StateTables,
    model::tax::{TaxTables, YearIncome},
    scenario::{FilingStatus, STATE_CODES, StateCode, StateTax, TaxMode, Taxes},
};
use proptest::{
    array::uniform4,
    prelude::{Just, ProptestConfig, Strategy, prop_assert_eq, prop_oneof, proptest},
    sample::select,
};
use simba::simd::{SimdValue, WideF64x4};

/// Incomes on either side of every bracket, floor and threshold; none among them.
fn income() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), 0.0..2e3, 0.0..3e5, 0.0..2e6]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_lane_is_taxed_as_if_alone(
        status in select(&[
            FilingStatus::Single,
            FilingStatus::Mfj,
            FilingStatus::Mfs,
            FilingStatus::Hoh,
            FilingStatus::Qss,
        ]),
        mode in select(&[TaxMode::None, TaxMode::Flat, TaxMode::Us, TaxMode::Us, TaxMode::Us]),
        state in 0..2 * STATE_CODES.len(), sstb: bool, spouse in income(), y in 0_usize..4,
        wages in uniform4(income()), profit in uniform4(income()), deferred in uniform4(0.0..0.5),
    ) {
        let code = STATE_CODES.get(state).and_then(|code| StateCode::new(code));
        let state = code.map_or(StateTax::Rate(0.05), StateTax::Code);
        let taxes = Taxes { mode, rate: 0.22, sstb, state, ..Taxes::default() };
        let bundled = StateTables::bundled().ok();
        let tables = TaxTables::prepare(&taxes, status, 0.03, spouse, 2026, 4, bundled).unwrap();
        let alone: [YearIncome; 4] = std::array::from_fn(|i| YearIncome {
            wages: wages[i],
            profit: profit[i],
            deferral: wages[i] * deferred[i],
        });
        let lanes = |part: fn(&YearIncome) -> f64| WideF64x4::from(alone.map(|one| part(&one)));
        let together = YearIncome {
            wages: lanes(|one| one.wages),
            profit: lanes(|one| one.profit),
            deferral: lanes(|one| one.deferral),
        };
        let tax = tables.own_tax(y, &together);
        for (i, one) in alone.iter().enumerate() {
            let (ours, theirs) = (tax.extract(i), tables.own_tax(y, one));
            prop_assert_eq!(ours.to_bits(), theirs.to_bits(), "{} {}", ours, theirs);
        }
    }
}
