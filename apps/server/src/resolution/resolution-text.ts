import type { ResolutionStatus } from '@openfloor/exchange';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { ticksText } from '../markets/price-text.js';

/** One change of what is said about how a market ended, as the table has it. */
export interface Step {
  readonly sequence: string;
  readonly marketId: string;
  readonly status: ResolutionStatus;
  readonly payoutTicks: readonly number[];
  readonly isVoid: boolean;
}

interface About {
  readonly question: string;
  /** Names, in the order of the market. */
  readonly contracts: readonly string[];
}

/** What who holds shares is told of it; null: nothing. Pure. */
export function stepText(step: Step, { question, contracts }: About): string | null {
  const ending = endingText(step, contracts);
  switch (step.status) {
    case 'proposed':
      return `${ending} was proposed for “${question}” A second person has to confirm it.`;
    case 'confirmed':
      return `${ending} was confirmed for “${question}” It can be challenged for a while, and is paid then.`;
    case 'overturned':
      return `A challenge was upheld: what was confirmed for “${question}” is to be proposed anew.`;
    case 'challenged':
      return `Somebody objected to how “${question}” was resolved. Drawn members decide before anything is paid.`;
    case 'withdrawn':
      return null;
  }
}

function endingText({ payoutTicks, isVoid }: Step, contracts: readonly string[]): string {
  if (isVoid) return 'Void';
  const winner = payoutTicks.indexOf(MILLI_PER_TOKEN);
  if (winner >= 0) return contracts[winner] ?? 'An outcome';
  return payoutTicks.map((paid, index) => `${contracts[index]} ${ticksText(paid)}`).join(', ');
}
