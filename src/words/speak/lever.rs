//! The levers' names, and what stands beside them.

use crate::{
    letters,
    scenario::{
        PayPer,
        lever::{Lever, Subject, Unit},
    },
    words::{
        Span, Text, Voice,
        catalogue::{Key, key, say},
        demand::{Demand, Need},
        lever::{LeverNote, LeverWords, Odd, Style},
        parse::ParseError,
        precision::Side,
    },
};

/// Odds and shares differ by points.
const POINTS: f64 = 100.0;

impl Voice<'_> {
    /// A lever's name and meaning.
    pub fn lever(&self, lever: Lever) -> LeverWords {
        let at = Lever::ALL.iter().position(|known| *known == lever).unwrap_or_default();
        LeverWords {
            label: self.words.at(key::LEVER, at),
            description: self.words.at(key::LEVER_WHAT, at),
        }
    }

    /// The unit as it stands beside the lever's name: `$ per hour`.
    pub fn unit(&self, lever: Lever, unit: Unit) -> String {
        let key = match unit {
            Unit::Pay(PayPer::Hour) => key::UNIT_HOUR,
            Unit::Pay(PayPer::Month) => key::UNIT_MONTH,
            Unit::Pay(PayPer::Year) => key::UNIT_YEAR,
            Unit::Money => key::UNIT_MONEY,
            Unit::MoneyAMonth => key::UNIT_A_MONTH,
            Unit::MoneyAYear => key::UNIT_A_YEAR,
            // “Months at that rate”: the name is the unit.
            Unit::Months if lever == Lever::For => key::UNIT_AT_THAT_RATE,
            Unit::Months => key::UNIT_MONTHS,
            Unit::Share | Unit::Sigma => key::UNIT_PERCENT,
            Unit::Rate => key::UNIT_RATE,
            Unit::Hours => key::UNIT_HOURS,
            Unit::Weeks => key::UNIT_WEEKS,
        };
        let mut saying = self.saying(key);
        saying.put("symbol", self.figures.symbol());
        saying.text().to_string()
    }

    /// A subject under which levers are folded.
    pub fn subject(&self, subject: Subject) -> &'static str {
        self.word(match subject {
            Subject::Main => key::SUBJECT_MAIN,
            Subject::PayDetails => key::SUBJECT_PAY_DETAILS,
            Subject::Failing => key::SUBJECT_FAILING,
            Subject::Household => key::SUBJECT_HOUSEHOLD,
            Subject::Taxes => key::SUBJECT_TAXES,
            Subject::Assumptions => key::SUBJECT_ASSUMPTIONS,
        })
    }

    /// What is said beside a lever.
    pub fn lever_note(&self, note: &LeverNote) -> Text {
        let v = self;
        let bare = |unit: Unit, amount: f64| Span::figure(v.value(unit, amount, Style::Bare));
        let short = |unit: Unit, amount: f64| v.value(unit, amount, Style::Short);
        let stays = |unit: Unit, kept: Option<f64>| {
            kept.map(|kept| say!(v, NOTE_STAYS, value = Span::figure(short(unit, kept))))
        };
        let set = |unit: Unit, taken: f64, why: Key| {
            let set = say!(v, NOTE_SET_TO, value = short(unit, taken)).to_string();
            say!(v, NOTE_SET, set = Span::strong(set), why = v.word(why))
        };
        match *note {
            LeverNote::FlipsAt(unit, at) => say!(v, NOTE_FLIPS_AT, value = bare(unit, at)),
            LeverNote::CashBelow(unit, at) => say!(v, NOTE_CASH_BELOW, value = bare(unit, at)),
            LeverNote::CashFrom(unit, at) => say!(v, NOTE_CASH_FROM, value = bare(unit, at)),
            LeverNote::Clamped { lever, unit, value: taken, most } => {
                set(unit, taken, clamped(lever, unit, most))
            }
            LeverNote::Rounded(unit, taken) => set(unit, taken, key::NOTE_WHOLE_MONTHS),
            LeverNote::Kept(unit, was) => say!(v, NOTE_KEPT, stays = stays(unit, was)),
            LeverNote::Unread(error, unit, was) => {
                let mut saying = v.saying(unread(error));
                saying.put("stays", stays(unit, was));
                saying.text()
            }
            LeverNote::NotTold => say!(v, NOTE_NOT_TOLD),
            LeverNote::Odd(what) => Text::from(v.word(odd(what))),
            LeverNote::NotAffordable { lever, unit, month, back_to, further } => {
                let back = back_to.map(|to| {
                    let value = v.value(unit, to, Style::Bare);
                    let back = if further {
                        say!(v, CLAIM_SET, value = value).to_string()
                    } else {
                        say!(v, NOTE_BACK_TO, value = value).to_string()
                    };
                    say!(v, NOTE_BACK, back = Span::action(lever, to, back))
                });
                let mut saying =
                    v.saying(if month == 0 { key::NOTE_NO_START } else { key::NOTE_RUNS_OUT });
                saying.put("what", Span::loss(v.word(key::NOTE_NOT_AFFORDABLE)));
                saying.put("month", super::number(month));
                saying.put("back", back);
                saying.text()
            }
        }
    }

    /// What a lever must be.
    pub fn must_be(&self, demand: &Demand) -> Text {
        match demand.need {
            Need::Always => say!(self, BOUND_ALWAYS),
            Need::Never => say!(self, BOUND_NEVER),
            Need::NotEven(at) => {
                let value = Span::figure(self.value(demand.unit, at, Style::Bare));
                say!(self, BOUND_NOT_EVEN, value = value)
            }
            Need::NotEvenCarried(at) => {
                let value = Span::figure(self.value(demand.unit, at, Style::Bare));
                say!(self, BOUND_NOT_EVEN_CARRIED, value = value)
            }
            Need::Broke => say!(self, BOUND_BROKE),
            Need::OnlyBroke => say!(self, BOUND_ONLY_BROKE),
            Need::BrokeAnywhere => say!(self, BOUND_BROKE_ANYWHERE),
            Need::Bound(side, at) => {
                let style = if demand.unit == Unit::Months { Style::Short } else { Style::Bare };
                let mut saying = self.saying(match (side, demand.cash) {
                    (Side::AtLeast, false) => key::BOUND_LEAST,
                    (Side::AtMost, false) => key::BOUND_MOST,
                    (Side::AtLeast, true) => key::BOUND_LEAST_CASH,
                    (Side::AtMost, true) => key::BOUND_MOST_CASH,
                });
                saying.put("value", Span::figure(self.value(demand.unit, at, style)));
                saying.text()
            }
        }
    }

    /// That the answer turns nowhere on these levers' scales.
    pub fn turns_nowhere(&self, levers: &[Lever]) -> Option<Text> {
        let names = levers.iter().map(|lever| letters::lowered(self.lever(*lever).label));
        let names: Vec<String> = names.collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let names = self.list(&names, key::LIST_AND);
        (!levers.is_empty()).then(|| say!(self, BOUND_NOWHERE, levers = names))
    }

    /// The room left.
    pub fn room(&self, demand: &Demand) -> Text {
        let Some(room) = demand.room else { return Text::new() };
        let size = room.amount.abs();
        let said = match demand.unit {
            Unit::Share | Unit::Rate | Unit::Sigma => {
                // Two values of whole points differ by a whole number of them, noise of the
                // subtraction aside.
                let tenths = libm::round(size * POINTS * 10.0) / 10.0;
                self.counted(key::BOUND_POINTS, tenths)
            }
            Unit::Money => self.figures.down_to_unit(size),
            unit if is_money(unit) => self.value(unit, size, Style::Bare),
            unit => self.value(unit, size, Style::Short),
        };
        if room.amount < 0.0 {
            let over = matches!(demand.need, Need::Bound(Side::AtMost, _));
            let key = if over { key::BOUND_OVER } else { key::BOUND_SHORT };
            let mut saying = self.saying(key);
            saying.put("room", said);
            Span::loss(saying.text().to_string()).into()
        } else if room.amount == 0.0 || said == self.figures.exact(0.0) {
            Span::loss(self.word(key::BOUND_NONE)).into()
        } else if demand.is_tight() {
            Span::loss(said).into()
        } else {
            Span::figure(said).into()
        }
    }
}

