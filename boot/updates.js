// Offline use: <html data-offline> is "ready" once the worker that answers for this page holds the whole build, and
// "refused" where what the host gave was not the build; the event "asc-offline" announces it. And newer builds, which wait until the respondent takes them: <html data-update> is then "ready", and the
// event "asc-update" announces it; the event "asc-take-update" takes it. Not in frames, whose storage isn't theirs to fill.

/** Registers the page's worker and follows its state. */
export async function follow(worker) {
  const workers = navigator.serviceWorker;
  const offline = (state) => {
    document.documentElement.dataset.offline = state;
    dispatchEvent(new Event("asc-offline"));
  };
  // An older worker doesn't answer, so nothing is promised for it.
  const ask = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => offline(data ? "ready" : "refused");
    workers.controller?.postMessage("whole?", [port2]);
  };
  workers.addEventListener("controllerchange", ask);
  ask();
  try {
    const registration = await workers.register(worker, { updateViaCache: "none" });
    // Without a controller it is the very first build, and there is nothing to switch from. It may become the controller
    // before the page hears that it was installed.
    const first = workers.controller ? undefined : (registration.installing ?? registration.waiting);
    const tell = () => {
      if (!registration.waiting || !workers.controller || registration.waiting === first) return;
      document.documentElement.dataset.update = "ready";
      dispatchEvent(new Event("asc-update"));
    };
    const listen = () =>
      registration.installing?.addEventListener("statechange", ({ target }) => {
        // The build kept before stays.
        if (target.state === "redundant" && !registration.active) offline("refused");
        tell();
      });
    registration.addEventListener("updatefound", listen);
    listen();
    tell();
    // A page left open for days asks when it becomes visible again.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {});
    });
    addEventListener("asc-take-update", () => {
      const { waiting } = registration;
      // Another page may have taken it already.
      if (!waiting) return location.reload();
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    });
  } catch {
    // Not allowed or not reachable: the page works anyway as long as there is a server.
  }
}
