//! Names that a user or a stranger's link gives: plain text, and nothing that acts on the text
//! around it.

/// Whether a character acts on its surroundings instead of being read: controls, line and
/// paragraph separators, directional marks, embeddings, overrides and isolates (Unicode UAX 9),
/// and characters that nobody sees.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// The name without control, bidirectional and invisible characters; all else, markup too, is
/// text and stays.
pub fn clean(name: &str) -> String {
    name.chars().filter(|c| !acts(*c)).collect()
}

/// The name as somebody typed it: clean, without the spaces around it, and its first `most`
/// characters. Made twice, it is as if made once.
pub fn tidy(name: &str, most: usize) -> String {
    let short: String = clean(name).trim().chars().take(most).collect();
    // The cut may have left a space at the end.
    short.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{clean, tidy};

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(clean(name), expected);
    }

    #[test]
    fn text_stays_and_what_acts_on_text_goes() {
        check("Hospital, night shift", "Hospital, night shift");
        check("<b>=cmd|'/c calc'</b>", "<b>=cmd|'/c calc'</b>");
        check("\u{202e}evil\u{202c}", "evil");
        check("a\u{2066}b\u{2069}c\u{200f}\u{200b}", "abc");
        check("line\nbreak\u{2028}\t\0", "linebreak");
        check("مستشفى ١", "مستشفى ١");
        check("👩\u{200d}⚕\u{fe0f}", "👩\u{200d}⚕\u{fe0f}");
    }

    #[test]
    fn what_is_typed_loses_the_spaces_around_it_also_where_it_is_cut() {
        assert_eq!(tidy("  Offer \u{202e}", 60), "Offer");
        assert_eq!(tidy("Night shift", 6), "Night");
        assert_eq!(tidy("A¡\u{a0}0", 3), "A¡");
    }
}
