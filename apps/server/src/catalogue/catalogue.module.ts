import { Module } from '@nestjs/common';
import { IdeaCatalogue } from './idea-catalogue.js';

@Module({ providers: [IdeaCatalogue], exports: [IdeaCatalogue] })
export class CatalogueModule {}
