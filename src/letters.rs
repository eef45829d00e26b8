//! What kind of character something is, beyond ASCII, its capital and its small letter.
//!
//! Rust and JavaScript both follow Unicode. Rust brings its tables along, every browser has its
//! own: so the page asks the browser, everything else Rust.

/// The text with its first letter a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if first.is_ascii() => {
            let mut text = String::from(first.to_ascii_uppercase());
            text.push_str(letters.as_str());
            text
        }
        Some(first) => native::capital(first) + letters.as_str(),
        None => String::new(),
    }
}

/// The text with its first letter a small one.
pub fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if first.is_ascii() => {
            let mut text = String::from(first.to_ascii_lowercase());
            text.push_str(letters.as_str());
            text
        }
        Some(first) => native::small(first) + letters.as_str(),
        None => String::new(),
    }
}

/// Whether it is a digit or another number of any script.
pub fn is_number(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { native::is_number(c) }
}

/// Whether it is a letter or a number of any script.
pub fn is_of_a_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { native::is_of_a_word(c) }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    pub(super) fn capital(c: char) -> String {
        c.to_uppercase().collect()
    }

    pub(super) fn small(c: char) -> String {
        c.to_lowercase().collect()
    }

    pub(super) fn is_number(c: char) -> bool {
        c.is_numeric()
    }

    pub(super) fn is_of_a_word(c: char) -> bool {
        c.is_alphanumeric()
    }
}

/// The browser's: `toUpperCase`, `toLowerCase`, and the properties that Rust's functions are made of.
#[cfg(target_arch = "wasm32")]
mod native {
    use js_sys::{JsString, RegExp};

    fn text(c: char) -> String {
        String::from(c)
    }

    pub(super) fn capital(c: char) -> String {
        JsString::from(text(c)).to_upper_case().into()
    }

    pub(super) fn small(c: char) -> String {
        JsString::from(text(c)).to_lower_case().into()
    }

    pub(super) fn is_number(c: char) -> bool {
        RegExp::new(r"\p{N}", "u").test(&text(c))
    }

    pub(super) fn is_of_a_word(c: char) -> bool {
        RegExp::new(r"\p{Alphabetic}|\p{N}", "u").test(&text(c))
    }
}

#[cfg(test)]
mod tests {
    use super::{capitalised, is_number, is_of_a_word, lowered};

    #[test]
    fn letters_of_any_script() {
        for (text, capital) in [("", ""), ("one", "One"), ("élan", "Élan"), ("ßa", "SSa")] {
            assert_eq!(capitalised(text), capital);
        }
        for (text, small) in [("", ""), ("One", "one"), ("Élan", "élan"), ("İz", "i̇z")] {
            assert_eq!(lowered(text), small);
        }
        for c in '\0'..=char::MAX {
            assert_eq!((is_number(c), is_of_a_word(c)), (c.is_numeric(), c.is_alphanumeric()));
        }
    }
}
