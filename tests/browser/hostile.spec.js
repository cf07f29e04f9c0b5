// Hostile files through `assess(json)` of the built module: refused in words, never a panic.
import { expect, test } from "@playwright/test";
import { isUtf8 } from "node:buffer";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "./actions.mjs";

const GENERATE = fileURLToPath(new URL("../hostile/generate.py", import.meta.url));
const COUNT = 2000;

test(`${COUNT} hostile files are each refused with a sentence`, async ({ page }) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "asc-hostile-"));
  try {
    execFileSync("python3", ["-B", GENERATE, "--count", String(COUNT), "--seed", "7", "--out", folder]);
    const index = Object.entries(JSON.parse(readFileSync(join(folder, "index.json"), "utf8")));
    await open(page);
    const refused = {};
    let mended = 0;
    for (let at = 0; at < index.length; at += 50) {
      const part = index.slice(at, at + 50);
      const texts = part.map(([file]) => readFileSync(join(folder, file)).toString("utf8"));
      const answers = await page.evaluate(async (texts) => {
        const glue = await import(document.getElementById("asc-boot").dataset.glue);
        return Promise.all(texts.map((text) => glue.assess(text)));
      }, texts);
      answers.forEach((answer, offset) => {
        const [file, category] = part[offset];
        const { error, problems } = JSON.parse(answer);
        if (!isUtf8(readFileSync(join(folder, file)))) {
          // Bytes that are no text can't come as a JavaScript string; made one, they may be harmless.
          mended += 1;
          return;
        }
        expect(error, `${file} (${category}): ${answer.slice(0, 200)}`).toMatch(/\S+ \S+/);
        expect(problems.length, file).toBeGreaterThan(0);
        for (const { at: place, message } of problems) {
          expect(place === "" || place.startsWith("/"), `${file}: ${place}`).toBe(true);
          expect(message.length, file).toBeGreaterThan(10);
        }
        refused[category] = (refused[category] ?? 0) + 1;
      });
    }
    // The module still answers: no panic has poisoned it.
    const fine = await page.evaluate(async () => {
      const glue = await import(document.getElementById("asc-boot").dataset.glue);
      return glue.assess('{"format":"ace-self-check","version":1,"facts":{}}');
    });
    expect(JSON.parse(fine).assessment.company.route).toBe("answer_more");
    const count = Object.values(refused).reduce((sum, part) => sum + part, 0);
    expect(count + mended).toBe(COUNT);
    console.log(`assess(json) refused ${count} hostile files and survived ${mended} that are no text: ${JSON.stringify(refused)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
