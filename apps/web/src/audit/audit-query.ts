import { graphql, type ResultOf } from '../graphql';

export const AuditQuery = graphql(`
  query Audit(
    $act: AuditAct
    $actor: String
    $subject: String
    $from: DateTime
    $to: DateTime
    $after: String
  ) {
    audit(
      first: 50
      act: $act
      actor: $actor
      subject: $subject
      from: $from
      to: $to
      after: $after
    ) {
      totalCount
      nodes {
        id
        sequence
        at
        actor
        act
        subject
        subjectName
        address
        agent
        reason
        details
        outcome
        outcomeCode
        hash
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const AuditCheckQuery = graphql(`
  query AuditCheck {
    auditCheck {
      ok
      records
      firstBad
      problem
      head
    }
  }
`);

export type AuditRecord = ResultOf<typeof AuditQuery>['audit']['nodes'][number];
export type AuditCheck = ResultOf<typeof AuditCheckQuery>['auditCheck'];
