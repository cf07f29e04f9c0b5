// Files and folders dropped anywhere on the page. Without this the browser would leave the page and show the file.

/** Calls back with `{ name, file }` for each file dropped, those in folders too. */
export function dropped(take) {
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", async (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    // Read at once, because the list is empty after the first `await`.
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files].map((file) => ({ name: file.name, file }));
    take(entries.length ? (await Promise.all(entries.map((entry) => inside(entry)))).flat() : plain);
  });
}

/** The files of an entry: itself, or all in the folder. */
async function inside(entry) {
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const file = await new Promise((done) => entry.file(done, () => done(undefined)));
    return [{ name, file }];
  }
  const reader = entry.createReader();
  const found = [];
  // A folder returns at most a hundred at a time.
  for (;;) {
    const some = await new Promise((done) => reader.readEntries(done, () => done([])));
    if (!some.length) break;
    for (const one of some) found.push(...(await inside(one)));
  }
  return found;
}
