import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.mjs';

const KEPT_LINES = 1_000;

/**
 * Runs a program and keeps what it says, without colours.
 * @returns {Promise<{ok: boolean, output: string}>}
 */
export async function runTool(command, args, { cwd = root, env = process.env } = {}) {
  const plain = { ...env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(command, args, { cwd, env: plain, stdio: ['ignore', 'pipe', 'pipe'] });
  const release = endWith(child);
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      lines.push(...text.split('\n'));
      lines.splice(0, lines.length - KEPT_LINES);
    });
  }
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message);
      resolve(1);
    });
    child.once('close', resolve);
  });
  release();
  return { ok: code === 0, output: lines.filter((line) => line.trim() !== '').join('\n') };
}

/** The begin and the end of a long output: what went wrong stands at one of them. */
export function excerpt(output) {
  const lines = output.split('\n');
  return lines.length <= 40 ? output : [...lines.slice(0, 20), '...', ...lines.slice(-20)].join('\n');
}

/** Runs a program in the foreground, with our terminal. Resolves with its exit code. */
export async function runInForeground(command, args, { cwd = root, env = process.env } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  const release = forwardTo(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      release();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** A signal to us ends the child, and then us. */
function endWith(child) {
  return onSignals((signal) => {
    child.kill(signal);
    child.once('close', () => process.exit(128 + constants.signals[signal]));
  });
}

/** A signal to us is the child's: when it ends, so do we. Ctrl-C reaches the child by itself. */
function forwardTo(child) {
  return onSignals((signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}

function onSignals(listener) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
