// Keeps `trunk serve` within the page's policy by moving its inline reload script into a file, and without a service
// worker, which would keep what is being changed.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Changes the staged page if it is being served; gives whether it is. */
export function dev(stage) {
  const page = join(stage, "index.html");
  const html = readFileSync(page, "utf8");
  const [inline, code] = html.match(/<script>([^]*?)<\/script>/) ?? [];
  if (!inline) return false;
  // Trunk's server fills these in, but only in the page.
  const filled = code.replace("'{{__TRUNK_ADDRESS__}}'", "location.host").replace("{{__TRUNK_WS_BASE__}}", "/");
  writeFileSync(join(stage, "reload.js"), filled);
  writeFileSync(page, html.replace(inline, '<script src="reload.js"></script>').replace(/ data-worker="[^"]*"/, ""));
  rmSync(join(stage, "service-worker.js"));
  return true;
}
