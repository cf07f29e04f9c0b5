// Writes sbom.cdx.json: the packages linked into the page's modules, as a CycloneDX 1.6 document.
//
// cargo's own tools for this list the packages that run while building too, and stamp the time; this one says what
// cargo links (`cargo tree` without build scripts and procedural macros), and the same for the same Cargo.lock.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const TARGET = "wasm32-unknown-unknown";

export function writeSbom(stage) {
  writeFileSync(join(stage, "sbom.cdx.json"), `${JSON.stringify(sbom(), null, 1)}\n`);
}

function sbom() {
  const { root, packages, needs } = linked();
  const std = standardLibrary();
  const sorted = (names) => [...names].sort();
  const rows = sorted(packages.keys()).filter((ref) => ref !== root);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", ...packages.get(root) } },
    components: [...rows.map((ref) => ({ type: "library", ...packages.get(ref) })), std],
    // The standard library's parts can't be distinguished, so it has no row.
    dependencies: [root, ...rows].map((ref) => ({ ref, dependsOn: [...sorted(needs.get(ref)), std["bom-ref"]] })),
  };
}

/** The packages by their reference, what each needs, and which of them is the page itself. */
function linked() {
  const packages = new Map();
  const needs = new Map();
  const sums = checksums();
  const above = [];
  for (const line of cargoTree()) {
    const [, depth, name, version, licence] = line.match(/^(\d+)(\S+) v(\S+?)(?: \(.*\))?\t(.*?)(?: \(\*\))?$/);
    const ref = `pkg:cargo/${name}@${encodeURIComponent(version)}`;
    packages.set(ref, component(ref, name, version, licence, sums.get(`${name} ${version}`)));
    if (!needs.has(ref)) needs.set(ref, new Set());
    above.length = Number(depth);
    if (above.length > 0) needs.get(above.at(-1)).add(ref);
    above.push(ref);
  }
  return { root: packages.keys().next().value, packages, needs };
}

function cargoTree() {
  const edges = ["--edges", "normal,no-proc-macro", "--target", TARGET, "--no-default-features", "--features", "app", "--prefix", "depth", "--format", "{p}\t{l}"];
  const out = execFileSync("cargo", ["tree", "--locked", "--offline", "--color", "never", ...edges], { encoding: "utf8" });
  return out.split("\n").filter(Boolean);
}

function component(ref, name, version, licence, sha256) {
  return {
    "bom-ref": ref,
    name,
    version,
    // Older packages write a slash for a choice; SPDX says OR.
    licenses: [{ expression: licence.replaceAll("/", " OR ") }],
    ...(sha256 && { hashes: [{ alg: "SHA-256", content: sha256 }] }),
    purl: ref,
  };
}

/** SHA-256 of each package as its registry serves it, by name and version. */
function checksums() {
  const entries = readFileSync("Cargo.lock", "utf8").split("[[package]]");
  const field = (entry, name) => entry.match(new RegExp(`^${name} = "(.*)"$`, "m"))?.[1];
  return new Map(entries.map((entry) => [`${field(entry, "name")} ${field(entry, "version")}`, field(entry, "checksum")]));
}

function standardLibrary() {
  const said = execFileSync("rustc", ["-vV"], { encoding: "utf8" });
  const field = (name) => said.match(new RegExp(`^${name}: (.*)$`, "m"))[1];
  const version = field("release");
  return {
    type: "library",
    "bom-ref": `pkg:generic/rust-std@${version}`,
    name: "rust-std",
    version,
    description: `Rust's standard library for ${TARGET}, of commit ${field("commit-hash")}`,
    licenses: [{ expression: "MIT OR Apache-2.0" }],
    purl: `pkg:generic/rust-std@${version}`,
  };
}
