//! The only imports of `web_sys`, `js_sys` and gloo: clock, storage, address, files, focus,
//! the build, and the page around this one.

pub mod address;
pub mod build;
pub mod clock;
mod engine;
pub mod file;
pub mod frame;
pub mod screen;
pub mod storage;
pub mod turn;

pub use engine::assess;
