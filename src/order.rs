//! Short lists in order, numbers within ends.

/// Puts a list into the order of its keys; what has the same key keeps its order. By insertion:
/// for the dozen items that lists have here, as fast as the standard library's, whose code would be
/// downloaded anew for every kind of list.
pub fn in_order<T, K: PartialOrd>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && key(&list[at - 1]) > key(&list[at]) {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// The nearest number from `least` to `most`; what is no number stays none. (`f64::clamp` fails
/// where the ends are the wrong way round, and brings the printing of numbers along to say so.)
pub const fn within(number: f64, (least, most): (f64, f64)) -> f64 {
    if number < least {
        least
    } else if number > most {
        most
    } else {
        number
    }
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_standard_librarys_order(list in prop::collection::vec((0_u8..9, any::<u8>()), 0..40)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            in_order(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
