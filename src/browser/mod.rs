//! The only imports of `web_sys`, `js_sys`, and gloo: clock, storage, address, files, focus, the build, and the host
//! page. The engine for JavaScript needs only the clock.

#[cfg(feature = "app")]
pub mod address;
#[cfg(feature = "app")]
pub mod build;
#[cfg(feature = "app")]
pub mod clients;
pub mod clock;
#[cfg(feature = "app")]
pub mod day;
#[cfg(feature = "app")]
mod dom;
#[cfg(feature = "app")]
pub mod file;
#[cfg(feature = "app")]
pub mod frame;
#[cfg(feature = "app")]
mod module;
#[cfg(feature = "app")]
pub mod screen;
#[cfg(feature = "app")]
pub mod seal;
#[cfg(feature = "app")]
pub mod storage;
#[cfg(feature = "app")]
pub mod turn;
#[cfg(feature = "app")]
pub mod workbook;
