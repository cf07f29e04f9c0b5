// Random numbers from a seed, the same on each machine (mulberry32). Each function stands on its own, so that it can be
// handed to a page as text.

/** Numbers from 0 to 1, exclusive, the same for the same state; the state is kept in what is given. */
export function randoms(box) {
  return () => {
    box.state = (box.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(box.state ^ (box.state >>> 15), box.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
