//! A language as a text: the forms of numbers, what the page has of it and when, and what a place
//! becomes that nobody fills.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use dues::words::{
    Words,
    catalogue::{List, Plural, bring_late, key},
};

/// English with another text under one key.
fn english_with(name: &str, lines: &str) -> Words {
    let text = include_str!("../../src/words/languages/en.txt");
    let (section, key) = name.split_once('.').unwrap();
    let head = format!("[{section}]\n");
    let at = text.find(&head).unwrap() + head.len();
    let (before, behind) = text.split_at(at);
    let line = behind.find(&format!("{key} = ")).unwrap();
    let (skipped, line) = behind.split_at(line);
    let (_, rest) = line.split_once('\n').unwrap();
    Words::read(&format!("{before}{skipped}{lines}\n{rest}"))
}

#[test]
fn every_category_of_number_has_its_form() {
    use Plural::{Few, Many, One, Other, Two, Zero};
    let named = ["zero", "one", "two", "few", "many", "other", "whatever"].map(Plural::named);
    assert_eq!(named, [Zero, One, Two, Few, Many, Other, Other]);
    let forms = "never-even.zero = none\nnever-even.two = both\nnever-even.few = some\n\
                 never-even.many = many\nnever-even = others";
    let words = english_with("label.never-even", forms);
    let said = [Zero, One, Two, Few, Many, Other].map(|of| words.form(key::LABEL_NEVER_EVEN, of));
    assert_eq!(said, ["none", "others", "both", "some", "many", "others"]);
    assert_eq!(words.of(key::LABEL_NEVER_BEHIND), "Never behind", "the others are as they were");
}

#[test]
fn a_place_that_nobody_fills_stays_as_it_is_written() {
    for (written, said) in [
        ("Even {after} all", "Even after all"),
        ("Even {after all", "Even {after all"),
        ("Even after} all", "Even after} all"),
    ] {
        let words = english_with("label.never-even", &format!("never-even = {written}"));
        assert_eq!(words.saying(key::LABEL_NEVER_EVEN).text().to_string(), said);
    }
}

#[test]
fn a_list_ends() {
    let list: List = key::NUMBER;
    let count = list.keys().len();
    assert!(list.at(count - 1).is_some());
    assert_eq!(list.at(count), None);
    assert_eq!(Words::english().at(list, count), "");
}

#[test]
fn a_language_is_itself_alone() {
    assert_eq!(Words::english(), Words::english());
    assert_ne!(Words::english(), Words::spanish());
    assert_ne!(Words::english(), Words::english().mirrored());
    assert!(Words::english().mirrored().right_to_left() && !Words::english().right_to_left());
}

#[test]
fn the_page_has_all_its_words_once_their_late_part_is_there() {
    let all = |words: Words| -> Vec<&'static str> {
        let lists = [key::NUMBER, key::LEVER, key::LEVER_WHAT, key::CHECK, key::CHECK_COLUMNS];
        lists.into_iter().flat_map(|list| words.all(list)).collect()
    };
    let (english, page) = (all(Words::english()), Words::of_page());
    bring_late();
    assert!(page.all(key::LEVER_WHAT).all(|said| !said.is_empty()));
    for (page, english) in all(page).iter().zip(&english) {
        assert!(page.is_empty() || page == english, "{page} {english}");
    }
    // Turned round, what came late is turned round as well.
    let turned = all(page.mirrored());
    for (turned, page) in turned.iter().zip(all(page)) {
        assert_eq!(turned.is_empty(), page.is_empty());
        assert!(page.is_empty() || *turned != page, "{turned}");
    }
}
