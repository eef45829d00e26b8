//! Work on all cores, in a certain order.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{available_parallelism, scope};

/// `work(0)`, `work(1)`, … `work(count − 1)`, in this order whichever core was first.
pub(super) fn parallel<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let i = next.fetch_add(1, Ordering::Relaxed);
            if i >= count {
                return done;
            }
            done.push((i, work(i)));
        }
    };
    let cores = available_parallelism().map_or(1, NonZero::get).min(count);
    let mut all: Vec<_> = scope(|scope| {
        let cores: Vec<_> = (0..cores).map(|_| scope.spawn(share)).collect();
        cores
            .into_iter()
            .flat_map(|core| core.join().unwrap_or_else(|e| resume_unwind(e)))
            .collect()
    });
    all.sort_unstable_by_key(|(i, _)| *i);
    all.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_work() {
        assert_eq!(parallel(1_000, |i| i * i), (0..1_000).map(|i| i * i).collect::<Vec<_>>());
        assert_eq!(parallel(0, |i| i), Vec::<usize>::new());
    }
}
