import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * `initdb` insists that its user id has a name in /etc/passwd (though it uses none), which the arbitrary ids
 * of `docker run --user 1234` and OpenShift have not. Without it nothing but `initdb` fails, so for this one
 * run we make copies of the programs that call `getpwent` (any user) where they called `getpwuid` (this
 * user): both names have eight letters, and the results have the same type.
 * @returns the folder that holds the copied programs; the caller removes `folder` afterwards
 */
export async function copyForNamelessUser(binaries: string, folder: string): Promise<string> {
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  for (const shared of ['lib', 'share']) await symlink(join(dirname(binaries), shared), join(folder, shared));
  for (const program of ['initdb', 'postgres']) {
    const bytes = await readFile(join(binaries, program));
    await writeFile(join(bin, program), renameCall(bytes));
    await chmod(join(bin, program), 0o755);
  }
  return bin;
}

function renameCall(program: Buffer): Buffer {
  const before = Buffer.from('getpwuid\0');
  for (let at = program.indexOf(before); at >= 0; at = program.indexOf(before, at + 1))
    program.write('getpwent', at);
  return program;
}
