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
        Figures, Words,
        catalogue::key,
        check::{allowed, found, state, title},
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
        let words = Words::of_worker();
        let passed = checked.passed();
        let result = if passed { key::CHECKED_AGREES } else { key::CHECKED_DIFFERS };
        let cells = vec![
            title(words, check).to_owned(),
            figures.count(checked.cases),
            found(words, &checked, &figures),
            allowed(words, &checked, &figures),
            words.of(result).to_owned(),
        ];
        Self { name: check.name().to_owned(), passed, cells }
    }
}

impl SelfTests {
    /// These rows, and what is to be said of them.
    fn of(rows: Vec<SelfTest>) -> Self {
        let passed = rows.iter().filter(|test| test.passed).count();
        let words = Words::of_worker();
        let when = |is: bool, key| if is { words.of(key).to_owned() } else { String::new() };
        Self {
            state: state(words, passed, rows.len()),
            notes: [
                when(passed < rows.len(), key::CHECKED_WRONG),
                when(rows.len() >= ALL, key::CHECKED_STANDARD_ERRORS),
            ],
            columns: words.all(key::CHECK_COLUMNS).map(str::to_owned).collect(),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(passed: usize, failed: usize) -> SelfTests {
        let row = |passed| SelfTest { passed, ..SelfTest::default() };
        let rows = [vec![row(true); passed], vec![row(false); failed]].concat();
        SelfTests::of(rows)
    }

    #[test]
    fn what_differs_is_said_as_soon_as_it_is_known_and_the_allowance_at_the_end() {
        let words = Words::of_worker();
        let [wrong, allowance] =
            [key::CHECKED_WRONG, key::CHECKED_STANDARD_ERRORS].map(|key| words.of(key).to_owned());
        let none = String::new();
        assert_eq!(told(3, 0).notes, [none.clone(), none.clone()]);
        assert_eq!(told(2, 1).notes, [wrong.clone(), none.clone()]);
        assert_eq!(told(ALL, 0).notes, [none, allowance.clone()]);
        assert_eq!(told(ALL - 1, 1).notes, [wrong, allowance]);
        assert_ne!(told(ALL, 0).state, told(ALL - 1, 1).state);
    }
}
