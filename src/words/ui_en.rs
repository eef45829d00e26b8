//! The page's own English: buttons, labels and notes that no figure decides.

use super::{
    Figures, Span, Text, Voice, format::three_digits, lever::Style, route::can_fail, span::text,
};
use crate::{
    model::result::{Ending, RouteResult},
    scenario::{
        Scenario, StateTax, TaxMode,
        lever::{Lever, Subject},
        link::LinkProblem,
    },
};

/// A page that failed.
#[derive(Debug, Clone, Copy)]
pub struct Failed {
    /// What happened.
    pub title: &'static str,
    /// What to do.
    pub what_to_do: &'static str,
    /// The link to the same figures.
    pub again: &'static str,
}

/// A page that failed.
pub const FAILED: Failed = Failed {
    title: "Something broke in this page",
    what_to_do: "That is a fault of the program, not of yours. Your figures are in this link; \
                 open it to start again with them, or send it along with a report.",
    again: "Start again with the same figures",
};

/// The top of the page.
#[derive(Debug, Clone, Copy)]
pub struct Header {
    /// The name.
    pub name: &'static str,
    /// What it answers.
    pub claim: &'static str,
    /// Takes the last change back.
    pub undo: &'static str,
    /// Makes it again.
    pub redo: &'static str,
}

/// The top of the page.
pub const HEADER: Header = Header {
    name: "Dues",
    claim: "Is it worth taking a lower rate now to earn more later?",
    undo: "Undo",
    redo: "Redo",
};

/// The levers as a whole.
#[derive(Debug, Clone, Copy)]
pub struct Levers {
    /// Their heading.
    pub title: &'static str,
    /// Closes the sheet.
    pub done: &'static str,
    /// Unfolds the others.
    pub all: &'static str,
    /// Back to the example.
    pub reset_all: &'static str,
}

/// The levers as a whole.
pub const LEVERS: Levers =
    Levers { title: "Your figures", done: "Done", all: "All figures", reset_all: "Reset all" };

/// One lever.
#[derive(Debug, Clone, Copy)]
pub struct LeverUi {
    /// While something is typed.
    pub typing: &'static str,
    /// In an empty field.
    pub not_told: &'static str,
}

/// One lever.
pub const LEVER: LeverUi = LeverUi { typing: "Enter to apply · Esc to undo", not_told: "not set" };

/// The unit of pays.
#[derive(Debug, Clone, Copy)]
pub struct Per {
    /// What is chosen.
    pub legend: &'static str,
    /// Before the units.
    pub per: &'static str,
    /// An hour.
    pub hour: &'static str,
    /// A month.
    pub month: &'static str,
    /// A year.
    pub year: &'static str,
}

/// The unit of pays.
pub const PER: Per =
    Per { legend: "Show pay per", per: "per", hour: "hour", month: "month", year: "year" };

/// A fold.
#[derive(Debug, Clone, Copy)]
pub struct FoldUi {
    /// Back to the example.
    pub reset: &'static str,
}

/// A fold.
pub const FOLD: FoldUi = FoldUi { reset: "reset" };

/// The button that resets one subject, in full.
pub fn reset_label(subject: &str) -> String {
    format!("Reset: {subject}")
}

/// Something that is chosen from a few.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// Its name in the document.
    pub name: &'static str,
    /// What is chosen.
    pub label: &'static str,
    /// From what.
    pub options: &'static [&'static str],
}

/// Everything that is chosen.
#[derive(Debug, Clone, Copy)]
pub struct Choices {
    /// How one is employed now.
    pub now_kind: Choice,
    /// How one is employed after.
    pub then_kind: Choice,
    /// The kind of tax.
    pub tax: Choice,
    /// How one files.
    pub status: Choice,
    /// How long searches and waits last in the trials.
    pub times: Choice,
    /// How many trials are run.
    pub trials: Choice,
}

/// Everything that is chosen.
pub const CHOICES: Choices = Choices {
    now_kind: Choice {
        name: "now-kind",
        label: "Work now",
        options: &["Employee", "Contractor", "Unpaid"],
    },
    then_kind: Choice {
        name: "then-kind",
        label: "Work after",
        options: &["Employee", "Contractor", "Unpaid"],
    },
    tax: Choice {
        name: "tax",
        label: "Taxes",
        options: &["US federal", "One flat rate", "None: pay is net"],
    },
    status: Choice {
        name: "status",
        label: "You file as",
        options: &[
            "Single",
            "Married, jointly",
            "Married, separately",
            "Head of household",
            "Surviving spouse",
        ],
    },
    times: Choice {
        name: "times",
        label: "Searches and waits last",
        options: &["As luck has it", "Their typical time"],
    },
    trials: Choice {
        name: "trials",
        label: "Trials",
        options: &["10,000", "1,000", "100,000", "1,000,000"],
    },
};

