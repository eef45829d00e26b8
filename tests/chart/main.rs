//! Geometry of the charts, one file for each concept.

mod cash;
mod fan;
mod gain;
mod hatch;
mod labels;
mod path;
mod scale;
mod spark;
mod ticks;
mod track;
