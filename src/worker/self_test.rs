//! The self-tests as a job: one at a time, so that whatever is asked meanwhile comes between.

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
    },
};

/// How many self-tests there are.
pub const SELF_TESTS: usize = Check::ALL.len();

/// A self-test that has run, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SelfTest {
    /// Its place in their order.
    pub at: usize,
    /// Its name in files.
    pub name: String,
    /// What is compared.
    pub title: String,
    /// How many figures were.
    pub cases: String,
    /// The worst difference.
    pub worst: String,
    /// The most that is allowed.
    pub tolerance: String,
    /// Whether it passed.
    pub passed: bool,
}

impl SelfTest {
    fn of(at: usize, check: Check, means: Means) -> Self {
        let checked = check.run();
        let figures = Figures::new(means.format, "");
        Self {
            at,
            name: check.name().to_owned(),
            title: title(check).to_owned(),
            cases: figures.count(checked.cases),
            worst: found(&checked, &figures),
            tolerance: allowed(&checked, &figures),
            passed: checked.passed(),
        }
    }

    pub(super) fn pack(&self, parcel: &mut Parcel) {
        parcel.number(self.at as f64);
        for word in [&self.name, &self.title, &self.cases, &self.worst, &self.tolerance] {
            parcel.word(word);
        }
        parcel.number(f64::from(u8::from(self.passed)));
    }

    pub(super) fn unpack(parcel: &mut Opened) -> Option<Self> {
        Some(Self {
            at: parcel.whole()?,
            name: parcel.word()?,
            title: parcel.word()?,
            cases: parcel.word()?,
            worst: parcel.word()?,
            tolerance: parcel.word()?,
            passed: parcel.whole()? == 1,
        })
    }
}

/// The self-tests under way.
#[derive(Debug)]
pub(super) struct SelfTests {
    request: Request,
    next: usize,
}

impl SelfTests {
    pub(super) const fn new(request: Request) -> Self {
        Self { request, next: 0 }
    }
}

impl Job for SelfTests {
    fn request(&self) -> &Request {
        &self.request
    }

    fn step(&mut self, means: Means) -> (Parcel, bool) {
        let at = self.next;
        self.next += 1;
        let test = Check::ALL.get(at).map(|check| SelfTest::of(at, *check, means));
        (Reply::Checked(test.unwrap_or_default()).pack(), self.next >= SELF_TESTS)
    }
}
