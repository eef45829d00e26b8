//! A language that nobody speaks: a text with its letters accented and a third more of them.

/// Letters with an accent that every font has.
const ACCENTED: [(char, char); 10] = [
    ('a', 'á'),
    ('e', 'é'),
    ('i', 'í'),
    ('o', 'ó'),
    ('u', 'ú'),
    ('A', 'Á'),
    ('E', 'É'),
    ('I', 'Í'),
    ('O', 'Ó'),
    ('U', 'Ú'),
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
        let accented = ACCENTED.iter().find(|(plain, _)| !place && *plain == c);
        let Some((_, accented)) = accented else {
            longer.push(c);
            continue;
        };
        longer.push(*accented);
        vowels += 1;
        // Every other vowel is long: words grow by about a fifth, as they do in German.
        if vowels % 2 == 0 {
            longer.extend(accented.to_lowercase());
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
