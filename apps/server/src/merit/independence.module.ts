import { Global, Module } from '@nestjs/common';
import { TopicDeciders } from '../answers-back/topic-deciders.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { Independence } from './independence.js';

/** Who counts toward a merit, for every feature that asks. */
@Global()
@Module({ imports: [CatalogueModule], providers: [TopicDeciders, Independence], exports: [Independence] })
export class IndependenceModule {}
