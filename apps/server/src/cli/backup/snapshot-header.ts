import { CORE_VERSION } from '@openfloor/exchange';
import { MIGRATIONS } from '../../database/open-database.js';

/** What a snapshot says of itself before its rows. */
export interface SnapshotHeader {
  /** ISO time. */
  readonly madeAt: string;
  readonly coreVersion: number;
  /** Names of the migrations that had made the tables. */
  readonly migrations: readonly string[];
  /** Commands in the journal. */
  readonly sequence: number;
  /** Hash of the last of them, in hex. */
  readonly headHash: string;
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly sequences: readonly SequenceState[];
}

export interface SequenceState {
  readonly name: string;
  readonly last: string;
  readonly isCalled: boolean;
}

/** The migrations that make the tables as they were. Refuses a snapshot that this version cannot go on with. */
export function migrationsOf(file: string, header: SnapshotHeader): typeof MIGRATIONS {
  const { coreVersion, migrations } = header;
  if (coreVersion !== CORE_VERSION) {
    throw new Error(
      `${file} was made with version ${coreVersion} of the core, and this is version ${CORE_VERSION}: restore it with the Openfloor that made it.`,
    );
  }
  const known = MIGRATIONS.filter((migration) => migrations.includes(nameOf(migration)));
  if (known.length === migrations.length) return known;
  const unknown = migrations.filter((name) => !known.some((migration) => nameOf(migration) === name));
  throw new Error(
    `${file} was made by a newer Openfloor (${unknown.join(', ')}): restore it with that version.`,
  );
}

function nameOf(migration: (typeof MIGRATIONS)[number]): string {
  return new migration().name;
}
