//! What a folded subject says of itself.

use crate::{
    scenario::{
        Scenario, StateTax, TaxMode,
        lever::{Lever, Subject},
    },
    words::{Voice, catalogue::say, lever::Style},
};

/// What a folded subject says of itself: its most telling values.
pub fn fold_present(subject: Subject, scenario: &Scenario, route: usize, voice: &Voice) -> String {
    let say = |lever: Lever, style| {
        let value = lever.get(scenario, route)?;
        Some(voice.value(lever.unit(scenario, route), value, style))
    };
    let short = |lever| say(lever, Style::Short).unwrap_or_default();
    let bare = |lever| say(lever, Style::Bare).unwrap_or_default();
    let words = voice.words;
    let said = match subject {
        Subject::Main => return String::new(),
        Subject::PayDetails => say!(
            words,
            FOLD_PAY_DETAILS,
            hours = short(Lever::NowHours),
            weeks = short(Lever::NowWeeks),
        ),
        Subject::Failing => say!(
            words,
            FOLD_FAILING,
            months = short(Lever::BackMonths),
            share = bare(Lever::BackShare),
        ),
        Subject::Household => match say(Lever::Savings, Style::Bare) {
            None => say!(words, FOLD_SAVINGS_NOT_TOLD),
            Some(savings) => say!(words, FOLD_SAVED, savings = savings),
        },
        Subject::Taxes => match scenario.taxes.mode {
            TaxMode::None => say!(words, FOLD_TAX_NONE),
            TaxMode::Flat => say!(words, FOLD_TAX_FLAT, rate = bare(Lever::TaxRate)),
            TaxMode::Us => match scenario.taxes.state {
                StateTax::Code(code) => say!(words, FOLD_TAX_STATE, state = code.as_str()),
                StateTax::Rate(_) => say!(words, FOLD_TAX_FEDERAL),
            },
        },
        Subject::Assumptions => say!(
            words,
            FOLD_ASSUMPTIONS,
            horizon = voice.spell(scenario.horizon),
            rate = short(Lever::DiscountRate),
        ),
    };
    said.to_string()
}
