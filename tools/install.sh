# shellcheck shell=bash
# The tools that ./run and ./check need: which version, and how each gets here. Sourced by both, from the checkout's
# root. Everything is kept in one cache outside the checkout, so that it is fetched and compiled once.

TRUNK_VERSION=0.21.14  # 0.22 wants a newer rustc than this project's
BINARYEN_VERSION=132.0.0  # wasm-opt, and the library it is made of
ESBUILD_VERSION=0.28.2
CARGO_DENY_VERSION=0.20.2
GECKODRIVER_VERSION=0.37.1  # drives Firefox; Debian packages none
# Not for ./run or ./check: tests/mutants and tests/coverage.
CARGO_MUTANTS_VERSION=27.1.0
CARGO_LLVM_COV_VERSION=0.9.1
# wasm-bindgen's command must be of the library's version, and Cargo.lock has that.
WASM_BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/ace-self-check
PATH=$CACHE/trunk-$TRUNK_VERSION/bin:$CACHE/wasm-bindgen-cli-$WASM_BINDGEN_VERSION/bin:$PATH
PATH=$CACHE/binaryen-$BINARYEN_VERSION/node_modules/.bin:$CACHE/esbuild-$ESBUILD_VERSION/node_modules/.bin:$PATH
PATH=$CACHE/cargo-deny-$CARGO_DENY_VERSION/bin:$CACHE/geckodriver-$GECKODRIVER_VERSION/bin:$PATH
PATH=$CACHE/cargo-mutants-$CARGO_MUTANTS_VERSION/bin:$CACHE/cargo-llvm-cov-$CARGO_LLVM_COV_VERSION/bin:$PATH
# The library that wasm-opt is made of, for tools/build/wasm.mjs.
BINARYEN=$CACHE/binaryen-$BINARYEN_VERSION/node_modules/binaryen/index.js
# Trunk asks its registry for news of itself otherwise.
export PATH BINARYEN TRUNK_SKIP_VERSION_CHECK=true

say() { printf '%s\n' "$*"; }
die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# quietly LOG COMMAND…: the command's output goes to $CACHE/LOG.log and is shown only if it fails. Every 20 s a line says
# that it is still running, and what it last printed.
quietly() {
  local log=$CACHE/$1.log command pause=0
  shift
  mkdir -p "$CACHE"
  "$@" >"$log" 2>&1 </dev/null &
  command=$!
  while kill -0 $command 2>/dev/null; do
    sleep 0.2
    pause=$((pause + 1))
    [ $((pause % 100)) -ne 0 ] || say "  … $((pause / 5)) s: $(tail -n 1 "$log" | tr -s ' ' | cut -c1-90)"
  done
  wait $command && return
  tail -n 30 "$log" >&2
  die "this failed: $* (full output: $log)"
}

need_rust() {
  has cargo || die "cargo is missing: install Rust with rustup, then run this again"
  has cc || die "a C compiler is missing: install one (Debian: apt-get install build-essential; macOS: xcode-select --install)"
}

has_wasm_target() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; }

need_wasm_target() {
  need_rust
  has_wasm_target && return
  has rustup || die "Rust's wasm32-unknown-unknown target is missing, and there is no rustup to add it with"
  say "Adding Rust's WebAssembly target, once: a 20 MB download."
  quietly rustup-target rustup target add wasm32-unknown-unknown
}

need_node() {
  { has node && has npm; } || die "node and npm are missing: install Node.js 20.19 or later"
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
    die "node is $(node --version): install Node.js 20.19 or later"
}

# has_version COMMAND VERSION: the command on PATH is of this version.
has_version() { case $("$1" --version 2>/dev/null | head -n 1) in "$1 $2" | "$1 $2 "*) ;; *) return 1 ;; esac; }

# cargo_tool CRATE COMMAND VERSION HOW-LONG [CARGO-OPTION…]
#
# Compiled without optimization: that takes a third of the time, and each tool is quick enough (docs/benchmarks.md).
cargo_tool() {
  local crate=$1 command=$2 version=$3 long=$4
  shift 4
  has_version "$command" "$version" && return
  need_rust
  local root=$CACHE/$crate-$version
  if cargo binstall -V >/dev/null 2>&1; then
    say "Installing $crate $version, once: cargo binstall looks for a prebuilt one."
    cargo binstall --no-confirm --root "$root" "$crate@$version" >/dev/null 2>&1 </dev/null && return
  fi
  say "Installing $crate $version, once: cargo compiles it, $long on two cores."
  # Settings made for this project are not for its tools.
  quietly "$crate" env -u CARGO_TARGET_DIR -u CARGO_BUILD_TARGET -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install --locked --root "$root" --version "$version" "$@" "$crate"
}

has_npm_tool() { [ -x "$CACHE/$1-$3/node_modules/.bin/$2" ]; }

