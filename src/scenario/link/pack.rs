//! The packed form of a long link: the same text, squeezed.
//!
//! A binary arithmetic coder with mixed contexts (Witten, Neal & Cleary 1987; Mahoney 2005): each
//! character's seven bits are coded with the chance that several contexts, mixed, give them. Keys
//! cost next to nothing, since they come in a known order; digits cost their 3.3 bits. All in
//! whole numbers, so that every machine packs and unpacks the same. Frozen with version 1, with
//! its tables, hashes and [`PRIMER`]; docs/link.md describes it.

use super::primer::PRIMER;

mod model;

use model::Model;

/// Letters of six bits each, all of which an address takes as they are (RFC 4648, table 2).
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Marks the end; no link has it.
const END: u8 = 0;

/// The packed form of a link's text, which is ASCII.
pub(super) fn pack(text: &str) -> String {
    let mut coder = Encoder { model: primed(), low: 0, high: u32::MAX, bytes: Vec::new() };
    for byte in text.bytes().chain([END]) {
        for bit in (0..7).rev() {
            coder.write(byte >> bit & 1 == 1);
        }
    }
    let bytes = coder.finish();
    let sum = checksum(&bytes).to_be_bytes();
    letters(&[&sum, bytes.as_slice()].concat())
}

/// The text of a packed form; `None` if it is damaged, or longer than `most` bytes.
pub(super) fn unpack(packed: &str, most: usize) -> Option<String> {
    let bytes = bytes(packed)?;
    let (sum, bytes) = bytes.split_at_checked(2)?;
    if sum != checksum(bytes).to_be_bytes() {
        return None;
    }
    let mut coder = Decoder { model: primed(), low: 0, high: u32::MAX, code: 0, bytes };
    for _ in 0..4 {
        coder.shift();
    }
    let mut text = String::new();
    while text.len() <= most {
        let byte = (0..7).fold(0, |byte, _| byte << 1 | u8::from(coder.read()));
        if byte == END {
            return Some(text);
        }
        text.push(char::from(byte));
    }
    None
}

/// A model that has seen the primer.
fn primed() -> Model {
    let mut model = Model::new();
    for byte in PRIMER.bytes() {
        for bit in (0..7).rev() {
            model.learn(byte >> bit & 1 == 1);
        }
    }
    model
}

struct Encoder {
    model: Model,
    low: u32,
    high: u32,
    bytes: Vec<u8>,
}

impl Encoder {
    fn write(&mut self, bit: bool) {
        let middle = middle(self.low, self.high, self.model.chance());
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        self.model.learn(bit);
        while (self.low ^ self.high) >> 24 == 0 {
            self.bytes.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
        }
    }

    /// The fewest bytes that, followed by zeros, lie between low and high.
    fn finish(mut self) -> Vec<u8> {
        for kept in 0..=4 {
            let zeros = 32 - 8 * kept;
            let ones = u32::MAX.checked_shr(8 * kept).unwrap_or(0);
            let Some(sum) = self.low.checked_add(ones) else { continue };
            let value = if zeros == 32 { 0 } else { sum >> zeros << zeros };
            if (self.low..=self.high).contains(&value) {
                self.bytes.extend(value.to_be_bytes().iter().take(kept as usize));
                break;
            }
        }
        self.bytes
    }
}

struct Decoder<'a> {
    model: Model,
    low: u32,
    high: u32,
    code: u32,
    bytes: &'a [u8],
}

impl Decoder<'_> {
    fn shift(&mut self) {
        let (byte, rest) = self.bytes.split_first().map_or((0, self.bytes), |(b, r)| (*b, r));
        self.bytes = rest;
        self.code = self.code << 8 | u32::from(byte);
    }

    fn read(&mut self) -> bool {
        let middle = middle(self.low, self.high, self.model.chance());
        let bit = self.code <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        self.model.learn(bit);
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
            self.shift();
        }
        bit
    }
}