/// Why a value was set to the bound.
fn clamped(lever: Lever, unit: Unit, most: bool) -> Key {
    match (most, unit) {
        (true, Unit::Share) if lever == Lever::Odds => key::NOTE_MOST_ODDS,
        (true, Unit::Share) if lever != Lever::BackShare => key::NOTE_MOST_SHARE,
        (true, Unit::Months) if lever != Lever::Horizon => key::NOTE_MOST_MONTHS,
        (true, Unit::Hours) => key::NOTE_MOST_HOURS,
        (true, Unit::Weeks) => key::NOTE_MOST_WEEKS,
        (true, _) => key::NOTE_MOST,
        (false, _) => key::NOTE_LEAST,
    }
}

const fn unread(error: ParseError) -> Key {
    match error {
        ParseError::Empty => key::NOTE_UNREAD_EMPTY,
        ParseError::NotANumber => key::NOTE_UNREAD,
        ParseError::TwoMarks => key::NOTE_UNREAD_MARKS,
        ParseError::Groups => key::NOTE_UNREAD_GROUPS,
        ParseError::Percentage => key::NOTE_UNREAD_PERCENTAGE,
    }
}

const fn odd(odd: Odd) -> Key {
    match odd {
        Odd::CutAboveNow => key::ODD_CUT_ABOVE_NOW,
        Odd::ThenNotAbove => key::ODD_THEN_NOT_ABOVE,
        Odd::NoMonths => key::ODD_NO_MONTHS,
        Odd::BackToMore => key::ODD_BACK_TO_MORE,
        Odd::CertainOdds => key::ODD_CERTAIN_ODDS,
        Odd::TinyOdds => key::ODD_TINY_ODDS,
        Odd::ManyHours => key::ODD_MANY_HOURS,
    }
}

const fn is_money(unit: Unit) -> bool {
    matches!(unit, Unit::Pay(_) | Unit::Money | Unit::MoneyAMonth | Unit::MoneyAYear)
}
