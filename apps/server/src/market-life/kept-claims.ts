import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import { Claim } from '../database/entities/claim.js';

/** Whose listing it is: the officer, and the idempotency key that came with it. */
export interface ListedBy {
  readonly officer: number;
  readonly key: string;
}

/** What is kept of a claim. */
export type ClaimWords = Pick<
  Claim,
  | 'ideaId'
  | 'question'
  | 'criteria'
  | 'outcomes'
  | 'template'
  | 'source'
  | 'resolverId'
  | 'low'
  | 'high'
  | 'unit'
>;

/** Keeps the words of claims under the officer's key, and with them comes the market's id. */
@Injectable()
export class KeptClaims {
  constructor(
    private readonly database: DataSource,
    private readonly catalogue: ClaimCatalogue,
  ) {}

  find(by: ListedBy): Promise<Claim | null> {
    return this.database.getRepository(Claim).findOneBy(placeOf(by));
  }

  /** The claim of this key, the one that is there or else this one; null where that one says something else. */
  async keep(words: ClaimWords, by: ListedBy): Promise<Claim | null> {
    const claims = this.database.getRepository(Claim);
    const insertion = claims
      .createQueryBuilder()
      .insert()
      .values({ ...placeOf(by), ...words });
    await insertion.orIgnore().updateEntity(false).execute();
    const claim = await claims.findOneByOrFail(placeOf(by));
    if (textOf(claim) !== textOf(words)) return null;
    this.catalogue.add(claim);
    return claim;
  }
}

const placeOf = ({ officer, key }: ListedBy) => ({
  officerId: officer,
  listingKey: createHash('sha256').update(key).digest(),
});

const textOf = (words: ClaimWords): string =>
  JSON.stringify([
    words.ideaId,
    words.question,
    words.criteria,
    words.outcomes,
    words.template,
    words.source,
    words.resolverId,
    words.low,
    words.high,
    words.unit,
  ]);
