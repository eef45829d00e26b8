//! What to ask for.

use crate::case::{Case, voice};
use dues::{
    model::result::Required,
    scenario::PayPer,
    words::negotiation::{NegotiationTerms, StepUp, negotiation},
};

fn said(terms: &NegotiationTerms) -> Vec<String> {
    negotiation(&voice(), terms).iter().map(ToString::to_string).collect()
}

#[test]
fn every_bound_is_a_sentence() {
    let case = Case::with(|c| c.bounds.cut = Required::Value(12.0));
    let step_up = Some((3, Required::Value(26.991)));
    let terms = NegotiationTerms::of(&case.scenario, 0, &case.bounds, step_up).unwrap();
    assert_eq!(
        said(&terms),
        [
            "At 6 months, $18.61/h is the least with which the cash lasts.",
            "At 6 months, $12/h is the least at which you are no worse off than staying.",
            "At $22/h, 11 months is the longest for which the cash lasts.",
            "At $22/h, 38 months is the longest at which you are no worse off than staying.",
            "From month 4 of this stage on, you need at least $27/h to be no worse off than staying, your savings aside.",
            "Afterwards you need at least $32.05/h to be no worse off than staying.",
        ]
    );
}

#[test]
fn what_does_not_bind_is_not_said() {
    let case = Case::with(|c| {
        c.scenario.household.savings = None;
        c.bounds.for_months = Required::Never;
        c.bounds.then = Required::Always(0.0);
    });
    let terms = NegotiationTerms::of(&case.scenario, 0, &case.bounds, None).unwrap();
    assert_eq!(said(&terms), [""; 0]);
    // A step that somebody asks about is answered, whatever it comes to.
    for (needed, sentence) in [
        (
            Required::Always(0.0),
            "From month 4 of this stage on, any pay leaves you no worse off than staying, your savings aside.",
        ),
        (
            Required::Never,
            "From month 4 of this stage on, no pay up to the higher of your two rates makes up for it.",
        ),
    ] {
        let terms = NegotiationTerms::of(&case.scenario, 0, &case.bounds, Some((3, needed)));
        assert_eq!(said(&terms.unwrap()), [sentence]);
    }
    let terms = NegotiationTerms {
        per: PayPer::Month,
        cut: 4_000.0,
        months: 1,
        least_carried: Some(3_200.4),
        least_ahead: Some(0.0),
        longest_carried: None,
        fewest_carried: Some(7),
        none_carried: Some(24),
        longest_ahead: Some(0),
        step_up: Some((0, StepUp::AtLeast(0.0))),
        least_then: Some((60_000.2, PayPer::Year)),
        then_aside: false,
    };
    assert_eq!(
        said(&terms),
        [
            "At 1 month, $3,201/mo is the least with which the cash lasts.",
            "At $4,000/mo, 7 months is the fewest for which the cash lasts.",
            "From month 1 of this stage on, any pay leaves you no worse off than staying, your savings aside.",
            "Afterwards you need at least $60,001/yr to be no worse off than staying.",
        ]
    );
    let none = Case::with(|c| c.stages(Vec::new()));
    assert_eq!(NegotiationTerms::of(&none.scenario, 0, &none.bounds, None), None);
}
