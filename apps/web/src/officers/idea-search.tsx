import { useQuery } from '@apollo/client/react';
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
}

const typingPauseMs = 250;

/** Finds an idea by words of its title; the newest come first. */
export function IdeaSearch({ value, onChange, problem }: IdeaSearchProps) {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), typingPauseMs);
  const { data, previousData } = useQuery(IdeaSearchQuery, { variables: { search: search || null } });
  const ideas = (data ?? previousData)?.ideas.nodes ?? [];
  const options = ideas.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      <TextInput
        type="search"
        label="Find the idea"
        placeholder="Words of its title"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <SelectField
        label="Idea"
        options={[{ value: '', label: ideas.length === 0 ? 'No title matches' : 'Choose one' }, ...options]}
        value={ideas.some(({ id }) => id === value) ? value : ''}
        onChange={onChange}
        problem={problem}
      />
    </>
  );
}
