//! The only imports of `web_sys`, `js_sys` and gloo: clock, storage, address, files, focus, the build.

pub mod address;
pub mod build;
pub mod clock;
mod engine;
pub mod file;
pub mod screen;
pub mod storage;
pub mod turn;

pub use engine::assess;
