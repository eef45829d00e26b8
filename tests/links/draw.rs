//! Numbers that no context foresees.

/// Numbers of this many significant digits, evenly drawn (Marsaglia 2003, xorshift).
pub(super) struct Draw {
    pub(super) state: u64,
    pub(super) digits: i32,
}

impl Draw {
    pub(super) fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    /// A number below ten to the `scale`.
    pub(super) fn number(&mut self, scale: i32) -> f64 {
        let least = 10_u64.pow(self.digits as u32 - 1);
        let digits = least + self.next() % (9 * least);
        format!("{digits}e{}", scale - self.digits).parse().expect("a number")
    }
}
