import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Claim } from '../database/entities/claim.js';

/** The words of the markets that officers listed, in memory, by market. Only this process adds rows. */
@Injectable()
export class ClaimCatalogue implements OnModuleInit {
  private readonly claims = new Map<number, Claim>();

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    const claims = this.database.getRepository(Claim);
    for (const claim of await claims.find()) this.add(claim);
  }

  find(marketId: number): Claim | undefined {
    return this.claims.get(marketId);
  }

  add(claim: Claim): void {
    this.claims.set(claim.marketId, claim);
  }
}
