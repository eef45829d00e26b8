//! Links broken in every way that links get broken.

use super::{bits, draw::Draw, golden::golden, said, trust};
use dues::scenario::link::{self, MOST_READABLE};

/// Values that break naive readers.
const NASTY: [&str; 40] = [
    "NaN",
    "inf",
    "-inf",
    "Infinity",
    "-0",
    "0",
    "-1",
    "1e308",
    "1e309",
    "-1e308",
    "5e-324",
    "4.9e-324",
    "1e-400",
    "١٢٣",
    "１２３",
    "1.234,5",
    "1,5",
    "1 000",
    "+5",
    "0x10",
    "1_000",
    "__proto__",
    "constructor",
    "javascript:alert(1)",
    "<img src=x onerror=alert(1)>",
    "=cmd|'/c'!A1",
    "\u{202e}abc\u{202c}",
    "\0",
    "9999999999999999999999",
    "none",
    "?",
    "45h",
    "45d",
    "h",
    "4of7",
    "7of4",
    "1e99999999999h",
    "2027-13",
    "4_34h 5_x",
    "reduced reduced wait search training",
];

/// A link broken in one of the ways links get broken.
fn broken(links: &[String], draw: &mut Draw) -> Vec<u8> {
    let mut pick = |n: usize| (draw.next() >> 11) as usize % n.max(1);
    let mut link = links[pick(links.len())].clone().into_bytes();
    for _ in 0..=pick(3) {
        let at = pick(link.len());
        match pick(8) {
            0 => link.truncate(at),
            1 if !link.is_empty() => link[at] ^= 1 << pick(8),
            2 => link.insert(at.min(link.len()), pick(256) as u8),
            3 => {
                let other = links[pick(links.len())].as_bytes();
                link.truncate(at);
                link.extend_from_slice(&other[pick(other.len())..]);
            }
            4 => {
                let pair = link[at..].split(|b| *b == b'&').next().unwrap_or_default().to_vec();
                link.push(b'&');
                link.extend(pair);
            }
            5 if !link.is_empty() => drop(link.remove(at)),
            6 => {
                let keys = link::keys();
                let prefix = ["", "2.", "a.", "2b.", "4d.", "5.", "0.", "e."][pick(8)];
                let pair = format!("&{prefix}{}=", keys[pick(keys.len())]);
                link.extend(pair.bytes());
                link.extend(NASTY[pick(NASTY.len())].bytes());
            }
            _ => {
                // Another value for a key that is there.
                let key = link[..at].iter().rposition(|b| *b == b'=').map_or(0, |i| i + 1);
                link.truncate(key);
                link.extend(NASTY[pick(NASTY.len())].bytes());
            }
        }
    }
    link
}

/// Opens so many broken links, and checks that each opens as something possible.
fn open_broken(count: usize, seed: u64, links: &[String]) {
    let mut draw = Draw { state: seed, digits: 1 };
    for i in 0..count {
        let bytes = broken(links, &mut draw);
        let link = String::from_utf8_lossy(&bytes);
        let Ok(opened) = link::decode(&link) else { continue };
        assert!(opened.focus < opened.scenario.routes.len(), "{link}");
        assert!(opened.problems.len() <= 51, "{link}");
        // Checking and sending again is slower than opening.
        if i % 8 == 0 {
            let problems = opened.scenario.check();
            assert!(opened.scenario.is_possible(), "{link}: {problems:?}");
            // What is opened can be sent again.
            let again = link::encode(&opened.scenario, opened.focus);
            if again.len() < MOST_READABLE {
                let opened_again = link::decode(&again).expect("opens");
                assert_eq!(opened_again.problems, [], "{link}: {again}");
                assert_eq!(bits(&opened_again.scenario), bits(&opened.scenario), "{link}: {again}");
            }
        }
        for problem in opened.problems.iter().take(2) {
            assert!(!said(problem).contains(char::is_control), "{link}: {problem:?}");
        }
    }
}

/// A million where the code is optimised, a quarter of that where it is five times slower;
/// `DUES_LINKS=10000000 cargo test --release --test links` opens ten million.
#[test]
fn a_million_broken_links_open_as_something_possible() {
    let usual = if cfg!(debug_assertions) { 250_000 } else { 1_000_000 };
    let count = std::env::var("DUES_LINKS").ok().and_then(|n| n.parse().ok()).unwrap_or(usual);
    let links: Vec<String> =
        golden().iter().filter_map(|case| case["link"].as_str().map(str::to_owned)).collect();
    std::thread::scope(|scope| {
        for seed in [88_172_645_463_325_252, 2_463_534_242] {
            let links = &links;
            scope.spawn(move || open_broken(count / 2, seed, links));
        }
    });
    trust::row("broken links: no panic, what opens is possible", count as u64);
}

#[test]
fn every_prefix_and_every_flipped_bit_of_the_golden_links_opens() {
    for case in golden() {
        let link = case["link"].as_str().expect("a link");
        for end in 0..link.len() {
            if let Some(Ok(opened)) = link.get(..end).map(link::decode) {
                assert!(opened.scenario.is_possible(), "{link}");
            }
        }
        for bit in 0..8 * link.len() {
            let mut bytes = link.as_bytes().to_vec();
            bytes[bit / 8] ^= 1 << (bit % 8);
            if let Ok(opened) = link::decode(&String::from_utf8_lossy(&bytes)) {
                assert!(opened.scenario.is_possible(), "{link}, bit {bit}");
            }
        }
    }
}