/// The end of the part for a one, of 2^−16 × `chance` of the range; at least one number on either
/// side.
fn middle(low: u32, high: u32, chance: u32) -> u32 {
    let width = u64::from(high - low);
    low + ((width * u64::from(chance)) >> 16) as u32
}

/// Fletcher's checksum of 16 bits: tells every changed letter, and swapped ones.
fn checksum(bytes: &[u8]) -> u16 {
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 255;
        (a, (b + a) % 255)
    });
    (b << 8 | a) as u16
}

fn letters(bytes: &[u8]) -> String {
    let group = |bytes: &[u8]| {
        let bits = bytes.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (24 - 8 * bytes.len());
        let letter = move |i: usize| char::from(LETTERS[(bits >> (18 - 6 * i) & 63) as usize]);
        (0..=bytes.len()).map(letter)
    };
    bytes.chunks(3).flat_map(group).collect()
}

fn bytes(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0_u32);
    for letter in letters.bytes() {
        let value = LETTERS.iter().position(|known| *known == letter)?;
        bits = (bits << 6 | value as u32) & 0xffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    // What is left over is padding, and zero: one text, one packed form.
    (count < 6 && bits & ((1 << count) - 1) == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Encoder, PRIMER, bytes, letters, pack, primed, unpack};

    const MOST: usize = 40_000;

    #[track_caller]
    fn check(text: &str) {
        let packed = pack(text);
        assert_eq!(unpack(&packed, MOST).as_deref(), Some(text));
        // One text, one packed form: every other last letter, and every letter more, is damage.
        assert_eq!(unpack(&format!("{packed}A"), MOST), None);
    }

    #[test]
    fn the_end_takes_no_byte_more_than_it_needs() {
        for (low, high, bytes) in [
            (0, 0xff_ffff, &[][..]),
            (0x1280_0000, 0x1300_0001, &[0x13]),
            (0x1300_0001, 0x1302_0000, &[0x13, 0x01]),
        ] {
            let coder = Encoder { model: primed(), low, high, bytes: Vec::new() };
            assert_eq!(coder.finish(), bytes, "{low:x} to {high:x}");
        }
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        check("");
        check("a");
        check("now=45h&cut=28h");
        check(&"9".repeat(2_000));
        check(&PRIMER[300..900]);
        check(&(32..127).map(char::from).collect::<String>());
        let mut noise = 1_u32;
        let mut next = move || {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(33 + (noise >> 24) as u8 % 90)
        };
        for length in (0..30).chain([300]) {
            check(&(0..length).map(|_| next()).collect::<String>());
        }
    }

    #[test]
    fn known_keys_cost_little() {
        let text = &PRIMER[..1_000];
        assert!(pack(text).len() < 100, "{}", pack(text).len());
    }

    #[test]
    fn every_changed_letter_is_noticed() {
        let packed = pack("now=45h&cut=28h&for=6&then=70h&odds=80&2.then=60h");
        for at in 0..packed.len() {
            for letter in ["A", "z", "_", "=", "!"] {
                let mut changed = packed.clone();
                changed.replace_range(at..=at, letter);
                let unpacked = unpack(&changed, MOST);
                assert!(changed == packed || unpacked.is_none(), "{changed}");
            }
            assert_eq!(unpack(&packed[..at], MOST), None);
        }
    }

    #[test]
    fn what_unpacks_beyond_all_measure_is_refused() {
        let packed = pack(&"1".repeat(500));
        assert_eq!(unpack(&packed, 499), None);
        assert!(unpack(&packed, 500).is_some());
    }

    #[test]
    fn letters_are_those_of_rfc_4648() {
        for (plain, coded) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")]
        {
            assert_eq!(letters(plain.as_bytes()), coded);
            assert_eq!(bytes(coded).as_deref(), Some(plain.as_bytes()));
        }
        assert_eq!(letters(&[0xfb, 0xff]), "-_8");
        assert_eq!(bytes("Zh"), None, "padding that is not zero");
        assert_eq!(bytes("Z"), None, "six bits are no byte");
        assert_eq!(bytes("Z="), None);
    }
}
