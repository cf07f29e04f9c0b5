// The page for brokers: applies the settings to the preview, shows what the frame refuses, and writes the code to paste.
// Nothing is judged here: the reasons come from the frame.

const form = document.getElementById("settings");
const preview = document.createElement("ace-self-check");
const told = document.getElementById("told");
const stand = document.getElementById("stand");

/** Attributes of the element that aren't settings of the page in it. */
const OF_ELEMENT = ["sandbox", "min-height"];
/** Milliseconds from the last key until the preview updates. */
const PAUSE = 250;

/** Names of settings the frame has refused. */
let refused = new Set();
let pause = 0;

/** The settings, by name; a checked box has no value. @returns {[string, string][]} */
function set() {
  const fields = [...form.elements].filter(({ name }) => name);
  const given = fields.map(({ name, type, value, checked }) => [name, type === "checkbox" ? checked && "" : value.trim() || false]);
  return given.filter(([, value]) => value !== false);
}

function show() {
  const wanted = new Map(set());
  const view = document.querySelector("[name=view-scheme]:checked").value;
  if (view) wanted.set("scheme", view);
  for (const name of preview.getAttributeNames()) if (!wanted.has(name)) preview.removeAttribute(name);
  for (const [name, value] of wanted) if (preview.getAttribute(name) !== value) preview.setAttribute(name, value);
  write();
}

/** The code to paste. */
function write() {
  const used = set().filter(([name]) => !refused.has(name));
  put("element-lines", `<script src="${here("embed.js")}" async></script>\n${elementLines(used)}`);
  put("frame-lines", frameLines(used));
  const { origin } = new URL(here(""));
  put("policy-lines", `script-src ${origin}\nframe-src ${origin}`);
}

const here = (name) => new URL(name, location.href).href.replace(/[?#].*/, "");
const put = (id, text) => (document.getElementById(id).textContent = text);
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const attribute = ([name, value]) => (value ? `${name}="${quoted(value)}"` : name);

function elementLines(used) {
  const attributes = used.map((one) => `\n  ${attribute(one)}`).join("");
  return `<ace-self-check${attributes}></ace-self-check>`;
}

function frameLines(used) {
  const address = new URL(here("index.html"));
  for (const [name, value] of used) if (!OF_ELEMENT.includes(name)) address.searchParams.set(name, value);
  const sandbox = used.some(([name]) => name === "sandbox")
    ? [["sandbox", "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"]]
    : [];
  const attributes = [
    ["src", address.href],
    ["title", "ACE Self-Check"],
    ["width", "100%"],
    ["height", "900"],
    ["allow", "clipboard-write"],
    ["referrerpolicy", "no-referrer"],
    ...sandbox,
  ];
  return `<iframe${attributes.map((one) => `\n  ${attribute(one)}`).join("")}></iframe>`;
}

/** Shows the frame's reasons next to their fields. */
function tell(list) {
  const reasons = new Map(list.map(({ name, reason }) => [name, reason]));
  refused = new Set(reasons.keys());
  for (const field of form.elements) {
    const place = document.getElementById(`${field.name}-reason`);
    if (!place) continue;
    const reason = reasons.get(field.name) ?? "";
    if (place.textContent !== reason) place.textContent = reason;
    if (reason) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  const count = refused.size;
  const said = ["All settings are in use.", "One setting is left out. The reason is below it."][count];
  const words = said ?? `${count} settings are left out. The reasons are below them.`;
  if (told.textContent !== words) told.textContent = words;
  told.classList.toggle("some", count > 0);
  write();
}

preview.addEventListener("ace-self-check-settings", ({ detail }) => tell(detail.refused));
// Shows what a client would see; the check goes nowhere.
preview.addEventListener("ace-self-check-result", (event) => event.preventDefault());

/** The picker next to a color follows the text; once a color is picked, the text follows the picker. */
function followPickers() {
  for (const picker of form.querySelectorAll("input[type=color]")) {
    const text = document.getElementById(picker.dataset.for);
    const long = text.value.trim().replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
    picker.value = /^#[0-9a-f]{6}$/i.test(long) ? long : text.placeholder;
  }
}

form.addEventListener("input", ({ target }) => {
  if (target.type === "color") document.getElementById(target.dataset.for).value = target.value;
  else followPickers();
  clearTimeout(pause);
  pause = setTimeout(show, PAUSE);
});
form.addEventListener("submit", (event) => event.preventDefault());
// The fields are cleared after the event.
form.addEventListener("reset", () => setTimeout(() => (followPickers(), show())));

for (const radio of document.querySelectorAll("[name=view-width]")) {
  radio.addEventListener("change", () => (stand.dataset.width = radio.value));
}
for (const radio of document.querySelectorAll("[name=view-scheme]")) radio.addEventListener("change", show);

for (const button of document.querySelectorAll("[data-copies]")) {
  button.addEventListener("click", async () => {
    const lines = document.getElementById(button.dataset.copies);
    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(lines.textContent);
      status.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(lines);
      status.textContent = "This browser doesn’t let the page copy. The code is selected: copy it with the keyboard.";
    }
  });
}

// A browser may have filled the fields in again, from before a reload.
followPickers();
show();
stand.append(preview);
