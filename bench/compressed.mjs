// A small server of static files on the loopback interface, as a good static host serves them: everything compressed
// once with brotli at its best, names with a digest in them kept for a year, the rest asked for again by its ETag.
// HTTP/1.1, because Chromium caches nothing from a host whose certificate it does not know.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
/** Trunk puts sixteen digits into a name; all that Vite puts into this folder has a digest. */
const DIGEST = /-[0-9a-f]{16}(?:_bg)?\.\w+$|^assets\//;

/** Every file of a folder by its path, with its sizes in bytes. */
export function files(root) {
  const paths = readdirSync(root, { recursive: true }).filter((name) => statSync(join(root, name)).isFile());
  const compressed = (path) => {
    const raw = readFileSync(join(root, path));
    const best = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
    const body = brotliCompressSync(raw, { params: best });
    const etag = `"${createHash("sha256").update(raw).digest("hex").slice(0, 16)}"`;
    return {
      raw: raw.length,
      brotli: body.length,
      gzip: gzipSync(raw, { level: 9 }).length,
      body,
      etag,
      type: TYPES[extname(path)],
    };
  };
  return new Map(paths.map((path) => [path, compressed(path)]));
}

/** Serves a folder: `{ url, files, close }`. */
export async function serve(root) {
  const all = files(root);
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
    const file = all.get(path);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const cache = DIGEST.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
    response.setHeader("cache-control", cache).setHeader("etag", file.etag).setHeader("vary", "accept-encoding");
    if (request.headers["if-none-match"] === file.etag) {
      response.writeHead(304).end();
      return;
    }
    const type = { "content-type": file.type ?? "application/octet-stream" };
    response.writeHead(200, {
      ...type,
      "content-encoding": "br",
      "content-length": file.body.length,
      "x-content-type-options": "nosniff",
    });
    response.end(file.body);
  });
  await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, files: all, close };
}
