//! A language's text as it is written by people. Used by `build.rs` and by the tests, not by the
//! program, which reads the same text without looking at its keys.

/// Which part of which program says it, in the order of the text (the command line says all).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Piece {
    /// Only the page's late part.
    Late,
    /// Only the page.
    Page,
    /// The page and its worker.
    Both,
    /// The page's late part and its worker.
    Aside,
    /// Only the worker.
    Worker,
    /// Only the command line.
    Command,
}

impl Piece {
    /// All, in their order.
    pub(crate) const ALL: [Self; 6] =
        [Self::Late, Self::Page, Self::Both, Self::Aside, Self::Worker, Self::Command];
}

/// Something to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its key: the section's name, a point, its own.
    pub(crate) key: String,
    /// The section's name.
    pub(crate) section: String,
    /// Who says it.
    pub(crate) piece: Piece,
    /// Its forms by category of plural; a single one of no category where it has no plural.
    pub(crate) forms: Vec<(String, String)>,
}

/// Categories of plural (CLDR); `other` comes last and must be there.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Everything in a text, in its order.
///
/// # Errors
/// If a line is neither a comment, a section, a piece nor an entry; if a key comes twice; if a
/// plural has no `other`.
pub(crate) fn entries(text: &str) -> Result<Vec<Entry>, String> {
    let mut all: Vec<Entry> = Vec::new();
    let (mut section, mut piece) = (String::new(), Piece::Page);
    let mut open = false;
    for (number, line) in text.lines().enumerate() {
        let wrong = |what: &str| format!("line {}: {what}: {line}", number + 1);
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('@') {
            piece = match name {
                "late" => Piece::Late,
                "page" => Piece::Page,
                "both" => Piece::Both,
                "aside" => Piece::Aside,
                "worker" => Piece::Worker,
                "command" => Piece::Command,
                _ => return Err(wrong("no such piece")),
            };
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            name.strip_suffix(']').ok_or_else(|| wrong("no end"))?.clone_into(&mut section);
            continue;
        }
        let (name, value) = line.split_once(" = ").ok_or_else(|| wrong("no key"))?;
        let (name, category) = match name.rsplit_once('.') {
            Some((name, category)) if CATEGORIES.contains(&category) => (name, category),
            _ => (name, ""),
        };
        let key = format!("{section}.{name}");
        let form = (category.to_owned(), value.to_owned());
        if open {
            let last = all.last_mut().filter(|last| last.key == key);
            last.ok_or_else(|| wrong("a plural before it has no `other`"))?.forms.push(form);
        } else if all.iter().any(|entry| entry.key == key) {
            return Err(wrong("comes twice"));
        } else {
            all.push(Entry { key, section: section.clone(), piece, forms: vec![form] });
        }
        open = !matches!(category, "" | "other");
    }
    if open { Err("the last plural has no `other`".to_owned()) } else { Ok(all) }
}

/// Each section with the number of its first entry and how many it has.
pub(crate) fn sections(entries: &[Entry]) -> Vec<(&str, usize, usize)> {
    let mut all: Vec<(&str, usize, usize)> = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        match all.last_mut() {
            Some((section, _, count)) if *section == entry.section => *count += 1,
            _ => all.push((&entry.section, number, 1)),
        }
    }
    all
}

/// The same text without comments and keys.
pub(crate) fn bare<'a>(entries: impl Iterator<Item = &'a Entry>) -> String {
    let forms = entries.flat_map(|entry| &entry.forms);
    forms
        .map(|(category, value)| match category.as_str() {
            "" => format!("= {value}\n"),
            category => format!(".{category} = {value}\n"),
        })
        .collect()
}
