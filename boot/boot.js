// Starts the app. Until then the first screen and the first question, which the HTML holds, can be used; where the app
// can't start, the page stays as index.html gives it and says so.
//
// <html data-boot> is there from the first moment, and when done, <html data-ready> is "app" or "static": by these the
// styles show what works (style/static.css), also where this script never comes.

import { firstQuestion } from "./first-question.js";
import { ignoreSecondPress } from "./second-press.js";
import { openDoor, parts } from "./start.js";
import { follow } from "./updates.js";

const root = document.documentElement;
root.dataset.boot = "";
// A page around this one (embed.js) tells a check that is slow to start from one it may not show.
if (parent !== self) parent.postMessage(JSON.stringify({ "ace-self-check": 1, type: "loading" }), "*");
const boot = document.getElementById("asc-boot");
// Next to the page, where the build has one.
const worker = boot.dataset.worker && new URL(boot.dataset.worker, document.baseURI).href;

const app = document.getElementById("asc-app");
const page = app?.cloneNode(true);

/** Once what the HTML holds is painted: starting the app would keep it waiting. A page nobody sees is not painted at all. */
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
  // The app may have cleared its place before it failed.
  app?.replaceChildren(...page.childNodes);
  document.getElementById("asc-not-started")?.removeAttribute("hidden");
  root.dataset.ready = "static";
}

if (worker && parent === window && navigator.serviceWorker) follow(worker);