/// What a folded subject says of itself: its most telling values.
pub fn fold_present(subject: Subject, scenario: &Scenario, route: usize, voice: &Voice) -> String {
    let say = |lever: Lever, style| {
        let value = lever.get(scenario, route)?;
        Some(voice.language.value(lever.unit(scenario, route), value, style, &voice.figures))
    };
    let short = |lever| say(lever, Style::Short).unwrap_or_default();
    match subject {
        Subject::Main => String::new(),
        Subject::PayDetails => {
            format!("{} × {}", short(Lever::NowHours), short(Lever::NowWeeks))
        }
        Subject::Failing => format!(
            "{}, back at {}",
            short(Lever::BackMonths),
            say(Lever::BackShare, Style::Bare).unwrap_or_default()
        ),
        Subject::Household => say(Lever::Savings, Style::Bare)
            .map_or_else(|| "savings not set".to_owned(), |savings| format!("{savings} saved")),
        Subject::Taxes => match scenario.taxes.mode {
            TaxMode::None => "none".to_owned(),
            TaxMode::Flat => {
                format!("flat {}", say(Lever::TaxRate, Style::Bare).unwrap_or_default())
            }
            TaxMode::Us => match scenario.taxes.state {
                StateTax::Code(code) => format!("US federal, {}", code.as_str()),
                StateTax::Rate(_) => "US federal".to_owned(),
            },
        },
        Subject::Assumptions => {
            format!("{}, at {}", voice.language.spell(scenario.horizon), short(Lever::DiscountRate))
        }
    }
}

/// The verdict, where there is none, and what it is called.
#[derive(Debug, Clone, Copy)]
pub struct VerdictUi {
    /// What the section is.
    pub label: &'static str,
    /// In place of a headline.
    pub no_answer: &'static str,
}

/// The verdict.
pub const VERDICT: VerdictUi =
    VerdictUi { label: "The verdict", no_answer: "There is no answer to this yet" };

/// A source of the example's figures.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The lever whose figure it is.
    pub lever: Lever,
    /// What the figure is.
    pub what: &'static str,
    /// Who says so.
    pub name: &'static str,
    /// Where.
    pub href: &'static str,
}

/// Before the sources.
pub const SOURCES_ARE: &str = "Sources of the example:";

/// The sources of the example's figures (`scenario::defaults`).
pub const SOURCES: [Source; 2] = [
    Source {
        lever: Lever::Now,
        what: "rate now,",
        name: "BLS, OEWS May 2025, 15-1232",
        href: "https://www.bls.gov/oes/current/oes151232.htm",
    },
    Source {
        lever: Lever::Then,
        what: "rate after,",
        name: "BLS, OEWS May 2025, 15-1211",
        href: "https://www.bls.gov/oes/current/oes151211.htm",
    },
];

/// Sharing.
#[derive(Debug, Clone, Copy)]
pub struct ShareUi {
    /// The button.
    pub button: &'static str,
    /// The title of what is shared.
    pub title: &'static str,
    /// What the link's field is.
    pub link: &'static str,
    /// Where the figures are.
    pub privacy: &'static str,
    /// It is in the clipboard.
    pub copied: &'static str,
    /// It was handed on.
    pub sent: &'static str,
    /// Neither worked.
    pub refused: &'static str,
}

/// Sharing.
pub const SHARE: ShareUi = ShareUi {
    button: "Share this result",
    title: "Dues: is a lower rate now worth a higher one later?",
    link: "The link to these figures",
    privacy: "Your figures are in the link after the #, which browsers never send to a server.",
    copied: "Link copied. Whoever opens it sees the same figures.",
    sent: "Link handed on. Whoever opens it sees the same figures.",
    refused: "This browser lets no page copy. The link is selected: copy it by hand.",
};

/// Notices.
#[derive(Debug, Clone, Copy)]
pub struct NoticesUi {
    /// Takes them away.
    pub dismiss: &'static str,
}

/// Notices.
pub const NOTICES: NoticesUi = NoticesUi { dismiss: "Dismiss" };

/// What was wrong with a link, one sentence each, and that the rest is as it was sent.
pub fn link_problems(problems: &[LinkProblem]) -> Vec<String> {
    let mut said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    if !said.is_empty() {
        said.push("Everything else is as it was sent.".to_owned());
    }
    said
}

/// Names of lines where there is room, or not.
#[derive(Debug, Clone, Copy)]
pub struct LineNames {
    /// If it works.
    pub works: &'static str,
    /// If it doesn't.
    pub fails: &'static str,
    /// At the odds.
    pub expected: &'static str,
    /// Staying.
    pub staying: &'static str,
    /// The line where all cash is gone.
    pub nothing_left: &'static str,
}

