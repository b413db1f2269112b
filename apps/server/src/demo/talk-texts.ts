/** What the crowd says. Each fits any proposal of its kind, so that nothing that is said is wrong. */
export interface Sayings {
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** Questions or doubts that can follow either. */
  readonly replies: readonly string[];
}

/** About proposals to a programming language, its tools and its community. */
export const ABOUT_LANGUAGE: Sayings = {
  for: [
    'The proposal is small, can be explained in one paragraph, and takes nothing away from code that exists.',
    'We have three libraries that work around this today, each a little differently. One way in the standard would end that.',
    'I teach beginners, and this is one of the places where they get stuck every single time.',
    'The reference implementation has been used in production for a while. That is more than most proposals can say.',
    'What convinced me is the section on alternatives: each of them is taken seriously before it is rejected.',
    'It makes the common case shorter and leaves the rare one possible. That is the right way round.',
    'Tools can check this automatically, so the cost of moving over is low.',
    'It writes down what most projects do anyway. Writing it down is worth a lot: newcomers can find it.',
    'The performance figures are measured and not guessed, on code that people really run.',
    'It can be adopted file by file. Nobody has to rewrite anything on one day.',
    'Other languages have had this for years, and we can see there that it aged well.',
    'The error messages in the draft are better than what we have now. That alone helps many.',
    'Maintainers of the largest packages have said that they would use it. That is the best sign.',
    'I read the whole discussion. The objections of the first round are answered in the text.',
    'It removes a special case instead of adding one. I wish more proposals did.',
    'Backwards compatibility has a section of its own, with what breaks and for whom. It is very little.',
  ],
  against: [
    'The problem is real, but a library solves it well enough. Not everything has to be in the core.',
    'The text does not say who maintains this in five years. Somebody will have to.',
    'It adds a second way to do something that everybody knows how to do. Readers pay for that, not writers.',
    'The examples are all short. I would like to see it in a module of a thousand lines before I believe it.',
    'The name is already used by popular packages. The migration will hurt more than the draft admits.',
    'The deadline for the next release is close, and the questions at the end of the text are still open.',
    'It makes the grammar harder for every tool: formatters, type checkers, editors. Nobody asked them.',
    'Most of the gain is in cases that few programs have. For these few there are other ways.',
    'Proposals like this were turned down twice. I do not see what has changed since then.',
    'It is hard to search for and hard to pronounce. That sounds petty until one has to teach it.',
    'The draft mixes two ideas. I would support the first one alone.',
    'The benchmark shows a gain of a few percent on one platform, and the memory use is not mentioned.',
    'What it deprecates is used in a lot of code that nobody looks after any more.',
    'I miss a section on security. Parsing more than before is never free.',
    'Volunteers have to do the work, and there is no sign yet of who they are.',
    'The rules at the edges (nesting, inheritance, threads) surprise even people who have read the draft.',
  ],
  replies: [
    'Good point. Is there a count of how much code is affected?',
    'I had the same worry and changed my mind after trying the reference implementation for a week.',
    'That is true of the first draft. The newer text handles it in the section on compatibility.',
    'Agreed. I would still rather have it late than never.',
    'Could you say which alternative you would prefer? I find it hard to think of a simpler one.',
    'For what it is worth, our code base has about forty places where this would apply.',
    'I hold the other side, but this is the best argument against me so far.',
    'Is that not exactly what a deprecation period is for?',
    'Thank you, that was not clear to me from the text.',
    'The record of similar proposals says otherwise. About half of them came to nothing.',
  ],
};

/** About ideas of the organisation, whatever they are about. */
export const ABOUT_WORK: Sayings = {
  for: [
    'This is cheap to try, and we would know after one quarter whether it works.',
    'I would use it from the first day, and so would most people whom I asked.',
    'It is the first proposal about this that says what it costs. I believe the figures.',
    'A team next to ours has done it on its own for half a year. They do not want to go back.',
    'Even if only half of the benefit comes, it has paid for itself.',
    'It asks nobody for permission and takes nothing away from anybody.',
  ],
  against: [
    'I like the aim, but the text does not say who does the work.',
    'It will be kept up for two months and then be forgotten, like the last one.',
    'For units that work in shifts this does not fit. They are not mentioned.',
    'I would first try it with two teams and measure something before we roll it out.',
    'The effort is underestimated: the easy part is described, the hard part is the rest.',
    'There are three other things that I would rather have for the same money.',
  ],
  replies: [
    'What would you measure?',
    'We could begin with those who want it, and look again after a quarter.',
    'Fair. Whoever answers this idea should say something about that.',
    'I asked around: about two thirds here would join in.',
  ],
};

/** What proposer and team answer on their own ideas. */
export const OWN_ANSWERS: readonly string[] = [
  'Thank you. I will put that into the next version of the text.',
  'We thought about this. The trial is meant to find it out, and it ends by itself if it does not work.',
  'Two colleagues have offered to do the work in the first quarter. After that we know more.',
  'You are right that it does not fit everybody. It is meant as an offer and not as a rule.',
];
