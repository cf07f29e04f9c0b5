// Pictures of every screen, to be looked at: narrow, middling and wide, light and dark; the plan of each story as
// it is printed; and one page with all of them. Says what of the plan's words the print lacks.
//
//   node pictures.mjs [--root DIR] [--out DIR]
//
// --root  the build shown (default: dist)    --out  where the pictures go (default: out/pictures, emptied first)
import { chromium } from "@playwright/test";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import config from "./playwright.config.js";
import { serve } from "./serve.mjs";
import { cases, go, resume, settled } from "./walk.mjs";
import { parse } from "../../tools/options.mjs";

const options = parse(import.meta.url, {
  root: { type: "string" },
  out: { type: "string", default: fileURLToPath(new URL("out/pictures", import.meta.url)) },
});
const WIDTHS = [360, 768, 1280];
const SCHEMES = ["light", "dark"];
/** The tallest picture Chromium takes in one piece. */
const TALLEST = 16_000;

const began = Date.now();
const run = promisify(execFile);
rmSync(options.out, { recursive: true, force: true });
mkdirSync(options.out, { recursive: true });
const server = await serve(options.root ? { root: options.root } : {});
const browser = await chromium.launch(config.use.launchOptions);
const { timezoneId, locale } = config.use;

const [empty, one, two, ...rest] = cases();
const stories = [one, two, ...rest.filter(({ name }) => /^\d/.test(name))];
let failed = 0;
try {
  const pictures = (await Promise.all(SCHEMES.map(draw))).flat();
  const printed = await Promise.all(stories.map(print));
  writeFileSync(join(options.out, "index.html"), index(pictures, printed));
  const pages = printed.reduce((sum, { pages }) => sum + pages.length, 0);
  console.log(
    `${pictures.length} pictures, ${printed.length} prints with ${pages || "no"} pages as pictures, ${Math.round((Date.now() - began) / 1000)} s: ${join(options.out, "index.html")}`,
  );
} finally {
  await browser.close();
  await server.close();
}
process.exitCode = failed ? 1 : 0;

/** Takes every screen in one scheme of colors; one that looks like an earlier one is left out. */
async function draw(colorScheme) {
  const pictures = [];
  const seen = new Set();
  for (const one of [empty, ...stories.slice(0, 2)]) {
    const context = await browser.newContext({ baseURL: server.url, timezoneId, locale, colorScheme });
    const page = await context.newPage();
    await resume(page, one);
    for (const address of one.screens) {
      await go(page, address);
      const looks = createHash("sha1")
        .update(await look(page))
        .digest("hex");
      if (seen.has(looks)) continue;
      seen.add(looks);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        const name = `${one.name}${address}`.replace(/\W+/g, "-").replace(/-$/, "");
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let y = 0, part = 1; y < height; y += TALLEST, part += 1) {
          const file = `${name}-${width}-${colorScheme}${part > 1 ? `-${part}` : ""}.png`;
          const clip = { x: 0, y, width, height: Math.min(TALLEST, height - y) };
          await page.screenshot({ path: join(options.out, file), fullPage: true, clip, animations: "disabled" });
          pictures.push({ of: one.name, address, width, colorScheme, file, part });
        }
      }
    }
    await context.close();
  }
  return pictures;
}

/** What makes a screen look as it does, its links left out. */
function look(page) {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll("main input")].map((field) => `${field.checked} ${field.value}`);
    return document.querySelector("main").innerHTML.replace(/ (href="#[^"]*"|style="")/g, "") + fields.join();
  });
}

