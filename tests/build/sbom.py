"""Holds dist/sbom.cdx.json against the CycloneDX schema, Cargo.lock, what cargo compiled and what the module names.

What cargo compiled for the page is read from the source files it recorded next to each library; the module names
packages where its panics say where they are. Neither has anything to do with `cargo tree`, which the list is made from.
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


def problems(dist: Path, lock: Path, compiled: list[Path]) -> list[str]:
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
    found += [f"{name} was compiled, and is not listed" for name in sorted(built - listed)]

    # Every module.
    module = b"".join(part.read_bytes() for part in sorted(dist.glob("*.wasm")))
    # What stands below /rust/deps is part of the standard library.
    places = set(re.findall(rb"(?<!/rust/deps)(?:^|[^a-z0-9_-])([a-z][a-z0-9_-]*-\d+\.\d+\.\d+)/src/", module))
    # Neighbouring texts run together in the module, so that a name may have letters of another before it.
    unknown = [place for place in places if not any(place.decode().endswith(name) for name in listed)]
    found += [f"{place.decode()} is in the module, and not listed" for place in sorted(unknown)]
    if len(places) < 5:
        found.append("the module names hardly any package: is it the one that was built?")

    print(f"sbom: {len(parts)} packages, of which the module names {len(places)}")
    return found


def against_lock(parts: list[dict], lock: Path) -> list[str]:
    """Versions and checksums are those of Cargo.lock, and licences are SPDX expressions."""
    spdx = get_spdx_licensing()
    locked = {(package["name"], package["version"]): package for package in tomllib.loads(lock.read_text())["package"]}
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
    for name in ("dist", "lock"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--compiled", type=Path, nargs="+", required=True)
    found = problems(**vars(parser.parse_args()))
    for one in found:
        print(f"FAILED: {one}")
    raise SystemExit(1 if found else 0)
