//! Texts and explanations in a parcel.

use super::parcel::{Opened, Parcel};
use crate::{
    scenario::lever::Lever,
    words::{
        Change, Kind, Span, Text,
        explain::{Given, Row, Tag, Why},
    },
};

const TAGS: [Tag; 4] = [Tag::Sourced, Tag::Guess, Tag::Yours, Tag::Computed];

fn pack_lever(parcel: &mut Parcel, lever: Lever) {
    let at = Lever::ALL.iter().position(|known| *known == lever);
    parcel.number(at.unwrap_or_default() as f64);
}

fn unpack_lever(parcel: &mut Opened) -> Option<Lever> {
    Lever::ALL.get(parcel.whole()?).copied()
}

pub(super) fn pack(parcel: &mut Parcel, text: &Text) {
    parcel.list(text.spans(), |parcel, span| {
        let (kind, lever, value) = match span.kind {
            Kind::Plain => (0.0, None, None),
            Kind::Figure => (1.0, None, None),
            Kind::Strong => (2.0, None, None),
            Kind::Gain => (3.0, None, None),
            Kind::Loss => (4.0, None, None),
            Kind::Yours(lever) => (5.0, Some(lever), None),
            Kind::Offer(change) => (6.0, Some(change.lever), Some(change.value)),
            Kind::Action(change) => (7.0, Some(change.lever), Some(change.value)),
        };
        parcel.number(kind);
        if let Some(lever) = lever {
            pack_lever(parcel, lever);
        }
        parcel.numbers.extend(value);
        parcel.word(&span.text);
    });
}

pub(super) fn unpack(parcel: &mut Opened) -> Option<Text> {
    let change = |parcel: &mut Opened| {
        Some(Change { lever: unpack_lever(parcel)?, value: parcel.number()? })
    };
    let spans = parcel.list(|parcel| {
        let kind = match parcel.whole()? {
            0 => Kind::Plain,
            1 => Kind::Figure,
            2 => Kind::Strong,
            3 => Kind::Gain,
            4 => Kind::Loss,
            5 => Kind::Yours(unpack_lever(parcel)?),
            6 => Kind::Offer(change(parcel)?),
            7 => Kind::Action(change(parcel)?),
            _ => return None,
        };
        Some(Span { kind, text: parcel.word()? })
    })?;
    Some(Text::of(spans))
}

pub(super) fn pack_why(parcel: &mut Parcel, why: &Why) {
    let row = |parcel: &mut Parcel, row: &Row| {
        pack(parcel, &row.label);
        pack(parcel, &row.amount);
    };
    pack(parcel, &why.title);
    parcel.list(&why.rows, row);
    parcel.maybe(why.total.as_ref(), row);
    parcel.list(&why.inputs, |parcel, given| {
        pack(parcel, &given.name);
        pack(parcel, &given.value);
        let tag = TAGS.iter().position(|tag| *tag == given.tag);
        parcel.number(tag.unwrap_or_default() as f64);
        parcel.list(&given.sources, |parcel, source| parcel.word(source));
    });
    parcel.list(&why.notes, pack);
}

pub(super) fn unpack_why(parcel: &mut Opened) -> Option<Why> {
    let row = |parcel: &mut Opened| Some(Row { label: unpack(parcel)?, amount: unpack(parcel)? });
    Some(Why {
        title: unpack(parcel)?,
        rows: parcel.list(row)?,
        total: parcel.maybe(row)?,
        inputs: parcel.list(|parcel| {
            Some(Given {
                name: unpack(parcel)?,
                value: unpack(parcel)?,
                tag: *TAGS.get(parcel.whole()?)?,
                sources: parcel.list(Opened::word)?,
            })
        })?,
        notes: parcel.list(unpack)?,
    })
}
