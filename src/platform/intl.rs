//! Numbers as the reader's own locale writes them.

use super::page;
use crate::words::{NumberFormat, PlainEnUs, catalogue::Plural};
use js_sys::{Array, Function, Intl, Object, Reflect};
use std::{cell::RefCell, fmt, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};

/// What a formatter writes.
#[derive(Debug, Clone, PartialEq)]
enum Style {
    Number,
    Percent,
    Money(String),
}

/// The locale whose numbers the program can write itself, to the letter of `Intl`: the first
/// formatter of a page costs the browser 40 ms (Chromium 156, 2026), a fifth of the whole start.
const PLAIN: &str = "en-US";
/// The language whose plurals it knows.
const ENGLISH: &str = "en";

/// `Intl.NumberFormat` of one locale. Where the browser refuses a locale or a currency, en-US
/// speaks for it.
pub(crate) struct IntlFormat {
    /// Undefined where the browser's own is meant and it does not tell which that is.
    locales: JsValue,
    /// Made once each: making a formatter costs a thousand times what using it costs.
    made: RefCell<Vec<(Style, u8, Option<Intl::NumberFormat>)>>,
    /// The currencies whose symbols were asked for, with these: each lever asks.
    symbols: RefCell<Vec<(String, String)>>,
    decimal: char,
    group: char,
    locale: String,
    /// The plurals of the language that is spoken; none for English.
    plurals: Option<Intl::PluralRules>,
    language: String,
}

impl fmt::Debug for IntlFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IntlFormat").finish_non_exhaustive()
    }
}

impl PartialEq for IntlFormat {
    fn eq(&self, other: &Self) -> bool {
        self.locales == other.locales && self.language == other.language
    }
}

impl IntlFormat {
    /// The format of this BCP 47 locale, where it is empty of the language that the reader wants
    /// most; with the plurals of this language.
    pub(crate) fn new(locale: &str, language: &str) -> Rc<Self> {
        let wanted = if locale.is_empty() { page::languages().into_iter().next() } else { None };
        let locale = wanted.unwrap_or_else(|| locale.to_owned());
        let locales =
            if locale.is_empty() { JsValue::UNDEFINED } else { JsValue::from_str(&locale) };
        let (decimal, group) = if locale == PLAIN {
            (PlainEnUs.decimal_mark(), PlainEnUs.group_mark())
        } else {
            marks(&locales)
        };
        let plurals = (language != ENGLISH)
            .then(|| Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new()));
        Rc::new(Self {
            locales,
            made: RefCell::default(),
            symbols: RefCell::default(),
            decimal,
            group,
            locale,
            plurals,
            language: language.to_owned(),
        })
    }

    /// The locale by its name; the reader's own, too, so that a worker can be told. Empty where the
    /// browser does not tell it.
    pub(crate) fn locale(&self) -> &str {
        &self.locale
    }

    /// The number as the browser writes it; none where [`PlainEnUs`] is to write it.
    fn write(&self, style: Style, value: f64, decimals: u8) -> Option<String> {
        if self.locale == PLAIN {
            return None;
        }
        let mut made = self.made.borrow_mut();
        let known = made.iter().position(|(s, d, _)| *d == decimals && *s == style);
        let at = known.unwrap_or_else(|| {
            let formatter = formatter(&self.locales, &style, decimals);
            made.push((style, decimals, formatter));
            made.len() - 1
        });
        let format: Function = made.get(at)?.2.as_ref()?.format();
        format.call1(&JsValue::UNDEFINED, &value.into()).ok()?.as_string()
    }
}

impl NumberFormat for IntlFormat {
    fn number(&self, value: f64, decimals: u8) -> String {
        self.write(Style::Number, value, decimals)
            .unwrap_or_else(|| PlainEnUs.number(value, decimals))
    }

    fn money(&self, value: f64, decimals: u8, currency: &str) -> String {
        self.write(Style::Money(currency.to_owned()), value, decimals)
            .unwrap_or_else(|| PlainEnUs.money(value, decimals, currency))
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        self.write(Style::Percent, share, decimals)
            .unwrap_or_else(|| PlainEnUs.percent(share, decimals))
    }

    fn currency_symbol(&self, currency: &str) -> String {
        let mut symbols = self.symbols.borrow_mut();
        if let Some((_, symbol)) = symbols.iter().find(|(of, _)| of == currency) {
            return symbol.clone();
        }
        let money = || Style::Money(currency.to_owned());
        let formatter =
            if self.locale == PLAIN { None } else { formatter(&self.locales, &money(), 0) };
        let symbol = formatter
            .and_then(|formatter| part(&formatter, 0.0, "currency"))
            .unwrap_or_else(|| PlainEnUs.currency_symbol(currency));
        symbols.push((currency.to_owned(), symbol.clone()));
        symbol
    }

    fn plural(&self, count: f64) -> Plural {
        let category = self.plurals.as_ref().and_then(|rules| rules.select(count).as_string());
        category.map_or_else(|| PlainEnUs.plural(count), |name| Plural::named(&name))
    }

    fn decimal_mark(&self) -> char {
        self.decimal
    }

    fn group_mark(&self) -> char {
        self.group
    }
}

/// A formatter; `None` where the browser refuses the locale or the currency.
fn formatter(locales: &JsValue, style: &Style, decimals: u8) -> Option<Intl::NumberFormat> {
    let options = Object::new();
    let set = |key: &str, value: JsValue| Reflect::set(&options, &key.into(), &value).is_ok();
    set("minimumFractionDigits", decimals.into());
    set("maximumFractionDigits", decimals.into());
    match style {
        Style::Number => {}
        Style::Percent => {
            set("style", "percent".into());
        }
        Style::Money(currency) => {
            set("style", "currency".into());
            set("currency", currency.as_str().into());
        }
    }
    // By reflection, because it throws and the binding does not say so.
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &"NumberFormat".into()).ok()?.dyn_into().ok()?;
    let made = Reflect::construct(&class, &Array::of2(locales, &options)).ok()?;
    Some(made.unchecked_into())
}

/// The marks before decimals and between groups.
fn marks(locales: &JsValue) -> (char, char) {
    /// Long enough that every locale groups it, with a decimal.
    const SAMPLE: f64 = 1_234_567.5;
    let read = |name| {
        let formatter = formatter(locales, &Style::Number, 1)?;
        part(&formatter, SAMPLE, name)?.chars().next()
    };
    let plain = PlainEnUs;
    (
        read("decimal").unwrap_or_else(|| plain.decimal_mark()),
        read("group").unwrap_or_else(|| plain.group_mark()),
    )
}

/// The part of this type of a formatted number.
fn part(formatter: &Intl::NumberFormat, value: f64, wanted: &str) -> Option<String> {
    let get = |part: &JsValue, key: &str| Reflect::get(part, &key.into()).ok()?.as_string();
    let parts: Array = formatter.format_to_parts(value);
    let found = parts.iter().find(|part| get(part, "type").as_deref() == Some(wanted))?;
    get(&found, "value")
}
