// A seed -> the same numbers on every machine.

export interface Random {
  /** From 0 to `below` - 1; 0 where `below` is less than 1. */
  int(below: number): number;
  pick<T>(items: readonly T[]): T | undefined;
}

/** mulberry32, by Tommy Ettinger: small, fast and good enough to choose what to break. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number): number => (below < 1 ? 0 : Math.floor(next() * below));
  return { int, pick: (items) => items[int(items.length)] };
}
