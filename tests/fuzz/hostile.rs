//! The numbers and names of the promises, a row each: what becomes of them as a link, in a file and
//! in a field.

use dues::{
    model::ledger::{WhichPath, ledger},
    report::{file_name, ledger_csv},
    scenario::{Scenario, file, lever::Lever, link},
    words::parse::parse_decimal,
};

/// What a link makes of a number.
enum InLink {
    /// It is that.
    Is(f64),
    /// The nearest that can be, and that is said.
    Nearest(f64),
    /// None: the default stands, and that is said.
    Default,
}
use InLink::{Default as Left, Is, Nearest};

/// A number as it is written, what a link makes of `now=…h`, what a file makes of it as a pay (none:
/// refused with the reason), what a field in English makes of it.
type Number = (&'static str, InLink, Option<f64>, Option<f64>);

#[rustfmt::skip]
const NUMBERS: [Number; 17] = [
    ("NaN",                    Left,         None,           None),
    ("Infinity",               Left,         None,           None),
    ("-Infinity",              Left,         None,           None),
    ("inf",                    Left,         None,           None),
    ("-0",                     Is(0.0),      Some(0.0),      Some(0.0)),
    ("1e308",                  Nearest(1e9), None,           Some(1e308)),
    ("1e309",                  Nearest(1e9), None,           Some(f64::MAX)),
    ("5e-324",                 Is(5e-324),   Some(5e-324),   None),
    ("4.9e-320",               Is(4.9e-320), Some(4.9e-320), None),
    ("1e-400",                 Is(0.0),      Some(0.0),      None),
    ("-1",                     Nearest(0.0), None,           Some(-1.0)),
    ("١٢٣",                    Left,         None,           Some(123.0)),
    ("１２３",                  Left,         None,           Some(123.0)),
    ("1.234,5",                Left,         None,           None),
    ("1,234.5",                Left,         None,           Some(1234.5)),
    ("0x10",                   Left,         None,           None),
    ("9999999999999999999999", Nearest(1e9), None,           Some(1e22)),
];

#[test]
fn numbers() {
    for (text, in_link, in_file, in_field) in NUMBERS {
        let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let opened = link::decode(&format!("v=1&now={encoded}h&for=9")).expect("opens");
        assert_eq!(Lever::For.get(&opened.scenario, 0), Some(9.0), "{text}: the rest is kept");
        let (expected, said) = match in_link {
            Is(number) => (number, false),
            Nearest(number) => (number, true),
            Left => (Scenario::default().now.pay.amount, true),
        };
        let now = opened.scenario.now.pay.amount;
        assert_eq!(now.to_bits(), expected.to_bits(), "{text} in a link: {now}");
        assert_eq!(opened.problems.is_empty(), !said, "{text}: {:?}", opened.problems);

        let json = include_str!("../corpus/files/least.json").replace("4000", text);
        let read = file::from_json(&json).ok().map(|scenario| scenario.now.pay.amount);
        assert_eq!(read.map(f64::to_bits), in_file.map(f64::to_bits), "{text} in a file: {read:?}");

        let typed = parse_decimal(text, '.', ',').ok();
        assert_eq!(typed, in_field, "{text} in a field");
    }
    super::trust::row("hostile numbers: in a link, a file and a field", 3 * NUMBERS.len() as u64);
}

/// A name, and what is kept of it: what acts on the text around it goes, all else is text.
#[rustfmt::skip]
const NAMES: [(&str, &str); 14] = [
    ("<img src=x onerror=a()>",  "<img src=x onerror=a()>"),
    ("<script>alert(1)",         "<script>alert(1)"),
    ("javascript:alert(1)",      "javascript:alert(1)"),
    ("__proto__",                "__proto__"),
    ("constructor",              "constructor"),
    ("\u{202e}evil\u{202c}",     "evil"),
    ("a\u{2066}b\u{2069}c",      "abc"),
    ("\u{200f}١٢٣",              "١٢٣"),
    ("=cmd|'/c calc'!A1",        "=cmd|'/c calc'!A1"),
    ("+1+1",                     "+1+1"),
    ("@SUM(A1)",                 "@SUM(A1)"),
    ("-2+3",                     "-2+3"),
    ("\t=1+1",                   "=1+1"),
    ("\"; drop\r\nnew,line",     "\"; dropnew,line"),
];

#[test]
fn names() {
    for (name, kept) in NAMES {
        let encoded: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let opened = link::decode(&format!("v=1&name={encoded}")).expect("opens");
        assert_eq!(opened.scenario.routes[0].name, kept);
        assert_eq!(opened.problems.is_empty(), name == kept, "{name:?}: what went is said");

        let mut json: serde_json::Value =
            serde_json::from_str(include_str!("../corpus/files/least.json")).expect("JSON");
        json["routes"][0]["name"] = name.into();
        let scenario = file::from_json(&json.to_string()).expect("opens");
        assert_eq!(scenario.routes[0].name, kept);

        // No cell of a table begins a formula, and none but numbers begins with a sign.
        for path in [WhichPath::Works, WhichPath::Fails, WhichPath::Staying] {
            let ledger = ledger(&scenario, 0, path, None).expect("a ledger");
            let text = ledger_csv(&scenario, 0, &ledger);
            for cell in text.split([',', '\n']).filter(|cell| !cell.is_empty()) {
                let plain = cell.parse::<f64>().is_ok_and(f64::is_finite);
                assert!(plain || cell.starts_with(char::is_alphanumeric), "{name:?}: {cell:?}");
            }
        }
        let file = file_name(&format!("{kept} works"), "csv");
        let safe = |c: char| c.is_alphanumeric() || c == '-' || c == '.';
        assert!(file.starts_with("dues-") && file.chars().all(safe), "{name:?}: {file}");
    }
    super::trust::row(
        "hostile names: in a link, a file, a table and a file’s name",
        4 * NAMES.len() as u64,
    );
}
