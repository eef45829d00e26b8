//! Reading the arguments.

use super::{
    Failure, Output, check, evaluate, flips, ledger, link, negotiate, simulate, source, sweep,
};
use crate::model::ledger::WhichPath;
use crate::scenario::bounds;
use crate::words::Words;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;

const HELP: &str = "\
dues: is a lower rate now worth a higher one later?

  dues evaluate LINK-OR-FILE [--route N] [--json] [--lang en|es]
                                          what the page says of a scenario
  dues link FILE-OR-LINK [--route N]      a scenario file as a link, a link as a scenario file
  dues ledger LINK-OR-FILE [--route N] [--outcome works|fails|no-offer|staying|N] [--csv|--json]
                                          month by month
  dues ledger LINK-OR-FILE --trial K      the same of one trial of the ensemble, from 0
  dues simulate LINK-OR-FILE [--trials N] [--seed S] [--json]
                                          how likely: thousands of trials, on all cores
  dues flips LINK-OR-FILE [--range LEVER=LOW:HIGH …] [--every] [--route N] [--json]
                                          what each input moves, and where it turns the answer;
                                          or where any lever does
  dues negotiate LINK-OR-FILE [--after K] [--route N] [--json] [--lang en|es]
                                          what to ask for: the least and the most that make sense
  dues sweep LINK-OR-FILE --over LEVER=LOW:HIGH:STEP [--over …] [--route N] [--csv|--json]
                                          the net gain over one lever or two
  dues sweep LINK-OR-FILE --over … --odds [--trials N]
                                          with the odds of being ahead, from N trials a cell
  dues sweep --links FILE --over …        the same of every link in a file, one a line
  dues compare LINK-OR-FILE… [--json] [--lang en|es]
                                          every route of every scenario, side by side
  dues check [--json]                     its own figures against formulas, laws of arithmetic and
                                          figures from other hands; exit status 1 if any is off
  dues tax                                US taxes of the JSON lines on standard input

A link is what the page's address bar holds, or only the part after its #. A file is a scenario
in JSON (docs/scenario.md). Wrong input: a sentence on standard error and exit status 2.
";

/// Runs the command that `arguments` (without the program's name) ask for.
///
/// # Errors
/// A sentence that says what was wrong with the arguments or the input.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    input: impl std::io::BufRead,
) -> Result<Output, Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut words = Vec::new();
    let mut options = Options::default();
    let mut given = Vec::new();
    while let Some(argument) = parser.next().map_err(usage)? {
        if let Arg::Long(name) = argument {
            given.push(name.to_owned());
        }
        match argument {
            Arg::Value(word) => words.push(word.string().map_err(usage)?),
            Arg::Long("json") => options.json = true,
            Arg::Long("csv") => options.csv = true,
            Arg::Long("odds") => options.odds = true,
            Arg::Long("every") => options.every = true,
            Arg::Long("lang") => {
                let word = parser.value().and_then(ValueExt::string).map_err(usage)?;
                options.words = language(&word)?;
            }
            Arg::Long("help") | Arg::Short('h') => {
                return Ok(text(help(words.first().map(String::as_str))));
            }
            Arg::Long("version") => {
                return Ok(text(format!("dues {}\n", env!("CARGO_PKG_VERSION"))));
            }
            Arg::Long("route") => options.route = Some(number(&mut parser, "route")?),
            Arg::Long("outcome") => {
                let word = parser.value().and_then(ValueExt::string).map_err(usage)?;
                options.outcome = Some(outcome(&word)?);
            }
            Arg::Long("trials") => options.trials = Some(number(&mut parser, "trials")?),
            Arg::Long("seed") => options.seed = Some(number(&mut parser, "seed")?),
            Arg::Long("after") => options.after = Some(number(&mut parser, "after")?),
            Arg::Long("trial") => options.trial = Some(number(&mut parser, "trial")?),
            Arg::Long("over") => {
                options.over.push(parser.value().and_then(ValueExt::string).map_err(usage)?);
            }
            Arg::Long("range") => {
                options.ranges.push(parser.value().and_then(ValueExt::string).map_err(usage)?);
            }
            Arg::Long("links") => {
                options.links = Some(parser.value().and_then(ValueExt::string).map_err(usage)?);
            }
            other => return Err(usage(other.unexpected())),
        }
    }
    let Some((command, rest)) = words.split_first() else {
        return Ok(text(HELP.to_owned()));
    };
    let taken = taken_by(command)
        .ok_or_else(|| Failure(format!("There is no command “{command}”. {SEE_HELP}")))?;
    if let Some(name) = given.iter().find(|name| !taken.contains(&name.as_str())) {
        return Err(Failure(format!("“dues {command}” has no option “--{name}”. {SEE_HELP}")));
    }
    let one = || match rest {
        [only] => source::read(only)?.with_focus(options.route),
        [] => Err(Failure(format!("“dues {command}” needs a link or a file. {SEE_HELP}"))),
        _ => Err(Failure(format!("“dues {command}” takes one link or file. {SEE_HELP}"))),
    };
    match command.as_str() {
        "evaluate" => evaluate::evaluate(&one()?, &options),
        "link" => link::link(&one()?),
        "ledger" => ledger::ledger(&one()?, &options),
        "simulate" => simulate::simulate(&one()?, &options),
        "flips" => flips::flips(&one()?, &options),
        "negotiate" => negotiate::negotiate(&one()?, &options),
        "sweep" => match &options.links {
            Some(_) if !rest.is_empty() => Err(Failure(format!(
                "“dues sweep” takes a link or file, or “--links”, not both. {SEE_HELP}"
            ))),
            Some(path) => sweep::many(path, &options),
            None => sweep::one(&one()?, &options),
        },
        "compare" if rest.is_empty() => {
            Err(Failure(format!("“dues compare” needs a link or a file. {SEE_HELP}")))
        }
        "compare" => evaluate::compare(rest, &options),
        "check" if !rest.is_empty() => {
            Err(Failure(format!("“dues check” takes no link or file. {SEE_HELP}")))
        }
        "check" => Ok(check::check(options.json)),
        _ => super::tax::answer_lines(input),
    }
}

