import { resolve } from 'node:path';
import { errorCode, errorText } from '../../postgres/postgres-error.js';

const READING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

/** The path of a file that somebody named. npm changes to the project's folder and tells in INIT_CWD where it was called. */
export function pathOf(file: string): string {
  return resolve(process.env.INIT_CWD ?? '', file);
}

/** One sentence for whoever named a file that cannot be read. */
export function cannotRead(file: string, error: unknown): Error {
  return new Error(`${file} cannot be read: ${READING[errorCode(error)] ?? errorText(error)}.`);
}
