import { useQuery } from '@apollo/client/react';
import { plural, t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { signed } from '../boards/board-words';
import { formatFixed } from '../format/number';
import { CalibrationPlot } from '../ui/calibration-plot';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import classes from './skill.module.css';
import { type Skill as OwnSkill, SkillQuery } from './skill-query';

/** How well I judge: for my eyes only. */
export function Skill() {
  const { data, error, refetch } = useQuery(SkillQuery, { fetchPolicy: 'cache-and-network' });
  const skill = data?.me?.skill;
  return (
    <Section title={t`How well you judge`} aside={<Link to="/boards">{t`Boards`}</Link>}>
      {!skill &&
        (error ? (
          <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Skeleton lines={4} />
        ))}
      {skill && <Figures skill={skill} />}
    </Section>
  );
}

function Figures({ skill }: { skill: OwnSkill }) {
  const { resolved, marketsTraded, calibration } = skill;
  if (resolved === 0 && marketsTraded === 0)
    return (
      <p
        className={classes.hint}
      >{t`None of the ideas that you estimated was resolved so far. Once one is, it says here how close you were.`}</p>
    );
  return (
    <div className={classes.skill}>
      <div>
        <dl className={classes.figures} data-testid="skill">
          {figuresOf(skill).map(({ name, value, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
              <dd className={classes.words}>{words}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.hint}>{weightSentence(skill)}</p>
      </div>
      {resolved > 0 && <CalibrationPlot points={calibration} who="you" />}
    </div>
  );
}

const nothing = t`not yet`;

function figuresOf(skill: OwnSkill): { name: string; value: string; words: string }[] {
  const { resolved, brier, baseline, calibrationError, peer, peerHeadlines, profitPerToken, marketsTraded } =
    skill;
  return [
    {
      name: t`Brier score`,
      value: brier === null ? nothing : formatFixed(brier, 3),
      words: plural(resolved, {
        one: `0 is perfect, ${formatFixed(0.25, 2)} is saying 50% always. Of # headline.`,
        other: `0 is perfect, ${formatFixed(0.25, 2)} is saying 50% always. Of # headlines.`,
      }),
    },
    {
      name: t`Baseline score`,
      value: baseline === null ? nothing : signed(baseline, 1),
      words: t`0 is saying 50% always, 100 is knowing.`,
    },
    {
      name: t`Against peers`,
      value: peer === null ? nothing : signed(peer, 1),
      words: plural(peerHeadlines, {
        one: 'Above 0 is better than the others. Of # headline with five others.',
        other: 'Above 0 is better than the others. Of # headlines with five others.',
      }),
    },
    {
      name: t`Calibration error`,
      value: calibrationError === null ? nothing : formatFixed(calibrationError, 3),
      words: t`0: what you say is how often it comes out.`,
    },
    {
      name: t`Profit per token`,
      value: profitPerToken === null ? nothing : signed(profitPerToken, 2),
      words: plural(marketsTraded, {
        one: 'Of # settled market that you traded in.',
        other: 'Of # settled markets that you traded in.',
      }),
    },
  ];
}

function weightSentence({ weight }: OwnSkill): string {
  if (weight === 1)
    return t`Your estimates count as everybody’s in merit: that changes once five headlines with others are resolved.`;
  return t`For this record your estimates count ${formatFixed(weight, 2)} times in merit this week.`;
}
