/** How ideas end, as the contracts of a milestone market: what the data's own statuses come down to. */
export const OUTCOMES = [
  'Accepted',
  'Rejected',
  'Withdrawn',
  'Deferred',
  'Superseded',
  'Still open',
] as const;

/** How often each of them is in the data that ships: 423, 131, 71, 36, 25 and 53 of 739, in thousandths. */
export const OUTCOME_REFERENCE: readonly number[] = [572, 177, 96, 49, 34, 72];

/** What the house may lose: so much that a share moves a price by about a tick. */
export const MILESTONE_SUBSIDY_MILLI = 250_000;

/** The contract that a recorded status resolves. */
export function contractOfStatus(status: string | null): number {
  switch (status) {
    case 'Accepted':
    case 'Provisional':
    case 'Active':
    case 'Final':
      return 0;
    case 'Rejected':
    case 'Withdrawn':
    case 'Deferred':
    case 'Superseded':
      return OUTCOMES.indexOf(status);
    default:
      return OUTCOMES.length - 1;
  }
}

export const milestoneQuestion = (title: string): string => `How will “${title}” end?`;

export const MILESTONE_CRITERIA =
  'The status in the idea’s record on the day on which the market closes. Accepted stands for Final and Active, too. ' +
  'Still open is what it is as long as the record says Draft.';

export const MILESTONE_SOURCE = 'The status line of the idea’s record, as the import has it.';
