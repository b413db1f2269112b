import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AmendOrder, PlaceOrder } from '@openfloor/exchange';
import { type Exchange, findCommands } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { type Beforehand, refuse } from '../answers/submit-keyed.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { coversIdea, type RestrictedThing } from './covers-idea.js';

interface Restriction extends RestrictedThing {
  readonly members: ReadonlySet<number>;
}

interface Row {
  idea_id: number | null;
  topic: string | null;
  members: number[];
}

/** Of a unit everybody who is in it now. */
const IN_FORCE = `
  SELECT r.idea_id, r.topic, array(
    SELECT m.id FROM member m WHERE m.id = r.member_id OR lower(m.unit) = lower(r.unit)) AS members
  FROM restriction r WHERE r.lifted_at IS NULL ORDER BY r.id`;

/**
 * Who may not trade what, in memory: it is asked for every order. It goes by the idea and its topic, so it holds in
 * markets that are listed later, too.
 */
@Injectable()
export class RestrictedTrading implements OnModuleInit {
  private inForce: readonly Restriction[] = [];

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
  ) {}

  onModuleInit(): Promise<void> {
    return this.refresh();
  }

  /** Takes over what is stored, and who is in the units. */
  async refresh(): Promise<void> {
    const rows: Row[] = await this.database.query(IN_FORCE);
    this.inForce = rows.map(({ idea_id: ideaId, topic, members }) => ({
      ideaId,
      topic,
      members: new Set(members),
    }));
  }

  /** Everybody who may not trade something. */
  members(): Set<number> {
    return new Set(this.inForce.flatMap(({ members }) => [...members]));
  }

  isRestricted(memberId: number, marketId: number): boolean {
    if (this.inForce.length === 0) return false;
    const own = this.inForce.filter(({ members }) => members.has(memberId));
    const market = own.length === 0 ? undefined : this.exchange.view.market(marketId);
    if (market === undefined) return false;
    const idea = this.ideas.find(market.ideaId);
    return own.some((thing) => coversIdea(thing, { id: market.ideaId, topic: '', tags: [], ...idea }));
  }

  /**
   * What is asked right before an order goes to the exchange. One that was taken before is let through: it is answered
   * as it was then.
   */
  beforehand(command: PlaceOrder | AmendOrder): Beforehand {
    return async (keyDigest) => {
      const marketId = this.marketOf(command);
      if (marketId === null || !this.isRestricted(command.memberId, marketId)) return null;
      const query = (text: string, values: unknown[]) => this.database.query(text, values);
      const known = await findCommands(query, [{ actor: command.memberId, keyDigest }]);
      return known.length > 0 ? null : refuse('RESTRICTED');
    };
  }

  /** null where there is nothing to refuse: an amendment to nothing is a cancellation. */
  private marketOf(command: PlaceOrder | AmendOrder): number | null {
    if (command.type === 'PlaceOrder') return command.marketId;
    const order = command.quantity === 0 ? undefined : this.exchange.view.openOrder(command.orderId);
    return order?.memberId === command.memberId ? order.marketId : null;
  }
}
