// Starts the app. Until then the first screen and the first question in the HTML work; if the app can't start, the page
// stays as it is in index.html and says so.
//
// <html data-boot> is set right away and, when done, <html data-ready> to "app" or "static": from these the style sheet
// shows what works (style/static.css), even if this script never loads.

import { firstQuestion } from "./first-question.js";
import { ignoreSecondPress } from "./second-press.js";
import { openDoor, parts } from "./start.js";
import { follow } from "./updates.js";

const root = document.documentElement;
root.dataset.boot = "";
// A host page (embed.js) distinguishes a check that is slow to start from one it may not show.
if (parent !== self) parent.postMessage(JSON.stringify({ "ace-self-check": 1, type: "loading" }), "*");
const boot = document.getElementById("asc-boot");
// Next to the page, if the build has one.
const worker = boot.dataset.worker && new URL(boot.dataset.worker, document.baseURI).href;

const app = document.getElementById("asc-app");
const page = app?.cloneNode(true);

/** Waits until the HTML is painted, which starting the app would delay. A hidden page is never painted. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });

ignoreSecondPress();

try {
  openDoor([worker]);
  const { calm, handOver } = firstQuestion(app);
  await painted();
  await calm();
  const { glue, module } = await parts();
  await glue.default({ module_or_path: module });
  handOver();
  root.dataset.ready = "app";
} catch (error) {
  console.error("The app did not start:", error);
  // The app may have emptied its element before it failed.
  app?.replaceChildren(...page.childNodes);
  document.getElementById("asc-not-started")?.removeAttribute("hidden");
  root.dataset.ready = "static";
}

if (worker && parent === window && navigator.serviceWorker) follow(worker);
