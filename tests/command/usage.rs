//! What is typed wrongly is refused in a sentence.

use super::{File, dues, refused, run, text};

#[test]
fn wrong_input_is_refused_in_a_sentence() {
    refused(&["evaluat"], "There is no command “evaluat”. “dues --help” lists the commands.");
    refused(
        &["evaluate"],
        "“dues evaluate” needs a link or a file. “dues --help” lists the commands.",
    );
    refused(
        &["ledger", "#v=1", "--route", "7"],
        "There is no route 7: this scenario’s are numbered from 0 to 0.",
    );
    refused(
        &["ledger", "#v=1", "--outcome", "won"],
        "“won” is no outcome: works, fails, no-offer, staying, or its number from 0.",
    );
    refused(&["ledger", "#v=1", "--outcome", "no-offer"], "This route has no such outcome.");
    for (arguments, option) in [
        (["evaluate", "#v=1", "--trials", "5"], "trials"),
        (["evaluate", "#v=1", "--over", "cut=1:2:1"], "over"),
        (["link", "#v=1", "--seed", "5"], "seed"),
        (["simulate", "#v=1", "--outcome", "works"], "outcome"),
        (["compare", "#v=1", "--route", "0"], "route"),
    ] {
        let command = arguments[0];
        refused(
            &arguments,
            &format!(
                "“dues {command}” has no option “--{option}”. “dues --help” lists the commands."
            ),
        );
    }
    let newer = dues(&["evaluate", "#v=2"], "").unwrap_err().to_string();
    assert!(newer.contains("newer"), "{newer}");
}

#[test]
fn broken_files_are_refused_with_place_and_reason() {
    for (name, json, says) in [
        ("cut.json", "{\"now\": {", "Line 1"),
        ("unknown.json", "{\"now\":{\"pay\":{\"amount\":1}},\"routes\":[],\"colour\":1}", "colour"),
        (
            "odds.json",
            r#"{"now":{"pay":{"amount":1}},"routes":[{"then":{"pay":{"amount":1}},"odds":"x"}]}"#,
            "odds",
        ),
        ("none.json", "{\"now\":{\"pay\":{\"amount\":1}},\"routes\":[]}", "route"),
    ] {
        let file = File::new(name, json);
        let sentence = dues(&["evaluate", file.path()], "").unwrap_err().to_string();
        assert!(sentence.contains(says), "{name}: {sentence}");
    }
}

/// What a command says, whatever it is: an answer, or why there is none.
fn said(arguments: &[&str]) -> Result<String, String> {
    dues(arguments, "").map(|output| output.text).map_err(|failure| failure.to_string())
}

