#!/bin/sh
# What cargo runs in place of rustc while ./run builds the page. Leptos brings wasm_split_helpers, whose macro puts a
# digest of the place this package was unpacked to into the module: here that is only the package's own folder.
if [ -n "${CARGO_MANIFEST_PATH-}" ]; then
  export CARGO_MANIFEST_PATH="${CARGO_MANIFEST_PATH#*/registry/src/*/}"
fi
exec "$@"
