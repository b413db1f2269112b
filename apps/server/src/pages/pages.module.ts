import { type DynamicModule, Module } from '@nestjs/common';
import { UnbuiltPagesController } from './unbuilt-pages.controller.js';
import { isWebClientBuilt } from './web-client.js';

/** The files themselves are served by Fastify, see create-app. */
@Module({})
export class PagesModule {
  static register(): DynamicModule {
    return { module: PagesModule, controllers: isWebClientBuilt() ? [] : [UnbuiltPagesController] };
  }
}
