import type { IncomingMessage } from 'node:http';
import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';
import { RequestContexts } from '../sign-in/request-contexts.js';
import { browserOf, flowCookie } from './flow-cookie.js';
import { SingleSignOn } from './single-sign-on.js';
import { SsoProblem } from './sso-problem.js';

/** Of Fastify. */
interface HttpRequest {
  readonly raw: IncomingMessage;
}

/** Of Fastify. */
interface HttpReply {
  header(name: string, value: string): HttpReply;
  redirect(url: string, status: number): unknown;
}

const SEE_OTHER = 303;

/** The two addresses of single sign-on: where it begins, and where the provider sends people back to. */
@Controller('sign-in/sso')
export class SingleSignOnController {
  private readonly logger = new Logger('SingleSignOn');
  private readonly cookies: { secure: boolean };

  constructor(
    @InjectServerConfig() { identity }: ServerConfig,
    private readonly signOn: SingleSignOn,
    private readonly contexts: RequestContexts,
  ) {
    this.cookies = { secure: identity.publicUrl?.startsWith('https:') ?? false };
  }

  @Get()
  async begin(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    await this.answer(reply, async () => {
      const { url, browser } = await this.signOn.begin(queryOf(request).get('to'));
      reply.header('set-cookie', flowCookie(browser, this.cookies));
      return url.href;
    });
  }

  @Get('callback')
  async finish(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    await this.answer(reply, async () => {
      const browser = browserOf(request.raw.headers.cookie, this.cookies);
      const origin = this.contexts.originOf(request.raw);
      reply.header('set-cookie', flowCookie(null, this.cookies));
      const { token, returnTo } = await this.signOn.finish(`?${queryOf(request)}`, { browser, origin });
      this.contexts.setSessionCookie(reply, token);
      return returnTo;
    });
  }

  /** Whatever goes wrong, the person ends on a page that says so. */
  private async answer(reply: HttpReply, work: () => Promise<string>): Promise<void> {
    reply.header('cache-control', 'no-store');
    try {
      reply.redirect(await work(), SEE_OTHER);
    } catch (error) {
      const known = error instanceof SsoProblem;
      this.logger.warn(`Nobody was signed in: ${known ? `${error.code}, ${error.message}` : String(error)}`);
      reply.redirect(`/sign-in?problem=${known ? error.code : 'SSO_FAILED'}`, SEE_OTHER);
    }
  }
}

function queryOf({ raw: { url = '' } }: HttpRequest): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
}
