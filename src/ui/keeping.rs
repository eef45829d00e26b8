//! The list of saved scenarios and the desk: looked at once somebody wants to see it.

use super::{act::Act, desk::Desk, hand::Hand};
use crate::platform::{keeper::Keeper, page as document};
use std::rc::Rc;
use yew::prelude::*;

/// The keeper; what it says becomes acts.
#[hook]
pub(crate) fn use_keeper(desk: &Desk, hand: &Hand) -> Rc<Keeper> {
    let hand = hand.clone();
    let keeper =
        use_memo((), |()| Keeper::new(move |shelf| hand.dispatch(Act::Shelf(Box::new(shelf)))));
    use_effect_with(desk.look.scenarios, {
        let keeper = keeper.clone();
        move |open| {
            let listening = open.then(|| {
                keeper.look();
                keeper.listen()
            });
            move || drop(listening)
        }
    });
    use_effect_with(desk.look.renaming.is_some(), |renaming| {
        if *renaming {
            document::select("rename");
        }
    });
    keeper
}
