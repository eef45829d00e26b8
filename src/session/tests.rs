use super::*;
use crate::scenario::template::Template;

fn session() -> Session {
    Session::new(Scenario::default(), 0)
}

fn adjust(lever: Lever, value: f64) -> Action {
    Action::Adjust { lever, value }
}

fn after(actions: impl IntoIterator<Item = Action>) -> Session {
    actions.into_iter().fold(session(), |session, action| session.apply(action))
}

fn cut(session: &Session) -> f64 {
    Lever::Cut.get(session.scenario(), session.focus()).unwrap()
}

#[test]
fn a_whole_drag_is_one_step_of_undo() {
    let dragged = after([
        adjust(Lever::Cut, 23.0),
        adjust(Lever::Cut, 24.0),
        adjust(Lever::Cut, 25.0),
        Action::Settle,
    ]);
    assert_eq!(cut(&dragged), 25.0);
    let back = dragged.apply(Action::Undo);
    assert_eq!(cut(&back), 22.0);
    assert!(!back.can_undo());
    assert_eq!(cut(&back.apply(Action::Redo)), 25.0);
}

#[test]
fn another_lever_is_another_step() {
    let session = after([adjust(Lever::Cut, 23.0), adjust(Lever::For, 9.0)]);
    let back = session.apply(Action::Undo);
    assert_eq!(cut(&back), 23.0);
    assert_eq!(Lever::For.get(back.scenario(), 0), Some(6.0));
}

#[test]
fn a_change_after_undo_ends_what_could_be_redone() {
    let session =
        after([adjust(Lever::Cut, 23.0), Action::Settle, Action::Undo, adjust(Lever::Cut, 20.0)]);
    assert!(!session.can_redo());
}

#[test]
fn what_changes_nothing_is_no_step() {
    let session = after([adjust(Lever::Cut, 22.0), Action::ResetAll, Action::RemoveRoute]);
    assert!(!session.can_undo());
}

#[test]
fn a_clamped_value_is_told() {
    let session = after([adjust(Lever::Odds, 7.0)]);
    assert_eq!(session.last_set(), Some((Lever::Odds, Set::LoweredTo(1.0))));
    let refused = session.apply(adjust(Lever::Odds, f64::NAN));
    assert_eq!(refused.last_set(), Some((Lever::Odds, Set::Refused)));
    assert_eq!(refused.scenario(), session.scenario());
}

#[test]
fn a_subject_goes_back_to_the_default_and_leaves_the_others() {
    let session = after([
        adjust(Lever::Living, 4_000.0),
        Action::Settle,
        adjust(Lever::Cut, 20.0),
        Action::Settle,
        Action::Reset(Subject::Household),
    ]);
    assert_eq!(session.scenario().household, Scenario::default().household);
    assert_eq!(cut(&session), 20.0);
}

#[test]
fn routes_are_added_copied_and_removed() {
    let add = |template: Template| Action::AddRoute { template, title: template.name().to_owned() };
    let two = after([add(Template::Course)]);
    assert_eq!((two.scenario().routes.len(), two.focus()), (2, 1));
    let three = two.apply(Action::DuplicateRoute { title: "again".to_owned() });
    assert_eq!(three.scenario().routes[2].name, "again");
    let four = three.apply(add(Template::Recruiter));
    let full = four.apply(add(Template::OwnField));
    assert_eq!(full.scenario().routes.len(), 4);
    let removed = full.apply(Action::RemoveRoute);
    assert_eq!((removed.scenario().routes.len(), removed.focus()), (3, 2));
    let back = removed.apply(Action::Undo);
    assert_eq!((back.scenario().routes.len(), back.focus()), (4, 3));
}

#[test]
fn opening_begins_anew() {
    let mut other = Scenario::default();
    other.horizon = 60;
    let opened = after([adjust(Lever::Cut, 20.0)])
        .apply(Action::Open { scenario: Box::new(other), focus: 9 });
    assert_eq!((opened.scenario().horizon, opened.focus()), (60, 0));
    assert!(!opened.can_undo());
}

#[test]
fn the_way_back_is_long_but_ends() {
    let session = (0..150)
        .fold(session(), |s, i| s.apply(adjust(Lever::Cut, f64::from(i))).apply(Action::Settle));
    let back = (0..200).fold(session, |s, _| s.apply(Action::Undo));
    assert_eq!(cut(&back), 49.0);
}
