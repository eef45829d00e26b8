//! A file of links: one a line, each with a name before a tab if it has one.

use super::Failure;
use super::source::shortened;
use std::fs;

/// A line with a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinkLine {
    /// Counted from 1, blank lines too.
    pub(super) number: usize,
    /// What stands before the last tab; empty without one.
    pub(super) name: String,
    /// The link.
    pub(super) link: String,
}

/// The links of the file at `path`; blank lines are passed over, and so are remarks: those that begin
/// with `# `, which no link does, and name none.
pub(super) fn read(path: &str) -> Result<Vec<LinkLine>, Failure> {
    let text = fs::read_to_string(path).map_err(|error| {
        Failure(format!("The file of links “{}” cannot be read ({error}).", shortened(path)))
    })?;
    let lines = lines(&text);
    if lines.is_empty() {
        return Err(Failure(format!("There are no links in “{}”.", shortened(path))));
    }
    Ok(lines)
}

fn lines(text: &str) -> Vec<LinkLine> {
    // Some editors begin a file with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line = |(number, line): (usize, &str)| {
        let (name, link) = line.rsplit_once('\t').unwrap_or(("", line));
        let [name, link] = [name, link].map(|part| part.trim().to_owned());
        LinkLine { number, name, link }
    };
    let remark = |line: &str| line == "#" || line.starts_with("# ") && !line.contains('\t');
    let says = |line: &str| !line.is_empty() && !remark(line);
    // Old spreadsheets end a line with a carriage return alone.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let filled = (1..).zip(text.lines()).filter(|(_, line)| says(line.trim()));
    filled.map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_before_a_tab_and_blank_lines_count() {
        let found = lines(
            "\u{feff}#v=1\r\n# The class of 2026\n#\n\nAnn, of all\t#v=1&cut=20h\r\n# 12\t#v=1\n",
        );
        let line = |number, name: &str, link: &str| LinkLine {
            number,
            name: name.to_owned(),
            link: link.to_owned(),
        };
        assert_eq!(
            found,
            [line(1, "", "#v=1"), line(5, "Ann, of all", "#v=1&cut=20h"), line(6, "# 12", "#v=1")]
        );
        assert_eq!(lines("a\t#v=1\rb\t#v=1\r"), [line(1, "a", "#v=1"), line(2, "b", "#v=1")]);
    }
}
