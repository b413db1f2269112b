import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { boardNames, boardValue } from '../boards/board-words';
import { BoardsQuery } from '../boards/boards-query';
import { Section } from '../ui/section';
import classes from './profile.module.css';

/** How well it judges, where its member chose to stand on the boards: the same figures as there. */
export function OnTheBoards({ handle }: { handle: string }) {
  const { data } = useQuery(BoardsQuery, {
    variables: { season: null, week: null },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return null;
  const stands = data.boards.flatMap(({ kind, rows, people }) =>
    rows.filter((row) => row.handle === handle).map((row) => ({ kind, people, ...row })),
  );
  return (
    <Section title={t`On this week’s boards`} aside={<Link to="/boards">{t`Boards`}</Link>}>
      {stands.length === 0 ? (
        <p
          className={classes.hint}
        >{t`On none. Only members are who want to, with five resolved headlines.`}</p>
      ) : (
        <dl className={classes.stands} data-testid="stands">
          {stands.map(({ kind, place, people, value, resolved }) => (
            <div key={kind} className={classes.stand}>
              <dt>{boardNames[kind]}</dt>
              <dd className="figures">
                <strong>{boardValue(kind, value)}</strong>
                <span
                  className={classes.hint}
                >{t`number ${place} of ${people}, from ${resolved} resolved`}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
