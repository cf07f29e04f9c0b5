// Choices by numbers from a seed: the same for the same seed.
import { randoms } from "../random.js";

export { randoms };

/** A seed of its own for each episode of a run. */
export const seedOf = (seed, episode) =>
  (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(episode + 1, 0xc2b2ae35)) >>> 0;

/** One of `[weight, value]…`. */
export function weighed(random, choices) {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * total;
  return (choices.find(([weight]) => (left -= weight) < 0) ?? choices[0])[1];
}
