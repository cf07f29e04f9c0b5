// Reads checks with the page's own module, so that thousands of entries don't block the page.
let started;
/** Nothing else may be run here: on a host without headers, a worker has no policy. */
const isGlue = (address) => new URL(address).origin === location.origin && /\/clients-glue-[0-9a-f]{8,16}\.js$/.test(address);

addEventListener("message", async ({ data }) => {
  if (data.module) {
    if (!isGlue(data.glue)) return;
    started = import(data.glue).then(async (glue) => {
      await glue.default({ module_or_path: data.module });
      return glue;
    });
    return;
  }
  const glue = await started;
  if (!data.bytes) {
    postMessage({ text: glue.unread(data.name, data.isTooLarge) });
    return postMessage({ done: true });
  }
  const of = glue.open(data.bytes, data.name);
  for (let at = 0; at < of; at += 1) postMessage({ text: glue.piece(at, data.settings), at: at + 1, of });
  postMessage({ done: true });
});
