import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { formatDay } from '../format/time';
import form from '../ui/form.module.css';
import { MemberAct } from './member-act';
import { EraseMemberMutation, LiftLegalHoldMutation, PlaceLegalHoldMutation } from './member-mutations';
import { LegalHoldsQuery, type Member } from './members-query';

/** Whether what is known of a member may be erased, and its erasure. */
export function MemberData({ member: { id, handle } }: { member: Member }) {
  const { data } = useQuery(LegalHoldsQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const hold = data.legalHolds.find(({ memberId }) => memberId === id);
  return (
    <div className={form.form}>
      {hold && (
        <p data-testid="legal-hold">{t`On legal hold since ${formatDay(hold.placedAt)}, by ${hold.placedBy}: ${hold.reason}`}</p>
      )}
      <div className={form.row}>
        {hold ? (
          <MemberAct
            mutation={LiftLegalHoldMutation}
            input={{ memberId: id }}
            label={t`Lift the legal hold`}
            title={t`Lift the legal hold?`}
            words={t`What is kept about ${handle} can be erased again, by them, by you, and when its time is over.`}
            action={t`Lift it`}
            done={t`The legal hold is lifted.`}
            reasonNeeded
          />
        ) : (
          <>
            <MemberAct
              mutation={PlaceLegalHoldMutation}
              input={{ memberId: id }}
              label={t`Place a legal hold`}
              title={t`Place a legal hold on ${handle}?`}
              words={t`Nothing that is kept about ${handle} is erased until the hold is lifted, not even at their own wish.`}
              action={t`Place it`}
              done={t`The legal hold is placed.`}
              reasonNeeded
            />
            <MemberAct
              mutation={EraseMemberMutation}
              input={{ memberId: id }}
              label={t`Erase`}
              title={t`Erase who ${handle} is?`}
              words={t`This cannot be taken back. ${handle} leaves for good, and name, e-mail address, sign-ins and notices are erased, and so are the words of all their comments, reasons for orders, reports, evidence and objections. Votes on comments, follows, watch lists, estimates and drafts are deleted. What they traded stays in the books as numbers. The reason is kept, so write nothing in it that tells who it was.`}
              action={t`Erase for good`}
              done={t`The member’s personal data is erased.`}
              grave
              reasonNeeded
            />
          </>
        )}
      </div>
    </div>
  );
}
