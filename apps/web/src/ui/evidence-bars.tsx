import { t } from '@lingui/core/macro';
import classes from './evidence-bars.module.css';

/** How much stands behind a merit, from much to little. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';

const bars: Record<EvidenceGrade, number> = { A: 4, B: 3, C: 2, D: 1 };
const words: Record<EvidenceGrade, string> = { A: t`a great deal`, B: t`much`, C: t`some`, D: t`little` };

const width = 18;
const height = 15;
const heights = [5, 8, 11.5, 15];

/** Four bars and a letter, so that neither colour nor shape is alone. */
export function EvidenceBars({ grade }: { grade: EvidenceGrade }) {
  return (
    <span className={classes.evidence} title={t`Evidence ${grade}: ${words[grade]}`} data-evidence={grade}>
      <svg className={classes.bars} width={width} height={height} aria-hidden="true">
        {heights.map((tall, index) => (
          <rect
            key={tall}
            x={index * 5}
            y={height - tall}
            width="3"
            height={tall}
            rx="0.5"
            data-full={index < bars[grade] || undefined}
          />
        ))}
      </svg>
      <span className={classes.letter} aria-hidden="true">
        {grade}
      </span>
      <span className="visually-hidden">{t`evidence ${grade}, ${words[grade]}`}</span>
    </span>
  );
}
