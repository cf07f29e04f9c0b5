// ical.js, from the browser tests' packages, and its calendars in the form README.md describes.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(new URL("../browser/package.json", import.meta.url));
const { default: ICAL } = await import(pathToFileURL(resolve("ical.js")));

/** The events of a calendar's text, in its order. Throws what ical.js throws. */
export function events(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map(event);
}

function event(component) {
  return {
    uid: value(component, "uid"),
    sequence: value(component, "sequence"),
    stamp: value(component, "dtstamp"),
    start: value(component, "dtstart"),
    end: value(component, "dtend"),
    summary: value(component, "summary"),
    description: value(component, "description"),
    alarms: component.getAllSubcomponents("valarm").map((alarm) => ({
      action: value(alarm, "action"),
      trigger: value(alarm, "trigger"),
      description: value(alarm, "description"),
    })),
  };
}

/** The value of a property, null where it does not stand; several values are a list. */
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
