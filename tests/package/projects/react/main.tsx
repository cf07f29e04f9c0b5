// The element in JSX, and listeners where a site would add them. Only the types are tried.
import { useRef } from "react";
import type { AceSelfCheckElement, Check } from "ace-self-check/embed";
import type {} from "ace-self-check/react";

export function Self({ store }: { store: (check: Check) => Promise<void> }) {
  const element = useRef<AceSelfCheckElement>(null);
  return (
    <ace-self-check
      ref={element}
      src-page="https://check.example/index.html"
      broker="Harbor Brokers"
      accent="#14568c"
      scheme="dark"
      className="check"
      onace-self-check-result={(event) => event.respondWith(store(event.detail.check))}
      onace-self-check-error={({ detail }) => console.log(detail.reason === "no-answer", detail.message)}
    >
      <a href="https://check.example/index.html">Open the check</a>
    </ace-self-check>
  );
}

// @ts-expect-error: no such scheme
export const wrongValue = <ace-self-check scheme="dim" />;
// @ts-expect-error: the accent is a color
export const wrongColor = <ace-self-check accent="red" />;
// @ts-expect-error: no such event
export const wrongEvent = <ace-self-check onace-self-check-result={(event: MouseEvent) => event.clientX} />;

document.addEventListener("ace-self-check-result", (event) => {
  event.preventDefault();
  event.respondWith(fetch("/checks", { method: "POST", body: event.detail.file }));
});
addEventListener("ace-self-check-error", ({ detail }) => {
  const reason: "no-answer" | "not-started" | "blocked-by-this-page" | "no-address" = detail.reason;
  console.log(reason);
});
document.querySelector("ace-self-check")?.addEventListener("ace-self-check-settings", ({ detail: { refused } }) => {
  for (const { name, nearest } of refused) console.log(name, nearest);
});
document.addEventListener("ace-self-check-step", ({ detail }) => {
  // @ts-expect-error: no such screen
  if (detail.step === "home") console.log(detail.height);
});
