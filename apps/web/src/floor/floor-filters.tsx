import { t } from '@lingui/core/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import classes from './floor-filters.module.css';
import { useTypedSearch } from './use-typed-search';

interface FloorFiltersProps {
  search: string;
  topic: string;
  topics: readonly { topic: string; ideaCount: number }[];
  onSearch: (search: string) => void;
  onTopic: (topic: string) => void;
}

export function FloorFilters({ search, topic, topics, onSearch, onTopic }: FloorFiltersProps) {
  const { typed, setTyped } = useTypedSearch(search, onSearch);
  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        aria-label={t`Search titles`}
        placeholder={t`Search titles`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        className={classes.search}
      />
      <NativeSelect
        aria-label={t`Topic`}
        value={topic}
        onChange={(event) => onTopic(event.currentTarget.value)}
        className={classes.topic}
      >
        <option value="">{t`All topics`}</option>
        {topics.map((option) => (
          <option key={option.topic} value={option.topic}>
            {option.topic} ({option.ideaCount})
          </option>
        ))}
      </NativeSelect>
    </search>
  );
}
