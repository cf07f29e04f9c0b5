// Records kept on this computer, only once the broker asks for it: IndexedDB, which holds more than a page's other
// storage. A record is a portfolio file of one client; "head" is one of none, and is there as long as anything is kept.
const NAME = "ace-self-check-clients";
const STORE = "records";
const HEAD = "head";

/** Tells the other tabs that everything was forgotten; a browser without storage may refuse it. */
const others = channel();
/** Whether this tab keeps its clients. */
let isKeeping = false;
/** What was asked for last: each waits for the one before. */
let last = Promise.resolve();

function channel() {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return undefined;
  }
}

const inTurn = (work) => (last = last.then(work, work));

/** The database; nothing if there is none and none should be created. */
function opened(make) {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    let isMissing = false;
    request.onupgradeneeded = () => {
      if (make) return request.result.createObjectStore(STORE);
      isMissing = true;
      request.transaction.abort();
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => (isMissing ? done(undefined) : fail(request.error));
  });
}

/** Does something with the records, and waits until it is on the disk; `undefined` if there is no database. */
async function within(mode, work, make = false) {
  const database = await opened(make);
  if (!database) return undefined;
  try {
    return await new Promise((done, fail) => {
      const transaction = database.transaction(STORE, mode);
      const requests = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(requests.map(({ result }) => result));
      transaction.onerror = () => fail(transaction.error);
      transaction.onabort = () => fail(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Another tab forgot everything: from now on this one keeps nothing, and says so. */
function gone(queue) {
  if (!isKeeping) return;
  isKeeping = false;
  queue.heard("forgotten", "", 0, 0);
}

/** Something could not be kept or removed. */
function failed(queue) {
  isKeeping = false;
  queue.heard("not kept", "", 0, 0);
}

/** Reads all records: first the head, which is needed to read the others. */
export async function load(queue) {
  if (others) others.onmessage = () => gone(queue);
  try {
    const found = await within("readwrite", (store) => {
      const head = store.get(HEAD);
      // Without a head they were forgotten, and nothing on the page could remove them.
      head.onsuccess = () => head.result === undefined && store.clear();
      return [head, store.getAllKeys(), store.getAll()];
    });
    const [head, keys, texts] = found ?? [];
    isKeeping ||= head !== undefined;
    queue.heard("kept", head ?? "", 0, 0);
    if (head === undefined) return;
    const items = keys.map((key, at) => ({ name: "", file: new Blob([texts[at]]), as: Number(key) }));
    queue.add(items.filter(({ as }) => Number.isInteger(as)));
    size(queue);
  } catch {
    // No storage: nothing is kept, and the page works anyway.
    queue.heard("kept", "", 0, 0);
  }
}

/**
 * Keeps a record; reports the total number of bytes, or the failure. The first head begins it. Anything else is written
 * only next to a head: without one, another tab has forgotten everything.
 */
export function keep(key, text, queue) {
  const begins = key === HEAD && !isKeeping;
  isKeeping ||= begins;
  return inTurn(async () => {
    try {
      const found = await within(
        "readwrite",
        (store) => {
          const head = store.getKey(HEAD);
          head.onsuccess = () => (begins || head.result === HEAD) && store.put(text, key);
          return [head];
        },
        begins,
      );
      if (begins || found?.[0] === HEAD) size(queue);
      else gone(queue);
    } catch {
      failed(queue);
    }
  });
}

export const remove = (key, queue) =>
  inTurn(() => within("readwrite", (store) => [store.delete(key)]).catch(() => failed(queue)));

/** Removes everything. */
export function forget(queue) {
  isKeeping = false;
  return inTurn(async () => {
    try {
      await new Promise((done, fail) => {
        const request = indexedDB.deleteDatabase(NAME);
        request.onsuccess = request.onblocked = done;
        request.onerror = () => fail(request.error);
      });
      others?.postMessage("forgotten");
      queue.heard("forgotten", "", 0, 0);
    } catch {
      failed(queue);
    }
  });
}

let asked;

/** How many bytes the records have; computed once for many changes. */
function size(queue) {
  clearTimeout(asked);
  asked = setTimeout(async () => {
    const found = await within("readonly", (store) => [store.getAll()]).catch(() => undefined);
    if (found) queue.heard("size", String(found[0].reduce((sum, text) => sum + text.length, 0)), 0, 0);
  }, 300);
}
