/** Whether a change was made from another version than the one in force; one that names none never is. Pure. */
export const isOutdated = (madeFrom: number | null | undefined, inForce: number): boolean =>
  madeFrom !== null && madeFrom !== undefined && madeFrom !== inForce;
