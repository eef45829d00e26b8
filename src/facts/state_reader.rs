//! [`StateTables`] from any tree of JSON, read by hand: in the browser, where `JSON.parse` gives
//! the tree, this weighs a fraction of what a derived reader weighs. A test holds it to the derived
//! one on every figure there is.

use super::{
    by_name::ByName,
    state_amount::{Amount, ByStateStatus, FederalTaxBasis, Ramp, RampRound},
    state_rules::{
        IncomeTaxKind, IncomeTaxRules, Item, Of, PayrollRule, RatesAbove, Recapture, RecaptureTier,
        StateYear, TaxableBand, ZeroIf,
    },
    states::{
        EitcInputs, FederalInputs, FicaInputs, Jurisdiction, PhaseOutStart, StateReference,
        StateSource, StateTables,
    },
};

/// A node of a tree of JSON.
pub trait Node: Sized {
    /// Its number, if it is one.
    fn number(&self) -> Option<f64>;
    /// Its text, if it is one.
    fn text(&self) -> Option<String>;
    /// Its truth, if it is one.
    fn truth(&self) -> Option<bool>;
    /// Its items, if it is a list.
    fn items(&self) -> Option<Vec<Self>>;
    /// Its entries other than null, if it is an object.
    fn entries(&self) -> Option<Vec<(String, Self)>>;
}

impl StateTables {
    /// Reads a tree; `None` where it is not of the known shape.
    pub fn from_tree<N: Node>(tree: &N) -> Option<Self> {
        Self::read(tree)
    }
}

/// What can be read from a node.
trait Read: Sized {
    fn read<N: Node>(node: &N) -> Option<Self>;
    /// What is read where an object has no such key; `None` where it must have it.
    fn absent() -> Option<Self> {
        None
    }
}

/// The keys of an object that are not read yet.
struct Keys<N>(Vec<(String, N)>);

impl<N: Node> Keys<N> {
    fn of(node: &N) -> Option<Self> {
        node.entries().map(Self)
    }

