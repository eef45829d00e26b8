//! The beta distribution of a chance one has seen come true k times of n, by `libm` alone.

/// Halvings that narrow a chance to an f64's last digit.
const HALVINGS: u32 = 60;
/// Relative change at which the continued fraction has settled.
const SETTLED: f64 = 1e-15;
/// Stands for 0 in a denominator (Lentz).
const TINY: f64 = 1e-300;
/// More terms than any record of [`crate::scenario::bounds::KNOWN`] needs: about √n.
const MOST_TERMS: u32 = 20_000;

/// The chance x below which Beta(k+1, n−k+1) holds the share `p`: what k of n says of a chance of
/// which nothing else is known (docs/model.md, rule 9). `k` ≤ `n`, `p` in 0…1.
pub fn record_quantile(k: u32, n: u32, p: f64) -> f64 {
    let (a, b) = (f64::from(k) + 1.0, f64::from(n.saturating_sub(k)) + 1.0);
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if distribution(a, b, middle) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

/// Regularized incomplete beta function `I_x(a, b)`, for x in (0, 1): the continued fraction of
/// Abramowitz and Stegun 26.5.8 where it converges fast, else 1 − I_{1−x}(b, a).
fn distribution(a: f64, b: f64, x: f64) -> f64 {
    let log_front = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b)
        + a * libm::log(x)
        + b * libm::log1p(-x);
    let front = libm::exp(log_front);
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

/// The continued fraction by the modified method of Lentz.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let nonzero = |v: f64| if v.abs() < TINY { TINY } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / nonzero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..MOST_TERMS {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for term in [even, odd] {
            d = 1.0 / nonzero(1.0 + term * d);
            c = nonzero(1.0 + term / c);
            change = d * c;
            value *= change;
        }
        if (change - 1.0).abs() < SETTLED {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_one_and_none_of_none() {
        // Beta(1, 1) is uniform; Beta(2, 1) has the distribution x².
        for p in [0.1, 0.5, 0.9] {
            assert!((record_quantile(0, 0, p) - p).abs() < 1e-14);
            assert!((record_quantile(1, 1, p) - libm::sqrt(p)).abs() < 1e-14);
            assert!((record_quantile(0, 1, p) - (1.0 - libm::sqrt(1.0 - p))).abs() < 1e-14);
        }
    }

    #[test]
    fn is_the_sum_of_a_binomial() {
        // I_x(k+1, n−k+1) = P(more than k of n+1 at chance x).
        let (k, n) = (7_u32, 10_u32);
        for p in [0.1, 0.9] {
            let x = record_quantile(k, n, p);
            let mut choose = 1.0;
            let mut sum = 0.0;
            for j in 0..=n + 1 {
                if j > k {
                    sum += choose * x.powi(j as i32) * (1.0 - x).powi((n + 1 - j) as i32);
                }
                choose *= f64::from(n + 1 - j) / f64::from(j + 1);
            }
            assert!((sum - p).abs() < 1e-12, "{p}: {sum}");
        }
    }

    #[test]
    fn a_long_record_says_more() {
        let width = |k, n| record_quantile(k, n, 0.9) - record_quantile(k, n, 0.1);
        assert!(width(3, 4) > width(30, 40) && width(30, 40) > width(750_000, 1_000_000));
        // Of a million: 1.2816 standard errors either way.
        let expected = 2.0 * 1.281_551_565_544_6 * (0.75_f64 * 0.25 / 1e6).sqrt();
        assert!((width(750_000, 1_000_000) / expected - 1.0).abs() < 1e-3);
    }
}
