/** A failure that the reader can do something about: printed without a stack. */
export class SetupFailure extends Error {
  constructor(what, advice) {
    super(`${what}\n${advice}`);
    this.name = 'SetupFailure';
  }
}

/** Runs a program of the project and ends with a sentence and exit code 1 where it fails. */
export async function runProgram(program) {
  try {
    await program();
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupFailure ? error.message : error.stack}\n`);
    // Not only the exit code: half a server may hold the process open.
    process.exit(1);
  }
}
