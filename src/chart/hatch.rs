//! Where along a scale something holds: the stretches to hatch.

/// The stretches of `positions` over which `flag` holds; between two samples that differ the edge
/// lies in the middle, at the first and the last sample it lies on them.
pub fn runs(positions: &[f64], flag: &[bool]) -> Vec<(f64, f64)> {
    let edge = |i: usize| f64::midpoint(positions[i - 1], positions[i]);
    let mut out = Vec::new();
    let mut start = None;
    let mut last = None;
    for (i, (&position, &holds)) in positions.iter().zip(flag).enumerate() {
        match (holds, start) {
            (true, None) => start = Some(if i == 0 { position } else { edge(i) }),
            (false, Some(from)) => {
                out.push((from, edge(i)));
                start = None;
            }
            _ => {}
        }
        last = Some(position);
    }
    if let (Some(from), Some(to)) = (start, last) {
        out.push((from, to));
    }
    out
}
