import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { LEAST_PEOPLE } from '@openfloor/merit';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { type HouseRisk, Houses } from './houses.js';
import { SeasonSurpluses } from './season-surpluses.js';
import type {
  HousesTotalModel,
  TreasuryFlowKind,
  TreasuryFlowModel,
  TreasuryModel,
} from './treasury.model.js';
import { TreasuryEntries, type TreasurySum } from './treasury-entries.js';

const KINDS: readonly TreasuryFlowKind[] = ['ALLOWANCES', 'HOUSES', 'MEMBERS'];

const BALANCES = `SELECT kind, sum(amount_milli)::bigint AS total FROM balance GROUP BY kind`;

/** Where all tokens are. */
@Injectable()
export class TreasuryBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly entries: TreasuryEntries,
    private readonly houses: Houses,
    private readonly surpluses: SeasonSurpluses,
  ) {}

  async read(): Promise<TreasuryModel> {
    const { sequence, sums } = await this.entries.read();
    const rows: { kind: string; total: string }[] = await this.database.query(BALANCES);
    const totals = new Map(rows.map(({ kind, total }) => [kind, safeInteger(total)]));
    const inAll = (kind: string): string => formatTokens(totals.get(kind) ?? 0);
    // With fewer members than that, what all have together tells of each.
    const isTold = this.traders() >= LEAST_PEOPLE;
    const houses = await this.houses.all();
    return {
      sequence: String(sequence),
      issued: formatTokens(-(totals.get('treasury') ?? 0)),
      issueLimit: formatTokens(this.exchange.view.tradingPolicy.issueLimitMilli),
      cash: isTold ? inAll('cash') : null,
      held: isTold ? inAll('held') : null,
      escrow: isTold ? inAll('escrow') : null,
      house: inAll('house'),
      flows: KINDS.map((kind) => flow(kind, sums)),
      houses: totalOf(houses),
      ...this.settled(sums),
      seasons: await this.surpluses.of(sums),
    };
  }

  private traders(): number {
    return [...this.exchange.view.allMembers()].filter(({ trading }) => trading).length;
  }

  /** What is not back from them is what they lost to members. */
  private settled(sums: readonly TreasurySum[]): Pick<TreasuryModel, 'settledHouses' | 'settledCount'> {
    const settled = sums.filter(
      ({ kind, reference }) =>
        kind === 'SUBSIDY' && this.exchange.view.market(reference)?.state === 'settled',
    );
    const gained = settled.reduce((sum, { outMilli, backMilli }) => sum + backMilli - outMilli, 0);
    return { settledHouses: formatTokens(gained), settledCount: settled.length };
  }
}

function flow(kind: TreasuryFlowKind, sums: readonly TreasurySum[]): TreasuryFlowModel {
  const of = sums.filter((sum) => kindOf(sum) === kind);
  return {
    kind,
    out: formatTokens(of.reduce((sum, { outMilli }) => sum + outMilli, 0)),
    back: formatTokens(of.reduce((sum, { backMilli }) => sum + backMilli, 0)),
  };
}

function kindOf({ kind }: TreasurySum): TreasuryFlowKind {
  if (kind === 'ALLOWANCE') return 'ALLOWANCES';
  return kind === 'SUBSIDY' ? 'HOUSES' : 'MEMBERS';
}

function totalOf(houses: readonly HouseRisk[]): HousesTotalModel {
  const sum = (figure: (house: HouseRisk) => number): string =>
    formatTokens(houses.reduce((total, house) => total + figure(house), 0));
  return {
    count: houses.length,
    subsidy: sum(({ subsidyMilli }) => subsidyMilli),
    atWorst: sum(({ worstMilli }) => worstMilli),
    atPrices: sum(({ pricesMilli }) => pricesMilli),
  };
}
