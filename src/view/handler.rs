//! Event handlers of one type.

/// A handler for `on:`. Boxed, so that all handlers of an event share compiled code; otherwise each closure would add
/// 200 bytes compressed.
pub(super) fn on<E: 'static>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}
