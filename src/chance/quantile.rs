//! Percentiles by nearest rank.

/// The percentiles that bands are made of.
pub const BANDS: [f64; 5] = [0.10, 0.25, 0.50, 0.75, 0.90];

/// Index, from 0, of percentile `p` among `n` ordered values: nearest rank, ⌈p·n⌉.
pub fn nearest_rank(p: f64, n: usize) -> usize {
    let rank = libm::ceil(p * n as f64) as usize;
    rank.clamp(1, n.max(1)) - 1
}

/// The values at the percentiles of [`BANDS`]; reorders `values`. 0 without values.
///
/// By selection from the highest down: each search is over what the one before left below.
pub fn at_rank(values: &mut [f64]) -> [f64; 5] {
    let n = values.len();
    let mut found = [0.0; 5];
    let mut left = values;
    for (value, p) in found.iter_mut().zip(BANDS).rev() {
        let rank = nearest_rank(p, n);
        if rank >= left.len() {
            // The same rank as the band above.
            *value = left.last().copied().unwrap_or(0.0);
            continue;
        }
        *value = *left.select_nth_unstable_by(rank, f64::total_cmp).1;
        left = &mut left[..=rank];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_nearest_rank() {
        let mut ten: Vec<f64> = [7, 3, 9, 1, 5, 2, 8, 4, 10, 6].map(f64::from).to_vec();
        assert_eq!(at_rank(&mut ten), [1.0, 3.0, 5.0, 8.0, 9.0]);
        assert_eq!(at_rank(&mut [4.0]), [4.0; 5]);
        assert_eq!(at_rank(&mut [2.0, 1.0]), [1.0, 1.0, 1.0, 2.0, 2.0]);
        assert_eq!(at_rank(&mut []), [0.0; 5]);
    }

    #[test]
    fn agrees_with_sorting() {
        for n in 1..200_u32 {
            let mut values: Vec<f64> = (0..n).map(|i| f64::from(i * 7919 % 101)).collect();
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let expected = BANDS.map(|p| sorted[nearest_rank(p, n as usize)]);
            assert_eq!(at_rank(&mut values), expected, "{n}");
        }
    }
}
