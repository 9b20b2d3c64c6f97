import { FileTree } from '../files.ts';
import { newestVersion, type Version } from '../version.ts';
import { genericPrograms, releases } from './base-programs.ts';
import { answeringServerImages } from './families/answering-servers.ts';
import { distributionImages } from './families/distributions.ts';
import { stressImages } from './families/stress.ts';
import { toolAndStoreImages } from './families/tools-and-stores.ts';
import { webServerImages } from './families/web-servers.ts';
import { type Image, imageFile } from './image.ts';
import { osRelease } from './os-release.ts';
import type { ImageFamily, ImageRecipe } from './recipe.ts';
import { parseReference } from './reference.ts';
import { startServer } from './start-server.ts';

const families: readonly ImageFamily[] = [
  ...distributionImages,
  ...webServerImages,
  ...answeringServerImages,
  ...toolAndStoreImages,
  ...stressImages,
];
const byRepository = new Map(
  families.flatMap((family) => family.repositories.map((name) => [name, family] as const)),
);

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * The image of a reference. One that the catalogue does not have is `known: false`: a Debian with the usual
 * network tools whose command runs until it is stopped. Every image can be pulled; a world says which cannot.
 * `kubernetes` dates tags without a number: `nginx:latest` is what it was in that version's time.
 */
export function findImage(reference: string, kubernetes: Version = newestVersion): Image {
  const { repository, tag } = parseReference(reference);
  const family = byRepository.get(repository);
  const recipe = family?.recipe(tag, kubernetes, repository) ?? genericRecipe();
  const files = filesOf(recipe);
  const refuse: Image['refuse'] = (argv, env) =>
    argv[0]?.endsWith('docker-entrypoint.sh') ? recipe.refuse?.(env) : undefined;
  return {
    reference,
    known: family !== undefined,
    os: recipe.os,
    libc: recipe.libc,
    entrypoint: recipe.entrypoint ?? [],
    command: recipe.command ?? [],
    takesAnything: recipe.takesAnything ?? false,
    env: { PATH: defaultPath, ...recipe.env },
    otherEnvs: (recipe.otherEnvs ?? []).map((env) => ({ PATH: defaultPath, ...env })),
    looseEnv: recipe.looseEnv ?? {},
    ...(recipe.open === undefined ? {} : { open: openVersion(recipe.open, reference, kubernetes) }),
    workdir: recipe.workdir ?? '/',
    ...(recipe.user === undefined ? {} : { user: recipe.user }),
    exposed: recipe.exposed ?? [],
    files,
    preparedFiles: recipe.preparedFiles === undefined ? files : filesOf(recipe, recipe.preparedFiles),
    programs: recipe.programs,
    pull: 'ok',
    refuse,
    serve: (argv, env = {}, own = files) =>
      refuse(argv, env) === undefined ? startServer(recipe, argv, env, own) : undefined,
  };
}

/** The image of a version is that of its full tag, under the name by which it was asked for. */
function openVersion(
  { tagOf, ...open }: NonNullable<ImageRecipe['open']>,
  reference: string,
  kubernetes: Version,
): NonNullable<Image['open']> {
  const { repository } = parseReference(reference);
  return {
    ...open,
    as: (version) => ({ ...findImage(`${repository}:${tagOf(version)}`, kubernetes), reference }),
  };
}

function genericRecipe(): ImageRecipe {
  return { os: releases.bookworm.os, libc: 'glibc', programs: genericPrograms() };
}

function filesOf(recipe: ImageRecipe, changed: ImageRecipe['files'] = {}): FileTree {
  const known = osRelease(recipe.os);
  const release =
    known === undefined
      ? { ...imageFile(`PRETTY_NAME="${recipe.os}"\n`, 0), isPartial: true }
      : imageFile(known, 0);
  const whole = recipe.root === undefined ? {} : { isOfImage: true as const };
  const folders = `${recipe.root ?? 'bin dev etc home proc root sys tmp usr var'} usr/bin`
    .split(' ')
    .map((name) => {
      const mode = name === 'tmp' ? 0o777 : 0o755;
      return [`/${name}`, { content: '', mode, mtime: 0, directory: true, ...whole }] as const;
    });
  const base = recipe.libc === 'go' ? [] : [...folders, ['/etc/os-release', release] as const];
  return FileTree.of([...base, ...Object.entries({ ...recipe.files, ...changed })]);
}
