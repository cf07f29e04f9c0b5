// Starts the brokers' page, Clients. `ascClients` has what its module needs from the browser besides the screen: reading
// files in a worker, and records kept on this computer.
import { ignoreSecondPress } from "../second-press.js";
import { openDoor, parts } from "../start.js";
import { follow } from "../updates.js";
import { dropped } from "./dropped.js";
import * as kept from "./kept.js";
import { Queue } from "./queue.js";
import { readerHere, readerInWorker } from "./reader.js";

const root = document.documentElement;
root.dataset.boot = "";
const boot = document.getElementById("asc-boot");
const beside = (name) => name && new URL(name, document.baseURI).href;
const serviceWorker = beside(boot.dataset.worker);
const reading = beside(boot.dataset.reader);
/** The build turns its preload into a script (tools/build/integrity.mjs). */
const glueAddress = () => {
  const glue = document.getElementById("asc-glue");
  return glue.src ?? glue.href;
};

try {
  // A frame could belong to anyone, so clients' answers aren't opened in one.
  if (parent !== window) throw new Error("This page does not work in a frame.");
  ignoreSecondPress();
  openDoor([serviceWorker, reading]);
  const { glue, module } = await parts();
  const compiled = module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module);
  const queue = new Queue(() => (reading ? readerInWorker(reading, glueAddress(), compiled) : readerHere(glue)));
  globalThis.ascClients = {
    begin: (heard) => queue.begin(heard),
    settings: (text) => queue.set(text),
    input: (input) => {
      queue.add([...input.files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
      input.value = "";
    },
    text: (name, text) => queue.add([{ name, file: new Blob([text]) }]),
    /** Reads checks that are listed again: `[[key, text], …]`. */
    again: (list) => queue.add(JSON.parse(list).map(([as, text]) => ({ name: "", file: new Blob([text]), as, again: true }))),
    cancel: () => queue.cancel(),
    load: () => kept.load(queue),
    keep: (key, text) => kept.keep(key, text, queue),
    remove: (key) => kept.remove(key, queue),
    forget: () => kept.forget(queue),
  };
  await glue.default({ module_or_path: compiled });
  dropped((files) => queue.add(files));
  root.dataset.ready = "app";
} catch (error) {
  console.error("The page did not start:", error);
  document.getElementById("asc-not-started")?.removeAttribute("hidden");
  root.dataset.ready = "static";
}

if (serviceWorker && parent === window && navigator.serviceWorker) {
  follow(serviceWorker);
  // From now on this page opens without a connection, too.
  navigator.serviceWorker.ready.then(({ active }) => active.postMessage("keep clients")).catch(() => {});
}

// The page marks what would be lost with this tab.
addEventListener("beforeunload", (event) => {
  if (document.querySelector("main[data-unsaved]")) event.preventDefault();
});

// The list draws more rows as its end approaches.
addEventListener(
  "scroll",
  () => {
    const more = document.querySelector("[data-more]");
    if (more && more.getBoundingClientRect().top < 2 * innerHeight) more.click();
  },
  { passive: true },
);