#[test]
fn help_is_given_whoever_asks_for_it() {
    let help = text(&["--help"]);
    for command in [
        "evaluate",
        "link",
        "ledger",
        "simulate",
        "flips",
        "negotiate",
        "sweep",
        "compare",
        "check",
    ] {
        assert!(help.contains(&format!("dues {command}")), "{command}");
    }
    for asked in [&["-h"][..], &[], &["evaluat", "--help"]] {
        assert_eq!(text(asked), help, "{asked:?}");
    }
    let sweep = text(&["sweep", "--help"]);
    assert!(sweep.starts_with("  dues sweep LINK-OR-FILE --over"), "{sweep}");
    assert!(sweep.contains("every link in a file") && !sweep.contains("dues compare"), "{sweep}");
    assert!(sweep.ends_with("\n\n“dues --help” lists all commands.\n"), "{sweep}");
    for line in sweep.lines().filter(|line| line.starts_with(' ')) {
        assert!(help.lines().any(|other| other == line), "{line}");
    }
    assert_eq!(text(&["--version"]), format!("dues {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_option_without_its_value_is_refused() {
    for option in
        ["lang", "route", "outcome", "trials", "seed", "trial", "after", "over", "range", "links"]
    {
        let option = format!("--{option}");
        refused(
            &["sweep", "#v=1", &option],
            &format!("missing argument for option '{option}'. “dues --help” lists the commands."),
        );
    }
    for (option, wrong, range) in [
        ("route", "first", "0 to 3"),
        ("trials", "-1", "1000 to 1000000"),
        ("seed", "1.5", "0 to 18446744073709551615"),
        ("trial", "x", "0 to 999999"),
    ] {
        refused(
            &["ledger", "#v=1", &format!("--{option}"), wrong],
            &format!(
                "“--{option}” takes a whole number from {range}, not “{wrong}”. “dues --help” \
                 lists the commands."
            ),
        );
    }
    refused(
        &["evaluate", "#v=1", "--colour"],
        "invalid option '--colour'. “dues --help” lists the commands.",
    );
    refused(
        &["evaluate", "#v=1", "--json=yes"],
        "unexpected argument for option '--json': \"yes\". “dues --help” lists the commands.",
    );
    refused(
        &["evaluate", "#v=1", "--lang", "tlh"],
        "“tlh” is no language of this program: en, es.",
    );
    assert_eq!(said(&["evaluate", "#v=1", "--lang", "en"]), said(&["evaluate", "#v=1"]));
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_refused() {
    use std::{ffi::OsString, os::unix::ffi::OsStringExt};
    let garbled = || OsString::from_vec(vec![b'#', 0xff]);
    let option = |name: &str| ["sweep", "#v=1", name].map(OsString::from).to_vec();
    let mut all = vec![vec!["evaluate".into(), garbled()]];
    for name in ["--lang", "--outcome", "--over", "--range", "--links"] {
        all.push(option(name).into_iter().chain([garbled()]).collect());
    }
    for arguments in all {
        let failure = run(arguments, &b""[..]).unwrap_err().to_string();
        assert!(failure.starts_with("argument is invalid unicode"), "{failure}");
    }
}

#[test]
fn too_much_is_refused_as_too_little_is() {
    let see = "“dues --help” lists the commands.";
    let two = ["#v=1", "#v=1&cut=25h"];
    for command in ["evaluate", "link", "ledger", "simulate", "flips"] {
        let takes = format!("“dues {command}” takes one link or file. {see}");
        refused(&[&[command], &two[..]].concat(), &takes);
        let needs = format!("“dues {command}” needs a link or a file. {see}");
        refused(&[command], &needs);
    }
    refused(&["compare"], &format!("“dues compare” needs a link or a file. {see}"));
    refused(
        &["sweep", "#v=1", "--links", "links.txt", "--over", "cut=1:2:1"],
        &format!("“dues sweep” takes a link or file, or “--links”, not both. {see}"),
    );
}

#[test]
fn what_is_neither_a_link_nor_a_file_is_named_no_longer_than_it_must() {
    let failure = said(&["evaluate", "nowhere.json"]).unwrap_err();
    assert!(
        failure.starts_with("“nowhere.json”: no link, and the file cannot be read"),
        "{failure}"
    );
    let failure = said(&["evaluate", &"x".repeat(200)]).unwrap_err();
    assert!(failure.starts_with(&format!("“{}…”", "x".repeat(80))), "{failure}");
    let failure = said(&["compare", "#v=1", "nowhere.json"]).unwrap_err();
    assert!(failure.starts_with("“nowhere.json”"), "{failure}");
    let failure = said(&["sweep", "--links", "nowhere.txt", "--over", "cut=1:2:1"]).unwrap_err();
    assert!(failure.contains("nowhere.txt"), "{failure}");
}

#[test]
fn a_start_before_the_known_taxes_is_refused_by_every_command() {
    let json = text(&["link", "#v=1"]).replace("\"start\": \"2027-01\"", "\"start\": \"2020-01\"");
    let file = File::new("early.json", &json);
    let path = file.path();
    let sweep = ["sweep", path, "--over", "cut=1:2:1"];
    for arguments in [
        &["evaluate", path][..],
        &["evaluate", path, "--json"],
        &["compare", path],
        &["compare", path, "--json"],
        &["ledger", path],
        &["ledger", path, "--trial", "1"],
        &["simulate", path],
        &["flips", path],
        &sweep,
    ] {
        let failure = said(arguments).unwrap_err();
        assert!(failure.contains("2020") || failure.contains("2025"), "{arguments:?}: {failure}");
    }
}

#[test]
fn a_range_that_is_none_is_refused() {
    for range in ["odds=1", "odds=a:1", "odds=0:b"] {
        refused(
            &["flips", "#v=1", "--range", range],
            &format!("“{range}” is no lever with low:high, as in “--range odds=0.4:0.8”."),
        );
    }
}

/// An answer that is lost is no success; one that nobody reads on is the reader's choice.
#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let full = || std::fs::File::create("/dev/full").unwrap();
    let run = |words: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dues"));
        command.args(words).stderr(std::process::Stdio::piped());
        command
    };
    let lost = run(&["link", "#v=1"]).stdout(full()).output().unwrap();
    let said = String::from_utf8(lost.stderr).unwrap();
    assert!(said.starts_with("The answer could not be written: "), "{said}");
    assert_eq!(lost.status.code(), Some(1));
    let unheard = run(&["nonsense"]).stderr(full()).output().unwrap();
    assert_eq!(unheard.status.code(), Some(2));
}

#[test]
fn what_would_be_passed_over_is_refused() {
    refused(
        &["ledger", "#v=1", "--trial", "0", "--outcome", "fails"],
        "A trial ends as it was drawn: with “--trial” only “--outcome staying” can be asked for.",
    );
    refused(
        &["flips", "#v=1", "--range", "cut=1:2", "--range", "cut=15:30"],
        "“cut” is given twice: one range will do.",
    );
    let failure = said(&["simulate", "#v=1", "--route", "0"]).unwrap_err();
    assert!(failure.contains("has no option “--route”"), "{failure}");
}

#[test]
fn where_the_trials_say_otherwise_both_are_said() {
    let both = "The mean of";
    let text = text(&["evaluate", "#v=1&then-loss=6&then-loss-months=6&then-loss-cut=10"]);
    assert!(text.contains(both) && text.contains("+$56,500"), "{text}");
    assert!(!said(&["evaluate", "#v=1"]).unwrap().contains(both));
}
