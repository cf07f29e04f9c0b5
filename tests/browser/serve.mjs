// A small server of static files on the loopback interface, for ./run and for the tests.
//
//   node serve.mjs [--root DIR] [--port N] [--at /folder/]…
//
// --root  the folder served (default: dist)    --port  0, the default: any free one
// --at    a folder to serve it under as well as "/"
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "../../tools/options.mjs";

const HOST = "127.0.0.1";
const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves `root` at "/" and at each folder of `at`, with more `headers` where given; `heard` is told each address asked
 * for. Resolves to `{ url, port, close }` when it listens.
 */
export async function serve({ root = DIST, port = 0, at = [], headers = {}, heard = () => {} } = {}) {
  // "/" last: the most particular folder answers.
  const mounts = [...at, "/"];
  const server = createServer((request, response) => {
    heard(request.url);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(resolve(root), mounts, request, response).catch((error) => response.destroy(error));
  });
  await new Promise((listens, fails) => {
    server.once("error", fails);
    server.listen(port, HOST, listens);
  });
  const bound = server.address().port;
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { url: `http://${HOST}:${bound}/`, port: bound, close };
}

async function answer(root, mounts, request, response) {
  if (!["GET", "HEAD"].includes(request.method)) return refuse(response, 405);
  const path = pathOf(request);
  const mount = mounts.find((folder) => path?.startsWith(folder));
  if (!mount) return refuse(response, 400);

  const file = join(root, path.slice(mount.length), path.endsWith("/") ? "index.html" : "");
  if (!file.startsWith(root + sep)) return refuse(response, 404);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return refuse(response, 404);

  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    // A frame with `sandbox` has no origin, and needs leave to load modules.
    "access-control-allow-origin": "*",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file).on("error", (error) => response.destroy(error)).pipe(response);
}

/** The path asked for, or nothing where it can't be one. */
function pathOf(request) {
  try {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

function refuse(response, status) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const values = parse(import.meta.url, {
    root: { type: "string" },
    port: { type: "string", default: "0" },
    at: { type: "string", multiple: true },
  });
  const { url } = await serve({ ...values, port: Number(values.port) });
  console.log(`ACE Self-Check is at ${url} (Ctrl-C stops it)`);
}
