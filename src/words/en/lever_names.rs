//! The levers' names, and what each means.

use crate::{
    scenario::lever::{Lever, Subject},
    words::lever::LeverWords,
};

pub(super) const fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Main => "Your figures",
        Subject::PayDetails => "Pay details",
        Subject::Failing => "If it fails",
        Subject::Household => "Household and cash",
        Subject::Taxes => "Taxes",
        Subject::Assumptions => "Assumptions",
    }
}

#[allow(clippy::too_many_lines, reason = "one table, one row a lever")]
pub(super) const fn words(lever: Lever) -> LeverWords {
    let (label, description) = match lever {
        Lever::Now => ("Rate now", "What you are paid in your current job, before tax."),
        Lever::Cut => {
            ("Reduced rate", "What you are paid meanwhile, before tax; 0 is working for nothing.")
        }
        Lever::For => ("Months", "How long the lower rate, the volunteering or the course lasts."),
        Lever::Then => {
            ("Rate after", "What the new job pays if it works, quoted in today’s money.")
        }
        Lever::Odds => (
            "Odds that it works",
            "The chance that you are kept, or hired, at the end; of ten people like you, how many?",
        ),
        Lever::OneOff => ("One-off cost", "Paid once at the start: moving, tools, a licence."),
        Lever::NowHours => ("Hours now", "Paid hours a week in your current job."),
        Lever::NowWeeks => (
            "Weeks now",
            "Paid weeks a year in your current job; for contractors, the weeks they can bill.",
        ),
        Lever::NowRaise => {
            ("Raises where you are", "By how much your current pay grows each year.")
        }
        Lever::NowPremium => (
            "Health premium now",
            "What you pay yourself for health cover each month in your current job.",
        ),
        Lever::NowCosts => (
            "Costs of working now",
            "Commute, tools, licences: what your current job costs you each month.",
        ),
        Lever::NowBenefits => {
            ("Benefits now", "What your employer’s benefits are worth to you each month; not cash.")
        }
        Lever::NowMatch => (
            "Employer’s match now",
            "What your employer adds to your pension, as a share of your pay.",
        ),
        Lever::NowDeferral => (
            "Pension saving now",
            "The share of your current pay that goes into your pension before income tax.",
        ),
        Lever::NowLoss => (
            "Losing the job now",
            "The chance in any one month that you lose your current job, had you stayed.",
        ),
        Lever::NowLossMonths => (
            "Out of work, now",
            "How many months it takes on average to find the next job after losing this one.",
        ),
        Lever::NowLossCut => (
            "Cut after a loss, now",
            "By what share the next job pays less each time you lose one.",
        ),
        Lever::CutHours => ("Hours meanwhile", "Paid hours a week at the reduced rate."),
        Lever::CutWeeks => ("Weeks meanwhile", "Paid weeks a year at the reduced rate."),
        Lever::Keep => (
            "Current job kept",
            "The share of your current job, and its pay, that you keep meanwhile.",
        ),
        Lever::CutPremium => {
            ("Health premium meanwhile", "What you pay yourself for health cover each month then.")
        }
        Lever::CutCosts => {
            ("Costs meanwhile", "Commute, tools, materials: what it costs you each month then.")
        }
        Lever::CutBenefits => {
            ("Benefits meanwhile", "What the benefits then are worth to you each month; not cash.")
        }
        Lever::ThenHours => ("Hours after", "Paid hours a week in the new job."),
        Lever::ThenWeeks => (
            "Weeks after",
            "Paid weeks a year in the new job; for contractors, the weeks they can bill.",
        ),
        Lever::ThenRaise => {
            ("Raises in the new job", "By how much the new job’s pay grows each year.")
        }
        Lever::RampShare => {
            ("Pay at first", "The share of the new job’s pay that you get in its first month.")
        }
        Lever::RampMonths => {
            ("Months to full pay", "How long the new job’s pay takes to reach its full rate.")
        }
        Lever::ThenPremium => (
            "Health premium after",
            "What you pay yourself for health cover each month in the new job.",
        ),
        Lever::ThenCosts => (
            "Costs of working after",
            "Commute, tools, licences: what the new job costs you each month.",
        ),
        Lever::ThenBenefits => (
            "Benefits after",
            "What the new employer’s benefits are worth to you each month; not cash.",
        ),
        Lever::ThenMatch => (
            "Employer’s match after",
            "What the new employer adds to your pension, as a share of your pay.",
        ),
        Lever::ThenDeferral => (
            "Pension saving after",
            "The share of the new job’s pay that goes into your pension before income tax.",
        ),
        Lever::ThenLoss => {
            ("Losing the new job", "The chance in any one month that you lose the new job.")
        }
        Lever::ThenLossMonths => (
            "Out of work, after",
            "How many months it takes on average to find the next job after losing the new one.",
        ),
        Lever::ThenLossCut => (
            "Cut after a loss, later",
            "By what share the next job pays less each time you lose one.",
        ),
        Lever::BackMonths => (
            "Search, if it fails",
            "Months without pay before you are back in a job like your current one.",
        ),
        Lever::BackShare => (
            "Pay on return",
            "What you are paid then, as a share of what you would earn had you stayed.",
        ),
        Lever::ReviewMonth => {
            ("Review after", "The month at whose end you look again, and leave if it won’t work.")
        }
        Lever::ReviewVisible => (
            "Visible at the review",
            "The share of the later failures that you can see coming by then.",
        ),
        Lever::Spouse => {
            ("Spouse’s pay", "What your spouse earns; it shapes your taxes and your cash.")
        }
        Lever::Living => {
            ("Living costs", "What your household spends, taxes and health cover aside.")
        }
        Lever::GapCover => (
            "Health cover without pay",
            "What health cover costs you in a month in which nobody pays you.",
        ),
        Lever::Savings => ("Savings", "What you can draw on from the first day."),
        Lever::Credit => ("Credit", "How far below zero you can and would go."),
        Lever::SaveRate => ("Interest on savings", "What your savings earn in a year."),
        Lever::DebtRate => ("Interest on debt", "What your debt costs in a year."),
        Lever::TaxRate => ("Flat tax", "One share of all pay, in place of real taxes."),
        Lever::StateRate => {
            ("State income tax", "A share of your income, on top of federal taxes.")
        }
        Lever::RetirementTax => (
            "Tax on pension money",
            "The share of your pension savings that taxes take when you draw them.",
        ),
        Lever::Horizon => ("Look ahead", "How far ahead the two ways are compared."),
        Lever::DiscountRate => (
            "Discount on later money",
            "By how much money a year from now counts for less than money today.",
        ),
        Lever::Inflation => {
            ("Inflation", "By how much prices, and your costs with them, rise each year.")
        }
        Lever::PaySigma => (
            "Spread of the new pay",
            "How far the new pay may end up from your figure, up or down.",
        ),
        Lever::RaiseSigma => {
            ("Spread of raises", "How far each year’s raise may fall from its usual size.")
        }
    };
    LeverWords { label, description }
}
