//! temp

use crate::case::Case;
use dues::{model::explain::FigureName, scenario::Scenario};

#[test]
fn show() {
    let case = Case::new(Scenario::default());
    for figure in FigureName::ALL {
        let Some(why) = case.why(figure) else { continue };
        println!("== {} : {}", figure.name(), why.title);
        for row in why.rows.iter().chain(&why.total) {
            println!("   {:60} {}", row.label.to_string(), row.amount);
        }
        for given in &why.inputs {
            println!(
                "     * {} {} [{}] {:?}",
                given.name,
                given.value,
                given.tag.name(),
                given.sources
            );
        }
        for note in &why.notes {
            println!("     - {note}");
        }
    }
}
