//! Event handlers of one type.

/// A handler as `on:` takes it. Boxed, so that all of an event share one way into the page; each
/// closure's own would add 200 bytes compressed.
pub(super) fn on<E: 'static>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}
