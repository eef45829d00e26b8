//! A QR code, read again by a reader of other hands.

use dues::chart::qr::{QUIET, qr};

/// Pixels of a module in the picture that is read.
const ZOOM: usize = 4;

/// What a phone reads off the path.
fn read(path: &str, side: u32) -> String {
    let wide = side as usize * ZOOM;
    let mut dark = vec![false; wide * wide];
    for run in path.split('M').filter(|run| !run.is_empty()) {
        let (at, rest) = run.split_once('h').expect("a run");
        let (x, y) = at.split_once(' ').expect("a place");
        let (long, _) = rest.split_once('v').expect("a length");
        let [x, y, long] = [x, y, long].map(|n| n.parse::<usize>().expect("a number"));
        for row in y * ZOOM..(y + 1) * ZOOM {
            dark[row * wide + x * ZOOM..row * wide + (x + long) * ZOOM].fill(true);
        }
    }
    let grey = |x: usize, y: usize| if dark[y * wide + x] { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(wide, wide, grey);
    let found = picture.detect_grids();
    assert_eq!(found.len(), 1, "one code");
    found[0].decode().expect("a code that can be read").1
}

#[test]
fn a_code_is_read_as_it_was_written() {
    let long = format!("https://example.org/dues/#v=1&z={}", "aZ9_-".repeat(293));
    for text in ["https://example.org/#v=1", "http://localhost:8080/dues/#v=1&name=a%26b+é", &long]
    {
        let code = qr(text).expect("it fits");
        assert_eq!(read(&code.path, code.side), text);
        assert_eq!((code.side as i32 - 2 * QUIET - 17) % 4, 0, "a size of the standard");
    }
}

#[test]
fn what_no_code_holds_has_none() {
    assert_eq!(qr(&"x".repeat(3_000)), None);
}
