import { SetupFailure } from './failure.mjs';

/** The oldest releases in which everything here runs (Vite 8 asks for the same ones). */
export function checkPlatform(version = process.versions.node, platform = process.platform) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) {
    throw new SetupFailure(
      `Openfloor needs Node.js 20.19, 22.12 or later; this is ${version}.`,
      'Install Node.js 24 from https://nodejs.org (or by "nvm install 24") and start again.',
    );
  }
  if (platform === 'win32') {
    throw new SetupFailure(
      'Openfloor does not run on Windows itself.',
      'Run it inside WSL ("wsl --install" in a PowerShell of an administrator), or on Linux or macOS.',
    );
  }
}
