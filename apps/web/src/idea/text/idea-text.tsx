import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { FollowButton } from '../../following/follow-button';
import { Markdown } from '../../ui/markdown';
import { Section } from '../../ui/section';
import { EditForm } from './edit-form';
import classes from './idea-text.module.css';
import { IdeaTextQuery, type IdeaWords } from './text-query';
import { VersionHistory } from './version-history';

/** What the idea says, with its tags and links; its proposer and team can put it better until it is announced. */
export function IdeaText({ ideaId }: { ideaId: string }) {
  const { data } = useQuery(IdeaTextQuery, {
    variables: { id: ideaId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [editing, setEditing] = useState(false);
  const idea = data?.idea;
  if (!idea) return null;
  const isEmpty = idea.summary === '' && idea.tags.length === 0 && idea.links.length === 0;
  const editable = idea.mine !== null && (idea.stage === 'PROPOSED' || idea.stage === 'SECONDED');
  if (isEmpty && !editable && idea.version === 1) return null;
  const edit = editable && !editing && <Button size="xs" onClick={() => setEditing(true)}>{t`Edit`}</Button>;
  return (
    <Section title={t`The idea`} aside={edit}>
      {editing && editable ? (
        <EditForm key={idea.version} idea={idea} onClose={() => setEditing(false)} />
      ) : (
        <Words idea={idea} />
      )}
      <VersionHistory ideaId={idea.id} version={idea.version} />
    </Section>
  );
}

function Words({ idea: { summary, tags, links } }: { idea: IdeaWords }) {
  return (
    <div className={classes.words} data-testid="idea-text">
      {summary && <Markdown text={summary} />}
      {tags.length > 0 && (
        <ul className={classes.tags} aria-label={t`Tags`}>
          {tags.map((tag) => (
            <li key={tag}>
              <Link to={`/?tag=${encodeURIComponent(tag)}`}>#{tag}</Link>{' '}
              <FollowButton kind="TAG" target={tag} />
            </li>
          ))}
        </ul>
      )}
      {links.length > 0 && (
        <ul className={classes.links} aria-label={t`Links`}>
          {links.map((link) => (
            <li key={link}>
              <a href={link} target="_blank" rel="noopener noreferrer nofollow">
                {link.replace(/^https?:\/\//, '')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
