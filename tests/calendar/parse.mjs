// Reads calendars with ical.js: one JSON string a line in, one object with `events` or `error` out.

import { createInterface } from "node:readline";
import { events } from "./ical.mjs";

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let read;
  try {
    read = { events: events(JSON.parse(line)) };
  } catch (error) {
    read = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(read) + "\n");
}
