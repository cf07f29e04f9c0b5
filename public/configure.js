// The configuration page: applies the settings to the preview, shows what the frame refuses, writes the code to paste, and
// says whether the check's server lets the broker's site embed it. It validates no settings: the reasons come from the
// frame. Not a module, which browsers don't load from a disk, where the page has to say what is wrong.
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("settings");
  const addresses = byId("addresses");
  const preview = document.createElement("ace-self-check");
  const told = byId("told");
  const area = byId("preview-area");

  /** Attributes of the element that aren't settings of the page in it. */
  const OF_ELEMENT = ["sandbox", "min-height"];
  /** What a link to the page may carry. */
  const OF_REQUEST = ["broker", "contact", "send-to"];
  const SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";
  /** Milliseconds from the last key until the preview updates. */
  const PAUSE = 250;
  /** Where the fields are stored. Names that begin with the check's are reserved for answers. */
  const KEPT = "configure.ace-self-check";

  /** Names of settings the frame has refused. */
  let refused = new Set();
  let pause = 0;
  let sitePause = 0;

  const tried = (make) => {
    try {
      return make();
    } catch {
      return undefined;
    }
  };

  /** Sets a text only if it differs, because a status that is set again is announced again. */
  function put(id, text) {
    if (byId(id).textContent !== text) byId(id).textContent = text;
  }

  // The fields, restored.

  const fields = () => [...form.elements, ...addresses.elements].filter(({ name }) => name);

  function keep() {
    const value = (field) => (field.type === "checkbox" ? field.checked : field.value);
    const given = fields().map((field) => [field.name, value(field)]);
    tried(() => localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(given.filter(([, value]) => value)))));
  }

  function restore() {
    const kept = tried(() => JSON.parse(localStorage.getItem(KEPT))) ?? {};
    for (const field of fields()) {
      if (field.type === "checkbox") field.checked = kept[field.name] === true;
      else if (typeof kept[field.name] === "string") field.value = kept[field.name];
    }
    for (const details of form.querySelectorAll("details")) {
      details.open = [...details.querySelectorAll("[name]")].some(({ name }) => kept[name]);
    }
  }

  // The settings and the preview.

  /** The settings, by name; a checked box has no value. @returns {[string, string][]} */
  function set() {
    const named = [...form.elements].filter(({ name }) => name);
    const given = named.map(({ name, type, value, checked }) => [name, type === "checkbox" ? checked && "" : value.trim() || false]);
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

  /** Shows the frame's reasons next to their fields. */
  function tell(list) {
    const of = new Map(list.map((one) => [one.name, one]));
    refused = new Set(of.keys());
    for (const field of form.elements) {
      if (!byId(`${field.name}-reason`)) continue;
      const { reason = "", nearest } = of.get(field.name) ?? {};
      put(`${field.name}-reason`, reason);
      if (reason) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      const button = form.querySelector(`[data-nearest="${field.name}"]`);
      if (!button) continue;
      button.hidden = !nearest;
      button.textContent = nearest ? `Use ${nearest}` : "";
      button.value = nearest ?? "";
    }
    // Reveals every error.
    for (const details of form.querySelectorAll("details:has([aria-invalid])")) details.open = true;
    const count = refused.size;
    const said = ["All settings are in use.", "One setting is left out. The reason is below it."][count];
    put("told", said ?? `${count} settings are left out. The reasons are below them.`);
    told.classList.toggle("some", count > 0);
    write();
  }

  // The code to paste.

  /** The folder of the check: the one of this page, unless another is given. */
  function folder() {
    const given = tried(() => new URL(addresses.elements.address.value.trim()));
    if (!given || !/^(https?|file):$/.test(given.protocol)) return new URL(".", location.href);
    // What has no dot in its last part is a folder, with or without a slash at its end.
    if (!/\.[^/]*$|\/$/.test(given.pathname)) given.pathname += "/";
    return new URL(".", given);
  }

  const at = (name) => new URL(name, folder()).href;
  const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const attribute = ([name, value]) => (value ? `${name}="${quoted(value)}"` : name);
  const indented = (all, by = "  ") => all.map((one) => `\n${by}${one}`).join("");

  function write() {
    const used = set().filter(([name]) => !refused.has(name));
    put("element-lines", elementLines(used));
    put("frame-lines", frameLines(used));
    put("policy-lines", `script-src ${folder().origin}\nframe-src ${folder().origin}`);
    put("react-lines", reactLines(used));
    put("vue-lines", vueLines(used));
    const asked = new URLSearchParams(used.filter(([name]) => OF_REQUEST.includes(name)));
    const isAsked = asked.has("broker") || asked.has("send-to");
    byId("request-none").hidden = isAsked;
    byId("request-link").hidden = !isAsked;
    put("request-lines", `${at("index.html")}#/?${asked}`);
  }

  /** With a link inside, for visitors without scripts, or if the frame doesn't load. */
  function elementLines(used) {
    const inside = `<a href="${quoted(at("index.html"))}">Open ACE Self-Check</a>`;
    return `<script src="${quoted(at("embed.js"))}" async></script>\n<ace-self-check${indented(used.map(attribute))}>\n  ${inside}\n</ace-self-check>`;
  }

  function frameLines(used) {
    const address = new URL(at("index.html"));
    for (const [name, value] of used) if (!OF_ELEMENT.includes(name)) address.searchParams.set(name, value);
    const attributes = [
      ["src", address.href],
      ["title", "ACE Self-Check"],
      ["width", "100%"],
      ["height", "900"],
      // Some themes have `iframe { height: auto }`, which shrinks it to 150 pixels.
      ["style", "width: 100%; height: 900px; min-height: 900px; border: 0"],
      ["allow", "clipboard-write"],
      ["referrerpolicy", "no-referrer"],
      ...(used.some(([name]) => name === "sandbox") ? [["sandbox", SANDBOX]] : []),
    ];
    return `<iframe${indented(attributes.map(attribute))}></iframe>`;
  }

  /** As in HTML: JSX has the same escapes. */
  const inModules = (used) => [["src-page", at("index.html")], ...used];

  function reactLines(used) {
    const all = inModules(used).map(([name, value]) => (value ? attribute([name, value]) : `${name}=""`));
    const handler = "onace-self-check-result={(event) => event.respondWith(send(event.detail.file))}";
    return `import "ace-self-check/embed";\nimport type {} from "ace-self-check/react"; // with TypeScript\n\n<ace-self-check${indented([...all, handler])}\n/>`;
  }

  function vueLines(used) {
    const all = [...inModules(used).map(attribute), '@ace-self-check-result="(event) => event.respondWith(send(event.detail.file))"'];
    return `// vite.config.js\nvue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "ace-self-check" } } })\n\n<script setup>\nimport "ace-self-check/embed";\n</script>\n\n<ace-self-check${indented(all)}\n/>`;
  }

  // The addresses: can others reach the check, and may the broker's site embed it?

  const isLoopback = ({ hostname }) => /^(.*\.)?localhost$|^127\.|^\[::1\]$|^0\.0\.0\.0$/.test(hostname);

  /** Why code with this address wouldn't work for visitors; nothing if it would. */
  function trouble(address) {
    if (!address) return "This isn’t a complete address, such as https://check.example/. The code uses the address of this page.";
    if (address.protocol === "file:") return "This is a file on your computer. Visitors can’t open it: put the check on a web server, and enter its https: address.";
    if (!/^https?:$/.test(address.protocol)) return "This isn’t a web address. Enter the https: address of the check.";
    if (isLoopback(address)) return "This address works only on this computer. Before you paste the code, enter the address under which visitors reach the check.";
    if (address.protocol === "http:") return "Browsers don’t show an http: frame on an https: site, and the check can’t work offline. Use https:.";
    return "";
  }

  function judgeAddress() {
    const field = addresses.elements.address;
    const given = field.value.trim();
    const reason = trouble(given ? tried(() => new URL(given)) : folder());
    put("address-reason", reason);
    if (reason) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  /** Whether a source of `frame-ancestors` in the policy of a page at `own` matches a site (CSP, 6.7.2). */
  function matches(source, site, own) {
    if (source.toLowerCase() === "'self'") return site.origin === own.origin;
    const upgraded = (scheme) => scheme === site.protocol || (scheme === "http:" && site.protocol === "https:");
    if (source === "*") return /^https?:$/.test(site.protocol);
    if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return upgraded(source.toLowerCase());
    const parts = source.match(/^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(?:\/.*)?$/i);
    if (!parts) return false;
    const [, scheme = own.protocol, host, port] = parts.map((part) => part?.toLowerCase());
    const isHost = host === "*" || (host.startsWith("*.") ? site.hostname.endsWith(host.slice(1)) : site.hostname === host);
    const ports = { "http:": "80", "https:": "443" };
    const sites = site.port || ports[site.protocol];
    const isPort = port === "*" || (port ? port === sites || (port === "80" && sites === "443") : site.port === "");
    return upgraded(scheme) && isHost && isPort;
  }

  /** The `frame-ancestors` of a header, one list of sources for each policy that has any. */
  function ancestors(header) {
    const directives = (header ?? "").split(",").map((policy) => policy.split(";").map((one) => one.trim().split(/\s+/)));
    const found = directives.map((all) => all.find(([name]) => name.toLowerCase() === "frame-ancestors"));
    return found.filter(Boolean).map(([, ...sources]) => sources);
  }

  /** What the headers of the page at `own` say about a host site: a sentence, whether it may embed, and the missing line. */
  function judge(headers, site, own) {
    const lists = ancestors(headers.get("content-security-policy"));
    const refusing = lists.find((sources) => !sources.some((source) => matches(source, site, own)));
    const old = headers.get("x-frame-options");
    const named = (refusing ?? []).filter((source) => source.toLowerCase() !== "'none'");
    const line = `frame-ancestors ${[...new Set([...(refusing ? named : ["'self'"]), site.origin])].join(" ")}`;
    if (refusing) {
      const only = named.length ? `It lets only these: ${named.join(" ")}.` : "It lets no site.";
      return { may: false, line, text: `The check’s server does not let ${site.origin} embed the check. ${only} Its Content-Security-Policy needs this line:` };
    }
    // Browsers that know `frame-ancestors` ignore the older header.
    if (!lists.length && old) {
      return { may: site.origin === own.origin && /^sameorigin$/i.test(old), line, text: `The check’s server sends X-Frame-Options: ${old}, which lets no other site embed the check. Remove that header, and add this line to its Content-Security-Policy:` };
    }
    if (lists.length) return { may: true, text: `The check’s server lets ${site.origin} embed the check.` };
    return { may: true, line, text: `The check’s server lets any site embed the check, ${site.origin} too. To keep look-alikes from doing so, add this line to its Content-Security-Policy:` };
  }

  /** A new question cancels the answer to the previous one. */
  let asked = 0;

  async function judgeSite() {
    const turn = (asked += 1);
    const given = addresses.elements.site.value.trim();
    const site = tried(() => new URL(given.includes("://") ? given : `https://${given}`));
    const own = new URL(at("index.html"));
    const answer = (text, { may, line } = {}) => {
      if (turn !== asked) return;
      byId("allowed").hidden = !text;
      byId("allowed").classList.toggle("some", may === false);
      put("allowed-text", text);
      byId("missing").hidden = !line;
      put("ancestor-lines", line ?? "");
    };
    if (!given) return answer("");
    if (!site || !/^https?:$/.test(site.protocol)) return answer("That isn’t the address of a site, such as https://www.your-site.example.", { may: false });
    const unread = { line: `frame-ancestors 'self' ${site.origin}` };
    if (own.origin !== location.origin) {
      return answer(`This page can read only its own server’s headers. The one at ${own.host} needs this line in its Content-Security-Policy, if it limits who may embed the check:`, unread);
    }
    const response = await fetch(own, { cache: "no-store" }).catch(() => undefined);
    if (!response?.ok) return answer(`The check isn’t at ${own}. Its server needs this line in its Content-Security-Policy, if it limits who may embed the check:`, { may: false, ...unread });
    const { text, ...rest } = judge(response.headers, site, own);
    answer(text, rest);
  }

  // The page.

  preview.addEventListener("ace-self-check-settings", ({ detail }) => tell(detail.refused));
  preview.addEventListener("ace-self-check-error", ({ detail }) => {
    put("told", `The preview doesn’t load: ${detail.message}`);
    told.classList.add("some");
  });
  // Shows what a client would see, without sending the check anywhere.
  preview.addEventListener("ace-self-check-result", (event) => event.preventDefault());

  /** The picker next to a color follows the text; once a color is picked, the text follows the picker. */
  function followPickers() {
    for (const picker of form.querySelectorAll("input[type=color]")) {
      const text = byId(picker.dataset.for);
      const long = text.value.trim().replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
      picker.value = /^#[0-9a-f]{6}$/i.test(long) ? long : text.placeholder;
    }
  }

  function changed() {
    followPickers();
    keep();
    clearTimeout(pause);
    pause = setTimeout(show, PAUSE);
  }

  form.addEventListener("input", ({ target }) => {
    if (target.type === "color") byId(target.dataset.for).value = target.value;
    changed();
  });
  for (const button of form.querySelectorAll("[data-nearest]")) {
    button.addEventListener("click", () => {
      const field = byId(button.dataset.nearest);
      field.value = button.value;
      // The button goes once the color is used.
      field.focus();
      changed();
    });
  }
  addresses.addEventListener("input", () => {
    keep();
    judgeAddress();
    write();
    clearTimeout(sitePause);
    sitePause = setTimeout(judgeSite, PAUSE);
  });
  for (const one of [form, addresses]) one.addEventListener("submit", (event) => event.preventDefault());
  // The fields are cleared after the event.
  form.addEventListener("reset", () => setTimeout(() => (followPickers(), keep(), show())));

  for (const radio of document.querySelectorAll("[name=view-width]")) {
    radio.addEventListener("change", () => (area.dataset.width = radio.value));
  }
  for (const radio of document.querySelectorAll("[name=view-scheme]")) radio.addEventListener("change", show);

  for (const button of document.querySelectorAll("[data-copies]")) {
    button.addEventListener("click", async () => {
      const lines = byId(button.dataset.copies);
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

  restore();
  addresses.elements.address.placeholder = folder().href;
  followPickers();
  judgeAddress();
  judgeSite();
  show();
  area.append(preview);
})();
