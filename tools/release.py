"""Packs dist/ as ace-self-check-VERSION.zip, with settings for servers and a page that says what to do.

    python3 tools/release.py VERSION SECONDS FOLDER

Entries are sorted and all of one time, SECONDS since 1970, so the same files give the same archive.
"""

import sys
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def contents() -> dict[str, Path]:
    """Each file of the archive by its name there."""
    found = {
        "START-HERE.html": ROOT / "hosting/START-HERE.html",
        "LICENSE": ROOT / "LICENSE",
        "SHA256SUMS": ROOT / "dist/SHA256SUMS",
        "verify": ROOT / "tools/verify",
    }
    for folder, name in ((ROOT / "dist", "site"), (ROOT / "hosting", "hosting")):
        for path in folder.rglob("*"):
            if path.is_file() and path != found["START-HERE.html"]:
                found[f"{name}/{path.relative_to(folder).as_posix()}"] = path
    return found


def pack(version: str, seconds: int, folder: Path) -> Path:
    name = f"ace-self-check-{version}"
    archive = folder / f"{name}.zip"
    # The format knows no time before 1980.
    when = max(time.gmtime(seconds)[:6], (1980, 1, 1, 0, 0, 0))
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for inside, path in sorted(contents().items()):
            entry = zipfile.ZipInfo(f"{name}/{inside}", when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = (0o100755 if inside == "verify" else 0o100644) << 16
            packed.writestr(entry, path.read_bytes())
    return archive


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    print(pack(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])))
