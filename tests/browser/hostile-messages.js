// Runs in the pages of hostile-messages.spec.js: makes messages that are to be passed over, and sends them.
// It runs after random.js, which defines `randoms`.

const INHERITED = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "then", "toJSON"];

/**
 * A maker of hostile messages. `nonce` is the right one. `wrong` holds members that make a message with the right nonce,
 * version and type wrong, by type; a type with none is wrong whatever it holds.
 */
function hostile(seed, { nonce, wrong }) {
  const random = randoms({ state: seed });
  const below = (count) => Math.floor(random() * count);
  const one = (list) => list[below(list.length)];
  const word = () => Array.from({ length: below(12) }, () => String.fromCharCode(below(0x2000))).join("");

  const junk = () =>
    one([
      () => null,
      () => below(1e6) - 5e5,
      () => random() * 1e300,
      () => random() < 0.5,
      () => "",
      word,
      () => one(INHERITED),
      () => [],
      () => [word(), below(9)],
      () => ({}),
      () => ({ [one(INHERITED)]: word() }),
      () => JSON.parse(`{"__proto__":{"${one(INHERITED)}":${below(9)}}}`),
    ])();

  /** A hello may bring any nonce that is well formed: for it only the others are wrong. */
  const wrongNonce = (type) =>
    one([
      () => undefined,
      () => "",
      () => nonce.slice(1),
      () => `${nonce}0`,
      () => nonce.toUpperCase() + " ",
      () => (type === "hello" ? "" : nonce.replace(/./, (digit) => (digit === "0" ? "1" : "0"))),
      () => (type === "hello" ? null : "0".repeat(32)),
      () => [nonce],
      () => ({ toString: nonce }),
      junk,
    ])();

  const type = () => one([...Object.keys(wrong), ...INHERITED, "", "Welcome", "hello ", "resize", null, 1, [], {}]);
  const known = () => one(Object.keys(wrong));
  const wrongly = (type) => (wrong[type].length ? one(wrong[type]) : { settings: junk(), file: word() });
  const written = (message) => JSON.stringify({ "ace-self-check": 1, nonce, ...message });

  /** Texts that are messages but for one thing. */
  const nearly = () =>
    one([
      () => {
        const type = known();
        return written({ type, ...wrongly(type) });
      },
      () => {
        const type = known();
        return written({ type, nonce: wrongNonce(type), step: "start", height: 500, settings: {}, refused: [], file: "{}" });
      },
      () => written({ "ace-self-check": one([0, 2, "1", true, [1], null, 1.5, {}]), type: known(), step: "start", height: 500, settings: {} }),
      () => written({ type: one([...INHERITED, "", "State", null, 1, [], {}]), step: "start", height: 500, settings: {} }),
      () => `${written({ type: known() })}}`,
      () => written({ type: known(), settings: {} }).slice(0, -1 - below(20)),
      () => `{"__proto__":${written({ type: known(), step: "start", height: 500, settings: {} })}}`,
      () => JSON.stringify([JSON.parse(written({ type: known(), settings: {} }))]),
      () => JSON.stringify(written({ type: known(), settings: {} })),
    ])();

  const cyclic = () => {
    const ring = { "ace-self-check": 1, type: known(), nonce };
    ring.settings = ring;
    return ring;
  };

  const noText = () =>
    one([
      () => undefined,
      junk,
      cyclic,
      // Right but for not being written as text.
      () => ({ "ace-self-check": 1, type: known(), nonce, step: "start", height: 500, settings: {} }),
      () => new Date(below(1e9)),
      () => new Map([["type", type()]]),
      () => 2n ** 70n,
      () => new Uint8Array(below(64)).buffer,
      () => new Error(word()),
      () => /^(a+)+$/,
      () => NaN,
      () => new String(written({ type: known(), settings: {} })),
    ])();

  const text = () =>
    one([
      word,
      () => JSON.stringify(junk()),
      () => one(["{", "[", "null", "{}", "[]", "-", "\ud800", '"', "1e999", '{"ace-self-check":1}', '{"type":"__proto__"}']),
      () => "[".repeat(1 + below(5_000)),
      () => `{"ace-self-check":1,"type":${JSON.stringify(type())}}`,
    ])();

  const huge = () =>
    one([
      () => "x".repeat(200_000),
      () => written({ type: known(), more: "x".repeat(100_000), nonce: wrongNonce("hello") ?? 0 }),
      () => "[".repeat(100_000),
      () => `${" ".repeat(100_000)}{`,
    ])();

  return () => (random() < 0.002 ? huge() : one([nearly, nearly, noText, text])());
}

/** Sends a number of messages to a window, with pauses to handle them. Returns how many couldn't be sent: 0. */
async function flood(target, count, seed, how) {
  const next = hostile(seed, how);
  let unsent = 0;
  for (let sent = 0; sent < count; sent += 1) {
    try {
      target.postMessage(next(), "*");
    } catch {
      unsent += 1;
    }
    if (sent % 200 === 199) await new Promise((go) => setTimeout(go));
  }
  return unsent;
}
