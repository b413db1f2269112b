import { registerEnumType } from '@nestjs/graphql';

export const Stance = { FOR: 'FOR', AGAINST: 'AGAINST' } as const;
export type Stance = keyof typeof Stance;
registerEnumType(Stance, {
  name: 'Stance',
  description: 'Which side of the argument a comment takes.',
  valuesMap: {
    FOR: { description: 'It speaks for the idea.' },
    AGAINST: { description: 'It speaks against the idea.' },
  },
});
