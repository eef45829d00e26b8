//! Turns the English text into what the program is compiled with: a number for every key, a list
//! for every section, and the text without its keys and comments, in three pieces (see
//! `src/words/catalogue.rs`).

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "src/words/languages/source.rs"]
mod source;

use std::{env, fmt::Write as _, fs, io, path::Path};

const ENGLISH: &str = "src/words/languages/en.txt";

#[allow(clippy::print_stdout, reason = "so a build script speaks to cargo")]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={ENGLISH}");
    println!("cargo::rerun-if-changed=src/words/languages/source.rs");
    let text = fs::read_to_string(ENGLISH)?;
    let entries = source::entries(&text).map_err(io::Error::other)?;
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    let mut code = String::new();
    let mut names = String::new();
    for (number, entry) in entries.iter().enumerate() {
        let name = constant(&entry.key);
        let _ = writeln!(code, "pub const {name}: Key = Key({number});");
        let _ = write!(names, "{:?}, ", entry.key);
    }
    for (section, first, count) in source::sections(&entries) {
        let name = constant(section);
        let _ =
            writeln!(code, "pub const {name}: List = List {{ first: {first}, count: {count} }};");
    }
    let page = entries.iter().take_while(|entry| entry.piece == source::Piece::Page).count();
    let _ = writeln!(code, "pub(super) const FIRST_BOTH: usize = {page};");
    let pieces = [source::Piece::Page, source::Piece::Both, source::Piece::Worker];
    for piece in pieces {
        let of_piece = entries.iter().filter(|entry| entry.piece == piece);
        fs::write(Path::new(&out).join(format!("en.{piece:?}.txt")), source::bare(of_piece))?;
    }
    fs::write(Path::new(&out).join("keys.rs"), code)?;
    fs::write(Path::new(&out).join("names.rs"), format!("&[{names}]"))
}

/// `lever.now-hours` is `LEVER_NOW_HOURS`.
fn constant(key: &str) -> String {
    key.to_uppercase().replace(['.', '-'], "_")
}
