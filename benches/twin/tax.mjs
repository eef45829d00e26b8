// Taxes of a calendar year (docs/model.md, rules 15 to 18).

import { PAYROLL, QBI_SHARE, RATES, SELF_EMPLOYMENT, YEARS } from "./figures.mjs";

/** A figure of `year`, or the newest earlier one with the years passed since. */
function newest(year, name) {
  for (let y = year; y >= 2025; y--) {
    const value = YEARS[y]?.[name];
    if (value !== undefined) return { value, passed: year - y };
  }
  return null;
}

/** US taxes of one year for one filing status. `spouseWages` are the other worker's. */
export class UsYear {
  constructor(year, { status, inflation, sstb, stateRate, spouseWages }) {
    if (year < 2025) throw new Error(`US taxes begin in 2025; ${year} is before that.`);
    const indexed = (name, pick) => {
      const { value, passed } = newest(year, name);
      return pick(value) * (1 + inflation) ** passed;
    };
    const ofStatus = (table) => table[status];
    this.standardDeduction = indexed("standard_deduction", ofStatus);
    this.wageBase = indexed("ss_wage_base", (x) => x);
    this.deferralLimit = indexed("limit_401k", (x) => x);
    this.brackets = RATES.map((rate, i) => ({
      rate,
      from: i === 0 ? 0 : indexed("bracket_upper", (table) => table[status][i - 1]),
      to: i === RATES.length - 1 ? Infinity : indexed("bracket_upper", (table) => table[status][i]),
    }));
    this.qbiThreshold = indexed("qbi_threshold", ofStatus);
    this.qbiWidth = newest(year, "qbi_phase_in").value[status]; // not indexed
    this.qbiMinimum = null;
    if (newest(year, "qbi_minimum")) {
      this.qbiMinimum = {
        from: indexed("qbi_minimum", (m) => m.qbi_at_least),
        deduction: indexed("qbi_minimum", (m) => m.deduction),
      };
    }
    this.additionalThreshold = PAYROLL.additional_threshold[status]; // not indexed
    this.sstb = sstb;
    this.stateRate = stateRate;
    this.spouse = this.worker(spouseWages, 0, 0);
    const nobody = this.worker(0, 0, 0);
    this.spouseReturn = this.household(nobody, this.spouse);
    this.spouseNet = spouseWages - this.spouse.payroll - this.spouseReturn;
  }

  /** What one worker pays alone, and brings to the household's return. */
  worker(wages, profit, deferral) {
    const se = SELF_EMPLOYMENT;
    let netEarnings = se.net_earnings * profit;
    if (netEarnings < se.floor) netEarnings = 0;
    const baseLeft = Math.max(0, this.wageBase - wages);
    const selfEmployment =
      se.social_security * Math.min(netEarnings, baseLeft) + se.medicare * netEarnings;
    const business = profit - se.deductible * selfEmployment;
    return {
      wages,
      netEarnings,
      business,
      agi: wages - deferral + business,
      payroll:
        PAYROLL.social_security * Math.min(wages, this.wageBase) +
        PAYROLL.medicare * wages +
        selfEmployment,
    };
  }

  /** Income tax, Additional Medicare Tax and state tax of two workers' return. */
  household(a, b) {
    const agi = a.agi + b.agi;
    const beforeQbi = Math.max(0, agi - this.standardDeduction);
    const taxable = Math.max(0, beforeQbi - this.qbiDeduction(a.business + b.business, beforeQbi));
    let incomeTax = 0;
    for (const { rate, from, to } of this.brackets) {
      if (taxable <= from) break;
      incomeTax += rate * (Math.min(taxable, to) - from);
    }
    // Wages use up the threshold first.
    const wages = a.wages + b.wages;
    const thresholdLeft = Math.max(0, this.additionalThreshold - wages);
    const over =
      Math.max(0, wages - this.additionalThreshold) +
      Math.max(0, a.netEarnings + b.netEarnings - thresholdLeft);
    return incomeTax + PAYROLL.additional_medicare * over + this.stateRate * agi;
  }

  qbiDeduction(q, taxable) {
    if (q <= 0) return 0;
    const passed = Math.min(1, Math.max(0, (taxable - this.qbiThreshold) / this.qbiWidth));
    const counted = this.sstb ? q * (1 - passed) : q;
    const deduction = Math.min(QBI_SHARE * counted * (1 - passed), QBI_SHARE * taxable);
    if (this.qbiMinimum && counted >= this.qbiMinimum.from) {
      return Math.max(deduction, this.qbiMinimum.deduction);
    }
    return deduction;
  }

  /** Tax with own and the spouse's income, less the tax on the spouse's alone. */
  ownTax(wages, profit, deferral) {
    const own = this.worker(wages, profit, deferral);
    return own.payroll + this.household(own, this.spouse) - this.spouseReturn;
  }
}
