//! What the page remembers.

use super::{
    behind::{Behind, Pace},
    kept::Keeping,
    language::Spoken,
    late::Part,
    look::Look,
    rise::Rise,
    tables::Tables,
    told::Told,
    typing::Said,
};
use crate::{
    platform::{intl::IntlFormat, share::Shared},
    scenario::{
        PayPer, Scenario,
        lever::{Lever, Subject},
    },
    session::Session,
};
use std::rc::Rc;

/// A lever in the hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Drag {
    /// The lever.
    pub(crate) lever: Lever,
    /// Where it stood, in its own unit.
    pub(crate) from: f64,
    /// The pixel at which a figure in a sentence was gripped.
    pub(super) grip: Option<f64>,
    /// How far below the window's top the map is that is held: it stays there.
    pub(crate) map_top: Option<f64>,
}

/// How often what is on the desk has changed: what was painted before is out of date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// In the worker's answers.
    pub(crate) answers: u32,
    /// In all else but what comes up or is behind.
    pub(crate) acts: u32,
}

/// What is on the desk.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is something that is open or not")]
pub(crate) struct Desk {
    /// The scenario with its undo.
    pub(crate) session: Session,
    /// The unit of time in which every pay is shown.
    pub(crate) per: PayPer,
    /// The language of the page.
    pub(crate) spoken: Spoken,
    /// The reader's numbers.
    pub(crate) format: Rc<IntlFormat>,
    /// The scenario as it was opened: the slider of the rate now hangs on it.
    pub(crate) opened: Rc<Scenario>,
    /// The route that was in focus then.
    pub(crate) opened_focus: usize,
    /// The scenario when the last drag ended: axes and the other sliders hang on it.
    pub(crate) settled: Rc<Scenario>,
    /// What is being dragged.
    pub(crate) drag: Option<Drag>,
    /// Whether the last drag moved anything: its click then is none.
    pub(super) moved: bool,
    /// The lever that was moved last: it says what it breaks.
    pub(crate) touched: Option<Lever>,
    /// How far behind a change the page is; `None` where it has followed.
    pub(crate) behind: Option<Behind>,
    /// How long it takes to follow.
    pub(crate) pace: Pace,
    /// What is being typed, and where.
    pub(crate) draft: Option<(Lever, String)>,
    /// What was said of what was typed last.
    pub(crate) said: Option<Said>,
    /// Whether the sheet of levers is open (where there is one).
    pub(crate) sheet: bool,
    /// Where the sheet's head was gripped.
    pub(super) sheet_grip: Option<i32>,
    /// A lever that somebody wants to get to.
    pub(crate) reach: Option<Lever>,
    /// Whether all figures are unfolded where there is little room.
    pub(crate) all_figures: bool,
    /// The subjects that are unfolded.
    pub(crate) folds: Vec<Subject>,
    /// Where the cursor of the charts is.
    pub(crate) month: Option<u32>,
    /// Whether the table behind the charts is shown.
    pub(crate) table: bool,
    /// Whether the one behind the map is.
    pub(crate) map_table: bool,
    /// Whether the map shows odds.
    pub(crate) map_odds: bool,
    /// Whether the one behind the trials is.
    pub(crate) spread_table: bool,
    /// Whether the verdict is out of sight.
    pub(crate) stuck: bool,
    /// How much of the page there is.
    pub(crate) rise: Rise,
    /// How wide a slider and the story are, in pixels.
    pub(crate) widths: (f64, f64),
    /// What became of the link last shared.
    pub(crate) shared: Option<(String, Shared)>,
    /// Whether the page is being printed.
    pub(crate) printing: bool,
    /// Whether this is the report's desk: what is drawn from it is lower, and a copy.
    pub(crate) paper: bool,
    /// What was wrong with the link, in words.
    pub(crate) notices: Vec<String>,
    /// Whether the first hint is shown.
    pub(crate) hint: bool,
    /// Whether the page stands in another page's frame (`embed.html`).
    pub(crate) embedded: bool,
    /// Whether a link is in the address that is not opened: in a frame nothing is shown in its place.
    pub(crate) unopened: bool,
    /// Whether a newer version of the page is offered.
    pub(crate) fresh: bool,
    /// What there is of the states' tax tables.
    pub(crate) tables: Tables,
    /// How it stands with the page's late part.
    pub(crate) part: Part,
    /// What the worker has answered.
    pub(crate) told: Told,
    /// What is saved in the browser.
    pub(crate) keeping: Keeping,
    /// How the page is looked at.
    pub(crate) look: Look,
    /// How often it has changed.
    pub(crate) changes: Changes,
}

impl Desk {
    /// A desk with this session opened; `widths` of a slider and the story until they are known.
    pub(crate) fn open(
        session: Session,
        notices: Vec<String>,
        widths: (f64, f64),
        spoken: Spoken,
    ) -> Self {
        let opened = session.shared();
        Self {
            per: opened.now.pay.per,
            format: format(&opened, &spoken),
            spoken,
            settled: opened.clone(),
            opened,
            opened_focus: session.focus(),
            session,
            drag: None,
            moved: false,
            touched: None,
            behind: None,
            pace: Pace::default(),
            draft: None,
            said: None,
            sheet: false,
            sheet_grip: None,
            reach: None,
            all_figures: false,
            folds: Vec::new(),
            month: None,
            table: false,
            map_table: false,
            map_odds: false,
            spread_table: false,
            stuck: false,
            rise: Rise::ALL,
            widths,
            shared: None,
            printing: false,
            paper: false,
            notices,
            hint: false,
            embedded: false,
            unopened: false,
            fresh: false,
            tables: Tables::default(),
            part: Part::default(),
            told: Told::default(),
            keeping: Keeping::default(),
            look: Look::default(),
            changes: Changes::default(),
        }
    }

    /// Whether more of the page could be there than is.
    pub(crate) fn comes_up(&self) -> bool {
        let sections = self.part.here().map_or(0, |late| late.sections.len());
        self.rise < Rise::WHOLE || !self.embedded && self.rise.sections() < sections
    }

    /// Speaks this language from now on.
    pub(super) fn speak(&mut self, spoken: Spoken) {
        self.format = format(&self.opened, &spoken);
        self.spoken = spoken;
    }
}

/// How numbers are written: as the scenario says, else as the language's readers do.
pub(super) fn format(scenario: &Scenario, spoken: &Spoken) -> Rc<IntlFormat> {
    let locale = if scenario.locale.is_empty() { spoken.locale() } else { &scenario.locale };
    IntlFormat::new(locale, spoken.tag())
}
