//! What is worked out beside the page.

fn main() {
    dues::worker::serve();
}
