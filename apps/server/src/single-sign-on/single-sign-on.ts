import { Injectable } from '@nestjs/common';
import type { Origin } from '../access/principal.js';
import type { GroupMeaning } from '../config/group-meanings.js';
import type { ServerConfig } from '../config/server-config.js';
import { InjectServerConfig } from '../exchange/tokens.js';
import { MemberProvisioning } from '../members/member-provisioning.js';
import { Sessions } from '../sign-in/sessions.js';
import { ExternalMembers } from './external-members.js';
import { groupStanding } from './group-standing.js';
import { IdentityProvider } from './identity-provider.js';
import { localPath } from './local-path.js';
import { SignInFlows } from './sign-in-flows.js';
import { SsoProblem } from './sso-problem.js';

export interface FinishedSignIn {
  /** Of the new session. */
  readonly token: string;
  /** A page of ours. */
  readonly returnTo: string;
}

/** Signs people in whom the organisation's provider of identities knows. */
@Injectable()
export class SingleSignOn {
  private readonly groups: Readonly<Record<string, GroupMeaning>>;

  constructor(
    @InjectServerConfig() { identity }: ServerConfig,
    private readonly provider: IdentityProvider,
    private readonly flows: SignInFlows,
    private readonly members: ExternalMembers,
    private readonly provisioning: MemberProvisioning,
    private readonly sessions: Sessions,
  ) {
    this.groups = identity.oidc?.groups ?? {};
  }

  /**
   * Where the browser has to go, and what it has to come back with.
   * @throws SsoProblem
   */
  async begin(to: string | null): Promise<{ url: URL; browser: string }> {
    await this.provider.discover();
    const { browser, ...secrets } = await this.flows.begin(localPath(to));
    return { url: await this.provider.authorizationUrl(secrets), browser };
  }

  /**
   * @param query of the address that the browser came back to
   * @throws SsoProblem
   */
  async finish(
    query: string,
    { browser, origin }: { browser: string; origin: Origin },
  ): Promise<FinishedSignIn> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const { returnTo, ...secrets } = await this.flows.take({ state, browser });
    const person = await this.provider.identify(query, secrets);
    const standing = groupStanding(person.groups, this.groups);
    if (standing === null)
      throw new SsoProblem('SSO_NOT_INVITED', 'none of the person’s groups is in OPENFLOOR_OIDC_GROUPS');
    const { memberId, isNew, isChanged } = await this.members.find(person, standing, origin);
    if (isNew) await this.provisioning.register();
    const token = await this.sessions.open({ memberId, method: 'OIDC', origin });
    if (isChanged) this.sessions.forget();
    return { token, returnTo };
  }
}
