/**
 * graphql-js and graphql-ws look at this when they are loaded: without it they check more than is needed, at a
 * third of the speed, and tell clients the texts of internal errors. Imported before everything else.
 */
process.env.NODE_ENV ??= 'production';
