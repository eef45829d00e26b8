//! Every prefix of the corpus, and every single bit of it flipped.

use super::{field, file, link};

/// Tries them all, on two threads; how many there were.
fn each(corpus: &[Vec<u8>], target: impl Fn(&[u8], bool) + Sync) -> u64 {
    let half = corpus.len().div_ceil(2);
    std::thread::scope(|scope| {
        let parts = corpus.chunks(half).map(|part| {
            let target = &target;
            scope.spawn(move || part.iter().map(|input| one(input, target)).sum::<u64>())
        });
        let parts: Vec<_> = parts.collect();
        parts.into_iter().map(|part| part.join().expect("no panic")).sum()
    })
}

fn one(input: &[u8], target: &impl Fn(&[u8], bool)) -> u64 {
    target(input, true);
    for end in 0..input.len() {
        target(&input[..end], false);
    }
    let mut flipped = input.to_vec();
    for bit in 0..8 * input.len() {
        flipped[bit / 8] ^= 1 << (bit % 8);
        target(&flipped, false);
        flipped[bit / 8] ^= 1 << (bit % 8);
    }
    9 * input.len() as u64 + 1
}

#[test]
fn links() {
    let tried = each(&link::corpus(), link::opens);
    super::trust::row("links cut anywhere, or with any one bit flipped", tried);
}

#[test]
fn files() {
    let tried = each(&file::corpus(), file::opens);
    super::trust::row("files cut anywhere, or with any one bit flipped", tried);
}

#[test]
fn fields() {
    let tried = each(&field::corpus(), field::typed);
    super::trust::row("typed numbers cut anywhere, or with any one bit flipped", tried);
}
