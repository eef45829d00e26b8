"""US federal tax figures: the same numbers as figures.mjs, where their sources are named."""

_STATUSES = ("single", "mfj", "mfs", "hoh", "qss")


def _by_status(*values):
    return dict(zip(_STATUSES, values))


YEARS = {
    2025: {
        "standard_deduction": _by_status(15750, 31500, 15750, 23625, 31500),
        "bracket_upper": _by_status(
            [11925, 48475, 103350, 197300, 250525, 626350],
            [23850, 96950, 206700, 394600, 501050, 751600],
            [11925, 48475, 103350, 197300, 250525, 375800],
            [17000, 64850, 103350, 197300, 250500, 626350],
            [23850, 96950, 206700, 394600, 501050, 751600],
        ),
        "ss_wage_base": 176100,
        "limit_401k": 23500,
        "qbi_threshold": _by_status(197300, 394600, 197300, 197300, 197300),
        "qbi_phase_in": _by_status(50000, 100000, 50000, 50000, 50000),
    },
    2026: {
        "standard_deduction": _by_status(16100, 32200, 16100, 24150, 32200),
        "bracket_upper": _by_status(
            [12400, 50400, 105700, 201775, 256225, 640600],
            [24800, 100800, 211400, 403550, 512450, 768700],
            [12400, 50400, 105700, 201775, 256225, 384350],
            [17700, 67450, 105700, 201750, 256200, 640600],
            [24800, 100800, 211400, 403550, 512450, 768700],
        ),
        "ss_wage_base": 184500,
        "limit_401k": 24500,
        "qbi_threshold": _by_status(201750, 403500, 201775, 201750, 201750),
        "qbi_phase_in": _by_status(75000, 150000, 75000, 75000, 75000),
        "qbi_minimum": {"qbi_at_least": 1000, "deduction": 400},
    },
    2027: {"ss_wage_base": 192300},
}

RATES = [0.10, 0.12, 0.22, 0.24, 0.32, 0.35, 0.37]

PAYROLL = {
    "social_security": 0.062,
    "medicare": 0.0145,
    "additional_medicare": 0.009,
    "additional_threshold": _by_status(200000, 250000, 125000, 200000, 200000),
}

SELF_EMPLOYMENT = {
    "net_earnings": 0.9235,
    "floor": 400,
    "social_security": 0.124,
    "medicare": 0.029,
    "deductible": 0.5,
}

QBI_SHARE = 0.2
