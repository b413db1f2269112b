import { Query, Resolver } from '@nestjs/graphql';
import { AccessGuard } from '../access/access.guard.js';
import { Allow } from '../access/access.js';
import { unauthenticated } from '../access/access-errors.js';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { ExchangeModel } from './exchange.model.js';
import { ExchangeFacts } from './exchange-facts.js';

const PUBLIC = new Set(['name', 'demo']);

@Resolver(() => ExchangeModel)
export class ExchangeResolver {
  constructor(
    private readonly facts: ExchangeFacts,
    private readonly guard: AccessGuard,
  ) {}

  @Allow('everybody')
  @Query(() => ExchangeModel, { description: 'The exchange as a whole.' })
  exchange(@Request() { principal }: RequestContext): ExchangeModel {
    const facts = this.facts.read();
    return this.guard.allows('readers', principal) ? facts : publicPart(facts);
  }
}

/** For who may not read here: the name can be had, asking for more says that one has to sign in. */
function publicPart(facts: ExchangeModel): ExchangeModel {
  const part = { ...facts };
  for (const field of Object.keys(part)) {
    if (PUBLIC.has(field)) continue;
    Object.defineProperty(part, field, {
      get: () => {
        throw unauthenticated();
      },
    });
  }
  return part;
}
