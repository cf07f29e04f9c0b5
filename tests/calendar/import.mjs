// A calendar program, as far as importing goes: of each UID the event with the highest SEQUENCE is
// kept, of equal ones the one that came last (RFC 5546, section 2.1.5).
//
// In: a JSON list of calendars a line, in the order they are imported. Out: an object a line with
// `after`, a list for each import of what then stands in the store, or with `error`.

import { createInterface } from "node:readline";
import { events } from "./ical.mjs";

function imported(store, text) {
  for (const event of events(text)) {
    const kept = store.get(event.uid);
    if (kept === undefined || kept.sequence <= event.sequence) store.set(event.uid, event);
  }
  return [...store.values()].map(({ uid, sequence, start, summary }) => ({ uid, sequence, start, summary }));
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let read;
  try {
    const store = new Map();
    read = { after: JSON.parse(line).map((text) => imported(store, text)) };
  } catch (error) {
    read = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(read) + "\n");
}
