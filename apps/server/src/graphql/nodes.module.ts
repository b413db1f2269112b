import { Global, Module } from '@nestjs/common';
import { NodeResolver } from './node.resolver.js';
import { Nodes } from './nodes.js';

/** For every feature whose objects have ids. */
@Global()
@Module({ providers: [Nodes, NodeResolver], exports: [Nodes] })
export class NodesModule {}