# npm_tool PACKAGE COMMAND VERSION WHAT-FOR
npm_tool() {
  local root=$CACHE/$1-$3
  has_npm_tool "$1" "$2" "$3" && return
  need_node
  say "Installing $1 $3, once: $4"
  mkdir -p "$root"
  quietly "$1" npm install --prefix "$root" --no-save --no-audit --no-fund --ignore-scripts "$1@$3"
}

need_wasm_bindgen() {
  need_wasm_target
  cargo_tool wasm-bindgen-cli wasm-bindgen "$WASM_BINDGEN_VERSION" "about a minute"
}

# Without its default features Trunk has no TLS for a proxy and asks nobody for news of itself: a third less to compile.
need_trunk() { cargo_tool trunk trunk "$TRUNK_VERSION" "about three minutes" --no-default-features; }

need_binaryen() { npm_tool binaryen wasm-opt "$BINARYEN_VERSION" "its wasm-opt shrinks the module; 100 MB unpacked."; }

need_esbuild() { npm_tool esbuild esbuild "$ESBUILD_VERSION" "shrinks the scripts; 10 MB."; }

need_cargo_deny() {
  cargo_tool cargo-deny cargo-deny "$CARGO_DENY_VERSION" "about two minutes"
}

need_cargo_mutants() {
  # `cargo-mutants --version` wants to be called as cargo calls it.
  [ -x "$CACHE/cargo-mutants-$CARGO_MUTANTS_VERSION/bin/cargo-mutants" ] ||
    cargo_tool cargo-mutants cargo-mutants "$CARGO_MUTANTS_VERSION" "about two minutes"
}

need_cargo_llvm_cov() {
  [ -x "$CACHE/cargo-llvm-cov-$CARGO_LLVM_COV_VERSION/bin/cargo-llvm-cov" ] ||
    cargo_tool cargo-llvm-cov cargo-llvm-cov "$CARGO_LLVM_COV_VERSION" "a minute"
}

STEP=0 STEPS=1

# next_step WHAT: says which step of the setup and build this is.
next_step() {
  STEP=$((STEP + 1))
  [ $STEPS -eq 1 ] || printf 'Step %d of %d: ' $STEP $STEPS
  say "$*."
}

