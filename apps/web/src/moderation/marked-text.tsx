import { markedParts } from './marked-parts';
import classes from './moderation.module.css';

/** What was written, as it was written, with these words marked. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  let at = 0;
  return (
    <span className={classes.said}>
      {markedParts(text, words).map((part) => {
        const key = at;
        at += part.text.length;
        return part.marked ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </span>
  );
}
