/** What members are drawn for. */
export const LOT_KINDS = ['JURY', 'PANEL', 'RESOLVERS'] as const;
export type LotKind = (typeof LOT_KINDS)[number];