# Installs what the build needs, as numbered steps; the build itself is the last one.
need_build_tools() {
  local missing=() need
  need_rust
  need_node
  has_wasm_target || missing+=("need_wasm_target|Rust's WebAssembly target (seconds)")
  has_version wasm-bindgen "$WASM_BINDGEN_VERSION" || missing+=("need_wasm_bindgen|wasm-bindgen (about a minute)")
  has_version trunk "$TRUNK_VERSION" || missing+=("need_trunk|Trunk (about three minutes)")
  has_npm_tool binaryen wasm-opt "$BINARYEN_VERSION" || missing+=("need_binaryen|binaryen (seconds)")
  has_npm_tool esbuild esbuild "$ESBUILD_VERSION" || missing+=("need_esbuild|esbuild (seconds)")
  STEPS=$((${#missing[@]} + 1))
  for need in "${missing[@]}"; do
    next_step "${need#*|}"
    "${need%%|*}"
  done
}

# apt_install PACKAGE…: Debian's packages, as root or through sudo.
apt_install() {
  has apt-get || die "$1 is missing and there is no apt-get here: install it by hand. Chromium or Chrome, the driver of
  its version and Python 3.11 or later may be anywhere: CHROMIUM=… CHROMEDRIVER=… PYTHON=… ./check"
  say "Installing Debian's $*, once: a download of up to 100 MB."
  as_root apt-update apt-get update
  as_root apt-install env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# as_root LOG COMMAND…: as root, or through sudo.
as_root() {
  local log=$1
  shift
  if [ "$(id -u)" = 0 ]; then
    quietly "$log" "$@"
  else
    has sudo || die "this needs root, and there is no sudo: $*"
    quietly "$log" sudo "$@"
  fi
}

# Sets CHROMIUM, CHROMEDRIVER, and, if it can be installed, HEADLESS_SHELL: Chromium without its user interface. Tests take
# half as long in it, because Chromium loads two pages of its address bar with every window.
need_chromium() {
  if [ -z "${CHROMIUM-}" ]; then
    CHROMIUM=/usr/bin/chromium
    [ -x "$CHROMIUM" ] || apt_install chromium
  fi
  CHROMIUM=$(command -v "$CHROMIUM") || die "CHROMIUM is not the name of a program"
  if [ -z "${CHROMEDRIVER-}" ]; then
    has chromedriver || apt_install chromium-driver
    CHROMEDRIVER=$(command -v chromedriver)
  fi
  if [ -z "${HEADLESS_SHELL-}" ] && [ "$CHROMIUM" = /usr/bin/chromium ]; then
    # Not the script in /usr/bin: stopping it would leave the browser running.
    HEADLESS_SHELL=/usr/lib/chromium/chromium-headless-shell
    [ -x "$HEADLESS_SHELL" ] || (apt_install chromium-headless-shell) || HEADLESS_SHELL=
  fi
  export CHROMIUM CHROMEDRIVER HEADLESS_SHELL
}

# Reads printed pages.
need_poppler() { has pdftotext || apt_install poppler-utils; }

# Sets FIREFOX; fails, having said so, where there is none and Debian's can't be had: a second browser is welcome, not
# needed.
need_firefox() {
  if [ -z "${FIREFOX-}" ]; then
    FIREFOX=/usr/bin/firefox-esr
    [ -x "$FIREFOX" ] || (apt_install firefox-esr) || true
  fi
  if ! has "$FIREFOX"; then
    say "Firefox is not here and could not be installed: without it. FIREFOX=… names one."
    return 1
  fi
  export FIREFOX
}

# Sets SERVERS: a folder with the servers that hosting/ has settings for. Debian's packages are only unpacked there:
# nothing is set up, nothing starts, and what the system has of them stays as it is.
need_servers() {
  SERVERS=${SERVERS:-$CACHE/servers}
  export SERVERS
  [ -x "$SERVERS/usr/bin/caddy" ] && return
  { has apt-get && has dpkg-deb; } || die "nginx, Apache, and Caddy are tested as Debian packages them, and this is no Debian"
  say "Fetching Debian's nginx, Apache, and Caddy, once: 12 MB."
  local debs=(nginx nginx-common libnginx-mod-http-brotli-static apache2-bin libapr1 libaprutil1 caddy)
  local fetched=$SERVERS.deb package
  rm -rf "$fetched"
  mkdir -p "$fetched"
  if ! (cd "$fetched" && apt-get download "${debs[@]}") >/dev/null 2>&1; then
    as_root apt-update apt-get update
    (cd "$fetched" && quietly servers apt-get download "${debs[@]}")
  fi
  for package in "$fetched"/*.deb; do quietly servers dpkg-deb -x "$package" "$fetched/all"; done
  rm -rf "$SERVERS"
  mv "$fetched/all" "$SERVERS"
  rm -rf "$fetched"
}

# Firefox's driver; fails, having said so, where it can't be had.
need_geckodriver() {
  [ -z "${GECKODRIVER-}" ] || return 0
  (cargo_tool geckodriver geckodriver "$GECKODRIVER_VERSION" "about a minute") && return
  say "Firefox's driver is not here and could not be installed: without it. GECKODRIVER=… names one."
  return 1
}

# WebKit's small browser, its driver and a screen for it; fails, having said so, where they can't be had.
need_webkit() {
  webkit_is_here && return
  (apt_install webkit2gtk-driver xvfb xauth) && webkit_is_here && return
  say "WebKit is not here and could not be installed: without it. MINIBROWSER=… and WEBKITDRIVER=… name its programs."
  return 1
}

webkit_is_here() {
  has "${WEBKITDRIVER-WebKitWebDriver}" && has xvfb-run && has "${MINIBROWSER-$(echo /usr/lib/*/webkit2gtk-4.1/MiniBrowser)}"
}

# Sets VENV: Python with what the tests' requirements ask for.
need_venv() {
  VENV=$CACHE/venv
  local wanted stamp=$VENV/.requirements.txt python=${PYTHON:-python3}
  wanted=$(cat tests/{oracle,calendar,schema,build}/requirements.txt)
  [ "$wanted" = "$(cat "$stamp" 2>/dev/null)" ] && "$VENV/bin/python" -c '' 2>/dev/null && return
  has "$python" || apt_install python3
  if ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1; then
    "$python" -c 'import ensurepip, venv' 2>/dev/null || apt_install python3-venv
    quietly venv "$python" -m venv --clear "$VENV"
  fi
  say "Installing the Python packages of the tests ($(tr '\n' ' ' <<<"$wanted")): a download of some 30 MB."
  quietly pip "$VENV/bin/python" -m pip install --disable-pip-version-check \
    -r tests/oracle/requirements.txt -r tests/calendar/requirements.txt -r tests/schema/requirements.txt -r tests/build/requirements.txt
  printf '%s\n' "$wanted" >"$stamp"
}

need_browser_packages() { npm_packages tests/browser "no browser"; }

need_package_tests() { npm_packages tests/package "Vite and TypeScript"; }

# npm_packages FOLDER WHAT: what the folder's lock file names.
npm_packages() {
  need_node
  local stamp=$1/node_modules/.asc-lock
  cmp -s "$1/package-lock.json" "$stamp" && return
  say "Installing the npm packages of $1 ($2), once: a download of some 10 MB."
  quietly npm-ci env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix "$1" --no-audit --no-fund
  cp "$1/package-lock.json" "$stamp"
}
