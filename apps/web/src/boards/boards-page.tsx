import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDay } from '../format/time';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { SelectField } from '../ui/select-field';
import { Skeleton } from '../ui/skeleton';
import { BoardTable } from './board-table';
import classes from './boards.module.css';
import { BoardsQuery, BoardTimesQuery } from './boards-query';
import { OnBoards } from './on-boards';

export function BoardsPage() {
  const { viewer } = useMe();
  const { data } = useQuery(BoardTimesQuery, { fetchPolicy: 'cache-and-network', skip: !viewer });
  const skill = data?.me?.skill;
  return (
    <Page title={t`Boards`} aside={skill && <OnBoards on={skill.onBoards} resolved={skill.resolved} />}>
      <h1>{t`Boards`}</h1>
      <p className={classes.intro}>
        <Trans>
          Who judges well, not who has much: made on Mondays from what was resolved before. Only members who
          want to be here are.{' '}
          {viewer?.canTrade && (
            <Trans>
              Your own figures stand on your <Link to="/portfolio">{t`portfolio`}</Link>.
            </Trans>
          )}
        </Trans>
      </p>
      {viewer === null && <SignInCall>{t`Sign in to see the boards.`}</SignInCall>}
      {viewer && <Boards weeks={data?.boardWeeks ?? []} seasons={data?.seasons ?? []} />}
    </Page>
  );
}

interface BoardsProps {
  weeks: readonly string[];
  seasons: readonly { id: string; name: string; endedAt: string | null }[];
}

const latest = 'latest';

function Boards({ weeks, seasons }: BoardsProps) {
  const [when, setWhen] = useState(latest);
  const season = seasons.find(({ id }) => id === when)?.id ?? null;
  const week = weeks.find((known) => known === when) ?? null;
  const { data, error, refetch } = useQuery(BoardsQuery, {
    variables: { season, week },
    fetchPolicy: 'cache-and-network',
  });
  const boards = data?.boards;
  return (
    <>
      <div className={classes.when}>
        <SelectField
          label={t`Boards of`}
          options={timesOf({ weeks, seasons })}
          value={when}
          onChange={setWhen}
        />
      </div>
      {!boards &&
        (error ? (
          <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Skeleton lines={8} />
        ))}
      {boards?.length === 0 && <p>{t`No boards were made yet: the first are on Monday.`}</p>}
      {boards && boards.length > 0 && (
        <div className={classes.boards}>
          {boards.map((board) => (
            <BoardTable key={board.kind} board={board} />
          ))}
        </div>
      )}
    </>
  );
}

function timesOf({ weeks, seasons }: BoardsProps): { value: string; label: string }[] {
  const [newest, ...earlier] = weeks;
  const first = newest === undefined ? t`This week` : t`This week, as of ${formatDay(newest)}`;
  return [
    { value: latest, label: first },
    ...seasons.flatMap(({ id, name, endedAt }) =>
      endedAt === null ? [] : [{ value: id, label: t`Season ${name}, ended on ${formatDay(endedAt)}` }],
    ),
    ...earlier.map((week) => ({ value: week, label: t`Week of ${formatDay(week)}` })),
  ];
}
