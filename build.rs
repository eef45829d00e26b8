//! Names the sources, and turns the English text into what the program is compiled with: a number for every key, a list
//! for every section, and the text without its keys and comments, in pieces (see
//! `src/words/catalogue.rs`).
//!
//! The sources have a name because page and worker are two files: after a new deploy an old page may
//! meet a new worker, whose answers it would misread. Each says by it which sources it is from.

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "src/words/languages/source.rs"]
mod source;

use source::Piece;
use std::{
    env,
    fmt::Write as _,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::Path,
};

const ENGLISH: &str = "src/words/languages/en.txt";

#[allow(clippy::print_stdout, reason = "so a build script speaks to cargo")]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src");
    let mut sum = DefaultHasher::new();
    take_in(Path::new("src"), &mut sum)?;
    println!("cargo::rustc-env=DUES_SOURCES={:016x}", sum.finish());
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
    // Where the page's, its worker's and the late part's later keys begin.
    for piece in [Piece::Page, Piece::Both, Piece::Aside] {
        let first = entries.iter().take_while(|entry| entry.piece < piece).count();
        let name = format!("{piece:?}").to_uppercase();
        let _ = writeln!(code, "pub(super) const FIRST_{name}: usize = {first};");
    }
    for piece in Piece::ALL {
        let of_piece = entries.iter().filter(|entry| entry.piece == piece);
        fs::write(Path::new(&out).join(format!("en.{piece:?}.txt")), source::bare(of_piece))?;
    }
    fs::write(Path::new(&out).join("keys.rs"), code)?;
    fs::write(Path::new(&out).join("names.rs"), format!("&[{names}]"))
}

/// Takes in every file under a folder by its path, in an order that does not hang on the disk's.
fn take_in(folder: &Path, sum: &mut impl Hasher) -> io::Result<()> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            take_in(&path, sum)?;
        } else {
            path.to_string_lossy().hash(sum);
            fs::read(&path)?.hash(sum);
        }
    }
    Ok(())
}

/// `lever.now-hours` is `LEVER_NOW_HOURS`.
fn constant(key: &str) -> String {
    key.to_uppercase().replace(['.', '-'], "_")
}
