import { registerEnumType } from '@nestjs/graphql';

export const Signature = {
  HANDLE: 'HANDLE',
  NAME: 'NAME',
  PROPOSER: 'PROPOSER',
  TEAM: 'TEAM',
} as const;
export type Signature = keyof typeof Signature;
registerEnumType(Signature, {
  name: 'Signature',
  description: 'How something is signed. You choose between handle and name.',
  valuesMap: {
    HANDLE: { description: 'By the stable pseudonym.' },
    NAME: { description: 'By the name.' },
    PROPOSER: { description: 'As the proposer of the idea.' },
    TEAM: { description: 'As one of the team of the idea.' },
  },
});
