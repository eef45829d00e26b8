//! A language that nobody speaks: a text with its letters accented and a third more of them.

/// Letters with an accent that every font has, and the small one of each.
const ACCENTED: [(char, char, char); 10] = [
    ('a', 'á', 'á'),
    ('e', 'é', 'é'),
    ('i', 'í', 'í'),
    ('o', 'ó', 'ó'),
    ('u', 'ú', 'ú'),
    ('A', 'Á', 'á'),
    ('E', 'É', 'é'),
    ('I', 'Í', 'í'),
    ('O', 'Ó', 'ó'),
    ('U', 'Ú', 'ú'),
];

/// The text accented and longer; its places as they are.
pub(super) fn mirrored(text: &str) -> String {
    let mut longer = String::with_capacity(text.len() * 2);
    let mut place = false;
    let mut vowels = 0;
    for c in text.chars() {
        match c {
            '{' => place = true,
            '}' => place = false,
            _ => {}
        }
        let accented = ACCENTED.iter().find(|(plain, ..)| !place && *plain == c);
        let Some((_, accented, small)) = accented else {
            longer.push(c);
            continue;
        };
        longer.push(*accented);
        vowels += 1;
        // Every other vowel is long: words grow by about a fifth, as they do in German.
        if vowels % 2 == 0 {
            longer.push(*small);
        }
    }
    longer
}

#[cfg(test)]
mod tests {
    use super::mirrored;

    #[test]
    fn places_stay_and_words_grow() {
        assert_eq!(mirrored("After {horizon} you are"), "Áftéér {horizon} yóúú áréé");
    }
}
