// Parses and validates every .cedar file of a folder against its schema, as a linter would: one process, file by file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');
const folder = process.argv[2];
const schema = readFileSync(join(folder, 'refunds.cedarschema'), 'utf8');
let problems = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.cedar'))) {
  const answer = cedar.validate({ schema, policies: { staticPolicies: readFileSync(join(folder, file), 'utf8') } });
  if (answer.type !== 'success') throw new Error(file + ': ' + JSON.stringify(answer));
  problems += answer.validationErrors.length + answer.validationWarnings.length;
}
console.log(problems + ' problems');
