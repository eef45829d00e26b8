//! Times and values in their units.

use crate::{
    scenario::{PayPer, lever::Unit},
    words::{
        Voice,
        catalogue::{Key, key},
        lever::Style,
        time::Spell,
    },
};

/// The usual horizon is said in words.
const TEN: u32 = 10;

impl Voice<'_> {
    /// A length of time: `11 months`, `ten years`, `2 years 3 months`.
    pub fn spell(&self, months: u32) -> String {
        let years = |years: u32| self.counted(key::VALUE_YEARS, f64::from(years));
        match Spell::of(months) {
            Spell::Months(months) => self.months(months),
            Spell::Years(TEN) => self.word(key::VALUE_TEN_YEARS).to_owned(),
            Spell::Years(count) => years(count),
            Spell::YearsMonths(count, rest) => {
                let mut saying = self.saying(key::VALUE_YEARS_MONTHS);
                saying.put("years", years(count));
                saying.put("months", self.months(rest));
                saying.text().to_string()
            }
        }
    }

    /// `10 years`: beside a figure, digits.
    pub fn spell_in_digits(&self, months: u32) -> String {
        match Spell::of(months) {
            Spell::Years(count) => self.counted(key::VALUE_YEARS, f64::from(count)),
            _ => self.spell(months),
        }
    }

    /// `11 months`, `43 months`: whole months, however many.
    pub(super) fn months(&self, months: u32) -> String {
        self.counted(key::VALUE_MONTHS, f64::from(months))
    }

    /// `$22/h`, `$4,000/mo`, `$48,000/yr`.
    pub(super) fn rate(&self, amount: f64, per: PayPer) -> String {
        self.amount(
            amount,
            match per {
                PayPer::Hour => key::VALUE_RATE_HOUR,
                PayPer::Month => key::VALUE_RATE_MONTH,
                PayPer::Year => key::VALUE_RATE_YEAR,
            },
        )
    }

    fn amount(&self, amount: f64, key: Key) -> String {
        let mut saying = self.saying(key);
        saying.put("amount", self.figures.exact(amount));
        saying.text().to_string()
    }

    /// A value in its unit.
    pub fn value(&self, unit: Unit, value: f64, style: Style) -> String {
        let money = |key| self.amount(value, key);
        let counted = |key| self.counted(key, value);
        match (unit, style) {
            (Unit::Pay(unit), Style::Short) => self.rate(value, unit),
            (Unit::Pay(PayPer::Hour), Style::Spoken) => money(key::VALUE_SPOKEN_HOUR),
            (Unit::Pay(PayPer::Month), Style::Spoken) => money(key::VALUE_SPOKEN_MONTH),
            (Unit::Pay(PayPer::Year), Style::Spoken) => money(key::VALUE_SPOKEN_YEAR),
            (Unit::MoneyAMonth, Style::Short) => money(key::VALUE_RATE_MONTH),
            (Unit::MoneyAMonth, Style::Spoken) => money(key::VALUE_A_MONTH),
            (Unit::MoneyAYear, Style::Short) => money(key::VALUE_RATE_YEAR),
            (Unit::MoneyAYear, Style::Spoken) => money(key::VALUE_A_YEAR),
            (Unit::Pay(_) | Unit::Money | Unit::MoneyAMonth | Unit::MoneyAYear, _) => {
                self.figures.exact(value)
            }
            (Unit::Months | Unit::Hours | Unit::Weeks, Style::Bare) => self.figures.plain(value),
            (Unit::Months, _) => counted(key::VALUE_MONTHS),
            (Unit::Hours, Style::Short) => counted(key::VALUE_HOURS),
            (Unit::Hours, Style::Spoken) => counted(key::VALUE_HOURS_A_WEEK),
            (Unit::Weeks, Style::Short) => counted(key::VALUE_WEEKS),
            (Unit::Weeks, Style::Spoken) => counted(key::VALUE_WEEKS_A_YEAR),
            (Unit::Rate, Style::Short | Style::Spoken) => {
                let mut saying = self.saying(key::VALUE_A_YEAR);
                saying.put("amount", self.figures.percent(value));
                saying.text().to_string()
            }
            (Unit::Rate | Unit::Share | Unit::Sigma, _) => self.figures.percent(value),
        }
    }
}
