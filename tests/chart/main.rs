//! Geometry of the charts, one file for each concept.

mod bars;
mod bins;
mod cash;
mod fan;
mod gain;
mod hatch;
mod heat;
mod heat_labels;
mod heat_point;
mod histogram;
mod labels;
mod path;
mod qr;
mod scale;
mod spark;
mod ticks;
mod track;
