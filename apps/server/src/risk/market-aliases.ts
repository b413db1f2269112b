import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import { InjectExchange } from '../exchange/tokens.js';
import { ServerSecret } from '../secrets/server-secret.js';

/** Without signs that are taken for each other: 0 and O, 1, I and L, U and V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
/** Added for who would have the alias of somebody else. */
const MORE = 4;
/** Of the exchange's own account, which is member 0 of a trade. */
export const HOUSE_ALIAS = 'HOUSE';
const REMEMBERED = 20;

/** Who is who in one market. */
export interface Aliases {
  aliasOf(memberId: number): string;
  /** null: nobody's. */
  memberOf(alias: string): number | null;
}

/**
 * What risk officers call members: another name in each market, so that nobody can be followed from one to another,
 * and always the same one. It is made of the exchange's secret, so it cannot be worked out from ids.
 */
@Injectable()
export class MarketAliases {
  private readonly known = new Map<number, { members: number; aliases: Promise<Aliases> }>();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly secret: ServerSecret,
  ) {}

  of(marketId: number): Promise<Aliases> {
    const ids = [...this.exchange.view.allMembers()].map(({ memberId }) => memberId);
    const known = this.known.get(marketId);
    if (known?.members === ids.length) return known.aliases;
    const aliases = this.read(
      marketId,
      ids.sort((a, b) => a - b),
    );
    this.known.delete(marketId);
    this.known.set(marketId, { members: ids.length, aliases });
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    return aliases;
  }

  private async read(marketId: number, ids: readonly number[]): Promise<Aliases> {
    const texts = await Promise.all(ids.map((id) => this.secret.derive('alias', marketId, id)));
    const byMember = distinctAliases(ids.map((id, index) => [id, texts[index] as string]));
    const byAlias = new Map([...byMember].map(([id, alias]) => [alias, id]));
    return {
      aliasOf: (memberId) => {
        const alias = memberId === 0 ? HOUSE_ALIAS : byMember.get(memberId);
        invariant(alias !== undefined, `member ${memberId} trades and is nowhere`);
        return alias;
      },
      memberOf: (alias) => byAlias.get(alias) ?? null,
    };
  }
}

/** Whoever comes later and would have the same alias gets a longer one, so that nobody's changes. Pure. */
export function distinctAliases(secrets: readonly (readonly [number, string])[]): Map<number, string> {
  const aliases = new Map<number, string>();
  const taken = new Set<string>();
  for (const [id, secret] of secrets) {
    const long = signsOf(secret);
    let alias = long.slice(0, LENGTH);
    while (taken.has(alias) && alias.length < long.length) alias = long.slice(0, alias.length + MORE);
    taken.add(alias);
    aliases.set(id, alias);
  }
  return aliases;
}

const signsOf = (secret: string): string =>
  Array.from(Buffer.from(secret, 'base64url'), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
