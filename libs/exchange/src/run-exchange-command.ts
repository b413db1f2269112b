import { type Answer, done } from './answer.js';
import { challengeResolution, decideChallenge } from './commands/challenge.js';
import { closeMarket } from './commands/close-market.js';
import { collectSurplus } from './commands/collect-surplus.js';
import { haltExchange, resumeExchange } from './commands/halt-exchange.js';
import { flagMarket, haltMarket, resumeMarket } from './commands/halt-market.js';
import { listMarket, setInsiders } from './commands/list-market.js';
import { creditAllowance, registerMember } from './commands/member.js';
import { reinstateMember, retireMember, suspendMember } from './commands/member-status.js';
import { openMarket } from './commands/open-market.js';
import { setAllowancePolicy, setTradingPolicy } from './commands/policy.js';
import { confirmResolution, proposeResolution, withdrawResolution } from './commands/resolution.js';
import { continueSettlement } from './commands/settle-market.js';
import type { Effects } from './effects.js';
import type { MarketCommand } from './market-command.js';
import type { MemberCommand } from './member-command.js';

type Handlers = {
  readonly [Type in (MarketCommand | MemberCommand)['type']]: (
    effects: Effects,
    command: Extract<MarketCommand | MemberCommand, { type: Type }>,
  ) => Answer;
};

/** Everything that is not about an order. */
const handlers: Handlers = {
  RegisterMember: registerMember,
  SuspendMember: suspendMember,
  ReinstateMember: reinstateMember,
  RetireMember: retireMember,
  SetAllowancePolicy: setAllowancePolicy,
  CreditAllowance: creditAllowance,
  CollectSurplus: collectSurplus,
  SetTradingPolicy: setTradingPolicy,
  HaltExchange: haltExchange,
  ResumeExchange: resumeExchange,
  PassTime: () => done,
  ListMarket: listMarket,
  OpenMarket: openMarket,
  SetInsiders: setInsiders,
  HaltMarket: haltMarket,
  FlagMarket: flagMarket,
  ResumeMarket: resumeMarket,
  CloseMarket: closeMarket,
  ProposeResolution: proposeResolution,
  ConfirmResolution: confirmResolution,
  WithdrawResolution: withdrawResolution,
  ChallengeResolution: challengeResolution,
  DecideChallenge: decideChallenge,
  ContinueSettlement: continueSettlement,
};

export function runExchangeCommand(effects: Effects, command: MarketCommand | MemberCommand): Answer {
  // The key and the argument are of one command, which TypeScript cannot see through the union.
  const handler = handlers[command.type] as (
    effects: Effects,
    command: MarketCommand | MemberCommand,
  ) => Answer;
  return handler(effects, command);
}
