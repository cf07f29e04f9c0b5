// Reads calendars with ical.js, from the browser tests' packages, into the form README.md describes: one JSON string a
// line in, one object with `events` or `error` out.

import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(new URL("../browser/package.json", import.meta.url));
const { default: ICAL } = await import(pathToFileURL(resolve("ical.js")));

function event(component) {
  const values = Object.fromEntries(
    ["uid", "sequence", "dtstamp", "dtstart", "dtend", "summary", "description"].map((name) => [name, value(component, name)]),
  );
  const { dtstamp: stamp, dtstart: start, dtend: end, ...others } = values;
  const alarms = component.getAllSubcomponents("valarm").map((alarm) => ({
    action: value(alarm, "action"),
    trigger: value(alarm, "trigger"),
    description: value(alarm, "description"),
  }));
  return { ...others, stamp, start, end, alarms };
}

/** The value of a property, null where there is none; several values are a list. */
function value(component, name) {
  const property = component.getFirstProperty(name);
  if (property === null) return null;
  const values = property.getValues().map(plain);
  return values.length === 1 ? values[0] : values;
}

function plain(value) {
  if (value instanceof ICAL.Duration) return value.toSeconds();
  // toString gives 2026-08-03, or 2026-08-03T09:00:00 with Z in UTC
  if (value instanceof ICAL.Time) return value.toString();
  return value;
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let read;
  try {
    const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
    read = { events: calendar.getAllSubcomponents("vevent").map(event) };
  } catch (error) {
    read = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(read) + "\n");
}
