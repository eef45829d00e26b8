//! A lattice sequence: points that fill a cube evenly, however many are taken.

/// Dimensions of the sequence.
pub(super) const DIMENSIONS: usize = 250;
/// The sequence has 2^20 points.
const BITS: u32 = 20;

/// Generating vector of the embedded lattice rule of order 2 for up to 2^20 points: Cools, Kuo and
/// Nuyens, "Constructing embedded lattice rules for multivariate integration", SIAM Journal on
/// Scientific Computing 28 (2006), as published by the authors.
#[rustfmt::skip]
const GENERATOR: [u32; DIMENSIONS] = [
    1, 182_667, 469_891, 498_753, 110_745, 446_247, 250_185, 118_627, 245_333, 283_199, 408_519,
    391_023, 246_327, 126_539, 399_185, 461_527, 300_343, 69_681, 516_695, 436_179, 106_383,
    238_523, 413_283, 70_841, 47_719, 300_129, 113_029, 123_925, 410_745, 211_325, 17_489,
    511_893, 40_767, 186_077, 519_471, 255_369, 101_819, 243_573, 66_189, 152_143, 503_455,
    113_217, 132_603, 463_967, 297_717, 157_383, 224_015, 502_917, 36_237, 94_049, 170_665,
    79_397, 123_963, 223_451, 323_871, 303_633, 98_567, 318_855, 494_245, 477_137, 177_975,
    64_483, 26_695, 88_779, 94_497, 239_429, 381_007, 110_205, 339_157, 73_397, 407_559, 181_791,
    442_675, 301_397, 32_569, 147_737, 189_949, 138_655, 350_241, 63_371, 511_925, 515_861,
    434_045, 383_435, 249_187, 492_723, 479_195, 84_589, 99_703, 239_831, 269_423, 182_241,
    61_063, 130_789, 143_095, 471_209, 139_019, 172_565, 487_045, 304_803, 45_669, 380_427,
    19_547, 425_593, 337_729, 237_863, 428_453, 291_699, 238_587, 110_653, 196_113, 465_711,
    141_583, 224_183, 266_671, 169_063, 317_617, 68_143, 291_637, 263_355, 427_191, 200_211,
    365_773, 254_701, 368_663, 248_047, 209_221, 279_201, 323_179, 80_217, 122_791, 316_633,
    118_515, 14_253, 129_509, 410_941, 402_601, 511_437, 10_469, 366_469, 463_959, 442_841,
    54_641, 44_167, 19_703, 209_585, 69_037, 33_317, 433_373, 55_879, 245_295, 10_905, 468_881,
    128_617, 417_919, 45_067, 442_243, 359_529, 51_109, 290_275, 168_691, 212_061, 217_775,
    405_485, 313_395, 256_763, 152_537, 326_437, 332_981, 406_755, 423_147, 412_621, 362_019,
    279_679, 169_189, 107_405, 251_851, 5_413, 316_095, 247_945, 422_489, 2_555, 282_267, 121_027,
    369_319, 204_587, 445_191, 337_315, 322_505, 388_411, 102_961, 506_099, 399_801, 254_381,
    452_545, 309_001, 147_013, 507_865, 32_283, 320_511, 264_647, 417_965, 227_069, 341_461,
    466_581, 386_241, 494_585, 201_479, 151_243, 481_337, 68_195, 75_401, 58_359, 448_107,
    459_499, 9_873, 365_117, 350_845, 181_873, 7_917, 436_695, 43_899, 348_367, 423_927, 437_399,
    385_089, 21_693, 268_793, 49_257, 250_211, 125_071, 341_631, 310_163, 94_631, 108_795, 21_175,
    142_847, 383_599, 71_105, 65_989, 446_433, 177_457, 107_311, 295_679, 442_763, 40_729,
    322_721, 420_175, 430_359, 480_757,
];

/// The most points there are.
pub(super) const POINTS: u32 = 1 << BITS;

/// A point of the sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    /// φ(n)·2^20.
    reversed: u64,
}

impl Point {
    /// Point `n`, from 0; those beyond the last repeat the first.
    pub(super) const fn of(n: u32) -> Self {
        Self { reversed: ((n % POINTS).reverse_bits() >> (u32::BITS - BITS)) as u64 }
    }

    /// Coordinate `dimension` (from 0) in [0, 1): the fractional part of φ(n)·z, φ the radical
    /// inverse in base 2, shifted by `shift` in [0, 1) around the circle.
    pub(super) fn coordinate(self, dimension: usize, shift: f64) -> f64 {
        const STEP: f64 = 1.0 / POINTS as f64;
        let z = u64::from(GENERATOR[dimension % DIMENSIONS]);
        // In whole numbers: no digit is lost before the shift.
        let place = (self.reversed * z) % u64::from(POINTS);
        let shifted = place as f64 * STEP + shift;
        if shifted >= 1.0 { shifted - 1.0 } else { shifted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dimension_is_stratified() {
        // Of the first 2^10 points one lies in each 2^-10 of every coordinate.
        for dimension in 0..DIMENSIONS {
            let mut seen = [false; 1024];
            for n in 0..1024 {
                seen[(Point::of(n).coordinate(dimension, 0.0) * 1024.0) as usize] = true;
            }
            assert!(seen.iter().all(|s| *s), "{dimension}");
        }
    }

    #[test]
    fn every_two_dimensions_fill_the_square() {
        // Discrepancy of 4,096 points in a box: some thousandths, where random ones miss by 0.8 %.
        for (a, b) in [(0, 1), (1, 2), (0, 2), (1, 15), (3, 7), (15, 16), (20, 40)] {
            let inside = (0..4096).filter(|n| {
                Point::of(*n).coordinate(a, 0.3) < 0.61 && Point::of(*n).coordinate(b, 0.7) < 0.43
            });
            let share = inside.count() as f64 / 4096.0;
            assert!((share - 0.61 * 0.43).abs() < 0.003, "{a} {b}: {share}");
        }
    }
}
