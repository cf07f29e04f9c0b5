// The three browsers and their drivers: how each is started, what it has to be told, and where its console is heard.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { begin, until } from "./webdriver.mjs";

const env = (name, usual) => process.env[name] || usual;
const root = process.getuid?.() === 0;

/** WebKit's browser has no mode without a screen. */
const SCREEN = ["xvfb-run", "-a", "-s", "-screen 0 1280x1000x24"];
/** How long a page has to start in a browser that cannot say when it has, in milliseconds. */
const START_TIME = 8_000;

/** What each browser needs, by its programs and the folders that its settings and its downloads go to. */
const KINDS = {
  Chromium: {
    programs: () => [env("CHROMIUM", "/usr/bin/chromium"), env("CHROMEDRIVER", "chromedriver")],
    driver: ([, driver], port) => [driver, `--port=${port}`],
    capabilities: ([browser], downloads) => ({
      browserName: "chrome",
      "goog:loggingPrefs": { browser: "ALL" },
      "goog:chromeOptions": {
        binary: browser,
        args: [
          "--headless=new",
          "--window-size=1280,1000",
          ...(root ? ["--no-sandbox"] : []),
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
        ],
        prefs: { "download.default_directory": downloads, "download.prompt_for_download": false },
      },
    }),
    console: driversLog,
  },
  Firefox: {
    programs: () => [env("FIREFOX", "/usr/bin/firefox-esr"), env("GECKODRIVER", "geckodriver")],
    // Two of them at once need two ports of each kind.
    driver: ([, driver], port, another) => [driver, "--port", String(port), "--websocket-port", String(another), "--log", "error"],
    capabilities: ([browser], downloads) => ({
      browserName: "firefox",
      webSocketUrl: true,
      "moz:firefoxOptions": {
        binary: browser,
        args: ["-headless", "--width=1280", "--height=1000"],
        prefs: {
          "browser.download.folderList": 2,
          "browser.download.dir": downloads,
          "browser.download.alwaysOpenPanel": false,
          "browser.helperApps.neverAsk.saveToDisk": "application/json",
        },
      },
    }),
    console: eventsOfLog,
  },
  WebKit: {
    programs: () => [env("MINIBROWSER", miniBrowser()), env("WEBKITDRIVER", "WebKitWebDriver"), "xvfb-run"],
    driver: ([, driver], port) => [...SCREEN, driver, `--port=${port}`],
    // Downloads go where the desktop says; there is no option of the browser's own.
    environment: (folder, downloads) => {
      writeFileSync(join(folder, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
      const homes = { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder };
      return { ...homes, WEBKIT_DISABLE_DMABUF_RENDERER: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
    },
    capabilities: ([browser]) => ({ "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } }),
    console: listener,
    alone: ([browser], ...pages) => [...SCREEN, browser, "--enable-write-console-messages-to-stdout=true", ...pages],
    // Its policies have no such directive; and it asks for the module again instead of taking the one preloaded.
    known: (line) => /directive 'manifest-src'|\.wasm was preloaded .* but not used/.test(line),
    note:
      "its driver tells nothing of the console: a listener in the page hears it from when the page is ready; " +
      "while the page starts, WebKit prints it without its driver, once and not in each story",
  },
};
export const NAMES = Object.keys(KINDS);

/** What cannot be driven or heard in a browser. */
export const note = (name) => KINDS[name].note;

/** What a browser lacks here: programs that are not there. */
export function lacking(name) {
  return KINDS[name].programs().filter((program) => !found(program));
}

function found(program) {
  if (program.includes("/")) return existsSync(program);
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}

/** Debian keeps WebKit's small browser with the library, in a folder named after the machine. */
function miniBrowser() {
  const lib = "/usr/lib";
  const folders = existsSync(lib) ? readdirSync(lib).map((folder) => join(lib, folder)) : [];
  return folders.map((folder) => join(folder, "webkit2gtk-4.1/MiniBrowser")).find(existsSync) ?? "MiniBrowser";
}

/** Starts a browser of its own: new profile, new folder for downloads. `close` leaves nothing running. */
export async function start(name) {
  const kind = KINDS[name];
  const programs = kind.programs();
  const folder = newFolder();
  const downloads = join(folder, "downloads");
  mkdirSync(downloads);
  const port = await freePort();
  const driver = launch(kind.driver(programs, port, await freePort()), folder, kind.environment?.(folder, downloads));
  let session, hearing;
  const close = async () => {
    await Promise.race([session?.end().catch(() => {}), pause(5_000, undefined, { ref: false })]);
    await hearing?.close?.();
    driver.stop();
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    await until(`${name}'s driver answers`, () => fetch(`${address}/status`).then(({ ok }) => ok, () => false), 20_000);
    session = await begin(address, kind.capabilities(programs, downloads));
    const { capabilities } = session;
    driver.alsoEnd(capabilities["goog:processID"] ?? capabilities["moz:processID"]);
    hearing = await kind.console(session);
  } catch (error) {
    await close();
    throw error;
  }

  const heard = [];
  return {
    session,
    close,
    folder,
    version: session.capabilities.browserVersion,
    /** What the console has said, errors and warnings, up to now. */
    async console() {
      heard.push(...(await hearing.heard()));
      return heard;
    },
    async open(url) {
      await session.post("/url", { url });
      await session.ready();
      await hearing.listen?.();
    },
    async reload() {
      heard.push(...(await hearing.heard()));
      await session.post("/refresh");
      await session.ready();
      await hearing.listen?.();
    },
    emptyDownloads: () => readdirSync(downloads).forEach((file) => rmSync(join(downloads, file))),
    /** The path of the only file that has been saved, once it is there as a whole: WebKit writes it under its own name. */
    saved() {
      const [file, ...others] = readdirSync(downloads);
      // While it is written it has another name, or is not alone.
      if (others.length || !file?.endsWith(".json")) return false;
      const path = join(downloads, file);
      return whole(readFileSync(path, "utf8")) && path;
    },
    /** The document in a file that has been saved, once it is. */
    download(file) {
      const path = this.saved();
      return path === join(downloads, file) && whole(readFileSync(path, "utf8"));
    },
  };
}

/**
 * What a console says while the page starts, where the driver can't tell: the browser shows the page once without its
 * driver, and prints it. Nothing where the driver can.
 */
export async function saidAtStart(name, page) {
  const kind = KINDS[name];
  if (!kind.alone) return undefined;
  const folder = newFolder();
  // A second page speaks last: then the first has had its time, and was heard if it spoke.
  const last = join(folder, "last.html");
  writeFileSync(last, `<script>setTimeout(() => console.error("the last word"), ${START_TIME})</script>`);
  let printed = "";
  const browser = launch(kind.alone(kind.programs(), page, `file://${last}`), folder, kind.environment(folder, folder));
  browser.onPrint((text) => (printed += text));
  try {
    await until(`${name} alone prints its console`, () => printed.includes("the last word"), 30 * START_TIME);
  } finally {
    browser.stop();
  }
  const said = printed.split("\n").filter((line) => /CONSOLE [A-Z ]*(ERROR|WARN)/.test(line));
  const lines = said.filter((line) => !line.includes("the last word"));
  return { known: lines.filter(kind.known), faults: lines.filter((line) => !kind.known(line)) };
}

const newFolder = () => mkdtempSync(join(tmpdir(), "asc-stories-"));

/** Starts a program in a group of its own, so that what it starts ends with it, however this program ends. */
function launch([command, ...args], folder, environment = {}) {
  const env = { ...process.env, TMPDIR: folder, ...environment };
  const program = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "pipe"], env });
  let other;
  let print = () => {};
  for (const stream of [program.stdout, program.stderr]) stream.setEncoding("utf8").on("data", (text) => print(text));
  const stop = () => {
    process.off("exit", stop);
    end(other);
    end(-program.pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  process.once("exit", stop);
  program.once("error", stop);
  return { stop, alsoEnd: (pid) => (other = pid), onPrint: (told) => (print = told) };
}

function end(pid) {
  // Neither none, nor the group of this very program.
  if (!pid || Number.isNaN(pid)) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

async function freePort() {
  const probe = createServer();
  await new Promise((listens) => probe.listen(0, "127.0.0.1", listens));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Chromium's driver keeps a log and gives it away once. */
function driversLog(session) {
  return {
    heard: async () => {
      const lines = await session.post("/se/log", { type: "browser" });
      return lines.filter(({ level }) => ["SEVERE", "WARNING"].includes(level)).map(({ message }) => message);
    },
  };
}

/** WebKit's driver has no log: the page is listened to from within. */
function listener(session) {
  return {
    listen: () =>
      session.run(`
        const heard = (window.ascHeard = []);
        addEventListener("error", (event) => heard.push("exception: " + (event.message ?? event.target?.src)), true);
        addEventListener("unhandledrejection", (event) => heard.push("rejected: " + event.reason));
        addEventListener("securitypolicyviolation", (event) =>
          heard.push("policy: " + event.violatedDirective + " " + event.blockedURI));
        for (const level of ["error", "warn"]) {
          const say = console[level];
          console[level] = (...words) => (heard.push(level + ": " + words.join(" ")), say.apply(console, words));
        }
      `),
    heard: () => session.run("return window.ascHeard.splice(0)"),
  };
}

/** Firefox tells each line of its console as it comes, by the bidirectional protocol. */
async function eventsOfLog(session) {
  const lines = [];
  const socket = new WebSocket(session.capabilities.webSocketUrl);
  await once(socket, "open");
  socket.on("message", (data) => {
    const { method, params } = JSON.parse(data);
    if (method !== "log.entryAdded") return;
    if (["error", "warn"].includes(params.level)) lines.push(`${params.level}: ${params.text}`);
  });
  socket.send(JSON.stringify({ id: 1, method: "session.subscribe", params: { events: ["log.entryAdded"] } }));
  return { heard: () => lines.splice(0), close: () => socket.close() };
}

/** The JSON document of a text; `false` for the beginning of one. */
function whole(text) {
  try {
    return JSON.parse(text);
  } catch {
    return false;
  }
}
