// How quickly the shipped nginx settings answer: `node bench/serving.mjs [--dist DIR]`, after `./check hosting`
// has fetched nginx.
//
// Some connections ask for the page and for the module, each as soon as its last answer is there; then for a file of
// the same size as what came, of random bytes, from a server with nothing but `root` set. The two take turns, so that
// what else the machine does meets both. Printed: answers a second, and the time of one in milliseconds by percentile.
import { randomBytes } from "node:crypto";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { asked } from "../tests/browser/hosting/asked.mjs";
import { nginx } from "../tests/browser/hosting/servers.mjs";
import { DIST } from "../tests/browser/ways/copy.mjs";
import { parse } from "../tools/options.mjs";

const CONNECTIONS = 8;
const ROUNDS = 12;
/** Bytes a round moves at most, and answers it waits for at most. */
const BOUND = { bytes: 200e6, answers: 2000 };

const { dist } = parse(import.meta.url, { dist: { type: "string", default: DIST } });
const server = await nginx({ dist, more: "server { listen PORT; root plain; }" });
const module = readdirSync(dist).find((name) => name.endsWith(".wasm"));

const rows = [];
for (const [what, name, encoding] of [["page", "index.html", "br"], ["module", module, "br"], ["module", module, "gzip"], ["module", module, "identity"]]) {
  const { body } = await asked(server.own + name, { headers: { "accept-encoding": encoding } });
  const plain = `${what}-${encoding}`;
  writeFileSync(join(server.home, "plain", plain), randomBytes(body.length));
  const answers = Math.max(CONNECTIONS, Math.min(BOUND.answers, Math.floor(BOUND.bytes / body.length)));
  const sides = {
    shipped: { url: new URL(name, server.own), encoding, times: [], took: 0 },
    default: { url: new URL(plain, server.more), encoding: "identity", times: [], took: 0 },
  };
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const side of Object.values(sides)) {
      const { times, took } = await load(side, answers, body.length);
      // The first round only warms.
      if (round < 0) continue;
      side.times.push(...times);
      side.took += took;
    }
  }
  rows.push(...table(`${what}, ${encoding}`, body.length, sides));
}
await server.close();
console.log(`${CONNECTIONS} connections, ${ROUNDS} rounds; milliseconds`);
console.table(rows);

/** Sends a number of requests over keep-alive connections. Resolves to each response time and the total, in ms. */
async function load({ url, encoding }, answers, size) {
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: ${encoding}\r\n\r\n`;
  const times = [];
  let left = answers;
  const began = performance.now();
  const one = () => new Promise((done, fails) => {
    const socket = connect(Number(url.port), url.hostname);
    let asked = 0;
    let missing = 0;
    const ask = () => {
      if (left === 0) return socket.end(done);
      left -= 1;
      missing = -1;
      asked = performance.now();
      socket.write(request);
    };
    socket.setNoDelay().on("connect", ask).on("error", fails).on("data", (part) => {
      // The head comes in one piece: it is shorter than a packet.
      if (missing < 0) missing = size + lengthOfHead(part, size);
      missing -= part.length;
      if (missing > 0) return;
      times.push(performance.now() - asked);
      ask();
    });
  });
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return { times, took: performance.now() - began };
}

function lengthOfHead(part, size) {
  const head = part.subarray(0, part.indexOf("\r\n\r\n") + 4);
  const text = head.toString("latin1");
  if (!text.startsWith("HTTP/1.1 200 ") || !text.includes(`Content-Length: ${size}\r\n`)) throw new Error(`not the answer asked for: ${text}`);
  return head.length;
}

function table(what, bytes, sides) {
  const figures = Object.fromEntries(Object.entries(sides).map(([name, { times, took }]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    return [name, { "answers/s": (1000 * times.length) / took, p50: at(0.5), p95: at(0.95), p99: at(0.99) }];
  }));
  const ratio = Object.fromEntries(Object.keys(figures.shipped).map((name) => [name, figures.shipped[name] / figures.default[name]]));
  const rounded = (row, digits) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value.toFixed(name === "answers/s" ? digits : 2))]));
  return [
    { what, bytes, settings: "shipped", ...rounded(figures.shipped, 0) },
    { what, bytes, settings: "nginx's default", ...rounded(figures.default, 0) },
    { what, bytes, settings: "ratio", ...rounded(ratio, 2) },
  ];
}
