import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../graphql';
import { SelectField } from '../ui/select-field';

const IdeaSearchQuery = graphql(`
  query IdeaSearch($search: String) {
    ideas(first: 20, orderBy: NEW, search: $search) {
      totalCount
      nodes {
        id
        title
      }
    }
  }
`);

interface IdeaSearchProps {
  value: string;
  onChange: (ideaId: string) => void;
  problem?: string;
  /** Where several are searched: of the field for words, and of the list. */
  find?: string;
  label?: string;
}

const typingPauseMs = 250;

/** Finds an idea by words of its title; the newest come first. */
export function IdeaSearch(props: IdeaSearchProps) {
  const { value, onChange, problem, find = t`Find the idea`, label = t`Idea` } = props;
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), typingPauseMs);
  const { data, previousData } = useQuery(IdeaSearchQuery, { variables: { search: search || null } });
  const ideas = (data ?? previousData)?.ideas.nodes ?? [];
  const options = ideas.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <TextInput
        type="search"
        label={find}
        placeholder={t`Words of its title`}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <SelectField
        label={label}
        options={[{ value: '', label: ideas.length === 0 ? t`No title matches` : t`Choose one` }, ...options]}
        value={ideas.some(({ id }) => id === value) ? value : ''}
        onChange={onChange}
        problem={problem}
      />
    </>
  );
}
