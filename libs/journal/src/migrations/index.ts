import { CreateJournal1763800000000 } from './create-journal.js';

/** Migrations of the journal and its projections, oldest first; the server runs them with its own. */
export const journalMigrations = [CreateJournal1763800000000];
