import { t } from '@lingui/core/macro';
import { useSearchParams } from 'react-router';
import { Desk } from '../officers/desk';
import type { Viewer } from '../session/me-query';
import { hasRole, mayWatch } from '../session/roles';
import { Invitations } from './invitations';
import { MemberAside } from './member-aside';
import { MemberDetail } from './member-detail';
import { MemberList } from './member-list';

/** Everybody who is here, and one of them by `?handle=`. */
export function MembersPage() {
  const [params] = useSearchParams();
  const handle = params.get('handle');
  const leads = (viewer: Viewer) => hasRole(viewer, 'ADMINISTRATOR');
  return (
    <Desk
      title={handle ?? t`Members`}
      who={t`administrators and risk officers`}
      isFor={mayWatch}
      intro={
        handle === null
          ? t`Everybody by handle. Names and addresses are shown to administrators alone.`
          : t`What is done here is recorded for good, with its reason.`
      }
      aside={(viewer) => {
        if (handle !== null) return <MemberAside handle={handle} named={leads(viewer)} />;
        return leads(viewer) && <Invitations />;
      }}
    >
      {(viewer) =>
        handle === null ? (
          <MemberList named={leads(viewer)} />
        ) : (
          <MemberDetail handle={handle} named={leads(viewer)} />
        )
      }
    </Desk>
  );
}
