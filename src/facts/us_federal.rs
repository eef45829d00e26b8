//! US federal income, payroll and self-employment tax.
//!
//! The figures were read on 2026-11-22 from taxcalc 6.8.0 (`policy_current_law.json`, CC0),
//! policyengine-us 2.68.0 and tenforty 2025.12, which agree; the revenue procedures they cite were
//! not read themselves.

use super::figure::Figure;

/// One value for each filing status.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByStatus<T> {
    /// Single.
    pub single: T,
    /// Married filing jointly.
    pub mfj: T,
    /// Married filing separately.
    pub mfs: T,
    /// Head of household.
    pub hoh: T,
    /// Qualifying surviving spouse.
    pub qss: T,
}

/// The least QBI deduction of someone active in their business.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QbiMinimum {
    /// Qualified business income from which it is granted.
    pub from_income: f64,
    /// The deduction.
    pub deduction: f64,
}

/// The figures a calendar year brings; `None` where that year's is not published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FederalYear {
    /// The tax year.
    pub year: i32,
    /// Standard deduction.
    pub standard_deduction: Option<Figure<ByStatus<f64>>>,
    /// Upper ends of all brackets but the last; the rates are [`INCOME_TAX_RATES`].
    pub bracket_upper: Option<Figure<ByStatus<[f64; 6]>>>,
    /// Most earnings that bear Social Security tax, per person.
    pub ss_wage_base: Option<Figure<f64>>,
    /// Most one may defer into a 401(k), under 50 years of age.
    pub elective_deferral_limit: Option<Figure<f64>>,
    /// Taxable income at which the limits of the QBI deduction begin to phase in.
    pub qbi_threshold: Option<Figure<ByStatus<f64>>>,
    /// Width of that phase-in; fixed by statute, not indexed.
    pub qbi_phase_in: Option<Figure<ByStatus<f64>>>,
    /// Least QBI deduction.
    pub qbi_minimum: Option<Figure<QbiMinimum>>,
}

/// Every year known, ascending: THE place to add one.
pub const FEDERAL_YEARS: &[FederalYear] = &[
    FederalYear {
        year: 2025,
        standard_deduction: Some(Figure::dollars(
            ByStatus {
                single: 15_750.0,
                mfj: 31_500.0,
                mfs: 15_750.0,
                hoh: 23_625.0,
                qss: 31_500.0,
            },
            2025,
            "26 USC 63(c)(7) as amended by P.L. 119-21 §70102",
        )),
        bracket_upper: Some(Figure::dollars(
            ByStatus {
                single: [11_925.0, 48_475.0, 103_350.0, 197_300.0, 250_525.0, 626_350.0],
                mfj: [23_850.0, 96_950.0, 206_700.0, 394_600.0, 501_050.0, 751_600.0],
                mfs: [11_925.0, 48_475.0, 103_350.0, 197_300.0, 250_525.0, 375_800.0],
                hoh: [17_000.0, 64_850.0, 103_350.0, 197_300.0, 250_500.0, 626_350.0],
                qss: [23_850.0, 96_950.0, 206_700.0, 394_600.0, 501_050.0, 751_600.0],
            },
            2025,
            "26 USC 1(j); Rev. Proc. 2024-40",
        )),
        ss_wage_base: Some(Figure::dollars(
            176_100.0,
            2025,
            "42 USC 430; SSA contribution and benefit base for 2025",
        )),
        elective_deferral_limit: Some(Figure::dollars(
            23_500.0,
            2025,
            "26 USC 402(g); IRS Notice 2024-80",
        )),
        qbi_threshold: Some(Figure::dollars(
            ByStatus {
                single: 197_300.0,
                mfj: 394_600.0,
                mfs: 197_300.0,
                hoh: 197_300.0,
                qss: 197_300.0,
            },
            2025,
            "26 USC 199A(e)(2); Rev. Proc. 2024-40",
        )),
        qbi_phase_in: Some(Figure::dollars(
            ByStatus {
                single: 50_000.0,
                mfj: 100_000.0,
                mfs: 50_000.0,
                hoh: 50_000.0,
                qss: 50_000.0,
            },
            2025,
            "26 USC 199A(b)(3)(B), (d)(3)(A) before P.L. 119-21",
        )),
        qbi_minimum: None,
    },
    FederalYear {
        year: 2026,
        standard_deduction: Some(Figure::dollars(
            ByStatus {
                single: 16_100.0,
                mfj: 32_200.0,
                mfs: 16_100.0,
                hoh: 24_150.0,
                qss: 32_200.0,
            },
            2026,
            "26 USC 63(c)(7); Rev. Proc. 2025-32",
        )),
        bracket_upper: Some(Figure::dollars(
            ByStatus {
                single: [12_400.0, 50_400.0, 105_700.0, 201_775.0, 256_225.0, 640_600.0],
                mfj: [24_800.0, 100_800.0, 211_400.0, 403_550.0, 512_450.0, 768_700.0],
                mfs: [12_400.0, 50_400.0, 105_700.0, 201_775.0, 256_225.0, 384_350.0],
                hoh: [17_700.0, 67_450.0, 105_700.0, 201_750.0, 256_200.0, 640_600.0],
                qss: [24_800.0, 100_800.0, 211_400.0, 403_550.0, 512_450.0, 768_700.0],
            },
            2026,
            "26 USC 1(j) as amended by P.L. 119-21 §70101; Rev. Proc. 2025-32",
        )),
        ss_wage_base: Some(Figure::dollars(
            184_500.0,
            2026,
            "42 USC 430; SSA contribution and benefit base for 2026",
        )),
        elective_deferral_limit: Some(Figure::dollars(
            24_500.0,
            2026,
            "26 USC 402(g); IRS Notice 2025-67",
        )),
        qbi_threshold: Some(Figure::dollars(
            ByStatus {
                single: 201_750.0,
                mfj: 403_500.0,
                mfs: 201_775.0,
                hoh: 201_750.0,
                qss: 201_750.0,
            },
            2026,
            "26 USC 199A(e)(2); Rev. Proc. 2025-32",
        )),
        qbi_phase_in: Some(Figure::dollars(
            ByStatus {
                single: 75_000.0,
                mfj: 150_000.0,
                mfs: 75_000.0,
                hoh: 75_000.0,
                qss: 75_000.0,
            },
            2026,
            "26 USC 199A(b)(3)(B), (d)(3)(A) as amended by P.L. 119-21 §70105",
        )),
        qbi_minimum: Some(Figure::dollars(
            QbiMinimum { from_income: 1_000.0, deduction: 400.0 },
            2026,
            "26 USC 199A(i), added by P.L. 119-21 §70105",
        )),
    },
    FederalYear {
        year: 2027,
        standard_deduction: None,
        bracket_upper: None,
        ss_wage_base: Some(Figure::dollars(
            192_300.0,
            2027,
            "42 USC 430; SSA contribution and benefit base for 2027",
        )),
        elective_deferral_limit: None,
        qbi_threshold: None,
        qbi_phase_in: None,
        qbi_minimum: None,
    },
];

