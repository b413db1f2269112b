import { Injectable } from '@nestjs/common';
import { csvLine } from '../audit/csv-line.js';
import { MarketBoard } from '../markets/market-board.js';
import { type EntrySubject, EntrySubjects } from './entry-subjects.js';
import { isOfMarket, isOfOrder, STATEMENT_PAGE, Statement } from './statement.js';
import type { StatementEntryModel } from './statement.model.js';

const COLUMNS = [
  ...['at', 'sequence', 'account', 'kind', 'market', 'side', 'contract', 'shares', 'price'],
  ...['amount', 'balance'],
];

/**
 * The whole statement of a member as a CSV file, newest first as on the page: amounts in tokens with a decimal point,
 * times as ISO 8601. The amounts of each account add up to its balance.
 */
@Injectable()
export class StatementFile {
  constructor(
    private readonly statement: Statement,
    private readonly subjects: EntrySubjects,
    private readonly markets: MarketBoard,
  ) {}

  /** Text in pieces. The first page is read before the answer begins, so that a refusal is still one. */
  async text(memberId: number): Promise<AsyncIterable<string>> {
    return this.pieces(memberId, await this.page(memberId, null));
  }

  private async *pieces(
    memberId: number,
    first: Awaited<ReturnType<StatementFile['page']>>,
  ): AsyncIterable<string> {
    yield csvLine(COLUMNS);
    for (
      let { nodes, pageInfo } = first;
      ;
      { nodes, pageInfo } = await this.page(memberId, pageInfo.endCursor)
    ) {
      yield (await this.lines(nodes)).join('');
      if (!pageInfo.hasNextPage) return;
    }
  }

  private page(memberId: number, after: string | null) {
    return this.statement.page(memberId, { first: STATEMENT_PAGE.most, after, kinds: null });
  }

  private lines(entries: readonly StatementEntryModel[]): Promise<string[]> {
    const together = this.subjects.ofRequest({});
    return Promise.all(
      entries.map(async (entry) => {
        const { memberId, kind, reference } = entry;
        const subject = isOfOrder(kind) ? await together.load({ memberId, kind, reference }) : null;
        return this.line(entry, subject);
      }),
    );
  }

  private line(entry: StatementEntryModel, subject: EntrySubject | null): string {
    const { at, sequence, account, kind, reference, amount, balance } = entry;
    const market = isOfMarket(kind) ? this.markets.find(reference) : (subject?.order?.market ?? null);
    const { side = '', contract, quantity = '', price = '' } = subject?.trade ?? {};
    return csvLine([
      ...[at.toISOString(), sequence, account, kind, market?.question ?? ''],
      ...[side, contract?.name ?? '', quantity, price, amount, balance],
    ]);
  }
}
