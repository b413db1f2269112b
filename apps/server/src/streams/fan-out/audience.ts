/** What is kept from one member. Ids are those of the API. */
export interface Veil {
  isMarketHidden(marketId: string): boolean;
  isIdeaHidden(ideaId: string): boolean;
}

/** From whom figures are kept, and who was shown some: all that streams have to know of it. */
export interface Audience {
  /** Whether anything at all may be kept from the member now: then what they are told is worked out for them alone. */
  isVeiled(memberId: number): boolean;
  veilOf(memberId: number): Veil;
  /** They are handed figures of these markets. */
  note(memberId: number, marketIds: readonly number[]): void;
}

/** Nothing is kept from anybody, and nobody wants to know. */
export const OPEN_TO_ALL: Audience = {
  isVeiled: () => false,
  veilOf: () => ({ isMarketHidden: () => false, isIdeaHidden: () => false }),
  note: () => undefined,
};
