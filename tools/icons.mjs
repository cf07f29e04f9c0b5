// Draws the PNG icons from public/icons/icon.svg with headless Chromium. Run after a change to the picture:
//   node tools/icons.mjs
// The maskable one fills its square, its picture within the middle 80 %; Apple's has no corners of its own either.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const { chromium } = createRequire(new URL("tests/browser/package.json", root))("playwright-core");
const icons = new URL("public/icons/", root);
const svg = readFileSync(new URL("icon.svg", icons), "utf8");
const square = svg.replace(' rx="7"', "");
const inset = square.replace("<path", '<path transform="translate(4.8 4.8) scale(.7)"');
const wanted = { "180.png": [180, square], "192.png": [192, svg], "512.png": [512, svg], "maskable.png": [512, inset] };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [name, [size, picture]] of Object.entries(wanted)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${picture}`);
  writeFileSync(fileURLToPath(new URL(name, icons)), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
