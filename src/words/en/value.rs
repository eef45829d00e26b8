//! Times and values in their units.

use super::plural;
use crate::{
    scenario::{PayPer, lever::Unit},
    words::{format::Figures, lever::Style, time::Spell},
};

/// The usual horizon is said in words.
const TEN: u32 = 10;

/// `11 months`, `ten years`, `2 years 3 months`.
pub(super) fn spell(months: u32) -> String {
    let years = |years: u32| {
        if years == TEN { "ten years".to_owned() } else { plural(&years.to_string(), "year") }
    };
    match Spell::of(months) {
        Spell::Months(months) => self::months(months),
        Spell::Years(count) => years(count),
        Spell::YearsMonths(count, rest) => {
            format!("{} {}", plural(&count.to_string(), "year"), self::months(rest))
        }
    }
}

/// `11 months`, `43 months`: whole months, however many.
pub(super) fn months(months: u32) -> String {
    plural(&months.to_string(), "month")
}

/// `$22/h`, `$4,000/mo`, `$48,000/yr`.
pub(super) fn rate(amount: f64, per: PayPer, figures: &Figures) -> String {
    let per = match per {
        PayPer::Hour => "h",
        PayPer::Month => "mo",
        PayPer::Year => "yr",
    };
    format!("{}/{per}", figures.exact(amount))
}

/// `hour`, `month`, `year`.
pub(super) const fn per(per: PayPer) -> &'static str {
    match per {
        PayPer::Hour => "hour",
        PayPer::Month => "month",
        PayPer::Year => "year",
    }
}

/// A value in its unit.
pub(super) fn value(unit: Unit, value: f64, style: Style, figures: &Figures) -> String {
    let plain = figures.plain(value);
    match (unit, style) {
        (Unit::Pay(unit), Style::Short) => rate(value, unit, figures),
        (Unit::Pay(unit), Style::Spoken) => format!("{} per {}", figures.exact(value), per(unit)),
        (Unit::MoneyAMonth, Style::Short) => format!("{}/mo", figures.exact(value)),
        (Unit::MoneyAMonth, Style::Spoken) => format!("{} a month", figures.exact(value)),
        (Unit::MoneyAYear, Style::Short) => format!("{}/yr", figures.exact(value)),
        (Unit::MoneyAYear, Style::Spoken) => format!("{} a year", figures.exact(value)),
        (Unit::Pay(_) | Unit::Money | Unit::MoneyAMonth | Unit::MoneyAYear, _) => {
            figures.exact(value)
        }
        (Unit::Months | Unit::Hours | Unit::Weeks, Style::Bare) => plain,
        (Unit::Months, _) => plural(&plain, "month"),
        (Unit::Hours, Style::Short) => format!("{plain} h"),
        (Unit::Hours, Style::Spoken) => format!("{} a week", plural(&plain, "hour")),
        (Unit::Weeks, Style::Short) => plural(&plain, "week"),
        (Unit::Weeks, Style::Spoken) => format!("{} a year", plural(&plain, "week")),
        (Unit::Rate, Style::Short | Style::Spoken) => {
            format!("{} a year", figures.percent(value))
        }
        (Unit::Rate | Unit::Share | Unit::Sigma, _) => figures.percent(value),
    }
}
