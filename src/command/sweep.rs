//! `dues sweep`: one or two levers at many values, of one scenario or of a file of links.

use super::arguments::Options;
use super::links::{self, LinkLine};
use super::parallel::parallel;
use super::source::{self, Source};
use super::{Failure, Output};
use crate::explore::{Axis, CELL_TRIALS, Grid, OddsProbe, Probe};
use crate::report::{SweepCell, defused, sweep_json};
use crate::scenario::PayPer;
use crate::scenario::lever::{Lever, Unit};
use serde_json::{Value, json};

/// The cells of a grid in its order.
type Cells = Vec<SweepCell>;

/// Most trials of one sweep, all cells together: minutes on two cores.
const MOST_TRIALS: u64 = 100_000_000;

/// What is asked of each cell.
struct Sweep {
    grid: Grid,
    /// Trials a cell, where odds are asked for.
    trials: Option<u32>,
    /// What the steps leave out at the high ends.
    unreached: Vec<String>,
}

/// What a line of a file of links came to.
struct Swept {
    cells: Result<Cells, Failure>,
    notes: Vec<String>,
    /// The units of the pays that are swept, as its scenario states them.
    pays: Vec<(Lever, PayPer)>,
    /// Its scenario's currency.
    currency: String,
}

/// A row's head in CSV, and the part of a grid's cells that it stands before.
type Block<'a> = (Vec<String>, &'a Cells);

/// The sweep of one scenario.
pub(super) fn one(source: &Source, options: &Options) -> Result<Output, Failure> {
    let sweep = Sweep::of(options, 1)?;
    let cells = sweep.cells(source, |cell| parallel(sweep.grid.cells(), cell))?;
    let text = if options.json {
        format!("{}\n", sweep_json(&sweep.grid, &cells, options.odds))
    } else {
        csv(&[], &sweep, &[(Vec::new(), &cells)])?
    };
    let notes = [sweep.unreached, source.notes.clone()].concat();
    Ok(Output { text, notes, ..Output::default() })
}

/// The sweep of every link of a file. Links that cannot be answered are noted, and the others are
/// answered all the same. A value of a pay means what it means in the first of them: a line whose pay is
/// in another unit would be answered about a wage that nobody asked for.
pub(super) fn many(path: &str, options: &Options) -> Result<Output, Failure> {
    let lines = links::read(path)?;
    let sweep = Sweep::of(options, lines.len())?;
    let swept = parallel(lines.len(), |i| sweep_line(&lines[i], &sweep, options.route));
    let mut notes = sweep.unreached.clone();
    let mut answered = Vec::new();
    let mut first: Option<(&LinkLine, &Swept)> = None;
    for (line, swept) in lines.iter().zip(&swept) {
        let at_line = |note: &dyn std::fmt::Display| format!("Line {}: {note}", line.number);
        notes.extend(swept.notes.iter().map(|note| at_line(note)));
        let cells = match &swept.cells {
            Ok(cells) => cells,
            Err(failure) => {
                notes.push(at_line(failure));
                continue;
            }
        };
        let (of, usual) = *first.get_or_insert((line, swept));
        let units: Vec<_> = swept.units_unlike(usual, of.number).collect();
        if swept.currency != usual.currency {
            let (own, number, usual) = (&swept.currency, of.number, &usual.currency);
            notes.push(at_line(&format!("Its money is {own}, that of line {number} {usual}.")));
        }
        if units.is_empty() {
            answered.push((line, cells));
        }
        notes.extend(units.iter().map(|unit| at_line(unit)));
    }
    if answered.is_empty() {
        return Err(Failure(format!("No link could be answered.\n{}", notes.join("\n"))));
    }
    let text = if options.json {
        format!(
            "{}\n",
            answered.iter().map(|(line, cells)| line_json(line, &sweep, cells)).collect::<Value>()
        )
    } else {
        let head = |line: &LinkLine| vec![line.number.to_string(), defused(&line.name)];
        let blocks: Vec<Block<'_>> =
            answered.into_iter().map(|(line, cells)| (head(line), cells)).collect();
        csv(&["line", "name"], &sweep, &blocks)?
    };
    Ok(Output { text, notes, ..Output::default() })
}

fn sweep_line(line: &LinkLine, sweep: &Sweep, route: Option<usize>) -> Swept {
    match source::from_listed(&line.link).and_then(|source| source.with_focus(route)) {
        Ok(source) => Swept {
            cells: sweep.cells(&source, |cell| (0..sweep.grid.cells()).map(cell).collect()),
            pays: sweep.pays(&source),
            currency: source.scenario.currency,
            notes: source.notes,
        },
        Err(failure) => Swept {
            cells: Err(failure),
            notes: Vec::new(),
            pays: Vec::new(),
            currency: String::new(),
        },
    }
}

impl Swept {
    /// A sentence for each swept pay whose unit is not that of the same pay in line `number`.
    fn units_unlike(&self, usual: &Self, number: usize) -> impl Iterator<Item = String> {
        let pairs = self.pays.iter().zip(&usual.pays).filter(|(own, usual)| own != usual);
        pairs.map(move |((lever, per), (_, usual))| {
            let (name, per, usual) = (lever.name(), word(*per), word(*usual));
            format!("Not answered: “{name}” is per {per} there, in line {number} per {usual}.")
        })
    }
}

const fn word(per: PayPer) -> &'static str {
    match per {
        PayPer::Hour => "hour",
        PayPer::Month => "month",
        PayPer::Year => "year",
    }
}

