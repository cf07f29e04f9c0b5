// Requests as they are written, since browsers and `fetch` tidy paths up and unpack what comes.
import { request } from "node:http";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** One request. Resolves to the status, the headers by lower-case name, and the bytes as they came. */
export function asked(url, { method = "GET", headers = {}, agent } = {}) {
  return new Promise((done, fails) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part)).on("error", fails);
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    sent.on("error", fails).end();
  });
}

/** The response to a path sent exactly as given, with headers, as text. */
export function askedFor(url, path) {
  const { hostname, port } = new URL(url);
  return new Promise((done, fails) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`));
    let text = "";
    socket.on("data", (part) => (text += part.toString("latin1"))).on("end", () => done(text)).on("error", fails);
  });
}

/** The bytes of the file that an answer holds, whichever way it was compressed. */
export function unpacked({ headers, body }) {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[headers["content-encoding"]];
  return unpack ? unpack(body) : body;
}
