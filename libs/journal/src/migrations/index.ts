import { CreateJournal1763800000000 } from './create-journal.js';
import { StakesOfChallenges1766000000003 } from './stakes-of-challenges.js';

/** Migrations of the journal and its projections, oldest first; the server runs them with its own. */
export const journalMigrations = [CreateJournal1763800000000, StakesOfChallenges1766000000003];
