// The queue of files to read. Each result goes to the page at once. The page shows them when told: often until the first
// rows fill the screen, then seldom enough that drawing doesn't take longer than reading.

/** The most bytes a file may have, which is the limit of a portfolio; the module's limit for a check is lower. */
const MOST_BYTES = 256 * 1024 * 1024;
/** As many rows as the list shows at first. */
const SCREEN = 50;
/** The page shows what was read after this many milliseconds, before the screen is full and from then on. */
const SHOW_AFTER = { early: 500, late: 1_500 };

export class Queue {
  waiting = [];
  done = 0;
  of = 0;

  constructor(makeReader) {
    this.makeReader = makeReader;
  }

  /** `heard` gets the event, a text, and progress: done, total. */
  begin(heard) {
    this.heard = heard;
  }

  set(settings) {
    this.settings = settings;
  }

  add(items) {
    this.of += items.length;
    this.waiting.push(...items);
    if (!this.running && this.waiting.length) this.run();
  }

  cancel() {
    this.waiting = [];
    this.isCanceled = true;
    this.reader?.stop();
    this.reader = undefined;
  }

  async run() {
    this.running = true;
    this.isCanceled = false;
    this.shown = { at: 0, done: 0 };
    while (this.waiting.length && !this.isCanceled) {
      const item = this.waiting.shift();
      await this.one(item);
      this.done += 1;
    }
    this.show();
    this.running = false;
    // Files that were added after Cancel wait for a run of their own.
    [this.done, this.of] = [0, this.waiting.length];
    this.heard(this.isCanceled ? "canceled" : "done", "", 0, 0);
    if (this.waiting.length) this.run();
  }

  async one({ name, file, as, again }) {
    this.reader ??= this.makeReader();
    try {
      const bytes = file && file.size <= MOST_BYTES && new Uint8Array(await file.arrayBuffer());
      if (this.isCanceled) return;
      if (!bytes) return this.take(await this.reader.unread(name, Boolean(file)), as, again);
      let pieces = 1;
      await this.reader.read(name, bytes, () => this.settings, (text, at, of) => {
        if (this.isCanceled) return false;
        // Each client of a portfolio counts as a file.
        [this.of, pieces] = [this.of + of - pieces, of];
        if (at < of) this.done += 1;
        this.take(text, as, again);
      });
    } catch {
      // Removed from the disk since it was chosen, or too large for memory.
      if (!this.isCanceled) {
        this.reader = this.makeReader();
        this.take(await this.reader.unread(name, false), as, again);
      }
    }
  }

  take(text, as, again) {
    this.heard("read", `{"as":${as ?? null},"again":${Boolean(again)},"read":${text}}`, this.done, this.of);
    const after = this.shown.done < SCREEN ? SHOW_AFTER.early : SHOW_AFTER.late;
    if (performance.now() - this.shown.at > after) this.show();
  }

  show() {
    this.heard("show", "", this.done, this.of);
    this.shown = { at: performance.now(), done: this.done };
  }
}
