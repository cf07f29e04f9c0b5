"""Holds dist/sbom.cdx.json against the CycloneDX schema, Cargo.lock, and what cargo compiled.

What cargo compiled for the page is read from the source files it recorded next to each library, which has nothing to do
with `cargo tree`, which the list is made from. Rust's standard library is one entry of the list, with the packages that
its own Cargo.lock names.
"""

import argparse
import json
import re
import tomllib
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from license_expression import get_spdx_licensing

STD = "rust-std"
# A source file of a package that came from a registry.
FETCHED = re.compile(r"/registry/src/[^/]+/([^/]+)/")


def problems(dist: Path, lock: Path, std_lock: Path, compiled: list[Path]) -> list[str]:
    text = (dist / "sbom.cdx.json").read_text()
    if error := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        return [f"not CycloneDX 1.6: {error}"]
    sbom = json.loads(text)
    # Raises where a reference leads nowhere.
    Bom.from_json(sbom).validate()

    found = [f"{word} changes from build to build" for word in ("serialNumber", "timestamp") if f'"{word}"' in text]
    parts = [part for part in sbom["components"] if part["name"] != STD]
    found += against_lock(parts, lock)

    listed = {f"{part['name']}-{part['version']}" for part in parts}
    # A package is compiled once for each set of flags; which ones were, and in which version, doesn't depend on that.
    records = [record for folder in compiled for record in folder.glob("*.d")]
    built = {name for record in records for name in FETCHED.findall(record.read_text())}
    found += [f"{name} is listed, and was not compiled" for name in sorted(listed - built)]
    of_std = {f"{package['name']}-{package['version']}" for package in packages(std_lock)}
    found += [f"{name} was compiled, and is not listed" for name in sorted(built - listed - of_std)]

    print(f"sbom: {len(parts)} packages")
    return found


def packages(lock: Path) -> list[dict]:
    return tomllib.loads(lock.read_text())["package"]


def against_lock(parts: list[dict], lock: Path) -> list[str]:
    """Versions and checksums are those of Cargo.lock, and licences are SPDX expressions."""
    spdx = get_spdx_licensing()
    locked = {(package["name"], package["version"]): package for package in packages(lock)}
    found = []
    for part in parts:
        name = f"{part['name']} {part['version']}"
        package = locked.get((part["name"], part["version"]))
        if package is None:
            found.append(f"{name} is not in Cargo.lock")
        elif part["hashes"] != [{"alg": "SHA-256", "content": package["checksum"]}]:
            found.append(f"{name}: not the checksum of Cargo.lock")
        (licence,) = part["licenses"]
        found += [f"{name}: {error}" for error in spdx.validate(licence["expression"]).errors]
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("dist", "lock", "std-lock"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--compiled", type=Path, nargs="+", required=True)
    found = problems(**vars(parser.parse_args()))
    for one in found:
        print(f"FAILED: {one}")
    raise SystemExit(1 if found else 0)
