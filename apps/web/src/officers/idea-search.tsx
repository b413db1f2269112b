import { useFragment, useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../graphql';
import { SelectField } from '../ui/select-field';
import { ideaOptions } from './idea-options';

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

const ChosenIdea = graphql(`
  fragment ChosenIdea on Idea {
    id
    title
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

/** Finds an idea by words of its title; the newest come first. What is chosen stays so, whatever is typed next. */
export function IdeaSearch(props: IdeaSearchProps) {
  const { value, onChange, problem, find = t`Find the idea`, label = t`Idea` } = props;
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), typingPauseMs);
  const { data, previousData } = useQuery(IdeaSearchQuery, { variables: { search: search || null } });
  const ideas = (data ?? previousData)?.ideas.nodes ?? [];
  // It was found once, so its title is known.
  const from = value === '' ? null : { __typename: 'Idea' as const, id: value };
  const { data: known } = useFragment({ fragment: ChosenIdea, from });
  const chosen = value === '' ? null : { id: value, title: known?.title ?? value };
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
        options={ideaOptions(ideas, chosen)}
        value={value}
        onChange={onChange}
        problem={problem}
      />
    </>
  );
}
