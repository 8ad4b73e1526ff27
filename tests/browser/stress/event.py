from threading import Event, Lock, Thread

THREADS = 7
ROUNDS = 10_000
events = [Event() for _ in range(ROUNDS)]
lock = Lock()
early = passed = 0
opened = -1


def work():
    global early, passed
    for n, event in enumerate(events):
        was_set = event.wait()
        with lock:
            early += opened < n or not was_set
            passed += 1


threads = [Thread(target=work) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for n, event in enumerate(events):
    opened = n
    event.set()
for thread in threads:
    thread.join()
print("all passed", passed == THREADS * ROUNDS)
print("none early", early == 0)
