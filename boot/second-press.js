// Some people double-click everything. Whatever the first press brings up is often under the pointer for the second one,
// so that one does nothing.

const CONTROLS = "a, button, summary, label, input:not([type=text], [type=search])";
/** Where a quick second press is intended. */
const AGAIN = ".asc-pages, .asc-clients-sort, [data-more]";

/** Listens before anything else does, for as long as the page is open. */
export function ignoreSecondPress() {
  let pressed;
  const press = (event) => {
    const control = event.target.closest?.(CONTROLS);
    const isSecond = event.detail > 1 && control && !(control === pressed && control.closest(AGAIN));
    if (isSecond) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    pressed = control;
  };
  addEventListener("click", press, { capture: true });
}
