//! How sure a share counted in trials is.

/// z with Φ(z) = 0.975: 95 % of a normal distribution lie within ± z.
pub(super) const Z95: f64 = 1.959_963_984_540_054;

/// 95 % interval of a share, `k` of `n` trials, n ≥ 1: Wilson's score interval, which stays within
/// 0…1 and is honest at the ends. Wilson, Journal of the American Statistical Association 22 (1927).
///
/// For trials that fill the cube evenly it is wider than it needs to be.
pub fn wilson(k: u32, n: u32) -> (f64, f64) {
    wilson_of(f64::from(k) / f64::from(n.max(1)), n)
}

/// The same of a share `p`, in which some trials may count half.
pub fn wilson_of(p: f64, n: u32) -> (f64, f64) {
    let n = f64::from(n.max(1));
    let z2 = Z95 * Z95;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z95 / (1.0 + z2 / n) * libm::sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n));
    // At the ends rounding would leave a trace of a share that there is none of.
    let low = if p <= 0.0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if p >= 1.0 { 1.0 } else { (centre + half).min(1.0) };
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_intervals() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        for (k, n, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
            (29, 29, 0.8830, 1.0),
        ] {
            let (a, b) = wilson(k, n);
            assert_eq!((a == 0.0, b == 1.0), (k == 0, k == n), "{k} of {n}: {a} {b}");
            assert!((a - low).abs() < 5e-5 && (b - high).abs() < 5e-5, "{k} of {n}: {a} {b}");
        }
    }
}