    /// Written once, not into every field of every object.
    #[inline(never)]
    fn find(&mut self, key: &str) -> Option<N> {
        let at = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.swap_remove(at).1)
    }

    fn take<T: Read>(&mut self, key: &str) -> Option<T> {
        match self.find(key) {
            Some(node) => T::read(&node),
            None => T::absent(),
        }
    }

    fn take_or_default<T: Read + Default>(&mut self, key: &str) -> Option<T> {
        self.find(key).map_or_else(|| Some(T::default()), |node| T::read(&node))
    }

    /// Nothing is left that nobody knows.
    fn done(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

impl Read for f64 {
    fn read<N: Node>(node: &N) -> Option<Self> {
        node.number()
    }
}

impl Read for i32 {
    fn read<N: Node>(node: &N) -> Option<Self> {
        node.number().map(|number| number as Self)
    }
}

impl Read for bool {
    fn read<N: Node>(node: &N) -> Option<Self> {
        node.truth()
    }
}

impl Read for String {
    fn read<N: Node>(node: &N) -> Option<Self> {
        node.text()
    }
}

impl<T: Read> Read for Option<T> {
    fn read<N: Node>(node: &N) -> Option<Self> {
        T::read(node).map(Some)
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read<N: Node>(node: &N) -> Option<Self> {
        node.items()?.iter().map(T::read).collect()
    }
}

impl Read for (f64, f64) {
    fn read<N: Node>(node: &N) -> Option<Self> {
        match node.items()?.as_slice() {
            [from, value] => Some((from.number()?, value.number()?)),
            _ => None,
        }
    }
}

impl<T: Read> Read for ByName<T> {
    fn read<N: Node>(node: &N) -> Option<Self> {
        let mut all = Self::new();
        for (name, node) in node.entries()? {
            all.insert(name, T::read(&node)?);
        }
        Some(all)
    }
}

impl<T: Read> Read for ByStateStatus<T> {
    fn read<N: Node>(node: &N) -> Option<Self> {
        let mut keys = Keys::of(node)?;
        let (single, mfj, hoh) = (keys.take("single")?, keys.take("mfj")?, keys.take("hoh")?);
        keys.done()?;
        Some(Self { single, mfj, hoh })
    }
}

/// Objects whose keys are the fields, of which they may lack those in brackets; `only` these,
/// or `among` others.
macro_rules! objects {
    ($($known:ident $type:ident { $($field:ident),* } $([$($lacking:ident),*])?)*) => {$(
        impl Read for $type {
            fn read<N: Node>(node: &N) -> Option<Self> {
                let mut keys = Keys::of(node)?;
                let value = Self {
                    $($field: keys.take(stringify!($field))?,)*
                    $($($lacking: keys.take_or_default(stringify!($lacking))?,)*)?
                };
                objects!(@$known keys);
                Some(value)
            }
        }
    )*};
    (@only $keys:ident) => { $keys.done()?; };
    (@among $keys:ident) => {};
}

/// Words for the cases of an enum.
macro_rules! words {
    ($($type:ident { $($word:literal => $case:ident),* $(,)? })*) => {$(
        impl Read for $type {
            fn read<N: Node>(node: &N) -> Option<Self> {
                match node.text()?.as_str() {
                    $($word => Some(Self::$case),)*
                    _ => None,
                }
            }
        }
    )*};
}

words! {
    RampRound { "up" => Up, "down" => Down, "none" => None }
    FederalTaxBasis { "gross" => Gross, "net_of_eitc" => NetOfEitc }
    Of {
        "agi" => Agi,
        "taxable" => Taxable,
        "taxable_unless_capped" => TaxableUnlessCapped,
    }
    IncomeTaxKind { "none" => None, "flat" => Flat, "graduated" => Graduated }
}

objects! {
    among StateTables { federal, jurisdictions }
    only FederalInputs { standard_deduction, brackets, fica, eitc_no_children }
    only FicaInputs {
        ss_rate, ss_wage_base, medicare_rate, additional_medicare_rate, additional_medicare_over
    }
    only EitcInputs { max, phase_in_rate, phase_out_rate, phase_out_start }
    only PhaseOutStart { mfj, other }
    among Jurisdiction {
        name, years, source, projected_2026, local_income_tax, payroll_note, confidence
    } [notes]
    among StateSource { tool, parameters, references }
    among StateReference { title, url }
    only StateYear { income_tax, payroll }
    only Item { amount } [id, of]
    only ZeroIf { of, at_most, below }
    only TaxableBand { below, width, rows_start_at_1_from, round_tax }
    only RatesAbove { taxable_over, rates, minus }
    only Recapture { phase_in, tiers, flat_top_if_agi_over }
    only RecaptureTier { taxable_from, base, add, agi_from }
    only IncomeTaxRules {
        kind, rates, taxable_band, rates_above, recapture, minimum_tax, maximum_tax,
        credit_fraction, cap_after_credits
    } [deductions, zero_if, add, credits, after]
    only PayrollRule { id, rate, wage_base, annual_max, figure_year } [optional]
    only Ramp { base, start, per, step, round, min, max }
}

impl Read for Amount {
    fn read<N: Node>(node: &N) -> Option<Self> {
        if let Some(number) = node.number() {
            return Some(Self::Number(number));
        }
        if node.items().is_some() {
            return Read::read(node).map(Self::Brackets);
        }
        let mut keys = Keys::of(node)?;
        let has = |keys: &Keys<N>, key: &str| keys.0.iter().any(|(name, _)| name == key);
        if has(&keys, "single") {
            return Read::read(node).map(|by| Self::ByStatus(Box::new(by)));
        }
        if has(&keys, "step") {
            let (rows, strict) = (keys.take("step")?, keys.take_or_default("strict")?);
            let value = Self::Step { rows, strict };
            return keys.done().map(|()| value);
        }
        let [(key, value)] = keys.0.as_slice() else { return None };
        match key.as_str() {
            "brackets" => Read::read(value).map(Self::Brackets),
            "ramp" => Read::read(value).map(Self::Ramp),
            "card" => {
                let mut keys = Keys::of(value)?;
                let card = Self::Card { rate: keys.take("rate")?, minus: keys.take("minus")? };
                keys.done().map(|()| card)
            }
            "sum" => Read::read(value).map(Self::Sum),
            "max" => Read::read(value).map(Self::Max),
            "min" => Read::read(value).map(Self::Min),
            "mul" => Read::read(value).map(Self::Mul),
            "x" => Read::read(value).map(Self::X),
            "fed_std" => Read::read(value).map(Self::FederalStandardDeduction),
            "fed_eitc" => Read::read(value).map(Self::FederalEitc),
            "fica" => Read::read(value).map(Self::Fica),
            "additional_medicare" => Read::read(value).map(Self::AdditionalMedicare),
            "fed_tax" => Read::read(value).map(Self::FederalTax),
            _ => None,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]
mod tests {
    use super::*;
    use serde_json::Value;

    impl Node for Value {
        fn number(&self) -> Option<f64> {
            self.as_f64()
        }
        fn text(&self) -> Option<String> {
            self.as_str().map(str::to_owned)
        }
        fn truth(&self) -> Option<bool> {
            self.as_bool()
        }
        fn items(&self) -> Option<Vec<Self>> {
            self.as_array().cloned()
        }
        fn entries(&self) -> Option<Vec<(String, Self)>> {
            let entries = self.as_object()?.iter().filter(|(_, value)| !value.is_null());
            Some(entries.map(|(key, value)| (key.clone(), value.clone())).collect())
        }
    }

    const FILE: &str = include_str!("state_income_tax.json");

    #[test]
    fn reads_the_same_as_the_derived_reader() {
        let tree: Value = serde_json::from_str(FILE).unwrap();
        let read = StateTables::from_tree(&tree).unwrap();
        assert_eq!(read, StateTables::from_json(FILE).unwrap());
        assert_eq!(read.jurisdictions.len(), 51);
    }

    #[test]
    fn refuses_a_rule_that_nobody_knows() {
        let mut tree: Value = serde_json::from_str(FILE).unwrap();
        let rules = &mut tree["jurisdictions"]["CA"]["years"]["2026"]["income_tax"];
        rules["surtax"] = Value::from(0.1);
        assert_eq!(StateTables::from_tree(&tree), None);
        let rules = &mut tree["jurisdictions"]["CA"]["years"]["2026"]["income_tax"];
        rules.as_object_mut().unwrap().remove("surtax");
        rules["rates"] = serde_json::json!({ "slope": 2 });
        assert_eq!(StateTables::from_tree(&tree), None);
    }

    /// Every node below this one, as the steps to it.
    fn places(node: &Value, to: &str, all: &mut Vec<String>) {
        let entries: Vec<(String, &Value)> = match node {
            Value::Object(entries) => entries.iter().map(|(k, v)| (k.clone(), v)).collect(),
            Value::Array(items) => {
                items.iter().enumerate().map(|(k, v)| (k.to_string(), v)).collect()
            }
            _ => return,
        };
        for (key, node) in entries {
            let to = format!("{to}/{}", key.replace('/', "~1"));
            places(node, &to, all);
            all.push(to);
        }
    }

    /// Puts something there, or takes away what is there.
    fn put(tree: &mut Value, place: &str, value: Option<Value>) {
        let (around, key) = place.rsplit_once('/').unwrap();
        let around = tree.pointer_mut(around).unwrap();
        match (around, value) {
            (around, Some(value)) if around.is_object() => around[key.replace("~1", "/")] = value,
            (Value::Object(around), _) => drop(around.remove(&key.replace("~1", "/"))),
            (around, Some(value)) => around[key.parse::<usize>().unwrap()] = value,
            (around, None) => drop(around.as_array_mut().unwrap().remove(key.parse().unwrap())),
        }
    }

    #[test]
    fn a_damaged_table_is_refused_or_read_as_the_derived_reader_reads_it() {
        let file: Value = serde_json::from_str(FILE).unwrap();
        let mut refused = 0;
        // States whose rules have everything there is in them between them, one at a time.
        for code in ["AR", "CA", "CT", "NY", "OR", "WA"] {
            let mut tree = serde_json::json!({ "federal": {}, "jurisdictions": {} });
            tree["federal"]["2026"] = file["federal"]["2026"].clone();
            tree["jurisdictions"][code] = file["jurisdictions"][code].clone();
            let mut all = Vec::new();
            places(&tree, "", &mut all);
            for place in all {
                let lacking = std::iter::once(None);
                for wrong in lacking.chain(["?".into(), (-1).into(), true.into()].map(Some)) {
                    let mut damaged = tree.clone();
                    put(&mut damaged, &place, wrong.clone());
                    let read = StateTables::from_tree(&damaged);
                    let derived = serde_json::from_value(damaged).ok();
                    assert!(read == derived, "{place} = {wrong:?}: {}", read.is_some());
                    refused += usize::from(read.is_none());
                }
            }
        }
        assert!(refused > 3_000, "{refused}");
    }
}
