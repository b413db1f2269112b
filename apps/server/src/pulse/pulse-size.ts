import { registerEnumType } from '@nestjs/graphql';

export const PulseSize = { STAKES: 'STAKES', VOLUME: 'VOLUME' } as const;
export type PulseSize = keyof typeof PulseSize;
registerEnumType(PulseSize, {
  name: 'PulseSize',
  description: 'What makes an idea large in the map of the floor.',
  valuesMap: {
    STAKES: {
      description: 'What independent people have at risk behind their estimates, as published last.',
    },
    VOLUME: { description: 'Shares traded so far.' },
  },
});
