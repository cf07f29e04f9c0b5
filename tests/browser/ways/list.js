// The ways out of a page that a script in it can try, each with a recorder of its own to arrive at.
//
// `run(to)` tries one; what it throws or rejects with is noted. `to` holds addresses of this way's recorder: `http`,
// `ws`, `https`, `host` and `port` of a TCP listener, `udp` as "ip:port", `name` as a host name nobody has, and
// `here`, this site's helper script bound for `http`. `leaves`: the page may go away, so the way gets a page to itself.

/** An element put into the page. */
function put(name, attributes = {}, parent = document.body, space = "http://www.w3.org/1999/xhtml") {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}
const SVG = "http://www.w3.org/2000/svg";
const svg = (name, attributes, parent = put("svg", { width: 9, height: 9 }, document.body, SVG)) =>
  put(name, attributes, parent, SVG);
const link = (rel, more = {}) => (to) => void put("link", { rel, href: to.http, ...more }, document.head);
const text = (name, content, attributes = {}) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = content;
  document.head.append(element);
};
/** A rule added to the page's own style sheet, which the policy allows, and an element it matches. */
const rule = (make) => (to) => {
  put("i", { class: "asc-way" }).textContent = "x";
  const sheet = [...document.styleSheets].find((one) => one.href);
  const made = make(to);
  sheet.insertRule(made, made.startsWith("@import") ? 0 : sheet.cssRules.length);
};
const click = (element) => element.click();
const form = (attributes, target = "_self") => (to) => {
  const made = put("form", { action: to.http, target, ...attributes });
  put("input", { name: "marker", value: "asc-marker" }, made);
  made.submit();
};
const code = (to) => `fetch("${to.http}",{mode:"no-cors"})`;
const blob = (content, type) => URL.createObjectURL(new Blob([content], { type }));
const ice = (urls) => async (to) => {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: urls(to), username: "asc-marker", credential: "x" }] });
  peer.createDataChannel("x");
  await peer.setLocalDescription(await peer.createOffer());
};
const pause = (time) => new Promise((done) => setTimeout(done, time));
const need = (thing, name) => {
  if (!thing) throw Object.assign(new Error(name), { name: "Missing" });
  return thing;
};
const png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const WAYS = [
  // Asking.
  { name: "fetch", run: (to) => fetch(to.http, { mode: "no-cors" }) },
  { name: "fetch, POST", run: (to) => fetch(to.http, { mode: "no-cors", method: "POST", body: "asc-marker" }) },
  { name: "fetch keepalive", run: (to) => fetch(to.http, { mode: "no-cors", keepalive: true }) },
  { name: "fetchLater", run: (to) => need(globalThis.fetchLater, "fetchLater")(to.https, { activateAfter: 0 }) },
  { name: "XMLHttpRequest", run(to) {
    const request = new XMLHttpRequest();
    request.open("GET", to.http);
    request.send();
  } },
  { name: "sendBeacon", run: (to) => navigator.sendBeacon(to.http, "asc-marker") },
  { name: "cache.add", run: async (to) => (await caches.open("x")).add(new Request(to.http, { mode: "no-cors" })) },
  { name: "WebSocket", run: (to) => void new WebSocket(to.ws) },
  { name: "WebSocketStream", run: (to) => new (need(globalThis.WebSocketStream, "WebSocketStream"))(to.ws).opened },
  { name: "EventSource", run: (to) => void new EventSource(to.http) },
  { name: "WebTransport", run: (to) => new (need(globalThis.WebTransport, "WebTransport"))(to.https).ready },
  { name: "WebRTC, STUN over UDP", run: ice((to) => `stun:${to.udp}`) },
  { name: "WebRTC, TURN over UDP", run: ice((to) => `turn:${to.udp}?transport=udp`) },
  { name: "WebRTC, TURN over TCP", run: ice((to) => `turn:${to.udp}?transport=tcp`) },
  { name: "WebRTC, a name looked up", named: true, run: ice((to) => `stun:${to.name}:3478`) },
  // Pictures, sound, drawings.
  { name: "Image", run: (to) => void (new Image().src = to.http) },
  { name: "img srcset", run: (to) => void put("img", { srcset: `${to.http} 1x`, src: png }) },
  { name: "img attributionsrc", run: (to) => void put("img", { attributionsrc: to.https, src: png }) },
  { name: "input type=image", run: (to) => void put("input", { type: "image", src: to.http }) },
  { name: "table background", run: (to) => void put("table", { background: to.http }).append("x") },
  { name: "video", run: (to) => void put("video", { src: to.http, preload: "auto" }) },
  { name: "video poster", run: (to) => void put("video", { poster: to.http }) },
  { name: "audio", run: (to) => void put("audio", { src: to.http, preload: "auto" }) },
  { name: "track", run(to) {
    const video = put("video", { crossorigin: "anonymous" });
    put("track", { src: to.http, default: "", kind: "subtitles" }, video).track.mode = "showing";
  } },
  { name: "svg image", run: (to) => void svg("image", { href: to.http, width: 9, height: 9 }) },
  { name: "svg use", run: (to) => void svg("use", { href: `${to.http}#x` }) },
  { name: "svg feImage", run(to) {
    const picture = put("svg", { width: 9, height: 9 }, document.body, SVG);
    svg("feImage", { href: to.http }, svg("filter", { id: "asc-f" }, picture));
    svg("rect", { width: 9, height: 9, filter: "url(#asc-f)" }, picture);
  } },
  // Styles.
  { name: "style element", run: (to) => text("style", `body{background:url(${to.http})}`) },
  { name: "style element, @import", run: (to) => text("style", `@import url(${to.http});`) },
  { name: "style attribute", run: (to) => void put("p", { style: `background:url(${to.http})` }) },
  { name: "element.style", run: (to) => void (put("p").style.backgroundImage = `url(${to.http})`) },
  { name: "insertRule, background", run: rule((to) => `.asc-way{background:url(${to.http});display:block}`) },
  { name: "insertRule, cursor and mask", run: rule((to) => `.asc-way{mask-image:url(${to.http});cursor:url(${to.http}),auto}`) },
  { name: "insertRule, content", run: rule((to) => `.asc-way::before{content:url(${to.http})}`) },
  { name: "insertRule, filter", run: rule((to) => `.asc-way{filter:url(${to.http}#x)}`) },
  { name: "insertRule, @import", run: rule((to) => `@import url(${to.http});`) },
  { name: "insertRule, @font-face", run(to) {
    rule((at) => `@font-face{font-family:asc-x;src:url(${at.http})}`)(to);
    put("i").style.fontFamily = "asc-x";
    document.body.lastChild.textContent = "x";
  } },
  { name: "adoptedStyleSheets", run(to) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body{border-image:url(${to.http}) 1}`);
    document.adoptedStyleSheets = [sheet];
  } },
  { name: "FontFace", run: (to) => new FontFace("asc-y", `url(${to.http})`).load() },
  // What a page names beforehand.
  { name: "link stylesheet", run: link("stylesheet") },
  { name: "link icon", run: link("icon") },
  { name: "link manifest", run(to) {
    for (const old of document.querySelectorAll("link[rel=manifest]")) old.remove();
    link("manifest")(to);
  } },
  { name: "link preload as image", run: link("preload", { as: "image" }) },
  { name: "link preload as fetch", run: link("preload", { as: "fetch", crossorigin: "" }) },
  { name: "link preload as script", run: link("preload", { as: "script" }) },
  { name: "link modulepreload", run: link("modulepreload") },
  { name: "link prefetch", run: link("prefetch") },
  { name: "link prerender", run: link("prerender") },
  { name: "link compression-dictionary", run: link("compression-dictionary") },
  { name: "link preconnect", run: link("preconnect") },
  { name: "link preconnect, a name looked up", named: true, run: (to) => link("preconnect")({ http: `http://${to.name}/` }) },
  { name: "link dns-prefetch", named: true, run: (to) => link("dns-prefetch")({ http: `http://${to.name}/` }) },
  { name: "speculation rules", run: (to) =>
    text("script", JSON.stringify({ prefetch: [{ urls: [to.http], eagerness: "immediate" }] }), { type: "speculationrules" }) },
  { name: "meta policy with report-uri", run(to) {
    put("meta", { "http-equiv": "Content-Security-Policy", content: `font-src 'none'; report-uri ${to.http}` }, document.head);
    return new FontFace("asc-z", `url(${to.http}font)`).load();
  } },
  // Code.
  { name: "script", run: (to) => void (put("script").src = to.http) },
  { name: "script, module", run: (to) => void (put("script", { type: "module" }).src = to.http) },
  { name: "script, inline", run: (to) => text("script", code(to)) },
  { name: "event handler attribute", run: (to) => click(put("b", { onclick: code(to) })) },
  { name: "javascript: address", run: (to) => click(put("a", { href: `javascript:void ${code(to)}` })) },
  { name: "eval", run: (to) => (0, eval)(code(to)) },
  { name: "new Function", run: (to) => new Function(code(to))() },
  { name: "setTimeout of a string", run: (to) => void setTimeout(code(to)) },
  { name: "dynamic import", run: (to) => import(to.http) },
  { name: "dynamic import of CSS", run: (to) => import(to.http, { with: { type: "css" } }) },
  { name: "dynamic import, blob:", run: (to) => import(blob(`import "${to.http}"`, "text/javascript")) },
  { name: "import map", run(to) {
    text("script", JSON.stringify({ imports: { "asc-out": to.http } }), { type: "importmap" });
    return import("asc-out");
  } },
  { name: "worker of this site", run: (to) => void new Worker(to.here) },
  { name: "worker of another site", run: (to) => void new Worker(to.http) },
  { name: "worker, blob:", run: (to) => void new Worker(blob(code(to), "text/javascript")) },
  { name: "worker, data:", run: (to) => void new Worker(`data:text/javascript,${code(to)}`) },
  { name: "shared worker of this site", run: (to) => void new (need(globalThis.SharedWorker, "SharedWorker"))(to.here) },
  { name: "service worker of this site", run: async (to) => {
    await need(navigator.serviceWorker, "serviceWorker").register(to.here);
    await pause(300);
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  } },
  { name: "audio worklet", run: (to) => new AudioContext().audioWorklet.addModule(to.http) },
  { name: "paint worklet", run: (to) => need(CSS.paintWorklet, "CSS.paintWorklet").addModule(to.http) },
  { name: "shared storage worklet", run: (to) => need(globalThis.sharedStorage, "sharedStorage").worklet.addModule(to.http) },
  // Frames and other windows.
  { name: "iframe", run: (to) => void put("iframe", { src: to.http }) },
  { name: "iframe srcdoc", run: (to) => void (put("iframe").srcdoc = `<img src="${to.http}">`) },
  { name: "iframe, data:", run: (to) => void put("iframe", { src: `data:text/html,<img src="${to.http}">` }) },
  { name: "iframe, blob:", run: (to) => void put("iframe", { src: blob(`<img src="${to.http}">`, "text/html") }) },
  { name: "iframe, empty, its fetch", run: (to) => put("iframe").contentWindow.fetch(to.http, { mode: "no-cors" }) },
  { name: "iframe of this site's file, its fetch", run: async (to) => {
    const frame = put("iframe", { src: to.bare });
    await pause(400);
    return frame.contentWindow.fetch(to.http, { mode: "no-cors" });
  } },
  { name: "object", run: (to) => void (put("object").data = to.http) },
  { name: "embed", run: (to) => void (put("embed").src = to.http) },
  { name: "form in an empty frame", run(to) {
    put("iframe", { name: "asc-frame" });
    form({ method: "post" }, "asc-frame")(to);
  } },
  { name: "window, empty, its fetch", run: async (to) => {
    const other = need(window.open(""), "window.open");
    await other.fetch(to.http, { mode: "no-cors" }).finally(() => other.close());
  } },
  { name: "window of this site's file, its fetch", run: async (to) => {
    const other = need(window.open(to.bare), "window.open");
    await pause(600);
    await other.fetch(to.http, { mode: "no-cors" }).finally(() => other.close());
  } },
  // The browser's own services.
  { name: "a ping", run: (to) => click(put("a", { href: "#asc-pinged", ping: to.http })) },
  { name: "payment request", run: (to) =>
    new (need(globalThis.PaymentRequest, "PaymentRequest"))([{ supportedMethods: to.https }], { total: { label: "x", amount: { currency: "USD", value: "1" } } }).canMakePayment() },
  { name: "federated login", run: (to) =>
    need(globalThis.IdentityCredential, "IdentityCredential") &&
    navigator.credentials.get({ identity: { providers: [{ configURL: to.http, clientId: "asc-marker" }] } }) },
  { name: "XSLT import", run(to) {
    const sheet = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:import href="${to.http}"/></xsl:stylesheet>`;
    const made = new (need(globalThis.XSLTProcessor, "XSLTProcessor"))();
    made.importStylesheet(new DOMParser().parseFromString(sheet, "text/xml"));
  } },
  // Leaving the page.
  { name: "location.href", leaves: true, run: (to) => void (location.href = to.http) },
  { name: "location.replace", leaves: true, run: (to) => location.replace(to.http) },
  { name: "navigation.navigate", leaves: true, run: (to) => void need(globalThis.navigation, "navigation").navigate(to.http) },
  { name: "window.open", leaves: true, run: (to) => void need(window.open(to.http), "window.open") },
  { name: "link clicked", leaves: true, run: (to) => click(put("a", { href: to.http })) },
  { name: "link clicked, _blank", leaves: true, run: (to) => click(put("a", { href: to.http, target: "_blank" })) },
  { name: "link clicked, download", leaves: true, run: (to) => click(put("a", { href: to.http, download: "x" })) },
  { name: "meta refresh", leaves: true, run: (to) => void put("meta", { "http-equiv": "refresh", content: `0;url=${to.http}` }, document.head) },
  { name: "form, GET", leaves: true, run: form({ method: "get" }) },
  { name: "form, POST", leaves: true, run: form({ method: "post" }) },
  { name: "form, POST, _blank", leaves: true, run: form({ method: "post" }, "_blank") },
  { name: "form, formaction", leaves: true, run(to) {
    const button = put("button", { formaction: to.http }, put("form", { action: "./" }));
    click(button);
  } },
  { name: "pagehide, sendBeacon", leaves: true, run(to) {
    addEventListener("pagehide", () => navigator.sendBeacon(to.http, "asc-marker"));
    location.href = to.bare;
  } },
  { name: "pagehide, fetch keepalive", leaves: true, run(to) {
    addEventListener("pagehide", () => void fetch(to.http, { mode: "no-cors", keepalive: true }));
    location.href = to.bare;
  } },
  { name: "message to the opener", leaves: true, opened: true, run: (to) =>
    need(window.opener, "window.opener").postMessage(to.http, "*") },
  { name: "message to the embedder", leaves: true, framed: true, run: (to) =>
    need(window.parent === window ? null : window.parent, "parent").postMessage(to.http, "*") },
  { name: "asking its own server", own: true, run: (to) => fetch(`${to.bare}?asc-marker-own`) },
];
