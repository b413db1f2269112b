import type { Command } from '@openfloor/exchange';
import { marketId, memberId, milli, ticks } from '@openfloor/kernel';
import type { EvidenceKind } from '../database/entities/evidence.js';
import type { Idea } from '../database/entities/idea.js';
import type { Act, ProgramRows } from './act.js';
import type { DemoMarket } from './demo-market.js';
import type { Ending } from './fates.js';

const CONFIRMED_AGAIN_MS = 5 * 3_600_000;
/** So little that anybody in the crowd has it. */
const STAKE = milli(5_000);

type Officers = readonly [number, number];

/** What officers, and now and then a member, do about the markets that end in the past. */
export function resolutionActs(
  markets: readonly DemoMarket[],
  endings: ReadonlyMap<number, Ending>,
  { ideas, officers, crowd }: ProgramRows,
): Act[] {
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  return markets.flatMap((market) => {
    const ending = endings.get(market.ideaId);
    const idea = byId.get(market.ideaId);
    if (ending === undefined || idea === undefined) return [];
    // The officers take turns, so that each of them has something that only the other can confirm.
    const [first, second] = market.ideaId % 2 === 0 ? officers : ([officers[1], officers[0]] as const);
    const critic = crowd[market.ideaId % Math.max(1, crowd.length)] ?? first;
    return new MarketEnd(market, idea, [first, second]).acts(ending, critic);
  });
}

/** The end of one market, told as acts. */
class MarketEnd {
  constructor(
    private readonly market: DemoMarket,
    private readonly idea: Idea,
    private readonly officers: Officers,
  ) {}

  acts(ending: Ending, critic: number): Act[] {
    const { proposedAt, confirmedAt, challengedAt, decidedAt, proposedAgainAt, flaggedAt } = ending;
    const [first, second] = this.officers;
    const isVoid = flaggedAt > 0;
    const isDisputed = challengedAt > 0 && this.market.contracts === 2;
    const isWrong = isDisputed && ending.isUpheld;
    const acts = [
      this.propose('propose', { at: proposedAt, officer: first, isVoid, isWrong }),
      this.confirm('confirm', confirmedAt, second),
    ];
    if (isVoid) acts.push(this.flag(flaggedAt, first));
    if (!isDisputed) return acts;
    return [
      ...acts,
      this.challenge(challengedAt, critic, isWrong),
      this.decide(decidedAt, ending.isUpheld),
      this.propose('propose-again', { at: proposedAgainAt, officer: second, isVoid }),
      this.confirm('confirm-again', proposedAgainAt + CONFIRMED_AGAIN_MS, first),
    ];
  }

  private flag(at: number, officer: number): Act {
    const text = 'The idea was split in two, and the criteria do not say which half counts.';
    return this.act('flag', {
      at,
      command: () => ({ type: 'FlagMarket', marketId: marketId(this.market.marketId) }),
      words: { memberId: officer, kind: 'FLAG', text },
    });
  }

  private propose(name: string, by: Proposal): Act {
    const market = marketId(this.market.marketId);
    const payouts = by.isWrong === true ? this.payouts().reverse() : this.payouts();
    const payoutTicks = by.isVoid ? [] : payouts.map(ticks);
    const text = by.isVoid
      ? 'Nobody can say how this would have to be resolved: void.'
      : by.isWrong === true
        ? 'A summary of the discussion says so.'
        : this.record();
    return this.act(name, {
      at: by.at,
      command: (evidenceId) => ({
        type: 'ProposeResolution',
        marketId: market,
        officerId: memberId(by.officer),
        payoutTicks,
        evidenceId,
      }),
      words: { memberId: by.officer, kind: 'PROPOSAL', text },
    });
  }

  private confirm(name: string, at: number, officer: number): Act {
    const market = marketId(this.market.marketId);
    const command: Command = { type: 'ConfirmResolution', marketId: market, officerId: memberId(officer) };
    // Without words, but kept: it is a step of the market's story.
    const words: Said = { memberId: officer, kind: 'CONFIRMATION', text: '', url: null };
    return this.act(name, { at, command: () => command, words });
  }

  private challenge(at: number, critic: number, isRight: boolean): Act {
    const market = marketId(this.market.marketId);
    return this.act('challenge', {
      at,
      command: (evidenceId) => ({
        type: 'ChallengeResolution',
        marketId: market,
        memberId: memberId(critic),
        evidenceId,
        stakeMilli: STAKE,
      }),
      words: {
        memberId: critic,
        kind: 'CHALLENGE',
        text: isRight
          ? `The summary is not what counts. ${this.record()}`
          : 'The record was changed on the day before the market closed. Please look again.',
      },
    });
  }

  /** By drawn members; what they say is not kept. */
  private decide(at: number, upheld: boolean): Act {
    const market = marketId(this.market.marketId);
    return this.act('decide', { at, command: () => ({ type: 'DecideChallenge', marketId: market, upheld }) });
  }

  private record(): string {
    return `The record of PEP ${this.idea.sourceNumber} says: ${this.idea.sourceStatus}.`;
  }

  private act(name: string, { at, command, words }: Omit<Act, 'key' | 'words'> & { words?: Said }): Act {
    const { marketId: id } = this.market;
    const act = { at, key: `demo:${name}:${id}`, command };
    return words === undefined ? act : { ...act, words: { marketId: id, url: this.url(), ...words } };
  }

  /** All to the contract that the record names. */
  private payouts(): number[] {
    const { contracts, recordedContract, recordedOutcome } = this.market;
    const winner = contracts === 2 ? (recordedOutcome === 'YES' ? 0 : 1) : recordedContract;
    return Array.from({ length: contracts }, (_, contract) => (contract === winner ? 1000 : 0));
  }

  private url(): string {
    return `https://peps.python.org/pep-${(this.idea.sourceNumber ?? '').padStart(4, '0')}/`;
  }
}

interface Proposal {
  readonly at: number;
  readonly officer: number;
  readonly isVoid: boolean;
  readonly isWrong?: boolean;
}

interface Said {
  readonly memberId: number;
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly url?: string | null;
}
