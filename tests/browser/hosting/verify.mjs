// tools/verify, as someone runs it who compares a site with the build.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { DIST } from "../ways/copy.mjs";

const VERIFY = fileURLToPath(new URL("../../../tools/verify", import.meta.url));

/** Resolves to its exit status and what it printed. */
export function verify(site, list = `${DIST}/SHA256SUMS`) {
  return new Promise((done) => {
    execFile(process.execPath, [VERIFY, site, "--list", list], (error, out, err) => done({ status: error?.code ?? 0, said: out + err }));
  });
}
