#!/usr/bin/env bash
# Builds the checkout a second time, as another person would: in another folder, another home, with cargo's packages and
# what it compiles elsewhere. Then dist/, which ./run has built, is the same to the byte, names no folder of a machine,
# and its list of packages is of those that were compiled. From the checkout's root: again.sh PYTHON
set -euo pipefail

python=$1
other=$(mktemp -d)
trap 'rm -rf "$other"' EXIT
ours=$PWD/dist
cargo_home=${CARGO_HOME:-$HOME/.cargo}

mkdir -p "$other/a checkout" "$other/home" "$other/cargo/registry"
tar -c --exclude-vcs --exclude=./target --exclude=./dist --exclude=node_modules --exclude=./fuzz/target --exclude=./tests/browser/out . | tar -x -C "$other/a checkout"
# What was fetched is not fetched again; it is unpacked again, into a folder of another name.
cp -r "$cargo_home"/registry/{cache,index} "$other/cargo/registry/"
(
  cd "$other/a checkout"
  # rustup and the tools are found where they are.
  export RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup} XDG_CACHE_HOME=${XDG_CACHE_HOME:-$HOME/.cache}
  HOME=$other/home CARGO_HOME=$other/cargo CARGO_TARGET_DIR="$other/compiled" ./run --print-hashes
) >"$other/sums"

status=0
fail() {
  printf 'FAILED: %s\n' "$*" >&2
  status=1
}

# Compressed copies too: here one Node made both.
diff -r "$ours" "$other/a checkout/dist" || fail "the two builds differ"
[ "$(cat "$other/sums")" = "$(cd "$ours" && cat SHA256SUMS && sha256sum SHA256SUMS)" ] || fail "--print-hashes says otherwise"
(cd "$ours" && sha256sum --check --quiet --strict SHA256SUMS) || fail "SHA256SUMS is not of these files"
listed=$(cd "$ours" && find . -type f ! -name SHA256SUMS ! -name '*.br' ! -name '*.gz' | wc -l)
[ "$listed" = "$(wc -l <"$ours/SHA256SUMS")" ] || fail "SHA256SUMS does not list every file"
for copy in "$ours"/*.gz; do
  gunzip -c "$copy" | cmp - "${copy%.gz}" || fail "${copy##*/} is not ${copy%.gz}"
done
for folder in "$PWD" "$HOME" "$cargo_home" "$other" /registry/ index.crates.io-; do
  ! grep -rlF -- "$folder" "$ours" || fail "a file names $folder"
done
! grep -aoE '/(home|root|Users|tmp|var|opt|usr|mnt|builds?)/[[:alnum:]._-]+' "$ours"/*.wasm || fail "the module names a folder"

"$python" -B tests/build/sbom.py --dist "$ours" --lock Cargo.lock \
  --compiled "$other"/compiled/wasm32-unknown-unknown/{release,engine}/deps || status=1
[ $status -ne 0 ] || printf 'two builds of %s files are the same to the byte; the whole is %s\n' "$listed" "$(tail -n 1 "$other/sums")"
exit $status
