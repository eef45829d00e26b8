"""US taxes of a calendar year (docs/model.md, rules 15 to 18), for arrays of incomes."""

import numpy as np

from figures import PAYROLL, QBI_SHARE, RATES, SELF_EMPLOYMENT, YEARS


class Federal:
    """Figures of one year, indexed where the year has none of its own."""

    def __init__(self, year, status, inflation):
        if year < 2025:
            raise ValueError(f"US taxes begin in 2025; {year} is before that.")

        def figure(name, index=True):
            known = max((y for y in YEARS if y <= year and name in YEARS[y]), default=None)
            if known is None:
                return None
            value = YEARS[known][name]
            if isinstance(value, dict) and status in value:
                value = value[status]
            level = (1 + inflation) ** (year - known) if index else 1.0
            if isinstance(value, dict):
                return {key: v * level for key, v in value.items()}
            return np.asarray(value) * level

        self.standard_deduction = float(figure("standard_deduction"))
        self.wage_base = float(figure("ss_wage_base"))
        self.deferral_limit = float(figure("limit_401k"))
        self.bracket_from = np.concatenate(([0.0], figure("bracket_upper")))
        self.qbi_threshold = float(figure("qbi_threshold"))
        self.qbi_width = float(figure("qbi_phase_in", index=False))
        self.qbi_minimum = figure("qbi_minimum")
        self.medicare_threshold = PAYROLL["additional_threshold"][status]


def income_tax(federal, taxable):
    """Marginal: each bracket adds what its rate is above the one below, on all that exceeds it."""
    tax = RATES[0] * taxable
    for below, rate, lower in zip(RATES, RATES[1:], federal.bracket_from[1:]):
        tax += (rate - below) * np.maximum(taxable - lower, 0.0)
    return tax


def self_employment(federal, wages, profit):
    """The tax, and the earnings it is on."""
    se = SELF_EMPLOYMENT
    earnings = se["net_earnings"] * profit
    earnings = np.where(earnings < se["floor"], 0.0, earnings)
    room = np.maximum(federal.wage_base - wages, 0.0)
    return se["social_security"] * np.minimum(earnings, room) + se["medicare"] * earnings, earnings


def qbi_deduction(federal, sstb, q, taxable):
    x = np.clip((taxable - federal.qbi_threshold) / federal.qbi_width, 0.0, 1.0)
    counted = q * (1 - x) if sstb else q
    deduction = np.minimum(QBI_SHARE * counted * (1 - x), QBI_SHARE * taxable)
    if federal.qbi_minimum:
        enough = counted >= federal.qbi_minimum["qbi_at_least"]
        least = np.maximum(deduction, federal.qbi_minimum["deduction"])
        deduction = np.where(enough, least, deduction)
    return np.where(q > 0, deduction, 0.0)


def own_tax(federal, sstb, state_rate, spouse, wages, profit, deferral):
    """Tax with own and the spouse's income less the tax on the spouse's alone."""
    return _household_and_own(federal, sstb, state_rate, spouse, wages, profit, deferral) - (
        _household_and_own(federal, sstb, state_rate, spouse, 0.0, 0.0, 0.0)
    )


def spouse_net(federal, state_rate, spouse):
    """The spouse's wages less payroll tax and the tax on them alone."""
    payroll = PAYROLL["social_security"] * min(spouse, federal.wage_base)
    payroll += PAYROLL["medicare"] * spouse
    shared = _household_and_own(federal, False, state_rate, spouse, 0.0, 0.0, 0.0)
    return float(spouse - payroll - shared)


def _household_and_own(federal, sstb, state_rate, spouse, wages, profit, deferral):
    """Taxes of the household's return and the worker's own payroll taxes."""
    tax = PAYROLL["social_security"] * np.minimum(wages, federal.wage_base)
    tax = tax + PAYROLL["medicare"] * wages
    agi = spouse + wages - deferral
    earnings = 0.0
    qbi = 0.0
    if np.any(profit):
        se_tax, earnings = self_employment(federal, wages, profit)
        business = profit - SELF_EMPLOYMENT["deductible"] * se_tax
        tax += se_tax
        agi = agi + business
        before = np.maximum(agi - federal.standard_deduction, 0.0)
        qbi = qbi_deduction(federal, sstb, business, before)
    taxable = np.maximum(np.maximum(agi - federal.standard_deduction, 0.0) - qbi, 0.0)
    tax += income_tax(federal, taxable)
    # Form 8959: both add up, since wages use the threshold first.
    over = np.maximum(spouse + wages + earnings - federal.medicare_threshold, 0.0)
    tax += PAYROLL["additional_medicare"] * over
    if state_rate:
        tax += state_rate * agi
    return tax
