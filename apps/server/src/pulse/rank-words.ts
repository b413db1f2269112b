import type { WithInterval } from '@openfloor/merit';

type Figure = Pick<WithInterval, 'value' | 'low' | 'high'> & { readonly ideas: number };

/** The correlation of grade and merit as a sentence. Grades count up with seniority. Pure. */
export function rankWords({ value, low, high, ideas }: Figure): string {
  const figures = `${signed(value)}, from ${signed(low)} to ${signed(high)}, over ${ideas} ideas`;
  return `${claim(low, high)}: ${figures}`;
}

/** What is at most so far from 0 is next to nothing; an interval beyond it leaves a connection possible. */
const NEXT_TO_NOTHING = 0.15;

function claim(low: number, high: number): string {
  if (low > 0) return 'Ideas of people of a higher grade stand higher';
  if (high < 0) return 'Ideas of people of a lower grade stand higher';
  return Math.max(-low, high) <= NEXT_TO_NOTHING
    ? 'The grade of who proposed it says next to nothing about where an idea stands'
    : 'Nothing shows that the grade of who proposed it goes with where an idea stands, but it may';
}

/** With a true minus sign; a value that rounds to nothing has none. */
function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== '0.00' ? `−${text}` : text;
}
