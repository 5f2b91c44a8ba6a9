// What a package is made of, in CycloneDX: node bill.mjs <project.assets.json> <bom.cdx.json> <package> [carries [<runtime>] | names <package>…].
// A library names what its project asks for; a tool carries that, compiled with a runtime or not; and one that only says which package has the tool for which platform names those.
// OWASP's generator reads versions, hashes and graph from what was restored. Of these stays what comes to who installs the package; of when and where it was made, nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const [assetsFile, billFile, name, how, ...others] = process.argv.slice(2);
const carries = how === 'carries';
const { project, libraries, targets, packageFolders } = JSON.parse(readFileSync(assetsFile, 'utf8'));
const { projectName, projectPath } = project.restore;
const root = refOf(`${name}/${project.version}`);

cdxgen('cdxgen.js', '--type', 'csharp', '--no-install-deps', '--no-recurse', '--fail-on-error', '--project-name', projectName, '--project-version', project.version, '--author', 'The PolicyLint authors', '--output', billFile, dirname(resolve(assetsFile)));
const { bomFormat, specVersion, version, metadata, components, dependencies } = JSON.parse(readFileSync(billFile, 'utf8'));
const graph = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
const beside = others.map(carries ? compiledIn : sibling);
const isLeftOut = carries ? carriesNothing() : isPrivate();
const needs = new Map();
walk(root, [...(how === 'names' ? [] : graph.get(refOf(`${projectName}/${project.version}`)) ?? []), ...beside.map(({ purl }) => purl)]);

writeFileSync(billFile, JSON.stringify({
  $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
  bomFormat,
  specVersion,
  version,
  metadata: { lifecycles: metadata.lifecycles, tools: metadata.tools, authors: metadata.authors, component: { type: how ? 'application' : 'library', 'bom-ref': root, name, version: project.version, purl: root } },
  components: [...components, ...beside].filter((c) => c.purl !== root && needs.has(c.purl)).sort((a, b) => (a.purl < b.purl ? -1 : 1)).map(({ name, version, hashes, purl }) => ({ type: 'library', 'bom-ref': purl, name, version, hashes, purl })),
  dependencies: [...needs].map(([ref, dependsOn]) => ({ ref, dependsOn })),
}, null, 2) + '\n');
cdxgen('validate.js', '--input', billFile, '--strict', '--fail-severity', 'critical');

/** Notes what a component needs, in place of what is left out what that needs, and goes on from there. */
function walk(ref, found) {
  const kept = (child) => isLeftOut(child, ref) ? (carries ? (graph.get(child) ?? []).flatMap(kept) : []) : [child];
  needs.set(ref, [...new Set(found.flatMap(kept))].sort());
  needs.get(ref).filter((child) => !needs.has(child)).forEach((child) => walk(child, graph.get(child) ?? []));
}

/** A package that carries what it needs: its own projects are part of it, and of the packages those have brought nothing that have no file to run. */
function carriesNothing() {
  const bring = new Set(Object.values(targets).flatMap(Object.entries).filter(([, t]) => t.type === 'package' && Object.keys(t.runtime ?? {}).some((file) => !file.endsWith('/_._'))).map(([key]) => refOf(key)));
  beside.forEach(({ purl }) => bring.add(purl));
  return (ref) => !bring.has(ref);
}

/** A package of this release. */
function sibling(name) {
  return { name, version: project.version, purl: refOf(`${name}/${project.version}`) };
}

/** A package that NuGet downloaded beside what projects ask for: the runtime of a native program. */
function compiledIn(name) {
  const [version] = Object.values(project.frameworks).flatMap((f) => f.downloadDependencies ?? []).find((d) => d.name === name).version.match(/[^[, ]+/);
  const file = Object.keys(packageFolders).map((folder) => join(folder, name.toLowerCase(), version, `${name}.${version}.nupkg.sha512`.toLowerCase())).find(existsSync);
  return { name, version, hashes: [{ alg: 'SHA-512', content: Buffer.from(readFileSync(file, 'utf8'), 'base64').toString('hex') }], purl: refOf(`${name}/${version}`) };
}

/** A package that names what it needs: it does not name what is private to its project. */
function isPrivate() {
  const keyOf = Object.fromEntries(Object.entries(libraries).map(([key, { msbuildProject }]) => [msbuildProject ? resolve(dirname(projectPath), msbuildProject) : key.split('/')[0], key]));
  const ofProjects = Object.values(project.restore.frameworks).flatMap((f) => Object.values(f.projectReferences ?? {})).filter((p) => p.privateAssets?.toLowerCase() === 'all').map((p) => resolve(p.projectPath));
  const ofPackages = Object.values(project.frameworks).flatMap((f) => Object.entries(f.dependencies ?? {})).filter(([, d]) => d.suppressParent === 'All').map(([id]) => id);
  const hidden = new Set([...ofProjects, ...ofPackages].map((reference) => refOf(keyOf[reference])));
  return (ref, from) => from === root && hidden.has(ref);
}

/** The package's URL, of NuGet's "id/version". */
function refOf(key) {
  return `pkg:nuget/${key.replace('/', '@')}`;
}

/** Runs a program of the generator's, which asks no registry; what it says is told when it fails. */
function cdxgen(program, ...args) {
  try {
    execFileSync(process.execPath, [resolve(import.meta.dirname, 'node_modules/@cyclonedx/cdxgen/bin', program), ...args], { env: { ...process.env, FETCH_LICENSE: 'false' }, stdio: 'pipe', encoding: 'utf8' });
  } catch (failure) {
    throw new Error(`${program} ended with ${failure.status}:\n${failure.stdout}${failure.stderr}`);
  }
}
