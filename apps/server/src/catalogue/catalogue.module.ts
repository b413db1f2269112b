import { Module } from '@nestjs/common';
import { ClaimCatalogue } from './claim-catalogue.js';
import { IdeaCatalogue } from './idea-catalogue.js';
import { IdeaNews } from './idea-news.js';

const CATALOGUES = [ClaimCatalogue, IdeaCatalogue, IdeaNews];

@Module({ providers: CATALOGUES, exports: CATALOGUES })
export class CatalogueModule {}