impl Sweep {
    /// What the options ask of so many scenarios.
    fn of(options: &Options, scenarios: usize) -> Result<Self, Failure> {
        let (grid, unreached) = grid(&options.over)?;
        grid.within(scenarios).map_err(|error| Failure(error.to_string()))?;
        if !options.odds {
            if options.trials.is_some() {
                return Err(Failure(
                    "“--trials” is how many “--odds” takes: give both.".to_owned(),
                ));
            }
            return Ok(Self { grid, trials: None, unreached });
        }
        let trials = options.trials(CELL_TRIALS)?;
        let all = u64::from(trials) * (grid.cells() * scenarios) as u64;
        if all > MOST_TRIALS {
            return Err(Failure(format!(
                "That is {all} trials; the most is {MOST_TRIALS}: take larger steps, or fewer \
                 trials a cell."
            )));
        }
        Ok(Self { grid, trials: Some(trials), unreached })
    }

    /// The pays among its levers, with the unit in which a scenario's values of them are.
    fn pays(&self, source: &Source) -> Vec<(Lever, PayPer)> {
        let unit = |axis: &Axis| match axis.lever.unit(&source.scenario, source.focus) {
            Unit::Pay(per) => Some((axis.lever, per)),
            _ => None,
        };
        self.grid.axes().iter().filter_map(unit).collect()
    }

    /// The cells of the route in focus, once the grid fits it, as `each` goes through their numbers.
    fn cells(
        &self,
        source: &Source,
        each: impl FnOnce(&(dyn Fn(usize) -> SweepCell + Sync)) -> Cells,
    ) -> Result<Cells, Failure> {
        let failed = |error: &dyn std::fmt::Display| Failure(error.to_string());
        let (scenario, route) = (&source.scenario, source.focus);
        self.grid.fits(scenario, route).map_err(|error| failed(&error))?;
        let states = super::states(scenario)?;
        let probe = Probe::new(scenario, route, states).map_err(|error| failed(&error))?;
        let odds = OddsProbe::new(scenario, route, states).map_err(|error| failed(&error))?;
        Ok(each(&|cell| {
            let values = self.grid.values(cell);
            SweepCell {
                standing: probe.with(&values),
                odds_ahead: self.trials.and_then(|trials| odds.odds(&values, trials)),
            }
        }))
    }
}

/// The grid of `LEVER=LOW:HIGH:STEP`, one or two of them, and what their steps leave out.
fn grid(over: &[String]) -> Result<(Grid, Vec<String>), Failure> {
    if over.is_empty() {
        return Err(Failure(format!("“dues sweep” needs “--over”, as in {EXAMPLE}.")));
    }
    let axes = over.iter().map(|text| axis(text)).collect::<Result<Vec<_>, _>>()?;
    let (axes, unreached): (Vec<_>, Vec<_>) = axes.into_iter().unzip();
    let grid = Grid::new(axes).map_err(|error| Failure(error.to_string()))?;
    Ok((grid, unreached.into_iter().flatten().collect()))
}

const EXAMPLE: &str = "“--over cut=20:40:1”";

/// An axis, and a note where its steps do not reach its high end.
fn axis(text: &str) -> Result<(Axis, Option<String>), Failure> {
    let unclear = || Failure(format!("“{text}” is no lever with low:high:step, as in {EXAMPLE}."));
    let (name, range) = text.split_once('=').ok_or_else(unclear)?;
    let lever = Lever::named(name).ok_or_else(|| {
        let names: Vec<_> = Lever::ALL.into_iter().map(Lever::name).collect();
        Failure(format!("There is no lever “{name}”. The levers are {}.", names.join(", ")))
    })?;
    let numbers: Vec<f64> = range
        .split(':')
        .map(|number| number.trim().parse())
        .collect::<Result<_, _>>()
        .map_err(|_| unclear())?;
    let [low, high, step] = numbers[..] else { return Err(unclear()) };
    let axis = Axis::new(lever, low, high, step).map_err(|error| Failure(error.to_string()))?;
    let last = axis.values.last().copied().filter(|last| *last < high);
    let note =
        last.map(|last| format!("“{text}” ends at {last}: its steps do not come to {high}."));
    Ok((axis, note))
}

/// One row a cell: the block's head, the levers' values, net gain, affordable, and the odds where
/// they were asked for.
fn csv(head: &[&str], sweep: &Sweep, blocks: &[Block<'_>]) -> Result<String, Failure> {
    let grid = &sweep.grid;
    let odds = sweep.trials.map(|_| "odds_ahead");
    let failed = |error: csv::Error| Failure(error.to_string());
    let mut writer = csv::Writer::from_writer(Vec::new());
    let levers = grid.axes().iter().map(|axis| axis.lever.name());
    let columns = head.iter().copied().chain(levers).chain(["net_gain", "affordable"]).chain(odds);
    writer.write_record(columns).map_err(failed)?;
    for (head, cells) in blocks {
        for (i, cell) in cells.iter().enumerate() {
            let values = grid.values(i).into_iter().map(|(_, value)| value.to_string());
            let [gain, affordable] = cell.standing.map_or_else(Default::default, |standing| {
                [standing.net_gain.to_string(), standing.affordable().to_string()]
            });
            let odds = odds.map(|_| cell.odds_ahead.map(|o| o.to_string()).unwrap_or_default());
            let row = head.iter().cloned().chain(values).chain([gain, affordable]).chain(odds);
            writer.write_record(row).map_err(failed)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| Failure(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn line_json(line: &LinkLine, sweep: &Sweep, cells: &Cells) -> Value {
    let mut one = sweep_json(&sweep.grid, cells, sweep.trials.is_some());
    if let Some(object) = one.as_object_mut() {
        object.insert("line".to_owned(), json!(line.number));
        object.insert("name".to_owned(), json!(line.name));
    }
    one
}