/// What a command takes; of none, or of an unknown one, all that there is.
fn help(command: Option<&str>) -> String {
    const ENTRY: &str = "  dues ";
    let Some(of) = command.filter(|command| taken_by(command).is_some()) else {
        return HELP.to_owned();
    };
    let mut ours = false;
    let lines = HELP.lines().filter(|line| {
        if let Some(entry) = line.strip_prefix(ENTRY) {
            ours = entry.split(' ').next() == Some(of);
        }
        ours && line.starts_with(' ')
    });
    let mut said: String = lines.flat_map(|line| [line, "\n"]).collect();
    said.push_str("\n“dues --help” lists all commands.\n");
    said
}

/// The options of a command, as the help has them; of an unknown one nothing. An option that says
/// nothing to a command would be passed over in silence, and its answer taken for another.
fn taken_by(command: &str) -> Option<&'static [&'static str]> {
    Some(match command {
        "evaluate" => &["json", "lang", "route"],
        "link" => &["route"],
        "ledger" => &["csv", "json", "outcome", "route", "trial"],
        "simulate" => &["json", "seed", "trials"],
        "flips" => &["json", "range", "every", "route"],
        "negotiate" => &["after", "json", "lang", "route"],
        "sweep" => &["csv", "json", "links", "odds", "over", "route", "trials"],
        "compare" => &["json", "lang"],
        "check" => &["json"],
        "tax" => &[],
        _ => return None,
    })
}

const SEE_HELP: &str = "“dues --help” lists the commands.";

/// What the options say.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option that is given or not")]
pub(super) struct Options {
    pub(super) json: bool,
    pub(super) csv: bool,
    /// Whether a sweep runs trials.
    pub(super) odds: bool,
    /// Whether the flips of every lever are looked for.
    pub(super) every: bool,
    /// Counted from 0; the link's focus where it is not given.
    pub(super) route: Option<usize>,
    pub(super) outcome: Option<WhichPath>,
    pub(super) trials: Option<u64>,
    pub(super) seed: Option<u64>,
    /// Months at the reduced rate before a step up.
    pub(super) after: Option<u32>,
    /// Counted from 0.
    pub(super) trial: Option<u32>,
    /// Levers to sweep, as `LEVER=LOW:HIGH:STEP`.
    pub(super) over: Vec<String>,
    /// The language of sentences.
    pub(super) words: Words,
    /// Plausible ranges, as `LEVER=LOW:HIGH`.
    pub(super) ranges: Vec<String>,
    /// A file of links, one a line.
    pub(super) links: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            json: false,
            csv: false,
            odds: false,
            every: false,
            route: None,
            outcome: None,
            trials: None,
            seed: None,
            after: None,
            trial: None,
            over: Vec::new(),
            ranges: Vec::new(),
            words: Words::english(),
            links: None,
        }
    }
}

impl Options {
    /// How many trials to run; `otherwise` where nobody says.
    pub(super) fn trials(&self, otherwise: u32) -> Result<u32, Failure> {
        let Some(wanted) = self.trials else { return Ok(otherwise) };
        let (least, most) = (bounds::LEAST_TRIALS, bounds::TRIALS.1);
        let within = u32::try_from(wanted).ok().filter(|n| (least..=most).contains(n));
        within.ok_or_else(|| {
            Failure(format!("{wanted} trials cannot be run: from {least} to {most} can."))
        })
    }
}

/// The number that an option takes.
fn number<T: std::str::FromStr>(parser: &mut Parser, name: &str) -> Result<T, Failure> {
    let word = parser.value().and_then(ValueExt::string).map_err(usage)?;
    let (least, most): (u64, u64) = match name {
        "trials" => (bounds::LEAST_TRIALS.into(), bounds::TRIALS.1.into()),
        "trial" => (0, u64::from(bounds::TRIALS.1 - 1)),
        "after" => (0, u64::from(bounds::STEP_FROM.1)),
        "route" => (0, crate::scenario::MOST_ROUTES as u64 - 1),
        _ => (0, u64::MAX),
    };
    word.parse().map_err(|_| {
        let range = format!("a whole number from {least} to {most}");
        Failure(format!("“--{name}” takes {range}, not “{word}”. {SEE_HELP}"))
    })
}

fn language(code: &str) -> Result<Words, Failure> {
    match code {
        "en" => Ok(Words::english()),
        "es" => Ok(Words::spanish()),
        _ => Err(Failure(format!("“{code}” is no language of this program: en, es."))),
    }
}

fn outcome(word: &str) -> Result<WhichPath, Failure> {
    Ok(match word {
        "works" => WhichPath::Works,
        "fails" => WhichPath::Fails,
        "no-offer" => WhichPath::NoOffer,
        "staying" => WhichPath::Staying,
        _ => WhichPath::Outcome(word.parse().map_err(|_| {
            Failure(format!(
                "“{word}” is no outcome: works, fails, no-offer, staying, or its number from 0."
            ))
        })?),
    })
}

fn text(text: String) -> Output {
    Output { text, ..Output::default() }
}

#[allow(clippy::needless_pass_by_value, reason = "the shape `map_err` hands over")]
fn usage(error: lexopt::Error) -> Failure {
    Failure(format!("{error}. {SEE_HELP}"))
}
