//! Percentiles by nearest rank.

/// The percentiles that bands are made of.
pub const BANDS: [f64; 5] = [0.10, 0.25, 0.50, 0.75, 0.90];

/// Index, from 0, of percentile `p` among `n` ordered values: nearest rank, ⌈p·n⌉.
pub fn nearest_rank(p: f64, n: usize) -> usize {
    let rank = libm::ceil(p * n as f64) as usize;
    rank.clamp(1, n.max(1)) - 1
}

/// The values at the percentiles of [`BANDS`]; 0 without values. `scratch` is room to work in.
///
/// By selection, the median first and then within each half, among whole numbers in the order of
/// the values: they compare without a branch.
pub fn at_rank(values: &[f64], scratch: &mut Vec<i64>) -> [f64; 5] {
    let n = values.len();
    scratch.clear();
    scratch.extend(values.iter().map(|value| in_order(value.to_bits() as i64)));
    let mut found = [0.0; 5];
    if n == 0 {
        return found;
    }
    // What is left of [from, to) to search, after the bands on either side.
    for (band, from, to) in [(2, 0, 4), (1, 0, 2), (0, 0, 1), (3, 2, 4), (4, 3, 4)] {
        let rank = |band: usize| nearest_rank(BANDS[band], n);
        let start = if from == 0 { 0 } else { rank(from) };
        let end = if to == 4 { n } else { rank(to) + 1 };
        let key = *scratch[start..end].select_nth_unstable(rank(band) - start).1;
        found[band] = f64::from_bits(in_order(key) as u64);
    }
    found
}

/// The values in ascending order, sorted as whole numbers.
pub(super) fn ascending(values: &[f64]) -> Vec<f64> {
    let mut keys: Vec<i64> = values.iter().map(|v| in_order(v.to_bits() as i64)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| f64::from_bits(in_order(key) as u64)).collect()
}

/// An f64's bits as a whole number in the order of `f64::total_cmp`; its own inverse.
const fn in_order(bits: i64) -> i64 {
    bits ^ (((bits >> 63) as u64) >> 1) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_nearest_rank() {
        let ten: Vec<f64> = [7, 3, 9, 1, 5, 2, 8, 4, 10, 6].map(f64::from).to_vec();
        let at_rank = |values: &[f64]| at_rank(values, &mut Vec::new());
        assert_eq!(at_rank(&ten), [1.0, 3.0, 5.0, 8.0, 9.0]);
        assert_eq!(at_rank(&[4.0]), [4.0; 5]);
        assert_eq!(at_rank(&[2.0, -1.0]), [-1.0, -1.0, -1.0, 2.0, 2.0]);
        assert_eq!(at_rank(&[]), [0.0; 5]);
    }

    #[test]
    fn agrees_with_sorting() {
        for n in 1..200_u32 {
            let values: Vec<f64> = (0..n).map(|i| 40.0 - f64::from(i * 7919 % 101)).collect();
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let expected = BANDS.map(|p| sorted[nearest_rank(p, n as usize)]);
            assert_eq!(at_rank(&values, &mut Vec::new()), expected, "{n}");
        }
    }
}
