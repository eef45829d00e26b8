//! “Why?”

mod input;
mod note;
mod phase;
mod row;
mod title;

use crate::{
    chance::{EndingCount, RouteChance},
    model::result::Ending,
    words::{
        Span, Text, Voice,
        catalogue::{key, say},
        explain::Tag,
    },
};

impl Voice<'_> {
    /// What the trials of one ending add to the odds of being ahead: `It works in 6,003 trials, of
    /// which the cash runs out in 12; ahead or level, and able to pay, in`.
    pub fn why_ending(&self, counted: &EndingCount) -> Text {
        let count = |trials: u32| Span::figure(self.figures.count(trials));
        let mut saying = self.saying(match counted.ending {
            Ending::Works => key::WHY_ROW_WORKS,
            Ending::Fails => key::WHY_ROW_FAILS,
            Ending::NoOffer => key::WHY_ROW_NO_OFFER,
        });
        saying.put("count", count(counted.trials));
        let broke = counted.broke;
        saying.put("broke", (broke > 0).then(|| say!(self, WHY_ROW_BROKE, count = count(broke))));
        saying.text()
    }

    /// What they add up to: `of 10,000 trials that is 54.7%`.
    pub fn why_trials(&self, chance: &RouteChance) -> Text {
        say!(
            self,
            WHY_TOTAL_TRIALS,
            count = Span::figure(self.figures.count(chance.trials)),
            share = self.figures.percent(chance.odds_ahead),
        )
    }

    /// Where an input comes from.
    pub fn why_tag(&self, tag: Tag) -> &'static str {
        self.word(match tag {
            Tag::Yours => key::WHY_TAG_YOURS,
            Tag::Sourced => key::WHY_TAG_SOURCED,
            Tag::Guess => key::WHY_TAG_GUESS,
            Tag::Computed => key::WHY_TAG_COMPUTED,
        })
    }
}
