// An episode: some actions from a seed of its own, in a browser context of its own, and what was found wrong.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sorted } from "../actions.mjs";
import { World, inOrder } from "./world.mjs";

const ASSESS = process.env.ASC_ASSESS || fileURLToPath(new URL("../../../target/debug/examples/assess", import.meta.url));
/** How many files of an episode the native engine is asked about. */
const ASKED = 6;
/** No episode lasts so long, in milliseconds. */
const LONGEST = 240_000;

/** Runs one; resolves to what was done, and to what was wrong, with what led to it. */
export async function episode({ browser, origin, seed, actions }) {
  const context = await browser.newContext({ serviceWorkers: seed % 4 ? "block" : "allow", viewport: { width: 1280, height: 900 }, locale: "en-US", acceptDownloads: true });
  const world = new World(context, origin, seed);
  const isLate = setTimeout(() => (world.fail("the episode does not end"), context.close()), LONGEST);
  try {
    await world.begin();
    while (world.total() < actions && !world.wrong.length) {
      await world.turn(Math.min(15 + Math.floor(world.random() * 50), actions - world.total()));
      if (world.total() < actions && !world.wrong.length) await world.happen();
    }
    for (const tab of world.tabs) if (!world.wrong.length) await world.look(tab, true);
    world.compared = world.wrong.length ? 0 : compare(world);
  } catch (error) {
    world.fail(`the run itself: ${error.stack}`);
  } finally {
    clearTimeout(isLate);
    await context.close().catch(() => undefined);
  }
  return { done: world.done, total: world.total(), wrong: world.wrong, log: world.log, compared: world.compared ?? 0 };
}

/** Holds the last files the page saved against those the native engine makes of the same answers. */
function compare(world) {
  const files = inOrder(world.files).slice(-ASKED);
  const folder = mkdtempSync(join(tmpdir(), "chaos-"));
  try {
    for (const today of new Set(files.map((file) => file.today))) {
      const texts = files.filter((file) => file.today === today).map(({ text }) => text);
      const path = join(folder, "files.jsonl");
      writeFileSync(path, texts.map((text) => `${text.trim()}\n`).join(""));
      const lines = execFileSync(ASSESS, ["--today", today, path], { maxBuffer: 1 << 28 }).toString().trim().split("\n");
      for (const [at, text] of texts.entries()) {
        if (sorted(JSON.parse(text)) !== sorted(JSON.parse(lines[at] ?? "null"))) world.fail(`the native engine says otherwise on ${today}: ${text.slice(0, 3_000)}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return files.length;
}
