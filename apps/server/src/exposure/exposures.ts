import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isSealed } from '../markets/sealed.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { BlindSettings } from './blind-settings.js';
import { ExposureRows, type MemberAndMarket } from './exposure-rows.js';
import { OpenDuties } from './open-duties.js';
import { Pairs } from './pairs.js';

const WRITTEN_EVERY_MS = 500;

/** Who asks, as far as it matters here. */
type Asker = { readonly memberId: number } | null;

/**
 * Who has been shown a price or the merit of which idea, and from whom they are kept for now (blind mode, open duties).
 * By headline market: that of an idea by which it is ranked. In memory; what is new is written a moment later.
 */
@Injectable()
export class Exposures implements OnModuleInit, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger('Exposures');
  private readonly exposed = new Pairs();
  /** Not kept in the dark any more, though there may have been nothing to see yet. */
  private readonly revealed = new Pairs();
  private readonly held = new Map<
    number,
    { readonly sequence: number; readonly markets: ReadonlySet<number> }
  >();
  private unwritten: (MemberAndMarket & { at: Date })[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly writing = new RepeatedWork(
    () => this.write(),
    (reason) => this.logger.warn(`First exposures could not be written yet: ${reason}`),
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly claims: ClaimCatalogue,
    private readonly rows: ExposureRows,
    private readonly settings: BlindSettings,
    private readonly duties: OpenDuties,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const { memberId, marketId } of await this.rows.all()) this.exposed.add(memberId, marketId);
    for (const { memberId, marketId } of await this.rows.estimated()) this.revealed.add(memberId, marketId);
    this.timer = setInterval(() => void this.writing.run(), WRITTEN_EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Requests may be answered until the server stops listening; the database closes after this. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
    await this.writing.stop();
  }

  /** Whether the member has been shown a price or the merit of the idea of that headline market. */
  isExposed(memberId: number, marketId: number): boolean {
    return this.exposed.has(memberId, marketId);
  }

  /** Figures of these markets are handed to the member now. Those of which there is nothing to see are left out. */
  note(memberId: number, marketIds: Iterable<number>): void {
    for (const marketId of marketIds) {
      if (!this.exposed.has(memberId, marketId) && this.tells(marketId)) this.expose(memberId, marketId);
    }
  }

  /** The member has estimated, ordered, or asked to be shown: it is not kept from them any more. */
  reveal(memberId: number, marketId: number): void {
    this.revealed.add(memberId, marketId);
    this.note(memberId, [marketId]);
  }

  /** Whether price, merit and whatever tells them are kept from who asks. */
  isHiddenFrom(asker: Asker, marketId: number): boolean {
    if (asker === null) return false;
    const { memberId } = asker;
    if (!this.isVeiled(memberId)) return false;
    if (this.isOnDuty(memberId, marketId)) return true;
    if (!this.settings.isOn(memberId) || !this.tells(marketId)) return false;
    return !this.exposed.has(memberId, marketId) && !this.isKnownTo(memberId, marketId);
  }

  /** Whether anything at all may be kept from the member. */
  isVeiled(memberId: number): boolean {
    return this.settings.isOn(memberId) || this.duties.hasAny(memberId);
  }

  /** Drawn to judge the idea, and has not: told neither its figures nor who proposed it, whatever was shown before. */
  isOnDuty(memberId: number, marketId: number): boolean {
    return this.duties.has(memberId, marketId) && this.isHeadline(marketId);
  }

  /** Everything noted so far is in the table. */
  async flush(): Promise<void> {
    // A run under way may have begun before the last was noted.
    await this.writing.run();
    if (this.unwritten.length > 0) await this.writing.run();
  }

  /** A headline market that trades: before, there is no price, and afterwards it is no secret. */
  private tells(marketId: number): boolean {
    const market = this.exchange.view.market(marketId);
    if (market === undefined || isSealed(market)) return false;
    return (market.state === 'open' || market.state === 'halted') && this.isHeadline(marketId);
  }

  private isHeadline(marketId: number): boolean {
    return this.claims.find(marketId) === undefined;
  }

  /** Who owns shares or has an order there knows a price of it. */
  private isKnownTo(memberId: number, marketId: number): boolean {
    const isKnown = this.revealed.has(memberId, marketId) || this.heldBy(memberId).has(marketId);
    if (isKnown) this.revealed.add(memberId, marketId);
    return isKnown;
  }

  /** Markets in which the member has shares or orders; worked out once for all that is asked between two commands. */
  private heldBy(memberId: number): ReadonlySet<number> {
    const { view } = this.exchange;
    const known = this.held.get(memberId);
    if (known?.sequence === view.sequence) return known.markets;
    const all = [...view.positionsOf(memberId), ...view.openOrdersOf(memberId)];
    const markets = new Set(all.map((held) => Number(held.marketId)));
    this.held.set(memberId, { sequence: view.sequence, markets });
    return markets;
  }

  private expose(memberId: number, marketId: number): void {
    this.exposed.add(memberId, marketId);
    this.unwritten.push({ memberId, marketId, at: new Date() });
  }

  private async write(): Promise<void> {
    const some = this.unwritten;
    if (some.length === 0) return;
    this.unwritten = [];
    try {
      await this.rows.add(some);
    } catch (error) {
      this.unwritten = [...some, ...this.unwritten];
      throw error;
    }
  }
}
