//! What comes next in a link's text: chances from several contexts, mixed.

/// Slots of each context's table.
const SLOTS: usize = 1 << 16;
/// Contexts that are mixed.
const CONTEXTS: usize = 7;
/// The contexts that know a key's place in the order of keys: loose and strict.
const LOOSE: usize = 4;
const STRICT: usize = 5;
/// Sets of weights: by how often the loose and the strict context were seen in a key, by the
/// character's place in a value.
const SETS: usize = 9 + 3;
/// Unit of the weights.
const ONE: i32 = 1 << 16;
/// Observations after which a slot's chance moves no slower.
const MOST_SEEN: u16 = 6;
/// How fast the weights learn.
const RATE: i32 = 14;

/// The logistic function 4096/(1 + e^(−x/256)) at x = −2048, −1920 … 2048, at most 4095.
const LOGISTIC: [i32; 33] = [
    1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349,
    3608, 3785, 3902, 3976, 4022, 4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
];

/// What was seen in one context: the chance of a one, of 65,536, how often, and whose it is.
#[derive(Clone, Copy)]
struct Slot {
    chance: u16,
    seen: u16,
    owner: u32,
}

impl Slot {
    const fn unseen(owner: u32) -> Self {
        Self { chance: 1 << 15, seen: 0, owner }
    }
}

/// Where in a link's text one is: hashes of its parts.
#[derive(Default)]
struct Place {
    /// The last characters, the newest lowest.
    last: u64,
    in_value: bool,
    /// The route and stage before the dot of this key and of the one before.
    prefix: u32,
    prefix_before: u32,
    /// This key so far, without prefix, and the one before.
    key: u32,
    key_before: u32,
    /// The value so far, and its characters.
    value: u32,
    length: u32,
}

impl Place {
    /// Takes a character in.
    fn step(&mut self, character: u32) {
        self.last = self.last << 8 | u64::from(character);
        match char::from(character as u8) {
            '&' => {
                self.in_value = false;
                (self.key_before, self.key) = (self.key, 0);
                (self.prefix_before, self.prefix) = (self.prefix, 0);
            }
            '=' if !self.in_value => {
                self.in_value = true;
                (self.value, self.length) = (0, 0);
            }
            '.' if !self.in_value => (self.prefix, self.key) = (self.key, 0),
            _ if self.in_value => {
                self.value = hash(self.value, character);
                self.length += 1;
            }
            _ => self.key = hash(self.key, character),
        }
    }

    /// The contexts of the next character.
    fn contexts(&self) -> [u32; CONTEXTS] {
        let order = |n: u32| {
            let last = self.last & ((1 << (8 * n)) - 1);
            hash(hash(n, last as u32), (last >> 32) as u32)
        };
        let [loose, strict, wide] = if self.in_value {
            let at = hash(hash(1, self.key), self.length);
            [at, hash(hash(2, self.key), self.value), hash(7, self.length)]
        } else {
            let begun = hash(self.key, u32::from(self.prefix != 0));
            let prefixes = hash(hash(4, self.prefix_before), self.prefix);
            [
                hash(hash(3, self.key_before), begun),
                hash(prefixes, hash(self.key_before, self.key)),
                hash(hash(8, self.prefix_before), hash(self.prefix, self.key)),
            ]
        };
        [order(1), order(2), order(3), order(5), loose, strict, wide]
    }
}

/// The chances of the next bit, given all text before it.
pub(super) struct Model {
    tables: Vec<Slot>,
    weights: [[i32; CONTEXTS]; SETS],
    /// The logit of each chance of 4,096.
    logits: Vec<i16>,
    place: Place,
    /// The bits of the character begun, behind a leading one.
    begun: u32,
    contexts: [u32; CONTEXTS],
    /// Of the next bit: its slots, their logits, the weights' set, the chance of a one of 4,096.
    slots: [usize; CONTEXTS],
    inputs: [i32; CONTEXTS],
    set: usize,
    mixed: i32,
}

