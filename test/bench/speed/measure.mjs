// A command -> what it costs: seconds on the clock, seconds of processors, and the most memory that all its processes had at once.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const INTERVAL = 50;

/** Runs `[command, ...args]`. The shell tells what its children spent; memory is looked at every so often, on Linux only. */
export function measure(command, { cwd, env } = {}) {
  // `times` prints two lines, `0m0.00s 0m0.00s` of the shell and the same of its children
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const output = ['', '', '', ''];
  for (const index of [1, 2, 3]) child.stdio[index].on('data', (text) => (output[index] += text));
  const start = performance.now();
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid))), INTERVAL);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code !== 0) reject(new Error(`${command.join(' ')} ended with ${code}\n${output[1]}${output[2]}`));
      else resolve({ seconds, cpu: childTime(output[3]), megabytes: peak / 1024, stdout: output[1] });
    });
  });
}

function childTime(times) {
  const [, line = ''] = times.split('\n');
  // `0m1.234s 0m0.056s`
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Kilobytes of a process and all below it. */
function memoryOf(root) {
  const processes = new Map();
  for (const name of process.platform === 'linux' ? readdirSync('/proc') : []) {
    if (/^\d+$/.test(name)) processes.set(Number(name), statusOf(name));
  }
  const belongs = (pid) => pid === root || (processes.get(pid)?.parent > 1 && belongs(processes.get(pid).parent));
  return [...processes].reduce((sum, [pid, { kilobytes }]) => (belongs(pid) ? sum + kilobytes : sum), 0);
}

function statusOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { parent: Number(/^PPid:\s+(\d+)/m.exec(text)?.[1]), kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(text)?.[1] ?? 0) };
  } catch {
    return { parent: 0, kilobytes: 0 };
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
