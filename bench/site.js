import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** Builds made sites of three sizes: neither the time nor the memory for a page may grow with their number. */
const sizes = [50, 250, 1000];
const unitBytes = Buffer.alloc(16 * 1024 * 1024, 'kanzen');
const tellsPeak =
  'process.on("exit",()=>process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS} ${process.cpuUsage().user}`))';

const folder = mkdtempSync(join(tmpdir(), 'kanzen-bench-'));
try {
  const empty = built(site(1));
  console.log('pages   time a page   memory a page (of its Markdown)');
  for (const size of sizes) {
    const root = site(size);
    const unit = unitMicroseconds();
    const { peak, time } = built(root);
    const timePerPage = (time - empty.time) / size / unit;
    const memoryPerPage = ((peak - empty.peak) * 1024) / (size * note(0).length);
    console.log(
      `${String(size).padStart(5)}   ${timePerPage.toFixed(3).padStart(11)}   ${memoryPerPage.toFixed(1).padStart(13)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** A site of so many notes, with prose, headings and code in each. */
function site(size) {
  const root = join(folder, String(size));
  mkdirSync(join(root, 'content/posts'), { recursive: true });
  writeFileSync(
    join(root, 'kanzen.config.yaml'),
    'title: bench\nbaseURL: https://example.org/\nlanguage: en\n',
  );
  for (let index = 0; index < size; index += 1)
    writeFileSync(join(root, `content/posts/note-${index}.md`), note(index));
  return root;
}

function note(index) {
  const words = 'a Service gives the Pods of a set one name and one address while they come and go'.split(
    ' ',
  );
  const prose = (seed) =>
    Array.from({ length: 120 }, (_, at) => words[(at * seed + index) % words.length]).join(' ');
  const parts = [1, 3, 5, 7, 9].map(
    (seed) =>
      `## Part ${seed}\n\n${prose(seed)}\n\n\`\`\`yaml\nkind: Service\nspec:\n  ports:\n  - port: ${seed}\n\`\`\`\n`,
  );
  const day = String((index % 28) + 1).padStart(2, '0');
  return `---\ntitle: Note ${index}\ndate: 2024-01-${day}\ntags: [tag-${index % 40}]\n---\n${parts.join('\n')}`;
}

function built(root) {
  const flags = ['--import', `data:text/javascript,${tellsPeak}`];
  const argv = [resolve('bin/kanzen.js'), 'build', '--no-verify', '--root', root];
  const { stderr, status } = spawnSync(process.execPath, [...flags, ...argv], { encoding: 'utf8' });
  const [, peak, time] = /peak (\d+) (\d+)/.exec(stderr) ?? [];
  if (status !== 0) throw new Error(stderr);
  return { peak: Number(peak), time: Number(time) };
}

function unitMicroseconds() {
  const before = process.cpuUsage();
  for (let round = 0; round < 5; round += 1) createHash('sha256').update(unitBytes).digest();
  return process.cpuUsage(before).user / 5;
}
