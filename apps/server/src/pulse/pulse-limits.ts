export const TILES = { usual: 60, most: 1_000 };
export const MOVERS = { usual: 8, most: 50 };
