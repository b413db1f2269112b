import { ReinstateMemberMutation, RetireMemberMutation, SuspendMemberMutation } from './exchange-mutations';
import { useExchangeCommand } from './use-exchange-command';

/** What officers can do with a member's account, and what came of the last of it. */
export function useMemberCommands() {
  const suspend = useExchangeCommand(SuspendMemberMutation, 'The member is stopped.');
  const reinstate = useExchangeCommand(ReinstateMemberMutation, 'The member can trade again.');
  const retire = useExchangeCommand(RetireMemberMutation, 'The member has left.');
  const commands = [suspend, reinstate, retire];
  return {
    suspend,
    reinstate,
    retire,
    last: commands.find(({ outcome }) => outcome)?.outcome,
    busy: commands.some((command) => command.busy),
    forget: () => {
      for (const command of commands) command.forget();
    },
  };
}
