import classes from './share-bar.module.css';

interface Props {
  /** From 0 to 1. */
  share: number;
  /** `sides`: YES from the left, NO from the right. */
  look?: 'part' | 'sides';
}

const width = 72;
const height = 6;

/** A share as a bar; the figure stands beside it as text. */
export function ShareBar({ share, look = 'part' }: Props) {
  const full = Math.round(width * Math.max(0, Math.min(1, share)));
  return (
    <svg className={classes.bar} width={width} height={height} data-look={look} aria-hidden="true">
      <rect className={classes.rest} x={0} y={0} width={width} height={height} />
      <rect className={classes.full} x={0} y={0} width={full} height={height} />
      {look === 'sides' && (
        <rect className={classes.middle} x={width / 2 - 0.5} y={0} width={1} height={height} />
      )}
    </svg>
  );
}
