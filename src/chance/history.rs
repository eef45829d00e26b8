//! When one job is lost and found again.

use crate::scenario::JobLoss;

/// From a month on: what is paid, and whether the job is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spell {
    /// Its first month, from 1.
    pub(super) from: u32,
    /// Share of the pay: 0 out of work, else (1 − cut) for each loss so far.
    pub(super) pay: f64,
    /// 1 while the job is held, else 0: the share of its premium, costs and benefits.
    pub(super) held: f64,
}

/// The spells of one job, in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct History {
    spells: Vec<Spell>,
}

impl History {
    /// Draws a job held from before month `first` on, to month `last`: before each month's flow one
    /// who works loses it with chance λ, one who does not finds one with chance 1/months
    /// (docs/model.md, rule 13). `losses` and `finds` are the uniforms of the months, from 1.
    pub(super) fn draw(
        &mut self,
        (first, last): (u32, u32),
        loss: &JobLoss,
        losses: &[f64],
        finds: &[f64],
    ) {
        self.spells.clear();
        self.spells.push(Spell { from: first, pay: 1.0, held: 1.0 });
        if loss.chance <= 0.0 {
            return;
        }
        let finding = 1.0 / loss.months;
        let mut pay = 1.0;
        let mut month = first;
        while let Some(lost) = first_below(loss.chance, losses, month, last) {
            self.begin(Spell { from: lost, pay: 0.0, held: 0.0 });
            pay *= 1.0 - loss.cut;
            let Some(found) = first_below(finding, finds, lost + 1, last) else { return };
            self.begin(Spell { from: found, pay, held: 1.0 });
            month = found + 1;
        }
    }

    fn begin(&mut self, spell: Spell) {
        match self.spells.last_mut() {
            // Lost in its very first month.
            Some(last) if last.from == spell.from => *last = spell,
            _ => self.spells.push(spell),
        }
    }

    /// The spell of month `k`, and the month in which the next begins. `at` is where the last
    /// question left off; months are asked in order.
    pub(super) fn in_month(&self, k: u32, at: &mut usize) -> (Spell, u32) {
        while self.spells.get(*at + 1).is_some_and(|next| next.from <= k) {
            *at += 1;
        }
        let none = Spell { from: k, pay: 1.0, held: 1.0 };
        let next = self.spells.get(*at + 1).map_or(u32::MAX, |next| next.from);
        (self.spells.get(*at).copied().unwrap_or(none), next)
    }
}

/// Uniforms compared at once: a few registers full.
const AT_ONCE: usize = 8;

/// The first month from `from` to `to` whose uniform is below `chance`; `uniforms` begin with month 1.
fn first_below(chance: f64, uniforms: &[f64], from: u32, to: u32) -> Option<u32> {
    let begins = from as usize - 1;
    let months = uniforms.get(begins..uniforms.len().min(to as usize))?;
    let is_below = |uniform: &f64| *uniform < chance;
    // Most are not: asked without a branch for each.
    let any = |months: &&[f64]| months.iter().fold(false, |any, u| any | is_below(u));
    let chunk = months.chunks(AT_ONCE).position(|months| any(&months))? * AT_ONCE;
    let within = months[chunk..].iter().position(is_below)?;
    u32::try_from(begins + chunk + within + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_lost_found_and_paid_less() {
        let mut history = History::default();
        let loss = JobLoss { chance: 0.1, months: 2.0, cut: 0.25 };
        let losses = [0.5, 0.05, 0.0, 0.0, 0.5, 0.02, 0.9];
        let finds = [0.0, 0.0, 0.7, 0.4, 0.0, 0.0, 0.0];
        history.draw((1, 7), &loss, &losses, &finds);
        let mut at = 0;
        let pays: Vec<f64> = (1..=7).map(|k| history.in_month(k, &mut at).0.pay).collect();
        assert_eq!(pays, [1.0, 0.0, 0.0, 0.75, 0.75, 0.0, 0.5625]);
        history.draw((6, 7), &loss, &losses, &finds);
        assert_eq!(history.in_month(6, &mut 0), (Spell { from: 6, pay: 0.0, held: 0.0 }, 7));
    }
    #[test]
    fn the_first_month_below_is_the_one_that_one_by_one_finds() {
        let uniforms: Vec<f64> = (0..40).map(|k| f64::from(k * 23 % 41) / 41.0).collect();
        for chance in [0.0, 0.02, 0.1, 0.6] {
            for from in 1..=41 {
                for to in from - 1..=41 {
                    let below = |month: &u32| {
                        uniforms.get(*month as usize - 1).is_some_and(|uniform| *uniform < chance)
                    };
                    let expected = (from..=to).find(below);
                    assert_eq!(
                        first_below(chance, &uniforms, from, to),
                        expected,
                        "{from} to {to}"
                    );
                }
            }
        }
    }
}
