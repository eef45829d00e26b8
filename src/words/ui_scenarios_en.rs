//! The page's own English around scenarios as a whole.

/// The panel of scenarios.
#[derive(Debug, Clone, Copy)]
pub struct ScenariosUi {
    /// The button that opens it, and its name.
    pub title: &'static str,
    /// Closes it.
    pub close: &'static str,
}

/// The panel of scenarios.
pub const SCENARIOS: ScenariosUi = ScenariosUi { title: "Scenarios", close: "Close" };

/// What is saved in the browser.
#[derive(Debug, Clone, Copy)]
pub struct SavedUi {
    /// Its heading.
    pub title: &'static str,
    /// Where it is kept.
    pub drawn: &'static str,
    /// The field of a name.
    pub name: &'static str,
    /// Saves the figures at hand.
    pub save: &'static str,
    /// What is saved without a name.
    pub unnamed: &'static str,
    /// Nothing is.
    pub none: &'static str,
    /// Calls it something else.
    pub rename: &'static str,
    /// Adds a copy.
    pub duplicate: &'static str,
    /// Takes it away.
    pub delete: &'static str,
    /// Puts it back.
    pub undo: &'static str,
    /// Leaves its name as it is.
    pub cancel: &'static str,
    /// What is at hand, of all.
    pub here: &'static str,
    /// Chooses it for the comparison.
    pub compare: &'static str,
    /// The comparison.
    pub compared: &'static str,
    /// The column of names.
    pub column: &'static str,
    /// The row of the figures at hand.
    pub at_hand: &'static str,
    /// Takes what is damaged away as a file.
    pub download: &'static str,
    /// Deletes what is damaged.
    pub forget: &'static str,
    /// There is no storage.
    pub blocked: &'static str,
    /// It takes no more.
    pub full: &'static str,
    /// Some of what it holds is damaged.
    pub damaged: &'static str,
    /// It was there a moment ago.
    pub gone: &'static str,
}

/// What is saved in the browser.
pub const SAVED: SavedUi = SavedUi {
    title: "Saved in this browser",
    drawn: "Kept on this device only, until you delete it or clear the browser’s data.",
    name: "Save these figures as",
    save: "Save",
    unnamed: "My offer",
    none: "Nothing is saved yet.",
    rename: "rename",
    duplicate: "duplicate",
    delete: "delete",
    undo: "Undo",
    cancel: "Cancel",
    here: "open",
    compare: "Tick two or more to compare them.",
    compared: "Side by side",
    column: "Scenario",
    at_hand: "On the page now",
    download: "Download what is damaged",
    forget: "Delete what is damaged",
    blocked: "This browser lets the page store nothing. What you save stays until you close this \
              page: to keep it, copy its link or save it as a file.",
    full: "The browser’s storage is full: the last changes stay until you close this page. Delete \
           something here, or save it as a file.",
    damaged: "Something that this browser has stored is damaged, and is left as it is. All else \
              is here.",
    gone: "It is no longer there: another tab deleted it.",
};

impl SavedUi {
    /// A button's name in full.
    pub fn of(&self, word: &str, name: &str) -> String {
        format!("{word}: {name}")
    }

    /// Saves over it.
    pub fn save_over(&self, name: &str) -> String {
        format!("Save changes to “{name}”")
    }

    /// It is saved.
    pub fn saved(&self, name: &str) -> String {
        format!("Saved as “{name}”.")
    }

    /// It was saved beside what another tab had saved meanwhile.
    pub fn copied(&self, name: &str) -> String {
        format!("Another tab had changed it, so yours is saved beside it as “{name}”.")
    }

    /// It is deleted.
    pub fn deleted(&self, name: &str) -> String {
        format!("Deleted “{name}”.")
    }

    /// Some are of a newer version.
    pub fn newer(&self, count: usize) -> String {
        format!(
            "{count} of what this browser has stored {} of a newer version than this page, and {} \
             left as stored. Load the page again to get the newer one.",
            if count == 1 { "is" } else { "are" },
            if count == 1 { "is" } else { "are" },
        )
    }
}

/// A scenario as a file.
#[derive(Debug, Clone, Copy)]
pub struct FileUi {
    /// Its heading.
    pub title: &'static str,
    /// What it is for.
    pub drawn: &'static str,
    /// Takes it away.
    pub save: &'static str,
    /// Opens one.
    pub open: &'static str,
    /// One is open.
    pub opened: &'static str,
    /// It cannot be read at all.
    pub unreadable: &'static str,
    /// The program for files cannot be had.
    pub lost: &'static str,
    /// It is far too long.
    pub too_long: &'static str,
}

/// A scenario as a file.
pub const FILE: FileUi = FileUi {
    title: "A file",
    drawn: "Everything, with your notes and where figures come from. Drop one anywhere on the page \
            to open it.",
    save: "Save as a file",
    open: "Open a file…",
    opened: "The file is open. Undo brings back what you had.",
    unreadable: "It could not be read.",
    lost: "Files cannot be opened or saved now: the part of the page that does it could not be \
           started. Check your connection and load the page again; your figures are in the link.",
    too_long: "It is more than a megabyte, far more than any scenario needs.",
};

/// Why a file was not opened, and that nothing is lost.
pub fn not_opened(why: &str) -> Vec<String> {
    let mut said = vec!["The file was not opened; what you had is still here.".to_owned()];
    said.extend(why.lines().map(|line| line.trim().to_owned()));
    said
}
