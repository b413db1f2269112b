import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { priceChange } from '../format/change';
import { toPriceUnits } from '../format/price';
import { graphql, type ResultOf } from '../graphql';
import { QuoteFields } from '../live/quote';
import { useQuote } from '../live/use-quote';
import { ChangeText } from '../ui/change-text';
import { Section } from '../ui/section';
import classes from './moving-now.module.css';

const MoversQuery = graphql(
  `
    query Movers {
      exchange {
        epoch
        sequence
      }
      ideas(first: 5, orderBy: MOVERS) {
        nodes {
          id
          title
          market {
            ...QuoteFields
          }
        }
      }
    }
  `,
  [QuoteFields],
);

type Mover = ResultOf<typeof MoversQuery>['ideas']['nodes'][number];

const pollMs = 15_000;

/** The ideas with the largest change today. */
export function MovingNow() {
  const { data } = useQuery(MoversQuery, { pollInterval: pollMs, skipPollAttempt: () => document.hidden });
  const movers = data?.ideas.nodes.filter(moves) ?? [];
  if (movers.length === 0) return null;
  return (
    <Section title={t`Moving now`}>
      <ul>
        {movers.map(
          ({ id, title, market }) => market && <MoverRow key={id} id={id} title={title} market={market} />,
        )}
      </ul>
    </Section>
  );
}

/** What is hidden from who looks does not move for them, and what is sealed for nobody. */
const moves = ({ market }: Mover): boolean =>
  market !== null && market.changeToday !== null && toPriceUnits(market.changeToday) !== 0n;

function MoverRow({
  id,
  title,
  market,
}: Pick<Mover, 'id' | 'title'> & { market: NonNullable<Mover['market']> }) {
  const { changeToday } = useQuote(market);
  return (
    <li className={classes.mover}>
      <Link to={`/ideas/${id}`}>{title}</Link>
      <strong>{changeToday !== null && <ChangeText change={priceChange(changeToday)} />}</strong>
    </li>
  );
}