/// The charts.
#[derive(Debug, Clone, Copy)]
pub struct Chart {
    /// The start of time.
    pub now: &'static str,
    /// On the top grid line of the gain.
    pub against_staying: &'static str,
    /// On the top grid line of the cash.
    pub in_the_bank: &'static str,
    /// Shows the numbers.
    pub table: &'static str,
    /// The column of months.
    pub month_word: &'static str,
    /// What the cursor of the gain reads.
    pub gain_cursor: &'static str,
    /// What the cursor of the cash reads.
    pub cash_cursor: &'static str,
    /// Names with room.
    pub wide: LineNames,
    /// Names without.
    pub narrow: LineNames,
}

/// The charts.
pub const CHART: Chart = Chart {
    now: "now",
    against_staying: "against staying",
    in_the_bank: "in the bank",
    table: "table",
    month_word: "Month",
    gain_cursor: "Gain or loss against staying, by month",
    cash_cursor: "Cash, by month",
    wide: LineNames {
        works: "if it works",
        fails: "if it doesn’t",
        expected: "at your odds",
        staying: "staying",
        nothing_left: "nothing left",
    },
    narrow: LineNames {
        works: "works",
        fails: "fails",
        expected: "at odds",
        staying: "staying",
        nothing_left: "none left",
    },
};

impl Chart {
    /// `1 year`, `10 years`.
    pub fn years(&self, count: u32) -> String {
        format!("{count} {}", if count == 1 { "year" } else { "years" })
    }

    /// `3 months`.
    pub fn months(&self, count: u32) -> String {
        format!("{count} {}", if count == 1 { "month" } else { "months" })
    }

    /// What there is at the start.
    pub fn saved(&self, money: &str) -> String {
        format!("{money} saved")
    }

    /// The cursor's plate.
    pub fn month(&self, month: u32) -> String {
        format!("month {month}")
    }
}

/// Months in a year.
const YEAR: u32 = 12;

/// What stands at a mark on the axis of time: `now`, then the first and last with their unit, the
/// others bare; years where all marks are whole years.
pub fn month_mark(marks: &[(u32, f64)], index: usize) -> String {
    let Some(&(month, _)) = marks.get(index) else { return String::new() };
    if month == 0 {
        return CHART.now.to_owned();
    }
    let years = marks.len() > 1 && marks.iter().all(|(month, _)| month % YEAR == 0);
    let first = marks.iter().position(|(month, _)| *month > 0) == Some(index);
    let last = index + 1 == marks.len();
    match (years, first || (years && last)) {
        (true, true) => CHART.years(month / YEAR),
        (false, true) => CHART.months(month),
        (true, false) => (month / YEAR).to_string(),
        (false, false) => month.to_string(),
    }
}

/// A label at a line's end.
#[derive(Debug, Clone, PartialEq)]
pub struct EndLabel {
    /// Whose it is.
    pub class: &'static str,
    /// Where the line ends.
    pub gain: f64,
    /// The gain in writing; none for staying.
    pub value: Option<String>,
    /// What it is.
    pub name: String,
}

/// The labels at the ends of the lines of gain.
pub fn gain_ends(voice: &Voice, result: &RouteResult, narrow: bool, fails: bool) -> Vec<EndLabel> {
    let names = if narrow { &CHART.narrow } else { &CHART.wide };
    let label = |class, gain: f64, name: &str| EndLabel {
        class,
        gain,
        value: Some(if narrow {
            voice.figures.axis(three_digits(gain), false)
        } else {
            voice.figures.difference(gain)
        }),
        name: name.to_owned(),
    };
    let mut labels = vec![label("works", result.works.net_gain, names.works)];
    if fails {
        labels.push(label("expected", result.expected.net_gain, names.expected));
        labels.push(label("fails", result.fails.net_gain, names.fails));
    }
    let staying = if narrow { names.staying } else { "staying put" };
    labels.push(EndLabel { class: "staying", gain: 0.0, value: None, name: staying.to_owned() });
    labels
}

/// A difference in the colour of its sign.
pub fn coloured(amount: f64, figures: &Figures) -> Text {
    let said = figures.difference(amount);
    let shown = three_digits(amount);
    Text::from(if shown > 0.0 {
        Span::gain(said)
    } else if shown < 0.0 {
        Span::loss(said)
    } else {
        Span::strong(said)
    })
}

/// The gains of a month, read out.
pub fn gain_at(voice: &Voice, result: &RouteResult, month: u32, fails: bool) -> Text {
    let at = |gains: &[f64]| {
        let gain = gains.get(month as usize).copied().unwrap_or(0.0);
        coloured(gain, &voice.figures)
    };
    let mut said = text![Span::strong(format!("Month {month}")), ": if it works "];
    said.add(at(&result.works.cumulative));
    if fails {
        said.add(", at your odds ");
        said.add(at(&result.expected.cumulative));
        said.add(", if it doesn’t ");
        said.add(at(&result.fails.cumulative));
    }
    said
}

