//! Edits of what is known to be interesting: bytes drawn become an input and what is done to it.

/// Pieces that break naive readers, in any of the three.
const PIECES: [&str; 30] = [
    "NaN",
    "Infinity",
    "-0",
    "1e308",
    "1e309",
    "5e-324",
    "9999999999999999999999",
    "١٢٣",
    "１２３",
    "1.234,5",
    "__proto__",
    "constructor",
    "javascript:alert(1)",
    "<script>",
    "=cmd|'/c'!A1",
    "\u{202e}",
    "\0",
    "%00",
    "%",
    "&",
    "=",
    "{",
    "}",
    "[",
    "\"",
    ",",
    "null",
    "true",
    "v=1&",
    "\u{feff}",
];

/// Draws numbers from bytes; zeros once they are used up.
struct Drawn<'a>(&'a [u8]);

impl Drawn<'_> {
    fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.byte() * 256 + self.byte()) % end.max(1)
    }
}

/// One of the corpus, edited as the bytes say.
pub(crate) fn edited(corpus: &[Vec<u8>], bytes: &[u8]) -> Vec<u8> {
    let mut drawn = Drawn(bytes);
    let mut input = corpus[drawn.below(corpus.len())].clone();
    let edits = 1 + drawn.byte() % 6;
    for _ in 0..edits {
        let at = drawn.below(input.len() + 1);
        match drawn.byte() % 8 {
            0 => input.truncate(at),
            1 if at < input.len() => input[at] ^= 1 << (drawn.byte() % 8),
            2 => input.insert(at, drawn.byte() as u8),
            3 if at < input.len() => drop(input.remove(at)),
            4 => {
                let other = &corpus[drawn.below(corpus.len())];
                let from = drawn.below(other.len() + 1);
                input.truncate(at);
                input.extend_from_slice(&other[from..]);
            }
            5 => {
                let end = (at + drawn.byte()).min(input.len());
                let again = input[at..end].to_vec();
                drop(input.splice(at..at, again));
            }
            6 => {
                let piece = PIECES[drawn.below(PIECES.len())];
                drop(input.splice(at..at, piece.bytes()));
            }
            _ => {
                // Another piece in the place of a word.
                let word = |b: &u8| b.is_ascii_alphanumeric() || b"._%-".contains(b);
                let start = input[..at].iter().rposition(|b| !word(b)).map_or(0, |i| i + 1);
                let end = input[at..].iter().position(|b| !word(b)).map_or(input.len(), |i| at + i);
                let piece = PIECES[drawn.below(PIECES.len())];
                drop(input.splice(start..end, piece.bytes()));
            }
        }
    }
    input
}
