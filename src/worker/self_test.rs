//! The self-tests as a job: one at a time, so that whatever is asked meanwhile comes between. All
//! their words come from here, since few readers ever ask.

use super::{
    parcel::{Opened, Parcel},
    queue::{Job, Means},
    reply::Reply,
    request::Request,
};
use crate::{
    check::Check,
    words::{
        Figures,
        check::{allowed, found, title},
        ui_check_en::CHECKED,
    },
};

/// How many self-tests there are.
const ALL: usize = Check::ALL.len();

/// The self-tests as far as they have run, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SelfTests {
    /// How it stands with all of them.
    pub state: String,
    /// What is to be said above the table, and below it.
    pub notes: [String; 2],
    /// The table's columns.
    pub columns: Vec<String>,
    /// A row for each that has run.
    pub rows: Vec<SelfTest>,
}

/// A self-test that has run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SelfTest {
    /// Its name in files.
    pub name: String,
    /// Whether it passed.
    pub passed: bool,
    /// What stands in its columns.
    pub cells: Vec<String>,
}

impl SelfTest {
    fn of(check: Check, means: Means) -> Self {
        let checked = check.run();
        let figures = Figures::new(means.format, "");
        let passed = checked.passed();
        let cells = vec![
            title(check).to_owned(),
            figures.count(checked.cases),
            found(&checked, &figures),
            allowed(&checked, &figures),
            CHECKED.results[usize::from(!passed)].to_owned(),
        ];
        Self { name: check.name().to_owned(), passed, cells }
    }
}

impl SelfTests {
    /// These rows, and what is to be said of them.
    fn of(rows: Vec<SelfTest>) -> Self {
        let passed = rows.iter().filter(|test| test.passed).count();
        let wrong = if passed < rows.len() { CHECKED.wrong } else { "" };
        let note = if rows.len() < ALL { "" } else { CHECKED.standard_errors };
        Self {
            state: CHECKED.state(passed, rows.len(), ALL),
            notes: [wrong, note].map(str::to_owned),
            columns: CHECKED.columns.map(str::to_owned).to_vec(),
            rows,
        }
    }

    pub(super) fn pack(&self, parcel: &mut Parcel) {
        parcel.word(&self.state);
        self.notes.iter().for_each(|note| parcel.word(note));
        parcel.list(&self.columns, |parcel, word| parcel.word(word));
        parcel.list(&self.rows, |parcel, test| {
            parcel.word(&test.name);
            parcel.number(f64::from(u8::from(test.passed)));
            parcel.list(&test.cells, |parcel, word| parcel.word(word));
        });
    }

    pub(super) fn unpack(parcel: &mut Opened) -> Option<Self> {
        Some(Self {
            state: parcel.word()?,
            notes: [parcel.word()?, parcel.word()?],
            columns: parcel.list(Opened::word)?,
            rows: parcel.list(|parcel| {
                Some(SelfTest {
                    name: parcel.word()?,
                    passed: parcel.whole()? == 1,
                    cells: parcel.list(Opened::word)?,
                })
            })?,
        })
    }
}

/// The self-tests under way.
#[derive(Debug)]
pub(super) struct Checking {
    request: Request,
    rows: Vec<SelfTest>,
}

impl Checking {
    pub(super) const fn new(request: Request) -> Self {
        Self { request, rows: Vec::new() }
    }
}

impl Job for Checking {
    fn request(&self) -> &Request {
        &self.request
    }

    fn step(&mut self, means: Means) -> (Parcel, bool) {
        self.rows.extend(Check::ALL.get(self.rows.len()).map(|check| SelfTest::of(*check, means)));
        let tests = SelfTests::of(self.rows.clone());
        (Reply::Checked(tests).pack(), self.rows.len() >= ALL)
    }
}
