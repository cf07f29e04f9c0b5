// Reads files piece by piece: in a worker, or here if there is none, as in the one-file edition.

/** Milliseconds of work here before yielding to the page. */
const TURN = 25;

const turn = () => new Promise((done) => setTimeout(done));

/** Reads with the page's own module, in short slices. */
export function readerHere(glue) {
  return {
    async read(name, bytes, settings, take) {
      const of = glue.open(bytes, name);
      let since = performance.now();
      for (let at = 0; at < of; at += 1) {
        if (performance.now() - since > TURN) {
          await turn();
          since = performance.now();
        }
        if (take(glue.piece(at, settings()), at + 1, of) === false) break;
      }
      await turn();
    },
    unread: async (name, isTooLarge) => glue.unread(name, isTooLarge),
    stop() {},
  };
}

/** Reads with the same module in a worker. */
export function readerInWorker(address, glue, module) {
  const worker = new Worker(address, { type: "module" });
  worker.postMessage({ glue, module });
  let stop = () => {};
  const ask = (message, take) =>
    new Promise((done, fail) => {
      worker.onmessage = ({ data }) => {
        if (data.done) done();
        else take(data.text, data.at, data.of);
      };
      worker.onerror = (event) => fail(event);
      stop = done;
      worker.postMessage(message, message.bytes ? [message.bytes.buffer] : []);
    });
  return {
    read: (name, bytes, settings, take) => ask({ name, bytes, settings: settings() }, take),
    async unread(name, isTooLarge) {
      let read;
      await ask({ name, isTooLarge }, (text) => (read = text));
      return read;
    },
    stop() {
      worker.terminate();
      stop();
    },
  };
}