/// The balances of a month, read out.
pub fn cash_at(voice: &Voice, result: &RouteResult, month: u32) -> Text {
    let money = |balance: f64| {
        let said = voice.figures.down_to_unit(balance);
        if balance < 0.0 { Span::loss(said) } else { Span::strong(said) }
    };
    let at = |ending: Ending| {
        let possible = result.outcomes.iter().filter(|o| o.ending == ending && o.chance > 0.0);
        possible.filter_map(|o| o.balances.get(month as usize).copied()).reduce(f64::min)
    };
    let mut said = text![Span::strong(format!("Month {month}")), ": "];
    if let Some(balance) = at(Ending::Works) {
        said.add(money(balance));
        said.add(" if it works, ");
    }
    if can_fail(result)
        && let Some(balance) = at(Ending::Fails)
    {
        said.add(money(balance));
        said.add(" if it doesn’t, ");
    }
    if let Some(balance) = result.staying_balances.get(month as usize) {
        said.add(money(*balance));
        said.add(" staying");
    }
    said
}

/// The table behind the charts.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    /// What it is.
    pub title: &'static str,
    /// Its columns.
    pub gain_works: &'static str,
    /// Gain if it fails.
    pub gain_fails: &'static str,
    /// Gain at the odds.
    pub gain_expected: &'static str,
    /// Cash if it works.
    pub cash_works: &'static str,
    /// Cash if it fails.
    pub cash_fails: &'static str,
    /// Cash if one stays.
    pub cash_staying: &'static str,
}

/// The table behind the charts.
pub const NUMBERS: Numbers = Numbers {
    title: "Gain and cash by month",
    gain_works: "Gain if it works",
    gain_fails: "Gain if it doesn’t",
    gain_expected: "Gain at your odds",
    cash_works: "Cash if it works",
    cash_fails: "Cash if it doesn’t",
    cash_staying: "Cash if you stay",
};

/// What must be true.
#[derive(Debug, Clone, Copy)]
pub struct Must {
    /// The levers' column.
    pub lever: &'static str,
    /// The user's values.
    pub yours: &'static str,
    /// The bounds.
    pub must_be: &'static str,
    /// The room left.
    pub room: &'static str,
    /// After the room, where nothing else says what it is.
    pub room_word: &'static str,
    /// Sets the bound.
    pub set: &'static str,
    /// Where one stands on it.
    pub at_the_edge: &'static str,
    /// Where nothing was told.
    pub not_told: &'static str,
}

/// What must be true.
pub const MUST: Must = Must {
    lever: "For it to stay worth it",
    yours: "yours",
    must_be: "must be",
    room: "room left, as a share of yours",
    room_word: " room",
    set: "set it",
    at_the_edge: "at the edge",
    not_told: "not set",
};

impl Must {
    /// The button that sets a bound, in full.
    pub fn set_label(&self, lever: &str) -> String {
        format!("Set it: {lever}")
    }
}

/// The gains of later years.
#[derive(Debug, Clone, Copy)]
pub struct Years {
    /// What is drawn.
    pub drawn: &'static str,
    /// The first column.
    pub after: &'static str,
    /// The row of an outcome that cannot come.
    pub if_it_failed: &'static str,
}

/// The gains of later years.
pub const YEARS: Years = Years {
    drawn: "Gain or loss against staying, in today’s value, by how far you look.",
    after: "after",
    if_it_failed: "if it did fail",
};

impl Years {
    /// The finding: whether time works for it.
    pub const fn title(&self, rises: Option<bool>) -> &'static str {
        match rises {
            Some(true) => "The further you look, the more it is worth",
            Some(false) => "The further you look, the less it is worth",
            None => "What it is worth hangs on how far you look",
        }
    }
}

/// The bar on a phone, and the document's title.
#[derive(Debug, Clone, Copy)]
pub struct Bar {
    /// Opens the levers.
    pub levers: &'static str,
}

/// The bar on a phone.
pub const BAR: Bar = Bar { levers: "Levers" };

impl Bar {
    /// The document's title.
    pub fn title(&self, headline: Option<&str>) -> String {
        match headline {
            Some(headline) => format!("{headline} · Dues"),
            None => SHARE.title.to_owned(),
        }
    }
}

/// The foot of the page.
#[derive(Debug, Clone, Copy)]
pub struct Foot {
    /// Where it is computed.
    pub computed: &'static str,
    /// What it is not.
    pub no_advice: &'static str,
}

/// The foot of the page.
pub const FOOT: Foot = Foot {
    computed: "Computed in your browser. Nothing you type leaves it.",
    no_advice: "A calculation, not financial or tax advice.",
};
