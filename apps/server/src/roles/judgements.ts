import type { Command } from '@openfloor/exchange';

/** What officers do with an idea's markets: for who has no interest in the idea. */
const JUDGEMENTS: ReadonlySet<Command['type']> = new Set([
  'ListMarket',
  'OpenMarket',
  'SetInsiders',
  'HaltMarket',
  'ResumeMarket',
  'FlagMarket',
  'CloseMarket',
  'ProposeResolution',
  'ConfirmResolution',
  'WithdrawResolution',
]);

export const isJudgement = ({ type }: Command): boolean => JUDGEMENTS.has(type);
