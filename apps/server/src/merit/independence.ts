import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { OTHER_TOPICS, TopicDeciders } from '../answers-back/topic-deciders.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeaTeams } from '../idea-life/idea-teams.js';

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Who has a stake of another kind in an idea and counts neither as an estimate nor in the book: who proposed it, its
 * team, who ever was in it, who decides about its topic, and who has answered it. They may trade.
 */
@Injectable()
export class Independence implements OnModuleInit {
  private deciders: ReadonlyMap<string, ReadonlySet<number>> = new Map();
  private answerers: ReadonlyMap<number, ReadonlySet<number>> = new Map();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly teams: IdeaTeams,
    private readonly topics: TopicDeciders,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  isCounted(memberId: number, marketId: number): boolean {
    return !this.insiders(marketId).has(memberId);
  }

  /** Members who do not count in that market, by id. */
  insiders(marketId: number): ReadonlySet<number> {
    const market = this.exchange.view.market(marketId);
    if (market === undefined) return NOBODY;
    const inside = new Set(market.insiders);
    const idea = this.ideas.find(market.ideaId);
    if (idea === undefined) return inside;
    const deciders = this.deciders.get(idea.topic) ?? this.deciders.get(OTHER_TOPICS) ?? NOBODY;
    const answerers = this.answerers.get(idea.id) ?? NOBODY;
    for (const memberId of [...this.teams.insiders(idea), ...deciders, ...answerers]) inside.add(memberId);
    return inside;
  }

  /** Takes in who decides and who has answered. Teams and insiders are known at once. */
  async refresh(): Promise<void> {
    const named = await this.topics.all();
    const answers: { idea_id: number; deciders: number[] }[] = await this.database.query(ANSWERERS);
    this.deciders = new Map(
      [...named].map(([topic, deciders]) => [topic, new Set(deciders.map(({ memberId }) => memberId))]),
    );
    this.answerers = new Map(answers.map(({ idea_id: ideaId, deciders }) => [ideaId, new Set(deciders)]));
  }
}

const ANSWERERS = `
  SELECT idea_id, array_agg(DISTINCT decider_id) AS deciders FROM answer WHERE decider_id IS NOT NULL GROUP BY idea_id`;
