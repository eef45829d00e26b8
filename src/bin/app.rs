//! The page.

fn main() {
    dues::ui::start();
}
