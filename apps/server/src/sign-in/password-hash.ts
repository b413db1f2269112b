import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** What a hash costs whoever makes it. */
export interface HashCost {
  /** Binary logarithm of scrypt's N. */
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** One of the settings that OWASP's Password Storage Cheat Sheet names: 32 MiB, a quarter of a second. */
export const HASH_COST: HashCost = { logN: 15, r: 8, p: 3 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const SHAPE = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

interface Hash extends HashCost {
  readonly salt: Buffer;
  readonly digest: Buffer;
}

/** The cost is part of the text, so that it can grow: `$scrypt$ln=15,r=8,p=3$salt$digest`. */
export async function hashPassword(password: string, cost: HashCost = HASH_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return format({ ...cost, salt, digest: await digestOf(password, { ...cost, salt }) });
}

/** The hash of nothing: comparing with it takes as long as with any other, and is never true. */
export const unmatchableHash = (cost: HashCost = HASH_COST): string =>
  format({ ...cost, salt: randomBytes(SALT_BYTES), digest: randomBytes(HASH_BYTES) });

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { digest, ...rest } = parse(hash);
  return timingSafeEqual(digest, await digestOf(password, rest));
}

/** It was made at another cost than is usual now. */
export function isOutdated(hash: string, cost: HashCost = HASH_COST): boolean {
  const { logN, r, p } = parse(hash);
  return logN !== cost.logN || r !== cost.r || p !== cost.p;
}

function format({ logN, r, p, salt, digest }: Hash): string {
  return `$scrypt$ln=${logN},r=${r},p=${p}$${salt.toString('base64url')}$${digest.toString('base64url')}`;
}

function parse(hash: string): Hash {
  const [, logN, r, p, salt, digest] = SHAPE.exec(hash) ?? [];
  if (salt === undefined || digest === undefined) throw new Error('a stored password hash cannot be read');
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  return { ...cost, salt: Buffer.from(salt, 'base64url'), digest: Buffer.from(digest, 'base64url') };
}

/** Keyboards write the same letters in different ways, so they are brought into one. */
function digestOf(password: string, { logN, r, p, salt }: HashCost & { salt: Buffer }): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 2 * 128 * r * 2 ** logN };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, digest) =>
      error === null ? resolve(digest) : reject(error),
    );
  });
}
