// The npm package as others use it: packed, installed into an empty Node project, an empty Vite project, and one with
// React's types, and used from TypeScript there. What it says is held against the native engine (ASC_ASSESS).
import { chromium } from "../browser/node_modules/@playwright/test/index.mjs";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, createServer, preview } from "vite";
import { native, sorted, stories } from "../browser/actions.mjs";
import { parse } from "../../tools/options.mjs";

parse(import.meta.url);
const HERE = fileURLToPath(new URL(".", import.meta.url));
const PACKAGE = fileURLToPath(new URL("../../target/npm", import.meta.url));
const DAY = "2026-06-18";
const work = mkdtempSync(join(tmpdir(), "asc-package-"));
const run = (program, options, cwd) =>
  execFileSync(program, options, { cwd, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });

try {
  const [{ filename, files, size }] = JSON.parse(run("npm", ["pack", "--json", PACKAGE], work));
  console.log(`npm pack: ${files.length} files, ${size.toLocaleString("en-US")} bytes`);
  node(project("node", filename));
  react(project("react", filename));
  await vite(project("vite", filename));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** An empty project with the package installed. */
function project(name, tarball) {
  const folder = join(work, name);
  cpSync(join(HERE, "projects", name), folder, { recursive: true });
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(work, tarball)], folder);
  return folder;
}

function tsc(folder) {
  run(join(HERE, "node_modules/.bin/tsc"), [], folder);
}

function node(folder) {
  const documents = stories().map(({ document }) => document);
  const refused = { format: "ace-self-check", version: 2, facts: { as_of: "tomorrow" } };
  writeFileSync(join(folder, "documents.json"), JSON.stringify([...documents, refused]));
  tsc(folder);
  const said = JSON.parse(run("node", ["main.js"], folder));
  documents.forEach((document, at) => {
    const expected = sorted(native(JSON.stringify(document), DAY));
    assert.equal(sorted(said.asObjects[at]), expected, "as an object");
    assert.equal(sorted(JSON.parse(said.asTexts[at])), expected, "as text");
  });
  assert.match(said.asObjects.at(-1).error, /\/facts\/as_of/);
  assert.ok(said.wrongCalls.length === 4 && said.wrongCalls.every((error) => error.startsWith("TypeError: ")), said.wrongCalls.join("; "));
  assert.equal(said.edition, said.asObjects[0].assessment.guidance);
  assert.equal(said.title, JSON.parse(readFileSync(join(PACKAGE, "self-check-file.schema.json"), "utf8")).title);
  const required = run("node", ["-e", `require("ace-self-check").assess("{}").then((text) => console.log(text.slice(0, 8)))`], folder);
  assert.equal(required, '{"error"\n', "by require()");
  console.log(`Node ${process.versions.node}: ${documents.length} documents as the native engine has them, ${said.words.length} names in words`);
}

/** The types of the element, its events, and of JSX, with those of both versions of React. */
function react(folder) {
  const modules = join(HERE, "node_modules");
  for (const name of ["react", "react-18"]) {
    const types = join(folder, "node_modules/@types/react");
    rmSync(types, { recursive: true, force: true });
    for (const [from, to] of [[`@types/${name}`, types], ["csstype"], ["@types/prop-types"]]) {
      cpSync(join(modules, from), to ?? join(folder, "node_modules", from), { recursive: true });
    }
    tsc(folder);
    const { version } = JSON.parse(readFileSync(join(types, "package.json"), "utf8"));
    console.log(`React's types ${version}: the element, its attributes, and its events are known`);
  }
}

/** The development server bundles dependencies in a way of its own, so both are tried. */
async function vite(root) {
  tsc(root);
  const quiet = { root, logLevel: "warn" };
  await build(quiet);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  try {
    for (const [name, server] of [["built", await preview(quiet)], ["served", await (await createServer(quiet)).listen()]]) {
      const page = await browser.newPage();
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.goto(server.resolvedUrls.local[0]);
      await page.waitForFunction(() => document.querySelector("#out").textContent !== "").catch((error) => errors.push(error.message));
      assert.deepEqual(errors, [], name);
      // docs/guidance.md, “3. The route for each person”: nobody has said whether the mailbox can be opened.
      assert.match(await page.textContent("#out"), /^R\d+: .*inbox/, name);
      assert.equal(await page.evaluate(() => customElements.get("ace-self-check") !== undefined), true, name);
      await page.close();
      await server.close();
    }
  } finally {
    await browser.close();
  }
  console.log("Vite: built and served, it says so in Chromium");
}
