import { useEffect, useState } from 'react';

const typingPauseMs = 250;

interface Words {
  typed: string;
  /** What the address was last asked to have. */
  sent: string;
  /** What it had last. */
  search: string;
}

/** What is typed goes into the address after a pause; where a link or the way back leads elsewhere, it is over. */
export function useTypedSearch(search: string, onSearch: (search: string) => void) {
  const [words, setWords] = useState<Words>({ typed: search, sent: search, search });
  if (words.search !== search) setWords(withAddress(words, search));
  const { typed } = words;
  useEffect(() => {
    const sent = typed.trim();
    if (sent === search) return undefined;
    const timer = setTimeout(() => {
      setWords((now) => ({ ...now, sent }));
      onSearch(sent);
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, search, onSearch]);
  return { typed, setTyped: (typed: string) => setWords((now) => ({ ...now, typed })) };
}

/** Words that were sent have arrived: more may have been typed meanwhile. */
const withAddress = ({ typed, sent }: Words, search: string): Words =>
  search === sent ? { typed, sent, search } : { typed: search, sent: search, search };
