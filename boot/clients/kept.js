// Records kept on this computer, only once the broker asks for it: IndexedDB, which holds more than a page's other
// storage. A record is a portfolio file of one client; "head" is one of none.
const NAME = "ace-self-check-clients";
const STORE = "records";
const HEAD = "head";

/** The database; nothing if there is none and none should be created. */
function opened(make) {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => (make ? request.result.createObjectStore(STORE) : request.transaction.abort());
    request.onsuccess = () => done(request.result);
    request.onerror = () => (make ? fail(request.error) : done(undefined));
  });
}

/** Does something with the records, and waits until it is on the disk. */
async function within(mode, work) {
  const database = await opened(mode === "readwrite");
  if (!database) return undefined;
  try {
    return await new Promise((done, fail) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request?.result);
      transaction.onerror = () => fail(transaction.error);
      transaction.onabort = () => fail(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Reads all records: first the head, which is needed to read the others. */
export async function load(queue) {
  try {
    const head = await within("readonly", (store) => store.get(HEAD));
    queue.heard("kept", head ?? "", 0, 0);
    if (head === undefined) return;
    const keys = await within("readonly", (store) => store.getAllKeys());
    const texts = await within("readonly", (store) => store.getAll());
    const items = keys.map((key, at) => ({ name: "", file: new Blob([texts[at]]), as: Number(key) }));
    queue.add(items.filter(({ as }) => Number.isInteger(as)));
    size(queue);
  } catch {
    // No storage: nothing is kept, and the page works anyway.
    queue.heard("kept", "", 0, 0);
  }
}

/** Keeps a record; reports the total number of bytes, or the failure. */
export async function keep(key, text, queue) {
  try {
    await within("readwrite", (store) => store.put(text, key));
    await size(queue);
  } catch {
    queue.heard("not kept", "", 0, 0);
  }
}

export const remove = (key) => within("readwrite", (store) => store.delete(key)).catch(() => {});

/** Removes everything. */
export async function forget(queue) {
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = request.onerror = request.onblocked = done;
  });
  queue.heard("forgotten", "", 0, 0);
}

let asked;

/** How many bytes the records have; computed once for many changes. */
async function size(queue) {
  clearTimeout(asked);
  asked = setTimeout(async () => {
    const texts = await within("readonly", (store) => store.getAll()).catch(() => undefined);
    if (texts) queue.heard("size", String(texts.reduce((sum, text) => sum + text.length, 0)), 0, 0);
  }, 300);
}
