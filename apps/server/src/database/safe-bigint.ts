import { safeInteger } from '@openfloor/kernel';
import type { ValueTransformer } from 'typeorm';

/** Columns of type bigint as numbers; one that a number cannot hold exactly is an error (DESIGN law 1). */
export const safeBigint: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : safeInteger(value)),
};
