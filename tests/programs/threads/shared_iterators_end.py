# The end of an iterator that threads share comes to all of them as that.
import itertools
import threading

THREADS = 4
ROUNDS = 100
kinds = dict(
    dropwhile=lambda: itertools.dropwhile(lambda n: n < 3, range(20)),
    takewhile=lambda: itertools.takewhile(lambda n: n < 20, range(40)),
    filter=lambda: filter(lambda n: n % 2, range(20)),
    map=lambda: map(lambda n: n + 1, range(20)),
    starmap=lambda: itertools.starmap(pow, zip(range(20), itertools.repeat(2))),
)


def drained(make):
    iterator = make()
    got = []
    errors = []
    barrier = threading.Barrier(THREADS)

    def work():
        barrier.wait()
        try:
            while (item := next(iterator, None)) is not None:
                got.append(item)
        except ValueError as error:
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return not errors and sorted(got) == sorted(make())


for name, make in kinds.items():
    print(name, all(drained(make) for _ in range(ROUNDS)))
# expect: dropwhile True
# expect: takewhile True
# expect: filter True
# expect: map True
# expect: starmap True
