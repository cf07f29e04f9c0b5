// The queue of files to read. Results go to the page in small batches, so that the first rows appear at once and no batch
// takes long.

/** The most bytes a file may have, which is the limit of a portfolio; the module's limit for a check is lower. */
const MOST_BYTES = 256 * 1024 * 1024;
/** A batch is sent once it has this many characters, or is this many milliseconds old. */
const BATCH = { characters: 200_000, age: 250 };

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
    if (this.size > BATCH.characters || performance.now() - this.sent > BATCH.age) this.send();
  }

  send() {
    if (!this.batch.length) return;
    this.heard("read", `[${this.batch.join(",")}]`, this.done, this.of);
    this.sent = performance.now();
    this.batch = [];
    this.size = 0;
  }
}
