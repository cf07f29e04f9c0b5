// Listens on a port for each way out, over TCP and UDP, and says what arrived there.
import { createSocket } from "node:dgram";
import { createServer } from "node:http";
import { networkInterfaces } from "node:os";

const HOST = "127.0.0.1";
// Firefox gathers no WebRTC candidates for the loopback interface: STUN goes to an address of this machine's own.
const OWN = Object.values(networkInterfaces()).flat().find((one) => one.family === "IPv4" && !one.internal)?.address ?? HOST;

/** A page that opens or frames the tripwire, and passes on its messages. */
const outside = (url, framed) => `<!doctype html><title>outside</title><script>
addEventListener("message", (event) => fetch("/told?" + encodeURIComponent(event.data)));
const url = ${JSON.stringify(url)};
${framed ? 'document.write("<iframe src=\'" + url.replaceAll("&", "&amp;") + "\'></iframe>")' : "open(url)"};
</script>`;

/** One way's recorder: `target` for the tripwire, `arrived()` in words (empty: nothing), `close()`. */
export async function record({ tells = false } = {}) {
  const seen = { connections: 0, requests: 0, upgrades: 0, packets: 0, bytes: 0 };
  const sockets = new Set();
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://x");
    if (tells && url.pathname === "/outside") {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(outside(url.searchParams.get("url"), url.searchParams.has("framed")));
      return;
    }
    if (!tells || url.pathname === "/told") seen.requests += 1;
    request.resume();
    response.writeHead(200, { "content-type": "text/plain", "access-control-allow-origin": "*" });
    response.end();
  });
  const take = (socket) => {
    seen.connections += 1;
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      sockets.delete(socket);
      seen.bytes += socket.bytesRead;
    });
  };
  server.on("connection", take);
  server.on("upgrade", (_request, socket) => {
    seen.upgrades += 1;
    socket.destroy();
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  await new Promise((listens) => server.listen(0, HOST, listens));
  const { port } = server.address();

  // The same port on this machine's own address, for what does not go to the loopback interface.
  const second = createServer().on("connection", take).on("clientError", (_error, socket) => socket.destroy());
  if (OWN !== HOST) await new Promise((listens) => second.once("error", listens).listen(port, OWN, listens));
  const datagrams = [];
  for (const address of new Set([HOST, OWN])) {
    const socket = createSocket("udp4");
    socket.on("message", (message) => {
      seen.packets += 1;
      seen.bytes += message.length;
    });
    await new Promise((listens) => socket.once("error", listens).bind(port, address, listens));
    datagrams.push(socket);
  }

  return {
    target: { http: `http://${HOST}:${port}/asc-marker/`, https: `https://${HOST}:${port}/asc-marker`, ws: `ws://${HOST}:${port}/asc-marker`, host: HOST, port, udp: `${OWN}:${port}` },
    arrived() {
      const bytes = seen.bytes + [...sockets].reduce((sum, socket) => sum + socket.bytesRead, 0);
      const parts = [];
      if (tells) return seen.requests ? "message" : "";
      if (seen.requests) parts.push(seen.requests === 1 ? "request" : `${seen.requests} requests`);
      if (seen.upgrades) parts.push("upgrade");
      if (seen.packets) parts.push(`${seen.packets} UDP packets`);
      if (seen.connections && !seen.requests && !seen.upgrades) parts.push(seen.connections === 1 ? "connection" : `${seen.connections} connections`);
      return parts.length ? `${parts.join(", ")}, ${bytes} bytes` : "";
    },
    close() {
      for (const socket of sockets) socket.destroy();
      for (const socket of datagrams) socket.close();
      server.close();
      second.close();
    },
  };
}
