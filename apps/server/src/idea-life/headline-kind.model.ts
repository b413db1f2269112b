import { registerEnumType } from '@nestjs/graphql';
import type { HeadlineKind as Kind } from '../database/entities/idea.js';

export const HeadlineKind = {
  JURY: 'JURY',
  ADOPTED: 'ADOPTED',
  SHIPPED: 'SHIPPED',
  RECORD: 'RECORD',
} as const satisfies { readonly [Name in Kind]: Name };
export type HeadlineKind = Kind;
registerEnumType(HeadlineKind, {
  name: 'HeadlineKind',
  description: 'What the headline claim of an idea asks.',
  valuesMap: {
    JURY: { description: 'Whether members drawn by lot judge it worth doing.' },
    ADOPTED: { description: 'Whether it is adopted by the day.' },
    SHIPPED: { description: 'Whether it is done by the day.' },
    RECORD: { description: 'What its record says became of it, which stands in for the jury.' },
  },
});
