import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../format/time';
import { formatExactMilli, toMilli } from '../format/tokens';
import { Choice } from '../ui/choice';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import { said } from '../words/said';
import classes from './portfolio.module.css';
import { type FilterName, filters, kindsOf } from './statement-filter';
import { type StatementEntry, StatementQuery } from './statement-query';
import { StatementTotals } from './statement-totals';
import { accountWords, amountText, entryWords } from './statement-words';

const pollMs = 10_000;
/** As the query asks for. */
const pageSize = 50;

/** Every token that came or went: the figures of each account add up to its balance. */
export function Statement() {
  const [shown, setShown] = useState<FilterName>('ALL');
  const isLong = useRef(false);
  const { data, error, refetch, fetchMore } = useQuery(StatementQuery, {
    variables: { after: null, kinds: kindsOf(shown) },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    pollInterval: pollMs,
    // The first page anew would take away what was asked for besides.
    skipPollAttempt: () => document.hidden || isLong.current,
  });
  const page = data?.me?.statement;
  isLong.current = (page?.nodes.length ?? 0) > pageSize;
  return (
    <Section
      title={t`Statement`}
      aside={<a href="/export/statement.csv" download>{t`Every entry as a table (CSV)`}</a>}
    >
      <StatementTotals pollMs={pollMs} />
      <div className={classes.filter}>
        <Choice legend={t`Entries shown`} options={filters} value={shown} onChange={setShown} look="quiet" />
      </div>
      {!page &&
        (error ? (
          <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Skeleton lines={4} />
        ))}
      {page && page.nodes.length === 0 && (
        <p className={table.empty}>
          {shown === 'ALL' ? t`No tokens have come or gone so far.` : t`There is no such entry so far.`}
        </p>
      )}
      {page && page.nodes.length > 0 && <Entries entries={page.nodes} />}
      {page && <More pageInfo={page.pageInfo} fetchMore={fetchMore} label={t`Show earlier entries`} />}
    </Section>
  );
}

function Entries({ entries }: { entries: readonly StatementEntry[] }) {
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`What`}</th>
          <th scope="col">{t`When`}</th>
          <th scope="col">{t`Account`}</th>
          <th scope="col" className={table.figure}>{t`Tokens`}</th>
          <th scope="col" className={table.figure}>{t`Balance`}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={keyOf(entry)} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

/** A command may make several entries of an account. */
const keyOf = ({ sequence, account, kind, amount, balance }: StatementEntry): string =>
  [sequence, account, kind, amount, balance].join(' ');

function EntryRow({ entry }: { entry: StatementEntry }) {
  const { at, account, amount, balance, market } = entry;
  return (
    <tr data-testid="entry" data-kind={entry.kind}>
      <td data-whole>
        {entryWords(entry)}
        {market && (
          <Link className={table.second} to={`/ideas/${market.ideaId}?market=${market.id}`}>
            {said(market.question)}
          </Link>
        )}
      </td>
      <td data-name={t`When`}>
        <time dateTime={at}>{formatMoment(at)}</time>
      </td>
      <td data-name={t`Account`}>{accountWords(account)}</td>
      <td data-name={t`Tokens`} className={table.figure}>
        {amountText(amount)}
      </td>
      <td data-name={t`Balance`} className={table.figure}>
        {formatExactMilli(toMilli(balance))}
      </td>
    </tr>
  );
}
