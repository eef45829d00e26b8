//! What a chart shows, for those who do not see it.

use super::{
    map::cell,
    swings::{end, lower},
    trials::{gain, half_even, of_trials},
    value::{spell, value},
};
use crate::words::{Span, Text, format::Figures, lever::Style, picture::Picture, span::text};

pub(super) fn picture(picture: &Picture, f: &Figures) -> Text {
    let count = |trials: u32| Span::figure(f.count(trials));
    match picture {
        Picture::Gain { horizon, works, fails } => text![
            "The gain over ",
            spell(*horizon).as_str(),
            ". At the end it is ",
            gain(*works, f),
            match fails {
                Some(fails) => text![" if it works, ", gain(*fails, f), " if it doesn’t."],
                None => Text::from("."),
            },
        ],
        Picture::Fan { horizon, trials, ends } => text![
            "The gain over ",
            spell(*horizon).as_str(),
            " in ",
            count(*trials),
            " trials. At the end ",
            spread(ends, f),
            "; the middle is ",
            gain(ends[2], f),
            ".",
        ],
        Picture::Cash { months: (from, to), lowest, month } => text![
            "The cash from ",
            if *from == 0 { text!["now"] } else { text!["month ", from.to_string().as_str()] },
            " to month ",
            to.to_string().as_str(),
            ". It is lowest ",
            if *month == 0 {
                text!["at the start"]
            } else {
                text!["in month ", month.to_string().as_str()]
            },
            ", at ",
            Span::figure(f.down_to_unit(*lowest)),
            ".",
        ],
        Picture::Map { cuts, unit, months, gains, yours } => text![
            "The net gain at ",
            Span::figure(value(*unit, cuts.0, Style::Bare, f)),
            " to ",
            Span::figure(value(*unit, cuts.1, Style::Short, f)),
            " for ",
            months.0.to_string().as_str(),
            " to ",
            Span::figure(super::value::months(months.1)),
            ": from ",
            gain(gains.0, f),
            " to ",
            gain(gains.1, f),
            ". Yours, ",
            cell(yours, f),
            ".",
        ],
        Picture::Swings { yours, count: figures, widest } => text![
            "How far ",
            super::plural(&figures.to_string(), "figure").as_str(),
            " could move your ",
            gain(*yours, f),
            ", one at a time.",
            widest.map(|(lever, [low, high])| text![
                " Most by ",
                lower(lever).as_str(),
                ": ",
                end(&low, f),
                " to ",
                end(&high, f),
                ".",
            ]),
        ],
        Picture::Spread { trials, ends, behind } => text![
            count(*trials),
            " trials by net gain: ",
            spread(ends, f),
            ". You end behind in ",
            of_trials(*behind),
            ".",
        ],
        Picture::Even { trials, median, never, horizon } => text![
            count(*trials),
            " trials by the month in which they are even: ",
            half_even(*median, *horizon),
            "; you are not even in that time in ",
            of_trials(*never),
            ".",
        ],
    }
}

/// Where half and eight in ten of the trials lie.
fn spread(ends: &[f64; 5], f: &Figures) -> Text {
    text![
        "half of all lie between ",
        gain(ends[1], f),
        " and ",
        gain(ends[3], f),
        ", 8 in 10 between ",
        gain(ends[0], f),
        " and ",
        gain(ends[4], f),
    ]
}
