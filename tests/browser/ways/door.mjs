// The one door for HTML from text (boot/boot.js), and that no text becomes code.

/** Runs in the built page, the app started: what became of each text, "taken", "RAN" or the name of what was thrown. */
export async function knock() {
  const became = {};
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const attempt = async (name, task) => {
    globalThis.ascRan = false;
    try {
      await task();
      await pause(40);
      became[name] = globalThis.ascRan ? "RAN" : "taken";
    } catch (error) {
      became[name] = globalThis.ascRan ? "RAN" : error.name;
    }
  };
  // DevTools lets what it evaluates use eval until the first task ends, whatever the policy says.
  await pause(0);
  const place = document.createElement("div");
  document.body.append(place);
  const html = {
    "script element": "<script>ascRan=true</script>",
    "frame": "<iframe srcdoc='<script>parent.ascRan=true</script>'></iframe>",
    "handler": "<img src=x: onerror=ascRan=true>",
    "handler after a slash": "<svg/onload=ascRan=true>",
    "handler after a quote": '<img src="x:"onerror="ascRan=true">',
    "javascript: address": "<a href='javascript:void(ascRan=true)'>x</a>",
    "javascript: address, encoded": "<a href='java&#115;cript:void(ascRan=true)'>x</a>",
  };
  for (const [name, text] of Object.entries(html)) {
    await attempt(`innerHTML, ${name}`, () => {
      place.innerHTML = text;
      place.querySelector("a")?.click();
    });
  }
  const script = "<script>ascRan=true</script>";
  await attempt("innerHTML, harmless", () => (place.innerHTML = "<p>x</p>"));
  await attempt("outerHTML", () => (place.firstChild.outerHTML = script));
  await attempt("insertAdjacentHTML", () => place.insertAdjacentHTML("beforeend", script));
  await attempt("document.write", () => document.write(script));
  await attempt("createContextualFragment", () => place.append(document.createRange().createContextualFragment(script)));
  await attempt("srcdoc", () => (document.createElement("iframe").srcdoc = script));
  await attempt("eval", () => (0, eval)("ascRan=true"));
  await attempt("new Function", () => new Function("ascRan=true")());
  await attempt("setTimeout of a string", () => setTimeout("ascRan=true"));
  await attempt("script.text", () => {
    const made = document.createElement("script");
    made.text = "ascRan=true";
    place.append(made);
  });
  await attempt("script.src", () => (document.createElement("script").src = "./x.js"));
  await attempt("handler by setAttribute", () => place.setAttribute("onclick", "ascRan=true"));
  await attempt("Worker", () => new Worker("./x.js"));
  await attempt("a second default policy", () => trustedTypes.createPolicy("default", { createHTML: (text) => text }));
  await attempt("a policy of another name", () => trustedTypes.createPolicy("other", { createHTML: (text) => text }));
  await attempt("WebAssembly", () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  return became;
}

const TAKEN = ["innerHTML, harmless", "WebAssembly"];

/** What is wrong with what `knock` found. */
export function doorFaults(became) {
  console.log(`from text: ${Object.entries(became).map(([name, what]) => `${name}: ${what}`).join("; ")}`);
  return Object.entries(became).flatMap(([name, what]) => {
    const refused = /Error$/.test(what);
    if (TAKEN.includes(name)) return what === "taken" ? [] : [`refused: ${name}: ${what}`];
    return refused ? [] : [`not refused: ${name}: ${what}`];
  });
}
