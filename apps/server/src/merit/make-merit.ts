import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { type Belief, type EvidenceFacts, evidenceOf, type Merit, meritOf } from '@openfloor/merit';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { MemberSkill } from '../skill/member-skill.js';
import type { Contribution } from './contribution.js';
import { IndependentBook } from './independent-book.js';
import { openedAt } from './opened-at.js';
import type { PublishedMerit } from './published-merit.js';

export type MeritFigures = Omit<PublishedMerit, 'publicationId' | 'at'>;

const THOUSAND = 1_000;
const inThousandths = (share: number): number => Math.round(share * THOUSAND);

/** What people contribute, as figures that can be told. Whether they may be told is looked at elsewhere. */
@Injectable()
export class MakeMerit {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly policies: IdeasPolicies,
    private readonly skill: MemberSkill,
    private readonly book: IndependentBook,
  ) {}

  /** Null where nobody has anything at risk. */
  of(marketId: number, contributions: Iterable<Contribution>, prior: number): MeritFigures | null {
    const { stakeCapMilli: capMilli } = this.policies.current;
    const beliefs = [...contributions].map((one) => this.belief(one));
    const merit = meritOf(beliefs, { capMilli, prior });
    if (merit === null) return null;
    const facts = { ...merit, ...this.book.facts(marketId, capMilli), ageMs: this.ageMs(marketId) };
    return { marketId, ...figuresOf(merit, facts), prior: inThousandths(prior) };
  }

  private belief({ memberId, chance, stakeMilli, early }: Contribution): Belief {
    const skill = this.skill.weightOf(memberId);
    return { memberId, chance: chance / THOUSAND, atRiskMilli: stakeMilli, beforeExposure: early, skill };
  }

  private ageMs(marketId: number): number {
    const idea = this.ideas.find(this.exchange.view.market(marketId)?.ideaId ?? 0);
    return idea === undefined ? 0 : Math.max(0, exchangeNow(this.exchange) - openedAt(idea));
  }
}

function figuresOf(merit: Merit, facts: Omit<EvidenceFacts, 'width'>) {
  const { grade, parts } = evidenceOf({ ...facts, width: merit.high - merit.low });
  const { people, stakeMilli, early } = merit;
  return {
    merit: inThousandths(merit.merit),
    centre: inThousandths(merit.centre),
    low: inThousandths(merit.low),
    high: inThousandths(merit.high),
    people,
    stakeMilli,
    early,
    grade,
    parts: parts.map(({ part, points, most }) => ({ part, points, most })),
  };
}