impl Model {
    /// A model that has seen nothing.
    pub(super) fn new() -> Self {
        let mut model = Self {
            tables: vec![Slot::unseen(0); SLOTS * CONTEXTS],
            weights: [[ONE * 3 / 10; CONTEXTS]; SETS],
            logits: logits(),
            place: Place::default(),
            begun: 1,
            contexts: [0; CONTEXTS],
            slots: [0; CONTEXTS],
            inputs: [0; CONTEXTS],
            set: 0,
            mixed: 0,
        };
        model.look();
        model
    }

    /// The chance that the next bit is one, of 65,536; never 0, never all.
    pub(super) const fn chance(&self) -> u32 {
        // The logistic function ends at 1 and 4,095 of 4,096.
        self.mixed.unsigned_abs() << 4
    }

    /// Takes the bit in.
    pub(super) fn learn(&mut self, bit: bool) {
        let error = ((i32::from(bit) << 12) - self.mixed) * RATE;
        for (i, weight) in self.weights[self.set].iter_mut().enumerate() {
            *weight = weight.saturating_add((self.inputs[i] * error + (1 << 13)) >> 14);
            let slot = &mut self.tables[self.slots[i]];
            let target = if bit { 65_535 } else { 0 };
            let seen = i32::from(slot.seen);
            let step = (target - i32::from(slot.chance)) * 4 / (4 * seen + 5);
            slot.chance = (i32::from(slot.chance) + step) as u16;
            slot.seen = (slot.seen + 1).min(MOST_SEEN);
        }
        self.begun = self.begun << 1 | u32::from(bit);
        if self.begun >= 128 {
            self.place.step(self.begun & 127);
            self.begun = 1;
            self.contexts = self.place.contexts();
        }
        self.look();
    }

    /// Looks up the contexts' chances, and mixes them.
    fn look(&mut self) {
        for (i, context) in self.contexts.iter().enumerate() {
            let hash = hash(*context, self.begun);
            self.slots[i] = i * SLOTS + hash as usize % SLOTS;
            let slot = &mut self.tables[self.slots[i]];
            if slot.owner != hash {
                *slot = Slot::unseen(hash);
            }
            self.inputs[i] = i32::from(self.logits[usize::from(slot.chance >> 4)]);
        }
        let known = |context: usize| match self.tables[self.slots[context]].seen {
            0 => 0,
            1..=3 => 1,
            _ => 2,
        };
        self.set = if self.place.in_value {
            9 + self.place.length.min(2) as usize
        } else {
            3 * known(STRICT) + known(LOOSE)
        };
        let weighted = self.weights[self.set].iter().zip(&self.inputs);
        let sum: i64 = weighted.map(|(weight, x)| i64::from(*weight) * i64::from(*x)).sum();
        self.mixed = logistic((sum >> 16).clamp(-2047, 2047) as i32);
    }
}

/// A hash of two numbers (multiplicative, Knuth 6.4, with the upper bits folded down).
const fn hash(a: u32, b: u32) -> u32 {
    let mixed = (a.rotate_left(9) ^ b.wrapping_add(0x9e37_79b9)).wrapping_mul(0x9e37_79b1);
    mixed ^ mixed >> 15
}

/// 4096/(1 + e^(−x/256)) for |x| < 2048, straight between the table's points.
const fn logistic(x: i32) -> i32 {
    let (at, part) = (((x >> 7) + 16) as usize, x & 127);
    (LOGISTIC[at] * (128 - part) + LOGISTIC[at + 1] * part + 64) >> 7
}

/// The inverse: for each chance of 4,096 the least x that has it.
fn logits() -> Vec<i16> {
    let mut logits = Vec::with_capacity(4096);
    let mut x = -2047;
    for chance in 0..4096 {
        while x < 2047 && logistic(x) < chance {
            x += 1;
        }
        logits.push(x as i16);
    }
    logits
}
