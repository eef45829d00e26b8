//! How a message travels: a list of words and a list of numbers, both read in the order in which
//! they were put. In the browser they are an array of strings and a `Float64Array`.

use std::vec::IntoIter;

/// Words and numbers to be sent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parcel {
    /// Its words.
    pub words: Vec<String>,
    /// Its numbers.
    pub numbers: Vec<f64>,
}

impl Parcel {
    /// Puts a word.
    pub fn word(&mut self, word: &str) {
        self.words.push(word.to_owned());
    }

    /// Puts a number.
    pub fn number(&mut self, number: f64) {
        self.numbers.push(number);
    }

    /// Puts how many there are, then each.
    pub fn list<T>(&mut self, list: &[T], mut put: impl FnMut(&mut Self, &T)) {
        self.number(list.len() as f64);
        for item in list {
            put(self, item);
        }
    }

    /// Puts whether there is one, then it.
    pub fn maybe<T>(&mut self, item: Option<&T>, put: impl FnOnce(&mut Self, &T)) {
        self.number(f64::from(u8::from(item.is_some())));
        if let Some(item) = item {
            put(self, item);
        }
    }

    /// Opens it.
    pub fn open(self) -> Opened {
        Opened { words: self.words.into_iter(), numbers: self.numbers.into_iter() }
    }
}

/// What is left of a parcel. Nothing in it is trusted: what is not there is `None`.
#[derive(Debug)]
pub struct Opened {
    words: IntoIter<String>,
    numbers: IntoIter<f64>,
}

impl Opened {
    /// The next word.
    pub fn word(&mut self) -> Option<String> {
        self.words.next()
    }

    /// The next number.
    pub fn number(&mut self) -> Option<f64> {
        self.numbers.next()
    }

    /// The next number, a whole one.
    pub fn whole(&mut self) -> Option<usize> {
        let number = self.number()?;
        (number >= 0.0 && number == libm::trunc(number)).then_some(number as usize)
    }

    /// The next numbers, so many.
    pub fn fill(&mut self, numbers: &mut [f64]) -> Option<()> {
        numbers.iter_mut().try_for_each(|place| {
            *place = self.number()?;
            Some(())
        })
    }

    /// A list as [`Parcel::list`] puts it.
    pub fn list<T>(&mut self, mut take: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut list = Vec::new();
        for _ in 0..self.whole()? {
            list.push(take(self)?);
        }
        Some(list)
    }

    /// What [`Parcel::maybe`] puts.
    pub fn maybe<T>(&mut self, take: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.whole()? == 0 { Some(None) } else { take(self).map(Some) }
    }
}
