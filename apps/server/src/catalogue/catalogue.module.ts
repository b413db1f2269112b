import { Module } from '@nestjs/common';
import { ClaimCatalogue } from './claim-catalogue.js';
import { IdeaCatalogue } from './idea-catalogue.js';

@Module({ providers: [ClaimCatalogue, IdeaCatalogue], exports: [ClaimCatalogue, IdeaCatalogue] })
export class CatalogueModule {}
