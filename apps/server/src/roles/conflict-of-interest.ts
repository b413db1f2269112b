import { type Command, type ExchangeView, marketOf } from '@openfloor/exchange';

/** What says how a market ends, or stops it. */
const JUDGEMENTS: ReadonlySet<Command['type']> = new Set([
  'ProposeResolution',
  'ConfirmResolution',
  'WithdrawResolution',
  'FlagMarket',
  'CloseMarket',
  'HaltMarket',
]);

type Stakes = Pick<ExchangeView, 'positionsOf' | 'openOrdersOf'>;

/** Whether an officer would judge a market in which they own shares or have open orders. */
export function isConflictOfInterest(view: Stakes, officer: number, command: Command): boolean {
  if (!JUDGEMENTS.has(command.type)) return false;
  const judged = marketOf(command);
  const isJudged = ({ marketId }: { readonly marketId: number }): boolean => marketId === judged;
  return view.positionsOf(officer).some(isJudged) || view.openOrdersOf(officer).some(isJudged);
}
