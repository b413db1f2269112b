import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, In } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { Member } from '../database/entities/member.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';
import { numberIn } from './audit-subject.js';

/** What people call the subjects of records. */
@Injectable()
export class AuditNames {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
  ) {}

  /** In the order of the subjects; one statement for all of them. */
  async of(subjects: readonly string[]): Promise<(string | null)[]> {
    const handles = await this.handles(subjects);
    return subjects.map((subject) => {
      const memberId = numberIn(subject, 'Member');
      if (memberId !== null) return handles.get(memberId) ?? null;
      const ideaId = numberIn(subject, 'Idea');
      if (ideaId !== null) return this.ideas.find(ideaId)?.title ?? null;
      const marketId = numberIn(subject, 'Market');
      const market = marketId === null ? undefined : this.exchange.view.market(marketId);
      return market === undefined ? null : this.words.question(market);
    });
  }

  private async handles(subjects: readonly string[]): Promise<Map<number, string>> {
    const ids = [...new Set(subjects.flatMap((subject) => numberIn(subject, 'Member') ?? []))];
    if (ids.length === 0) return new Map();
    const members = this.database.getRepository(Member);
    const rows = await members.find({ select: { id: true, handle: true }, where: { id: In(ids) } });
    return new Map(rows.map(({ id, handle }) => [id, handle]));
  }
}
