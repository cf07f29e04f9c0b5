// The queue of files to read. Results go to the page in batches, each of which draws the list anew: often until the first
// rows fill the screen, then seldom enough that drawing doesn't take longer than reading.

/** The most bytes a file may have, which is the limit of a portfolio; the module's limit for a check is lower. */
const MOST_BYTES = 256 * 1024 * 1024;
/** As many rows as the list shows at first. */
const SCREEN = 50;
/** A batch is sent once it is this many milliseconds old, or has so many characters that parsing it is a long task. */
const BATCH = { early: 250, late: 1_500, characters: 2_000_000 };

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
    this.batch = [];
    this.size = 0;
    this.sent = 0;
    while (this.waiting.length && !this.isCanceled) {
      const item = this.waiting.shift();
      await this.one(item);
      this.done += 1;
    }
    this.send();
    this.running = false;
    [this.done, this.of] = [0, 0];
    this.heard(this.isCanceled ? "canceled" : "done", "", 0, 0);
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
    this.batch.push(`{"as":${as ?? null},"again":${Boolean(again)},"read":${text}}`);
    this.size += text.length;
    const age = this.done < SCREEN ? BATCH.early : BATCH.late;
    if (this.size > BATCH.characters || performance.now() - this.sent > age) this.send();
  }

  send() {
    if (!this.batch.length) return;
    this.heard("read", `[${this.batch.join(",")}]`, this.done, this.of);
    this.sent = performance.now();
    this.batch = [];
    this.size = 0;
  }
}
