import { execFile } from 'node:child_process';
import { join } from 'node:path';

export interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of the command line as it was built, on a database; null: on none. */
export function runTool(
  name: string,
  args: readonly string[],
  databaseUrl: string | null,
): Promise<ToolResult> {
  const program = join('dist', 'apps', 'server', 'src', 'cli', `${name}.js`);
  const env = { ...process.env, DATABASE_URL: databaseUrl ?? undefined };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
