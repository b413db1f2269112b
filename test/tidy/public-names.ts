import { dirname, join } from 'node:path';
import ts from 'typescript';
import { placeOf, type Source } from './source-files.js';

/** The functions and classes that a lib's index.ts exports and that have no docstring. */
export function undocumented(index: Source, sources: ReadonlyMap<string, Source>): string[] {
  const missing: string[] = [];
  for (const { module, names } of valueExports(index)) {
    const source = sources.get(join(dirname(index.path), module).replace(/\.js$/, '.ts'));
    for (const statement of source?.ast.statements ?? []) {
      const name = nameOfCallable(statement);
      if (source === undefined || name === undefined || !names.includes(name)) continue;
      if (ts.getJSDocCommentsAndTags(statement).length > 0) continue;
      missing.push(`${placeOf(source, statement.getStart())} ${name}`);
    }
  }
  return missing;
}

function valueExports({ ast }: Source): { module: string; names: string[] }[] {
  return ast.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const { moduleSpecifier, exportClause } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    const values = exportClause.elements.filter((element) => !element.isTypeOnly);
    return [
      {
        module: moduleSpecifier.text,
        names: values.map(({ name, propertyName }) => (propertyName ?? name).text),
      },
    ];
  });
}

/** The name of a function or class, also of one that is kept in a constant. */
function nameOfCallable(statement: ts.Statement): string | undefined {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text;
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  const value = declaration?.initializer;
  if (declaration === undefined || value === undefined || !ts.isIdentifier(declaration.name))
    return undefined;
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value) ? declaration.name.text : undefined;
}
