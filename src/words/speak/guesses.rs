//! How far what is guessed moves the answer.

use crate::{
    explore::JointSwing,
    letters,
    words::{Span, Text, Voice, catalogue::say},
};

impl Voice<'_> {
    /// Between which gains the guesses alone move it, and whether they decide on the cash; dots in place
    /// of the figures until these are known.
    pub fn guesses_move(&self, joint: Option<&JointSwing>) -> Text {
        let gain = |gain: Option<f64>| {
            // A figure is not parted from its sign.
            Span::figure(gain.map_or_else(|| "…".to_owned(), |gain| self.figures.difference(gain)))
        };
        let (low, high) = (joint.map(|joint| joint.low), joint.map(|joint| joint.high));
        let decisive = joint.map_or(&[][..], |joint| &joint.decisive);
        let decides = match decisive {
            [] => None,
            [only] => {
                let lever = letters::lowered(self.lever(*only).label);
                Some(say!(self, GUESSES_ONE_DECIDES, lever = lever))
            }
            more => {
                let count = self.in_words(more.len());
                Some(say!(self, GUESSES_DECIDE, count = count))
            }
        };
        say!(self, GUESSES_MOVE, low = gain(low), high = gain(high), decides = decides)
    }
}
