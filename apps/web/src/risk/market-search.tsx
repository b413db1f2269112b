import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../graphql';
import { IdeaSearch } from '../officers/idea-search';
import form from '../ui/form.module.css';
import { said } from '../words/said';
import classes from './risk.module.css';

const IdeaMarketsQuery = graphql(`
  query IdeaMarkets($id: ID!) {
    idea(id: $id) {
      id
      markets {
        id
        question
      }
    }
  }
`);

/** From an idea to the activity in one of its markets. */
export function MarketSearch() {
  const [ideaId, setIdeaId] = useState('');
  const { data } = useQuery(IdeaMarketsQuery, { variables: { id: ideaId }, skip: ideaId === '' });
  const markets = data?.idea?.markets;
  return (
    <div className={`${form.form} ${classes.narrow}`}>
      <IdeaSearch value={ideaId} onChange={setIdeaId} />
      {markets?.length === 0 && <p className={form.hint}>{t`This idea has no market yet.`}</p>}
      <ul className={classes.markets}>
        {markets?.map(({ id, question }) => (
          <li key={id}>
            <Link to={`/risk/${id}`}>{said(question)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
