from collections import Counter, OrderedDict
import bisect
import functools
import heapq
import io
import itertools
import random
import threading

THREADS = 4


def together(work):
    """What goes wrong when threads do the same at the same time."""
    barrier = threading.Barrier(THREADS)
    errors = []

    def run(n):
        barrier.wait()
        try:
            work(n)
        except BaseException as error:
            errors.append(repr(error))

    threads = [threading.Thread(target=run, args=(n,)) for n in range(THREADS)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return errors


N = 1000
r = random.Random(42); got = []
def work(n):
    for _ in range(N):
        got.append(r.random())
print("random", together(work), len(set(got)) == THREADS * N, sorted(got) == sorted([x.random() for x in [random.Random(42)] for _ in range(THREADS*N)]))
r = random.Random(1); cnt = []
def work(n):
    for _ in range(N):
        r.randint(1, 6); r.choice("abc"); r.shuffle([1,2,3]); r.sample(range(10), 2); r.gauss(0,1); r.getrandbits(9); r.uniform(1,2)
print("mixed", together(work))
random.seed(5); got = []
def work(n):
    for _ in range(N):
        got.append(random.random())
print("module", together(work), len(set(got)) == THREADS * N)
heap = []
def work(n):
    for k in range(N):
        heapq.heappush(heap, (k * 7919 % 1009, n))
print("push", together(work), len(heap), sorted(heap) == sorted([(k * 7919 % 1009, n) for k in range(N) for n in range(THREADS)]))
out = []
def work(n):
    for k in range(N):
        out.append(heapq.heappop(heap))
print("pop", together(work), len(heap), sorted(out) == sorted([(k * 7919 % 1009, n) for k in range(N) for n in range(THREADS)]))
heap = list(range(50))
out = []
def work(n):
    for k in range(N):
        out.append(heapq.heappushpop(heap, k)); out.append(heapq.heapreplace(heap, k))
        if k % 100 == 0: heapq.heapify(heap)
print("pushpop", together(work), len(heap), len(out), sorted(out + heap) == sorted(list(range(50)) + [k for k in range(N) for _ in range(2*THREADS)]))
s = []
def work(n):
    for k in range(N):
        bisect.insort(s, k * 7919 % 1009)
print("insort", together(work), s == sorted(s), len(s))
od = OrderedDict((k, k) for k in range(THREADS * N))
out = []
def work(n):
    for k in range(N):
        out.append(od.popitem(last=bool(k & 1)))
print("popitem", together(work), len(od), sorted(out) == [(k, k) for k in range(THREADS * N)])
od = OrderedDict((k, k) for k in range(50))
def work(n):
    for k in range(N):
        od.move_to_end(k % 50, last=bool(k & 1))
print("move", together(work), sorted(od.items()) == [(k, k) for k in range(50)])
out = io.StringIO()
def work(n):
    for k in range(N):
        out.write("abc"); print("xyz", file=out, end="")
print("write", together(work), len(out.getvalue()))
@functools.lru_cache(maxsize=None)
def f(x): return x * 2
def work(n):
    for k in range(N):
        assert f(k % 10) == k % 10 * 2
print("lru", together(work), sum(f.cache_info()[:2]), f.cache_info().currsize)
@functools.lru_cache(maxsize=4)
def g(x): return x * 2
def work(n):
    for k in range(N):
        assert g(k % 10) == k % 10 * 2
print("lru4", together(work), sum(g.cache_info()[:2]), g.cache_info().currsize)
c = itertools.cycle("abc"); got = []
def work(n):
    for k in range(3 * N): got.append(next(c))
print("cycle", together(work), Counter(got) == {k: N * THREADS for k in "abc"})
c = itertools.repeat("abc", N * 2); got = []
def work(n):
    for x in c: got.append(x)
print("repeat", together(work), len(got) == 2 * N)
# expect: random [] True True
# expect: mixed []
# expect: module [] True
# expect: push [] 4000 True
# expect: pop [] 0 True
# expect: pushpop [] 50 8000 True
# expect: insort [] True 4000
# expect: popitem [] 0 True
# expect: move [] True
# expect: write [] 24000
# expect: lru [] 4000 10
# expect: lru4 [] 4000 4
# expect: cycle [] True
# expect: repeat [] True
