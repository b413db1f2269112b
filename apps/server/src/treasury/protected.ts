import { LEAST_PEOPLE } from '@openfloor/merit';

/** Law 13: the figure, or null where it is of 1 to 4 people, of one of whom it could tell. Pure. */
export const told = <Figure>(people: number, figure: Figure): Figure | null =>
  people > 0 && people < LEAST_PEOPLE ? null : figure;
