import { useQuery } from '@apollo/client/react';
import { plural, t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { tokenChange } from '../format/change';
import { formatWholeTokens, toMilli } from '../format/tokens';
import { ChangeText } from '../ui/change-text';
import { Facts } from '../ui/facts';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import { said } from '../words/said';
import classes from './treasury.module.css';
import { type HouseRisk, HouseRisksQuery, type Treasury } from './treasury-query';

const few = 10;
/** The server gives no more. */
const most = 1_000;

const Gain = ({ tokens }: { tokens: string }) => <ChangeText change={tokenChange(toMilli(tokens))} />;

/** What houses have to lose: together, and market by market. */
export function HouseRisks({ treasury }: { treasury: Treasury }) {
  const { houses, settledHouses, settledCount } = treasury;
  return (
    <>
      <p className={classes.hint}>
        {t`The house quotes in markets with a subsidy, and can lose that and nothing more. What it loses, members who knew better have won.`}
      </p>
      <Facts
        facts={[
          { name: t`Markets with a house`, value: String(houses.count) },
          { name: t`It can lose at most`, value: t`${formatWholeTokens(houses.subsidy)} tokens` },
          { name: t`If every market ends worst for it`, value: <Gain tokens={houses.atWorst} /> },
          { name: t`At the prices of now`, value: <Gain tokens={houses.atPrices} /> },
          {
            name: plural(settledCount, {
              one: 'In # market that was paid',
              other: 'In # markets that were paid',
            }),
            value: <Gain tokens={settledHouses} />,
          },
        ]}
      />
      {houses.count > 0 && (
        <div className={classes.markets}>
          <Markets count={houses.count} />
        </div>
      )}
    </>
  );
}

function Markets({ count }: { count: number }) {
  const [first, setFirst] = useState(few);
  const { data, previousData, error, refetch } = useQuery(HouseRisksQuery, {
    variables: { first },
    fetchPolicy: 'cache-and-network',
  });
  const risks = (data ?? previousData)?.houseRisks;
  if (!risks) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={5} />
    );
  }
  return (
    <>
      <RiskTable risks={risks} />
      {risks.length < count && first < most && (
        <div className={table.foot}>
          <span>{t`The ${risks.length} that have lost most, of ${count}.`}</span>
          <Button size="xs" onClick={() => setFirst(Math.min(most, first * 10))}>{t`Show more`}</Button>
        </div>
      )}
    </>
  );
}

function RiskTable({ risks }: { risks: readonly HouseRisk[] }) {
  return (
    <table className={table.table} data-blocks data-testid="house-risks">
      <thead>
        <tr>
          <th scope="col">{t`Market`}</th>
          <th scope="col" className={table.figure}>{t`Given`}</th>
          <th scope="col" className={table.figure}>{t`At worst`}</th>
          <th scope="col" className={table.figure}>{t`At prices`}</th>
          <th scope="col" className={table.figure}>{t`At best`}</th>
        </tr>
      </thead>
      <tbody>
        {risks.map((risk) => (
          <RiskRow key={risk.marketId} risk={risk} />
        ))}
      </tbody>
    </table>
  );
}

function RiskRow({ risk }: { risk: HouseRisk }) {
  const { ideaId, ideaTitle, question, subsidy, atWorst, atPrices, atBest } = risk;
  return (
    <tr data-testid="house-risk">
      <td data-whole>
        <Link to={`/ideas/${ideaId}`}>{ideaTitle ?? said(question)}</Link>
        <span className={table.second}>{said(question)}</span>
      </td>
      <td data-name={t`Given`} className={`figures ${table.figure}`}>
        {formatWholeTokens(subsidy)}
      </td>
      <td data-name={t`At worst`} className={table.figure}>
        <Gain tokens={atWorst} />
      </td>
      <td data-name={t`At prices`} className={table.figure}>
        <Gain tokens={atPrices} />
      </td>
      <td data-name={t`At best`} className={table.figure}>
        <Gain tokens={atBest} />
      </td>
    </tr>
  );
}
