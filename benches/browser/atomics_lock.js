// A plain JavaScript lock over Atomics, as tutorials have it (free, held, held and waited for),
// and one thread's share of the work: acquire, add 1, release.
const FREE = 0;
const HELD = 1;
const CONTENDED = 2;

function acquire(words) {
  if (Atomics.compareExchange(words, 0, FREE, HELD) === FREE) return;
  while (Atomics.exchange(words, 0, CONTENDED) !== FREE) Atomics.wait(words, 0, CONTENDED);
}

function release(words) {
  if (Atomics.exchange(words, 0, FREE) === CONTENDED) Atomics.notify(words, 0, 1);
}

const clock = () => performance.timeOrigin + performance.now();

self.onmessage = ({ data: { words, each } }) => {
  Atomics.sub(words, 16, 1);
  while (Atomics.load(words, 16) > 0);
  const began = clock();
  for (let i = 0; i < each; i++) {
    acquire(words);
    words[32]++;
    release(words);
  }
  self.postMessage([began, clock()]);
};
self.postMessage("ready");
