import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SetupFailure } from './failure.mjs';
import { step } from './progress.mjs';
import { inProject, root } from './project.mjs';
import { excerpt, runTool } from './run-tool.mjs';

const STAMP = inProject('node_modules', '.openfloor-stamp');

export const packages = {
  title: 'Installing the packages (npm ci; a minute or two, the first time only)',
  isCurrent: () => readText(STAMP) === wanted() || lockAgrees(),
  make: () => step(packages.title, install),
};

/** Packages of another platform or Node generation do not do, though the lock file is the same. */
function wanted() {
  const lock = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}`;
}

/** Whether an install by hand (`npm ci`, `npm install`) has just what the lock file says; then remembers it. */
function lockAgrees() {
  const installed = readJson(inProject('node_modules', '.package-lock.json'))?.packages;
  const { packages: locked } = readJson(inProject('package-lock.json'));
  if (installed === undefined) return false;
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || (installed[path] === undefined && mayBeMissing(entry))) continue;
    if (installed[path]?.version !== entry.version || !existsSync(inProject(path))) return false;
  }
  remember();
  return true;
}

/**
 * npm leaves out optional packages for other platforms, with what only those need. The one for this platform
 * must be there (node_modules may be another machine's); of C libraries we do not know which one is ours.
 */
function mayBeMissing({ optional, os, cpu, libc }) {
  if (!optional) return false;
  return libc !== undefined || !os?.includes(process.platform) || !cpu?.includes(process.arch);
}

async function install() {
  const options = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const { ok, output } = await runTool(...npm(options), { env: withoutPrefix() });
  if (!ok) throw new SetupFailure(`npm ci failed:\n${excerpt(output)}\n`, adviceOn(output));
  remember();
}

/** The npm that runs us, where there is one: it need not be the one in PATH. */
function npm(args) {
  const ours = process.env.npm_execpath;
  return ours?.endsWith('.js') ? [process.execPath, [ours, ...args]] : ['npm', args];
}

/** `npm --prefix PATH start` hands its prefix down, where it would hide the machine's own npm settings. */
function withoutPrefix() {
  const hidden = [
    'npm_config_prefix',
    'npm_config_local_prefix',
    'npm_config_global_prefix',
    'npm_config_globalconfig',
  ];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.includes(name)));
}

/** A copy that we may read but not write works without the stamp. */
function remember() {
  try {
    writeFileSync(STAMP, wanted());
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

const ADVICE = [
  [/ENOSPC|EDQUOT/, 'The disk is full: the packages need about 700 MB. Make room and start again.'],
  [
    /EACCES|EPERM|EROFS/,
    `Give ${root} (and ~/.npm) to the user that starts Openfloor: sudo chown -R "$(id -u)" <folder>`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|EIDLETIMEOUT|UNABLE_TO/,
    'npm could not reach its registry. The first start needs the network (check it, "npm config get registry" ' +
      'and a proxy: "npm config get https-proxy"); later ones work offline.',
  ],
  [
    /in sync|EUSAGE/,
    'package.json and package-lock.json do not match: run "npm install" and commit the lock file.',
  ],
  [/E40[134]\b/, 'The registry refused a package: check "npm config get registry" and its access token.'],
  [/spawn npm ENOENT/, 'npm was not found: install Node.js with npm, or start by "npm start".'],
];

function adviceOn(output) {
  const known = ADVICE.find(([pattern]) => pattern.test(output));
  return known?.[1] ?? `Run "npm ci" in ${root} to see all of it; removing node_modules often helps.`;
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function readJson(path) {
  const text = readText(path);
  return text === undefined ? undefined : JSON.parse(text);
}
