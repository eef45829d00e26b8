use dues::chart::bars::{EndLabel, Ends, bars, swing};

const LABELS: [[f64; 2]; 3] = [[40.0, 40.0]; 3];

#[test]
fn the_longest_comes_first() {
    let all = [Ends { low: 90.0, high: 110.0 }, Ends { low: -100.0, high: 200.0 }];
    let drawn = bars(&all, &LABELS, 100.0, 392.0);
    let order: Vec<usize> = drawn.bars.iter().map(|bar| bar.index).collect();
    assert_eq!(order, [1, 0]);
    assert_eq!((drawn.x.range(), drawn.x.domain()), ((46.0, 346.0), (-100.0, 200.0)));
    assert_eq!((drawn.staying, drawn.yours), (146.0, 246.0));
}

#[test]
fn a_bar_changes_colour_at_zero_and_at_ones_own() {
    let all = [Ends { low: -100.0, high: 200.0 }];
    let parts = |yours| -> Vec<(f64, f64, bool, bool)> {
        let drawn = bars(&all, &[[40.0; 2]], yours, 392.0);
        drawn.bars[0].segments.iter().map(|s| (s.x, s.width, s.better, s.behind)).collect()
    };
    assert_eq!(
        parts(100.0),
        [(46.0, 100.0, false, true), (146.0, 100.0, false, false), (246.0, 100.0, true, false)]
    );
    assert_eq!(
        parts(-50.0),
        [(46.0, 50.0, false, true), (96.0, 50.0, true, true), (146.0, 200.0, true, false)]
    );
}

#[test]
fn labels_stand_outside_or_on_a_long_bar() {
    let all = [
        Ends { low: 10.0, high: 150.0 },
        Ends { low: 120.0, high: 95.0 },
        Ends { low: 20.0, high: 60.0 },
    ];
    let drawn = bars(&all, &LABELS, 100.0, 200.0);
    let [long, middle, short] = [&drawn.bars[0], &drawn.bars[1], &drawn.bars[2]];
    // Its label would run over the line of staying.
    assert!(long.labels[0].inside && !long.labels[0].high && !long.labels[0].ends);
    assert_eq!(long.labels[1].x, 154.0 + (200.0 - 154.0 - 46.0) + 6.0);
    // Both ends are worse: from the lower one to one's own.
    assert_eq!((middle.index, middle.segments.len()), (2, 1));
    // The low is the better end.
    assert!(short.labels[0].high && !short.labels[1].high && short.labels[0].ends);
    assert_eq!(swing(all[2], 100.0), 80.0);
}

#[test]
fn the_label_of_the_worse_end_crosses_neither_the_edge_nor_staying() {
    let all = [Ends { low: -100.0, high: 200.0 }, Ends { low: 20.0, high: 200.0 }];
    let drawn = bars(&all, &LABELS, 150.0, 392.0);
    // Ends six pixels before its bar, and begins at the very edge.
    let outside = EndLabel { high: false, x: 40.0, ends: true, inside: false };
    assert_eq!(drawn.bars[0].labels[0], outside);
    // Beside its bar it would run over the line of staying, at 146.
    let inside = EndLabel { high: false, x: 172.0, ends: false, inside: true };
    assert_eq!(drawn.bars[1].labels[0], inside);
    let better = EndLabel { high: true, x: 352.0, ends: false, inside: false };
    assert_eq!(drawn.bars[1].labels[1], better);
}

#[test]
fn without_a_gain_there_is_no_bar() {
    let all = [Ends { low: f64::NAN, high: 20.0 }, Ends { low: f64::NAN, high: f64::NAN }];
    let drawn = bars(&all, &LABELS, 10.0, 200.0);
    assert_eq!(drawn.bars[0].segments.len(), 1);
    assert!(drawn.bars[1].segments.is_empty());
    assert_eq!(bars(&[], &[], 0.0, 200.0).bars, []);
}

/// Whatever there is to draw, no label leaves the picture as long as its letters leave room for bars.
#[test]
fn labels_stay_within_the_picture() {
    let mut dice = 1_u64;
    let mut roll = move |most: f64| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 11) as f64 / (1_u64 << 53) as f64 * most
    };
    for case in 0..2_000 {
        let width = 288.0 + roll(600.0);
        let yours = roll(200.0) - 60.0;
        let count = 1 + case % 11;
        let all: Vec<Ends> = (0..count)
            .map(|_| Ends { low: yours - roll(100.0), high: yours + roll(60.0) - 10.0 })
            .collect();
        // Two of them and two fifths of the width: more than any of the page's words take.
        let labels: Vec<[f64; 2]> =
            all.iter().map(|_| [0, 1].map(|_| roll(width * 0.38))).collect();
        let drawn = bars(&all, &labels, yours, width);
        for bar in &drawn.bars {
            for label in bar.labels {
                let size = labels[bar.index][usize::from(label.high)];
                let (from, to) =
                    if label.ends { (label.x - size, label.x) } else { (label.x, label.x + size) };
                assert!(from >= -1.0 && to <= width + 1.0, "{case}: {from} to {to} of {width}");
            }
        }
    }
}
