import { useMemo } from 'react';
import { Markdown } from '../../ui/markdown';
import { mentionsAsMarkdown } from './mentions-as-markdown';

interface CommentTextProps {
  text: string;
  /** Handles that it may mention; others are found where they are one word. */
  handles?: readonly string[];
  look?: 'serif' | 'sans';
}

/** What somebody wrote, with mentions that stand out. */
export function CommentText({ text, handles, look = 'sans' }: CommentTextProps) {
  const shown = useMemo(() => mentionsAsMarkdown(text, handles), [text, handles]);
  return <Markdown text={shown} look={look} />;
}
