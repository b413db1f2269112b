import { registerEnumType } from '@nestjs/graphql';

export const Role = {
  CURATOR: 'CURATOR',
  RESOLVER: 'RESOLVER',
  DECIDER: 'DECIDER',
  LEADER: 'LEADER',
  RISK_OFFICER: 'RISK_OFFICER',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const;

registerEnumType(Role, {
  name: 'Role',
  description: 'What a member may do besides trading and proposing. A member can have several roles.',
  valuesMap: {
    CURATOR: { description: 'Lists, opens, halts, flags and closes markets.' },
    RESOLVER: { description: 'Says how markets ended, and confirms what another resolver said.' },
    DECIDER: { description: 'Answers ideas for the organisation.' },
    LEADER: { description: 'Does what members may, such as read the pulse, and nothing more yet.' },
    RISK_OFFICER: {
      description: 'Watches trading, by an alias for each market, and may stop it. Has no trading account.',
    },
    ADMINISTRATOR: { description: 'Leads members, roles and policies. Has no trading account.' },
  },
});
