//! Names the sources: page and worker are two files, and after a new deploy an old page may meet a
//! new worker, whose answers it would misread. Each says by this name which sources it is from.

#![allow(clippy::print_stdout, reason = "Cargo reads what it prints")]

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::Path,
};

/// Takes in every file under a folder, by its path; in an order that does not hang on the disk's.
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

fn main() -> io::Result<()> {
    let mut sum = DefaultHasher::new();
    take_in(Path::new("src"), &mut sum)?;
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rustc-env=DUES_SOURCES={:016x}", sum.finish());
    Ok(())
}
