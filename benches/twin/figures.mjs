// US federal tax figures of the twins; src/facts of the project has a table of its own. figures.py
// holds the same numbers, and check.py compares the two.
//
// Sources, retrieved 2026-11-22: taxcalc 6.8.0 policy_current_law.json (CC0); policyengine-us
// 2.68.0 parameters, which cite irs.gov/pub/irs-drop/rp-25-32.pdf; tenforty 2025.12 (2025); for
// 2026 single and mfj also planomy-tax-data-2026.json. Wage base of 2027: SSA, 42 USC 430.
// A year without a figure takes the newest earlier one, indexed (docs/model.md, rule 18).

export const YEARS = {
  2025: {
    standard_deduction: { single: 15750, mfj: 31500, mfs: 15750, hoh: 23625, qss: 31500 },
    bracket_upper: {
      single: [11925, 48475, 103350, 197300, 250525, 626350],
      mfj: [23850, 96950, 206700, 394600, 501050, 751600],
      mfs: [11925, 48475, 103350, 197300, 250525, 375800],
      hoh: [17000, 64850, 103350, 197300, 250500, 626350],
      qss: [23850, 96950, 206700, 394600, 501050, 751600],
    },
    ss_wage_base: 176100,
    limit_401k: 23500,
    qbi_threshold: { single: 197300, mfj: 394600, mfs: 197300, hoh: 197300, qss: 197300 },
    qbi_phase_in: { single: 50000, mfj: 100000, mfs: 50000, hoh: 50000, qss: 50000 },
  },
  2026: {
    standard_deduction: { single: 16100, mfj: 32200, mfs: 16100, hoh: 24150, qss: 32200 },
    bracket_upper: {
      single: [12400, 50400, 105700, 201775, 256225, 640600],
      mfj: [24800, 100800, 211400, 403550, 512450, 768700],
      mfs: [12400, 50400, 105700, 201775, 256225, 384350],
      hoh: [17700, 67450, 105700, 201750, 256200, 640600],
      qss: [24800, 100800, 211400, 403550, 512450, 768700],
    },
    ss_wage_base: 184500,
    limit_401k: 24500,
    qbi_threshold: { single: 201750, mfj: 403500, mfs: 201775, hoh: 201750, qss: 201750 },
    qbi_phase_in: { single: 75000, mfj: 150000, mfs: 75000, hoh: 75000, qss: 75000 },
    qbi_minimum: { qbi_at_least: 1000, deduction: 400 },
  },
  2027: { ss_wage_base: 192300 },
};

export const RATES = [0.1, 0.12, 0.22, 0.24, 0.32, 0.35, 0.37];

export const PAYROLL = {
  social_security: 0.062,
  medicare: 0.0145,
  additional_medicare: 0.009,
  additional_threshold: { single: 200000, mfj: 250000, mfs: 125000, hoh: 200000, qss: 200000 },
};

export const SELF_EMPLOYMENT = {
  net_earnings: 0.9235,
  floor: 400,
  social_security: 0.124,
  medicare: 0.029,
  deductible: 0.5,
};

export const QBI_SHARE = 0.2;
