import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { actWords } from '../audit/act-words';
import { useRecordBegin } from '../audit/record-begin';
import { formatDayAndClock } from '../format/time';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { SelectField } from '../ui/select-field';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import classes from './halts.module.css';
import { HaltHistoryQuery, type HaltRecord } from './halts-query';

type Act = HaltRecord['act'];

const exchangeActs: Act[] = ['HALT_EXCHANGE', 'RESUME_EXCHANGE'];
const marketActs: Act[] = ['HALT_MARKET', 'RESUME_MARKET', 'FLAG_MARKET'];
const choices = {
  ALL: { label: t`The exchange and single markets`, acts: [...exchangeActs, ...marketActs] },
  EXCHANGE: { label: t`The whole exchange`, acts: exchangeActs },
  MARKETS: { label: t`Single markets`, acts: marketActs },
};
type Choice = keyof typeof choices;
const options = (Object.keys(choices) as Choice[]).map((value) => ({ value, label: choices[value].label }));

/** What officers did, newest first. Pauses that the exchange makes by itself are no acts, and are not among it. */
export function HaltHistory() {
  const [choice, setChoice] = useState<Choice>('ALL');
  const { data, previousData, error, refetch, fetchMore } = useQuery(HaltHistoryQuery, {
    variables: { acts: choices[choice].acts },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const audit = (data ?? previousData)?.audit;
  return (
    <>
      <div className={classes.choice}>
        <SelectField label={t`Of what`} options={options} value={choice} onChange={setChoice} />
      </div>
      {error && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {!audit && !error && <Skeleton lines={4} />}
      {audit && !error && (
        <>
          <HaltTable records={audit.nodes} all={choice === 'ALL'} />
          {audit.pageInfo.hasNextPage && (
            <div className={table.foot}>
              <More pageInfo={audit.pageInfo} fetchMore={fetchMore} label={t`Show earlier ones`} />
            </div>
          )}
        </>
      )}
    </>
  );
}

interface HaltTableProps {
  records: readonly HaltRecord[];
  /** Nothing is left out. */
  all: boolean;
}

function HaltTable({ records, all }: HaltTableProps) {
  const begin = useRecordBegin();
  if (records.length === 0)
    return (
      <p className={table.empty}>
        {all ? t`The record has no halt.` : t`The record has no halt of this kind.`}
        {begin}
      </p>
    );
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`When`}</th>
          <th scope="col">{t`Who`}</th>
          <th scope="col">{t`What and why`}</th>
          <th scope="col">{t`Market`}</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <HaltRow key={record.id} record={record} />
        ))}
      </tbody>
    </table>
  );
}

function HaltRow({ record }: { record: HaltRecord }) {
  const { at, actor, act, subjectName, reason, outcome } = record;
  return (
    <tr data-testid="halt-record">
      <td data-name={t`When`}>
        <time dateTime={at}>{formatDayAndClock(at)}</time>
      </td>
      <td data-name={t`Who`}>{actor ?? t`the exchange itself`}</td>
      <td data-whole>
        {actWords[act]}
        {outcome !== 'DONE' && <span className={table.second}>{t`It was not done.`}</span>}
        {reason && <span className={table.second}>{reason}</span>}
      </td>
      <td data-whole>{subjectName ?? t`all of them`}</td>
    </tr>
  );
}
