import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Hands errors of resolvers on to GraphQL, where public-error decides what is logged and told. Nest would log each
 * of them, also "Sign in first". HTTP routes keep Nest's own handling.
 */
@Catch()
export class ApiErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    return host.getType<string>() === 'graphql' ? error : super.catch(error, host);
  }
}