/// Rates of the brackets.
pub const INCOME_TAX_RATES: Figure<[f64; 7]> =
    Figure::share([0.10, 0.12, 0.22, 0.24, 0.32, 0.35, 0.37], 2018, "26 USC 1(j)(2)");

/// Employee's Social Security tax on wages up to the wage base.
pub const SOCIAL_SECURITY_RATE: Figure<f64> = Figure::share(0.062, 1990, "26 USC 3101(a)");

/// Employee's Medicare tax on all wages.
pub const MEDICARE_RATE: Figure<f64> = Figure::share(0.0145, 1986, "26 USC 3101(b)(1)");

/// Additional Medicare Tax on wages and self-employment income above its threshold.
pub const ADDITIONAL_MEDICARE_RATE: Figure<f64> =
    Figure::share(0.009, 2013, "26 USC 3101(b)(2), 1401(b)(2); form 8959");

/// The household's threshold of the Additional Medicare Tax; not indexed.
pub const ADDITIONAL_MEDICARE_THRESHOLD: Figure<ByStatus<f64>> = Figure::dollars(
    ByStatus { single: 200_000.0, mfj: 250_000.0, mfs: 125_000.0, hoh: 200_000.0, qss: 200_000.0 },
    2013,
    "26 USC 3101(b)(2), 1401(b)(2); form 8959",
);

/// Share of profit that is net earnings from self-employment.
pub const SE_NET_EARNINGS_SHARE: Figure<f64> =
    Figure::share(0.9235, 1990, "26 USC 1402(a)(12); Schedule SE line 4a");

/// Net earnings from self-employment below this bear no tax; not indexed.
pub const SE_FLOOR: Figure<f64> =
    Figure::dollars(400.0, 1951, "26 USC 1402(b)(2); Schedule SE line 4c");

/// Self-employed person's Social Security tax, within the wage base that wages leave.
pub const SE_SOCIAL_SECURITY_RATE: Figure<f64> = Figure::share(0.124, 1990, "26 USC 1401(a)");

/// Self-employed person's Medicare tax.
pub const SE_MEDICARE_RATE: Figure<f64> = Figure::share(0.029, 1990, "26 USC 1401(b)(1)");

/// Share of the self-employment tax that lowers income.
pub const SE_DEDUCTIBLE_SHARE: Figure<f64> = Figure::share(0.5, 1990, "26 USC 164(f)");

/// Share of qualified business income, and at most of taxable income, that is deducted.
pub const QBI_SHARE: Figure<f64> = Figure::share(0.2, 2018, "26 USC 199A(a), (b)(2)(A)");