/** Prints a story's plan on Letter, and compares the words. */
async function print(story) {
  const context = await browser.newContext({ baseURL: server.url, timezoneId, locale });
  const page = await context.newPage();
  await resume(page, story, "/plan");
  const file = `${story.name}-plan.pdf`;
  await page.pdf({ path: join(options.out, file), format: "Letter", preferCSSPageSize: true });
  await page.emulateMedia({ media: "print" });
  const words = await page.evaluate(() => document.querySelector("main").innerText);
  await context.close();

  const pdf = join(options.out, file);
  const pages = await pagesOf(pdf, story.name);
  const missing = await compare(pdf, words);
  const lacks = missing
    ? missing.join(" | ") || "nothing"
    : "not compared: pdftotext is not there (Debian: poppler-utils)";
  console.log(`${file}: missing or cut off: ${lacks}`);
  if (missing?.length) failed += 1;
  return { of: story.name, file, pages, lacks };
}

async function pagesOf(pdf, name) {
  try {
    await run("pdftoppm", ["-r", "70", "-png", pdf, join(options.out, `${name}-page`)]);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    console.log("no pictures of the printed pages: pdftoppm is not there (Debian: poppler-utils)");
  }
  return readdirSync(options.out)
    .filter((file) => file.startsWith(`${name}-page`))
    .sort();
}

/** The words of more than three letters the PDF lacks, and those that reach out of the printed area. */
async function compare(pdf, words) {
  let text, boxes;
  try {
    text = (await run("pdftotext", [pdf, "-"], { maxBuffer: 1 << 26 })).stdout;
    boxes = (await run("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 1 << 26 })).stdout;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
  // Lines may break within a word: long addresses do.
  const whole = text.replace(/[\s\u00ad\u2066-\u2069]+/g, "");
  const wanted = words
    .replace(/[\u2066-\u2069]/g, "")
    .split(/\s+/)
    .filter((word) => word.replace(/\P{L}/gu, "").length > 3);
  const missing = [...new Set(wanted)].filter((word) => !whole.includes(word));
  const out = [];
  let width = 0;
  for (const line of boxes.split("\n")) {
    width = Number(line.match(/<page width="([\d.]+)"/)?.[1] ?? width);
    const [, left, right, word] = line.match(/<word xMin="(-?[\d.]+)".* xMax="([\d.]+)".*>(.*)<\/word>/) ?? [];
    // A fifth of an inch: less no printer leaves.
    if (word && (left < 14.4 || right > width - 14.4)) out.push(`${word} (at the edge)`);
  }
  return [...missing, ...out];
}

function index(pictures, printed) {
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const figure = (file, width, caption) =>
    `<figure><a href="${file}"><img src="${file}" loading="lazy" style="width:${width}px" alt=""></a><figcaption>${caption}</figcaption></figure>`;
  const picture = ({ file, width, colorScheme, part }) =>
    figure(file, Math.round(width / 4), `${width} px, ${colorScheme}${part > 1 ? `, part ${part}` : ""}`);
  const groups = new Map();
  for (const one of pictures) {
    const title = `${one.of}: ${one.address}`;
    groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  const screens = [...groups].map(([title, all]) => {
    const ordered = all.sort(
      (a, b) => SCHEMES.indexOf(a.colorScheme) - SCHEMES.indexOf(b.colorScheme) || a.width - b.width || a.part - b.part,
    );
    return `<section><h2>${escape(title)}</h2><div>${ordered.map(picture).join("")}</div></section>`;
  });
  const prints = printed.map(({ of, file, pages, lacks }) => {
    const shown = pages.map((page, at) => figure(page, 220, `page ${at + 1}`));
    return `<section><h2>${escape(of)}, printed: <a href="${file}">${file}</a></h2><p>Missing or cut off: ${escape(lacks)}</p><div>${shown.join("")}</div></section>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>ACE Self-Check in pictures</title>
<style>body{font:16px system-ui;margin:1rem}h2{font-size:1rem;margin:1.5rem 0 .5rem}div{display:flex;flex-wrap:wrap;gap:.75rem;align-items:flex-start}figure{margin:0}img{border:1px solid #888;max-height:60rem;object-fit:cover;object-position:top}figcaption{font-size:.8rem}</style>
<h1>ACE Self-Check in pictures</h1>
${[...prints, ...screens].join("\n")}
</html>
`;
}
