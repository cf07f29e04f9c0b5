// The ways that no policy of the page's own shuts, where, and why. What is not here must stay shut.
//
// `passes` and `browsers` say where it is open; `bare`: a connection is opened and not a byte is sent.

const BOTH = ["chromium", "firefox"];
const ALL = ["added", "page", "headers"];

const group = (names, why, more) => names.map((name) => ({ name, why, browsers: BOTH, passes: ALL, ...more }));

export const KNOWN = [
  ...group(
    ["location.href", "location.replace", "navigation.navigate", "window.open", "link clicked", "link clicked, _blank",
      "link clicked, download", "meta refresh"],
    "Going to another address is no fetch of the page's: no directive is about it. It is seen: the page goes away or a window opens.",
  ),
  ...group(
    ["WebRTC, STUN over UDP", "WebRTC, TURN over UDP", "WebRTC, TURN over TCP", "WebRTC, a name looked up"],
    "connect-src is not about peer connections, and neither browser knows the directive webrtc.",
  ),
  ...group(
    ["link preconnect, a name looked up", "link dns-prefetch"],
    "Names looked up ahead of a fetch are under no directive. What leaves is the name, which a script may make up.",
  ),
  ...group(
    ["link preconnect"],
    "Nor are connections ahead of a fetch. Nothing is sent over http:; over https: the name is.",
    { bare: true },
  ),
  ...group(
    ["iframe", "form in an empty frame", "form, GET", "form, POST", "form, POST, _blank", "form, formaction"],
    "Chromium connects ahead, then the policy refuses: nothing is sent.",
    { browsers: ["chromium"], bare: true },
  ),
  ...group(
    ["worker of this site", "shared worker of this site", "service worker of this site"],
    "A worker is under the policy of its own file's headers: a page alone cannot give it one.",
    { passes: ["page"] },
  ),
  ...group(
    ["window of this site's file, its fetch"],
    "A picture of this site in a window of its own is under that file's headers, and the page can reach into it.",
    { passes: ["added", "page"] },
  ),
  ...group(
    ["message to the opener", "message to the embedder"],
    "A message to the site that opened or frames the page: the headers keep such a site apart.",
    { passes: ["added", "page"] },
  ),
  ...group(["asking its own server"], "The page is loaded from there; its server sees what it is asked for."),
];
