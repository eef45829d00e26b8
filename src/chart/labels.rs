//! Places of labels at the ends of lines, so that none covers another.

/// Where a label goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Its middle.
    pub at: f64,
    /// The label it shares a place with, if the two lines end too close for two.
    pub merged_into: Option<usize>,
}

/// Places labels wanted at `wanted` (any order): ends nearer than `merge` share the place of the
/// one given first; the others are pushed apart from their common middle until `gap` lies between
/// neighbours, within `low..=high` where that has room for all.
pub fn place(wanted: &[f64], gap: f64, merge: f64, low: f64, high: f64) -> Vec<Placed> {
    let mut placed: Vec<Placed> =
        wanted.iter().map(|&at| Placed { at, merged_into: None }).collect();
    for i in 0..wanted.len() {
        placed[i].merged_into = (0..i)
            .find(|&j| placed[j].merged_into.is_none() && (wanted[i] - wanted[j]).abs() < merge);
    }
    // The few that have a place of their own, from the top down.
    let mut own: Vec<usize> = Vec::with_capacity(wanted.len());
    for i in (0..wanted.len()).filter(|&i| placed[i].merged_into.is_none()) {
        let at = own.partition_point(|&above| wanted[above] <= wanted[i]);
        own.insert(at, i);
    }
    let spots = apart(&own.iter().map(|&i| wanted[i]).collect::<Vec<_>>(), gap, low, high);
    for (&i, &at) in own.iter().zip(&spots) {
        placed[i].at = at;
    }
    for i in 0..placed.len() {
        if let Some(with) = placed[i].merged_into {
            placed[i].at = placed[with].at;
        }
    }
    placed
}

/// Ascending places at least `gap` apart, each cluster centred on the mean of what its members
/// want (pool adjacent violators).
fn apart(sorted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    // A cluster: how many, and the mean of (wanted − own offset), which is where its first stands.
    let mut clusters: Vec<(usize, f64)> = Vec::new();
    for &want in sorted {
        let mut cluster = (1_usize, want);
        while let Some(&(count, first)) = clusters.last() {
            if cluster.1 >= first + count as f64 * gap {
                break;
            }
            let sum = first * count as f64 + (cluster.1 - count as f64 * gap) * cluster.0 as f64;
            let all = count + cluster.0;
            cluster = (all, sum / all as f64);
            clusters.pop();
        }
        clusters.push(cluster);
    }
    let mut spots = Vec::with_capacity(sorted.len());
    for (count, first) in clusters {
        spots.extend((0..count).map(|i| first + i as f64 * gap));
    }
    keep_within(&mut spots, gap, low, high);
    spots
}

/// Moves places into `low..=high` from the far end, then from the near one; the near end wins.
fn keep_within(spots: &mut [f64], gap: f64, low: f64, high: f64) {
    let mut most = high;
    for spot in spots.iter_mut().rev() {
        *spot = spot.min(most);
        most = *spot - gap;
    }
    let mut least = low;
    for spot in spots.iter_mut() {
        *spot = spot.max(least);
        least = *spot + gap;
    }
}

/// The start of a label of `width` centred on `centre`, moved so that it keeps to `low..=high`;
/// where that is too narrow it starts at `low`.
pub fn within(centre: f64, width: f64, low: f64, high: f64) -> f64 {
    (centre - width / 2.0).min(high - width).max(low)
}

/// Which labels of an axis are shown, of those that begin at `starts`, as wide as `widths`, ascending:
/// none nearer than `gap` to the one before it. The second says the unit, so that the first gives way
/// to it; any other gives way to the one before.
pub fn kept(starts: &[f64], widths: &[f64], gap: f64) -> Vec<bool> {
    let mut free_from = f64::NEG_INFINITY;
    let ends = starts.iter().zip(widths).map(|(start, width)| start + width + gap);
    let each = ends.zip(starts).enumerate().map(|(i, (end, start))| {
        let fits = if i == 0 {
            starts.get(1).is_none_or(|second| end <= *second)
        } else {
            *start >= free_from
        };
        if fits {
            free_from = end;
        }
        fits
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn no_two_labels_of_an_axis_touch_and_the_unit_is_kept() {
        assert_eq!(kept(&[0.0, 40.0, 80.0], &[20.0; 3], 6.0), [true; 3]);
        assert_eq!(kept(&[0.0, 40.0, 80.0], &[36.0, 20.0, 20.0], 6.0), [false, true, true]);
        assert_eq!(
            kept(&[0.0, 40.0, 80.0, 120.0], &[20.0, 60.0, 20.0, 20.0], 6.0),
            [true, true, false, true]
        );
        assert_eq!(kept(&[0.0], &[500.0], 6.0), [true]);
        assert_eq!(kept(&[], &[], 6.0), [false; 0]);
    }
}
